/** Every table with case data, and what the meaning says of its rows. */
import { CASE_CATEGORIES, type CaseCategory } from '../../../src/agreement/vocabulary.ts'
import type { CaseRecord } from './records.ts'

/** How one asker stands to the cases, by the facts. */
export interface Standing {
  readonly me: string | null
  readonly records: readonly CaseRecord[]
  /** What `decide` says. */
  readonly reads: (category: CaseCategory, record: CaseRecord) => boolean
  readonly writes: (category: CaseCategory, record: CaseRecord) => boolean
  readonly erases: (category: CaseCategory, record: CaseRecord) => boolean
  /** May it write a new case of its own? A seal on another is no matter. */
  readonly registers: (record: CaseRecord) => boolean
}

export interface Shown {
  readonly table: string
  /** Selects ids of cases, one for each row that is to be seen. The cases asked about are x(owner, id, person_id). */
  readonly sql: string
  /** How many rows a case has; where it has none there is no cell. */
  readonly rows: (record: CaseRecord) => number
  /** How many of them are to be seen. */
  readonly seen: (record: CaseRecord, standing: Standing) => number
}

const ofCategory = (table: string, category: CaseCategory): Shown => ({
  table,
  sql: `select case_id from nrm.${table}`,
  rows: () => 1,
  seen: (record, { reads }) => Number(reads(category, record)),
})

export const SHOWN: readonly Shown[] = [
  { ...ofCategory('case', 'case-summary'), sql: 'select id from nrm."case"' },
  ofCategory('demographics', 'demographics'),
  ofCategory('exploitation', 'exploitation'),
  ofCategory('identity', 'identity'),
  ofCategory('contact', 'contact'),
  ofCategory('health', 'health'),
  ofCategory('child_protection', 'child-protection'),
  ofCategory('proceedings', 'proceedings'),
  ofCategory('assistance', 'assistance'),
  ofCategory('accounts', 'identity'),
  ofCategory('note', 'identity'),
  ofCategory('attachment', 'identity'),
  ofCategory('attachment_chunk', 'identity'),
  {
    // No table, and no policy: what a search finds. Everybody's index is the same here.
    table: 'find_own',
    sql: `select f.id from nrm.find_own(array['x']::bytea[], null, null) f(id)`,
    rows: () => 1,
    seen: (record, { reads, me }) => Number(record.owner === me && reads('identity', record)),
  },
  ofCategory('location', 'location'),
  ofCategory('care', 'assistance'),
  ofCategory('perpetrator', 'exploitation'),
  ofCategory('trafficking_event', 'exploitation'),
  {
    table: 'consent',
    sql: 'select case_id from nrm.consent',
    rows: ({ consents }) => consents.length,
    seen: (record, { reads }) => (reads('case-summary', record) ? record.consents.length : 0),
  },
  {
    // Also its addressee reads a referral, where the summary is open to it.
    table: 'referral',
    sql: 'select case_id from nrm.referral',
    rows: ({ referrals }) => referrals.length,
    seen: (record, { reads, me }) =>
      record.referrals.filter(({ to }) => reads('assistance', record) || (to === me && reads('case-summary', record))).length,
  },
  {
    table: 'access_grant',
    sql: 'select case_id from nrm.access_grant',
    rows: ({ grants }) => grants.length,
    seen: (record, { reads, me }) =>
      record.grants.filter(({ to }) => (to === me || record.owner === me) && reads('case-summary', record)).length,
  },
  {
    // Whom the owner named is not told to an addressee, though he be one of them.
    table: 'seal',
    sql: 'select case_id from nrm.seal',
    rows: ({ sealRow }) => Number(sealRow ?? false),
    seen: (record, { reads, me }) => Number(record.owner === me && reads('case-summary', record)),
  },
  {
    // That there is a case at all, and since when, is told only to whom something of it is open.
    table: 'tie',
    sql: 'select distinct case_id from nrm.tie',
    rows: () => 1,
    seen: (record, { reads, writes, erases }) =>
      Number(CASE_CATEGORIES.some(category => reads(category, record) || writes(category, record) || erases(category, record))),
  },
]

export interface Written {
  readonly table: string
  /** What is inserted for the case x(owner, id, person_id, assistance). Where the policy lets it pass, a key that is taken, or an agency that is none, stops it. */
  readonly sql: string
  readonly allowed: (record: CaseRecord, standing: Standing) => boolean
}

const child = (table: string, category: CaseCategory, more: Readonly<Record<string, string>> = {}): Written => ({
  table,
  sql: `nrm.${table}(${['owner', 'case_id', ...Object.keys(more)].join()}) values (${['x.owner', 'x.id', ...Object.values(more)].join()})`,
  allowed: (record, { writes }) => writes(category, record),
})
/** Only the owner writes these. */
const owners = (written: Written): Written => ({
  ...written,
  allowed: (record, standing) => record.owner === standing.me && written.allowed(record, standing),
})
/** An empty row is also for whoever registers: its agreement may be older than the table. */
const emptyToo = (written: Written): Written => ({
  ...written,
  allowed: (record, standing) => written.allowed(record, standing) || (record.owner === standing.me && standing.registers(record)),
})
const RECEIVER = { id: 'x.id', to_agency: '65535', categories: '1' }

export const WRITTEN: readonly Written[] = [
  child('demographics', 'demographics'),
  child('exploitation', 'exploitation'),
  child('identity', 'identity', { person_id: 'x.person_id' }),
  child('contact', 'contact', { person_id: 'x.person_id' }),
  child('accounts', 'identity', { person_id: 'x.person_id' }),
  emptyToo(child('location', 'location', { person_id: 'x.person_id' })),
  emptyToo(child('care', 'assistance', { person_id: 'x.person_id' })),
  child('note', 'identity', { id: 'x.id', person_id: 'x.person_id', sealed: `'x'` }),
  child('attachment', 'identity', { id: 'x.id', person_id: 'x.person_id', sealed: `'x'` }),
  child('attachment_chunk', 'identity', { attachment_id: 'x.assistance', n: '0', bytes: `'x'` }),
  child('perpetrator', 'exploitation', { number: '1' }),
  child('trafficking_event', 'exploitation', { number: '1' }),
  child('health', 'health'),
  child('child_protection', 'child-protection'),
  child('proceedings', 'proceedings'),
  child('assistance', 'assistance', { id: 'x.assistance', kind: `'SHELTER'`, started_on: `'2020-03-01'` }),
  owners(child('consent', 'case-summary', { ...RECEIVER, purpose: '0', given_on: `'2020-03-01'` })),
  owners(child('referral', 'case-summary', RECEIVER)),
  owners({
    ...child('case', 'case-summary'),
    allowed: (record, { registers }) => registers(record),
    sql: `nrm."case"(owner, id, person_id, reference, region, opened_on) values (x.owner, x.id, x.person_id, x.id::text, 'BY-BR', '2020-02-29')`,
  }),
  owners({
    ...child('person', 'case-summary'),
    allowed: (record, { registers }) => registers(record),
    sql: 'nrm.person(owner, id) values (x.owner, x.person_id)',
  }),
  owners({
    ...child('seal', 'case-summary', { agencies: 'array[x.owner]', users: `'{u}'`, reason: `'SAFETY'` }),
    allowed: (record, { writes, erases }) => writes('case-summary', record) || erases('case-summary', record),
  }),
  owners({
    ...child('hold', 'case-summary', { until: `'2020-03-01'`, reason: `'COMPLAINT'` }),
    allowed: (record, { erases }) => erases('case-summary', record),
  }),
]

/** Changes without a condition: PostgreSQL asks only the policy on changing then, and none on reading. */
export interface Changed {
  readonly table: string
  readonly sql: string
  /** Is there anything that it may change? */
  readonly allowed: (record: CaseRecord, standing: Standing) => boolean
}

export const CHANGED: readonly Changed[] = [
  {
    table: 'identity',
    sql: `update nrm.identity set blind = '{}'; if found then raise sqlstate 'HB409'; end if`,
    allowed: (record, { me, reads, writes }) => record.owner === me && reads('identity', record) && writes('identity', record),
  },
  {
    table: 'attachment',
    sql: `update nrm.attachment set removed = true; if found then raise sqlstate 'HB409'; end if`,
    allowed: (record, { me, reads, writes }) => record.owner === me && reads('identity', record) && writes('identity', record),
  },
  {
    table: 'case',
    sql: `update nrm."case" set status = 'CLOSED'`,
    allowed: (record, { me, reads, writes }) => record.owner === me && writes('case-summary', record) && reads('case-summary', record),
  },
  {
    table: 'seal',
    sql: `update nrm.seal set reason = 'SAFETY'`,
    allowed: (record, { me, reads, writes, erases }) =>
      record.sealRow === true &&
      record.owner === me &&
      reads('case-summary', record) &&
      (writes('case-summary', record) || erases('case-summary', record)),
  },
  {
    table: 'consent',
    sql: 'update nrm.consent set withdrawn_at = now()',
    allowed: (record, { me, reads, writes }) =>
      record.consents.length > 0 && record.owner === me && writes('case-summary', record) && reads('case-summary', record),
  },
  {
    table: 'referral',
    sql: `update nrm.referral set status = 'DONE'`,
    allowed: (record, { me, reads, writes }) =>
      record.referrals.some(({ to }) => to === me || (record.owner === me && writes('case-summary', record))) &&
      reads('case-summary', record),
  },
]
