import { blindIndexes } from '../person/blind-index.ts'
import { type SealedCategory, sealed } from '../person/sealed.ts'
import { derived, type NewCase } from './new-case.ts'

/** One statement, as pg takes it. */
export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

/** A person's key, by the person's id: whoever has something sealed has one. */
export type PersonKeys = ReadonlyMap<string, Buffer>

/** A column by the property it is filled from: its type, and what stands where nothing is known. */
type Columns = Readonly<Record<string, readonly [type: string, otherwise?: string]>>

const UNKNOWN = "'UNKNOWN'"
const SEALED = { caseId: ['uuid'], personId: ['uuid'], sealed: ['bytea'] } as const

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
    dataConsent: ['text', UNKNOWN],
    dataAgreement: ['text', UNKNOWN],
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
    otherCitizenships: ['text[]', "'{}'"],
    countryOfBirth: ['text', "'ZZ'"],
    deceased: ['text', UNKNOWN],
    maritalStatus: ['text', UNKNOWN],
    children: ['integer'],
    primaryLanguage: ['text', "'und'"],
    secondaryLanguage: ['text', "'und'"],
    education: ['text', UNKNOWN],
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
    sexualForms: ['text[]', "'{}'"],
    traffickerRelation: ['text', UNKNOWN],
    ageWhenTrafficked: ['integer'],
    recruitmentMethods: ['text[]', "'{}'"],
    recruitmentPlatforms: ['text[]', "'{}'"],
    exploitationPlatforms: ['text[]', "'{}'"],
    vulnerabilities: ['text[]', "'{}'"],
  },
  perpetrator: { caseId: ['uuid'], number: ['integer'], roles: ['text[]', "'{}'"] },
  traffickingEvent: { caseId: ['uuid'], number: ['integer'], kind: ['text', UNKNOWN], happenedOn: ['date'], country: ['text', "'ZZ'"] },
  identity: { ...SEALED, blind: ['bytea[]', "'{}'"] },
  contact: SEALED,
  accounts: SEALED,
  location: SEALED,
  care: SEALED,
  health: {
    caseId: ['uuid'],
    needs: ['text[]', "'{}'"],
    pregnant: ['text', UNKNOWN],
    disability: ['text', UNKNOWN],
    vulnerabilities: ['text[]', "'{}'"],
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
 * cannot be mixed up. The one way by which cases come into the hub; the rules of the input have been checked. `indexKey`: the owner's secret for
 * blind indexes; null where no case has an identity.
 */
export function insertCases(owner: number, cases: readonly NewCase[], keys: PersonKeys, indexKey: Buffer | null): Statement[] {
  const all = cases.map(each => rowsOf(owner, each, keys.get(each.personId), indexKey))
  return (Object.keys(TABLES) as Table[]).flatMap(table => {
    const rows = all.flatMap(its => its[table])
    return rows.length > 0 ? [{ text: TEXTS[table], values: [owner, JSON.stringify(rows)] }] : []
  })
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

type RowsOfCase = { readonly [T in Table]: Row<T> | readonly Row<T>[] }

function rowsOf(owner: number, its: NewCase, key: Buffer | undefined, indexKey: Buffer | null): RowsOfCase {
  const { id: caseId, personId, origin, source, identification } = its
  const { childUntil, ageGroup, exploitationClass } = derived(its)
  const hidden = (category: SealedCategory, value: object | undefined) => ({
    caseId,
    personId,
    sealed: key ? bytea(sealed(category, owner, caseId, key, value)) : null,
  })
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
      dataConsent: its.dataConsent,
      dataAgreement: its.dataAgreement,
      origin,
      sourceDigest: bytea(source?.digest),
      sourceLine: source?.line,
      importId: source?.importId,
    },
    demographics: { caseId, ...its.demographics, ageGroup },
    exploitation: { caseId, ...its.exploitation, exploitationClass },
    perpetrator: its.exploitation?.perpetrators?.map(({ roles }, i) => ({ caseId, number: i + 1, roles })) ?? [],
    traffickingEvent: its.exploitation?.events?.map((event, i) => ({ caseId, number: i + 1, ...event })) ?? [],
    identity: { ...hidden('identity', its.identity), blind: blind(its, indexKey) },
    contact: hidden('contact', its.contact),
    accounts: hidden('accounts', its.accounts?.length ? { told: its.accounts } : undefined),
    location: hidden('location', its.location),
    care: hidden('assistance', its.care),
    health: { caseId, ...its.health },
    childProtection: { caseId, ...its.childProtection },
    proceedings: { caseId, ...its.proceedings },
  }
}

/** Whoever is not in the index is never found again: better not recorded. */
function blind({ identity }: NewCase, indexKey: Buffer | null): (string | null)[] {
  if (!identity) return []
  if (!indexKey) throw new Error('a case with an identity, and no key of its index')
  return blindIndexes(indexKey, identity).map(bytea)
}

const bytea = (bytes: Buffer | null | undefined): string | null => (bytes ? `\\x${bytes.toString('hex')}` : null)
