import { sealed } from '../person/sealed.ts'
import { derived, type NewCase } from './new-case.ts'

/** One statement, as pg takes it. */
export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

/** A person's key, by the person's id: whoever has identity or contact has one. */
export type PersonKeys = ReadonlyMap<string, Buffer>

/** A column by the property it is filled from: its type, and what stands where nothing is known. */
type Columns = Readonly<Record<string, readonly [type: string, otherwise?: string]>>

const UNKNOWN = "'UNKNOWN'"

/** What a new case has a row of, in this order: the case's own tie opens the tables after it. */
const TABLES = {
  person: { id: ['uuid'], childUntil: ['timestamptz'], origin: ['text', "'hub'"] },
  case: {
    id: ['uuid'],
    personId: ['uuid'],
    reference: ['text'],
    region: ['text'],
    district: ['text'],
    openedOn: ['date'],
    openedPrecision: ['text', "'DAY'"],
    status: ['text', "'ACTIVE'"],
    identificationStatus: ['text', "'PRESUMED'"],
    identifiedBy: ['text'],
    identifiedOn: ['date'],
    dataSource: ['text', "'REGISTERED'"],
    origin: ['text', "'hub'"],
    sourceDigest: ['bytea'],
    sourceLine: ['integer'],
    importId: ['uuid'],
  },
  demographics: {
    caseId: ['uuid'],
    sex: ['text', UNKNOWN],
    ageGroup: ['text', UNKNOWN],
    citizenship: ['text', "'ZZ'"],
    countryOfBirth: ['text', "'ZZ'"],
  },
  exploitation: {
    caseId: ['uuid'],
    forms: ['text[]', "'{}'"],
    exploitationClass: ['text', UNKNOWN],
    sector: ['text', UNKNOWN],
    meansOfControl: ['text[]', "'{}'"],
    recruiterRelation: ['text', UNKNOWN],
    country: ['text', "'ZZ'"],
    startedOn: ['date'],
    endedOn: ['date'],
  },
  identity: { caseId: ['uuid'], personId: ['uuid'], sealed: ['bytea'] },
  contact: { caseId: ['uuid'], personId: ['uuid'], sealed: ['bytea'] },
  health: {
    caseId: ['uuid'],
    needs: ['text[]', "'{}'"],
    pregnant: ['text', UNKNOWN],
    disability: ['text', UNKNOWN],
    examinedOn: ['date'],
  },
  childProtection: {
    caseId: ['uuid'],
    guardian: ['text', UNKNOWN],
    authorityInformedOn: ['date'],
    bestInterestsAssessedOn: ['date'],
    forensicInterviewOn: ['date'],
  },
  proceedings: {
    caseId: ['uuid'],
    number: ['text'],
    article: ['text'],
    stage: ['text', "'NONE'"],
    role: ['text', UNKNOWN],
    openedOn: ['date'],
  },
} as const satisfies Record<string, Columns>

type Table = keyof typeof TABLES
type Row<T extends Table> = { readonly [K in keyof (typeof TABLES)[T]]?: unknown }

const TEXTS = Object.fromEntries(Object.entries(TABLES).map(([table, columns]) => [table, insertText(table, columns)])) as Record<
  Table,
  string
>

/**
 * The statements that write these cases of one owner whole, a table a statement whatever their number, inside a transaction with a ticket; to be
 * run in this order, and without waiting for each other. A case has its row in every category's table, so that withheld, empty and unknown
 * cannot be mixed up. The one way by which cases come into the hub; the rules of the input have been checked.
 */
export function insertCases(owner: number, cases: readonly NewCase[], keys: PersonKeys): Statement[] {
  const rows = cases.map(each => rowsOf(owner, each, keys.get(each.personId)))
  return (Object.keys(TABLES) as Table[]).map(table => ({
    text: TEXTS[table],
    values: [owner, JSON.stringify(rows.map(row => row[table]))],
  }))
}

/** Rows go as one JSON text: unnest takes lists of lists apart, and a parameter a cell has an end. */
function insertText(table: string, columns: Columns): string {
  const names = Object.keys(columns)
  const values = Object.entries(columns).map(([name, [, otherwise]]) => (otherwise ? `coalesce(r."${name}", ${otherwise})` : `r."${name}"`))
  const types = Object.entries(columns).map(([name, [type]]) => `"${name}" ${type}`)
  return `insert into nrm."${snake(table)}"(owner, ${names.map(snake).join(', ')})
    select $1, ${values.join(', ')} from json_to_recordset($2::json) r(${types.join(', ')})`
}

function snake(name: string): string {
  return name.replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
}

function rowsOf(owner: number, its: NewCase, key: Buffer | undefined): { readonly [T in Table]: Row<T> } {
  const { id: caseId, personId, origin, source, identification } = its
  const { childUntil, ageGroup, exploitationClass } = derived(its)
  const hidden = (category: 'identity' | 'contact'): string | null =>
    key ? bytea(sealed(category, owner, caseId, key, its[category])) : null
  return {
    person: { id: personId, childUntil, origin },
    case: {
      id: caseId,
      personId,
      reference: its.reference,
      region: its.region,
      district: its.district || null,
      openedOn: its.openedOn,
      openedPrecision: its.openedPrecision,
      status: its.status,
      identificationStatus: identification?.status,
      identifiedBy: identification?.decidedBy,
      identifiedOn: identification?.decidedOn,
      dataSource: its.dataSource,
      origin,
      sourceDigest: bytea(source?.digest),
      sourceLine: source?.line,
      importId: source?.importId,
    },
    demographics: { caseId, ...its.demographics, ageGroup },
    exploitation: { caseId, ...its.exploitation, exploitationClass },
    identity: { caseId, personId, sealed: hidden('identity') },
    contact: { caseId, personId, sealed: hidden('contact') },
    health: { caseId, ...its.health },
    childProtection: { caseId, ...its.childProtection },
    proceedings: { caseId, ...its.proceedings },
  }
}

const bytea = (bytes: Buffer | null | undefined): string | null => (bytes ? `\\x${bytes.toString('hex')}` : null)
