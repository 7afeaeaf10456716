import { randomUUID } from 'node:crypto'
import { day } from '../../base/clock.ts'
import { HubError } from '../../base/errors.ts'
import { checkCase } from '../../nrm/case/check-case.ts'
import type { NewCase } from '../../nrm/case/new-case.ts'
import type { Target } from '../intake/format.ts'
import { Refusal } from '../intake/refusal.ts'
import { Draft } from './draft.ts'
import { fieldOf, keyOf } from './fields.ts'
import { Unreadable } from './readers.ts'

/** The values of a row by column: a cell's text, or of a JSON record what stands there. */
export type Values = Readonly<Record<string, unknown>>

/** A row as a new case. Errors: Refusal at the first column that breaks a rule. */
export function toCase(values: Values, { region, identity: { digest, line } }: Target): NewCase {
  const draft = new Draft()
  for (const { column, field, number } of fieldsIn(values)) {
    const value = read(column, values[column], field.reader.many, field.reader.read)
    if (value !== undefined) draft.put(field, number, value, column)
  }
  if (draft.isEmpty) throw new Refusal({ column: '*', rule: 'empty', allowed: ['at least one field of HTCDS 2.0'] })
  const given = draft.finished()
  const newCase: NewCase = {
    ...given,
    ...withCountry(given.exploitation),
    id: randomUUID(),
    personId: randomUUID(),
    reference: given.reference ?? referenceOf(digest, line),
    region: given.region ?? region,
    openedOn: given.openedOn ?? firstReferral(given.care) ?? day(),
    dataSource: 'CASE_MANAGEMENT',
    origin: 'htcds',
  }
  try {
    checkCase(newCase)
  } catch (error) {
    throw error instanceof HubError ? refusalOf(error, draft) : error
  }
  return newCase
}

/** Unique within the agency: the same row of the same file has the same, and no other. */
export const referenceOf = (digest: string, line: number): string => `HTCDS-${digest.slice(0, 12)}-${line}`

/** In the order of their numbers, so that an entry's place in its list does not hang on the order of columns. */
function fieldsIn(values: Values) {
  const seen = new Set<string>()
  return Object.keys(values)
    .filter(column => column !== '' || values[column] !== '')
    .map(column => {
      const found = fieldOf(column)
      // A key that is none may be anything, a name too: it is not repeated.
      if (!found) throw new Refusal({ column: '*', rule: 'field', allowed: ['the fields of HTCDS 2.0: hub import cases --template json'] })
      const key = keyOf(found)
      if (seen.has(key)) throw new Refusal({ column: key, rule: 'once', allowed: ['each field once'] })
      seen.add(key)
      return { column, ...found }
    })
    .toSorted((a, b) => a.number - b.number)
}

/** Undefined where nothing is recorded. */
function read(column: string, value: unknown, many: boolean, reader: (text: string) => unknown): unknown {
  const texts = textsOf(column, value, many)
  if (texts.length > 1 && !many) throw new Refusal({ column, rule: 'single', allowed: ['one value'] })
  try {
    const found = texts.map(reader)
    return many && found.length > 0 ? [...new Set(found)] : found[0]
  } catch (error) {
    throw error instanceof Unreadable ? new Refusal({ column, rule: error.rule, allowed: error.allowed }) : error
  }
}

function textsOf(column: string, value: unknown, many: boolean): string[] {
  if (value === null || value === undefined) return []
  const values = Array.isArray(value) ? (value as unknown[]) : [value]
  const texts = values.map(each => {
    if (typeof each === 'string' || typeof each === 'boolean' || typeof each === 'number') return String(each)
    throw new Refusal({ column, rule: 'type', allowed: ['text, number, true or false', ...(many ? ['a list of texts'] : [])] })
  })
  const parts = many && !Array.isArray(value) ? texts.flatMap(each => each.split(';')) : texts
  return parts.map(each => each.trim()).filter(each => each !== '')
}

/** The HTCDS has no country of exploitation but that of an event. */
function withCountry(exploitation: NewCase['exploitation']): Pick<NewCase, 'exploitation'> {
  const country = exploitation?.events?.find(({ kind, country }) => kind === 'EXPLOITATION' && country)?.country
  return country ? { exploitation: { ...exploitation, country } } : {}
}

/** The HTCDS has no day on which a case was opened: it is not later than the first referral to the agency. */
const firstReferral = (care: NewCase['care']): string | undefined =>
  care?.incomingReferrals?.flatMap(({ madeOn }) => madeOn ?? []).toSorted()[0]

function refusalOf({ details, message }: HubError, draft: Draft): Refusal {
  const path = String(details['field']).replace(/^input\./, '')
  const allowed = (details['allowed'] as readonly string[] | undefined) ?? [message]
  return new Refusal({ column: draft.columnOf(path), rule: String(details['rule']), allowed })
}
