/** Every cell: who x table x case. What the database shows, and what `decide` says of the same. */
import { CASE_CATEGORIES, type CaseCategory } from '../../../src/agreement/vocabulary.ts'
import { type Decision, decide, type Policy } from '../../../src/policy/decide.ts'
import type { Ticket } from '../../../src/identity/ticket.ts'
import { connected } from '../../../src/storage/connecting.ts'
import { type Facts, waysTo } from '../../support/facts.ts'
import { type CaseRecord, factsOf } from './records.ts'
import type { Asker, Walled } from './walled.ts'

/** What `decide` says of one way by which the asker comes to a case. */
export interface Answer {
  readonly way: string
  readonly decision: Decision
}

/** What `decide` says to one asker, of the facts of a case. */
export class Opinion {
  readonly #decisions = new Map<string, Decision>()

  constructor(
    readonly policy: Policy,
    readonly asker: Asker,
  ) {}

  answers(action: 'read' | 'write', category: CaseCategory, facts: Facts): Answer[] {
    return waysTo(this.asker, category, facts, this.policy.at).map(way => ({
      way,
      decision: this.#decide(action, category, way, facts.owner),
    }))
  }

  isOpen(action: 'read' | 'write', category: CaseCategory, facts: Facts): boolean {
    return this.answers(action, category, facts).some(({ decision }) => decision.answer === 'yes')
  }

  #decide(action: 'read' | 'write', category: CaseCategory, way: string, owner: string): Decision {
    const key = `${action} ${category} ${way} ${owner}`
    let decision = this.#decisions.get(key)
    if (!decision) this.#decisions.set(key, (decision = decide(this.policy, this.asker, action, category, { way, owner })))
    return decision
  }
}

type Open = (category: CaseCategory, record: CaseRecord) => boolean

interface Shown {
  readonly table: string
  /** Selects ids of cases, one for each row that is to be seen. The cases asked about are x(owner, id, person_id). */
  readonly sql: string
  /** How many rows a case has. */
  readonly rows: (record: CaseRecord) => number
  /** How many of them are to be seen; `open` is what `decide` says of reading. */
  readonly seen: (record: CaseRecord, open: Open, me: string | null, records: readonly CaseRecord[]) => number
}

const ofCategory = (table: string, category: CaseCategory): Shown => ({
  table,
  sql: `select case_id from nrm.${table}`,
  rows: () => 1,
  seen: (record, open) => Number(open(category, record)),
})

/** Every table with case data, and `location`, which no table holds yet: there the policies' own text is asked. */
const shownBy = (locationIsOpen: string): Shown[] => [
  { ...ofCategory('case', 'case-summary'), sql: 'select id from nrm."case"' },
  ofCategory('demographics', 'demographics'),
  ofCategory('exploitation', 'exploitation'),
  ofCategory('identity', 'identity'),
  ofCategory('contact', 'contact'),
  ofCategory('health', 'health'),
  ofCategory('child_protection', 'child-protection'),
  ofCategory('proceedings', 'proceedings'),
  ofCategory('assistance', 'assistance'),
  { ...ofCategory('location', 'location'), sql: `select id from x where ${locationIsOpen}` },
  {
    table: 'consent',
    sql: 'select case_id from nrm.consent',
    rows: ({ consents }) => consents.length,
    seen: (record, open) => (open('case-summary', record) ? record.consents.length : 0),
  },
  {
    table: 'referral',
    sql: 'select case_id from nrm.referral',
    rows: ({ referrals }) => referrals.length,
    seen: (record, open, me) =>
      record.referrals.filter(({ to }) => open('assistance', record) || (to === me && open('case-summary', record))).length,
  },
  {
    table: 'access_grant',
    sql: 'select case_id from nrm.access_grant',
    rows: ({ grants }) => grants.length,
    seen: (record, open, me) => record.grants.filter(({ to }) => (to === me || record.owner === me) && open('case-summary', record)).length,
  },
  {
    // A person may stand in several cases of its agency; any one of them opens its key.
    table: 'person_key',
    sql: 'select x.id from x join vault.person_key k on (k.owner, k.person_id) = (x.owner, x.person_id)',
    rows: () => 1,
    seen: ({ person }, open, _, records) =>
      Number(records.some(one => one.person === person && (open('identity', one) || open('contact', one)))),
  },
]

interface Written {
  readonly table: string
  /** What is inserted for the case x(owner, id, person_id, assistance). Where the policy lets it pass, a unique key stops it. */
  readonly sql: string
  readonly allowed: (record: CaseRecord, open: Open, me: string | null) => boolean
}

const child = (table: string, category: CaseCategory, more: Readonly<Record<string, string>> = {}): Written => ({
  table,
  sql: `nrm.${table}(${['owner', 'case_id', ...Object.keys(more)].join()}) values (${['x.owner', 'x.id', ...Object.values(more)].join()})`,
  allowed: (record, open) => open(category, record),
})
/** Only the owner writes these. */
const owners = (written: Written): Written => ({
  ...written,
  allowed: (record, open, me) => record.owner === me && written.allowed(record, open, me),
})
const RECEIVER = { id: 'x.id', to_agency: '65535', categories: '1' }

const WRITTEN: readonly Written[] = [
  child('demographics', 'demographics'),
  child('exploitation', 'exploitation'),
  child('identity', 'identity', { person_id: 'x.person_id' }),
  child('contact', 'contact', { person_id: 'x.person_id' }),
  child('health', 'health'),
  child('child_protection', 'child-protection'),
  child('proceedings', 'proceedings'),
  child('assistance', 'assistance', { id: 'x.assistance', kind: `'SHELTER'`, started_on: `'2020-03-01'` }),
  owners(child('consent', 'case-summary', { ...RECEIVER, purpose: '0', given_on: `'2020-03-01'` })),
  owners(child('referral', 'case-summary', RECEIVER)),
  owners({
    ...child('case', 'case-summary'),
    sql: `nrm."case"(owner, id, person_id, reference, region, opened_on) values (x.owner, x.id, x.person_id, x.id::text, 'BY-BR', '2020-02-29')`,
  }),
  owners({ ...child('person', 'case-summary'), sql: 'nrm.person(owner, id) values (x.owner, x.person_id)' }),
  owners({
    table: 'person_key',
    sql: `vault.person_key(owner, person_id, wrapped) values (x.owner, x.person_id, '\\x00')`,
    allowed: (record, open) => open('identity', record) || open('contact', record),
  }),
]

/** One block that tries every insertion for every case and notes a character for each: 1 where the policy lets it pass. */
const TRY = `do $do$
declare x record; verdicts text := '';
begin
  for x in select * from jsonb_to_recordset(current_setting('walls.cases')::jsonb) as r(owner integer, id uuid, person_id uuid, assistance uuid) loop
${WRITTEN.map(
  ({ sql }) => `    begin
      insert into ${sql};
      raise sqlstate 'WALLS';
    exception
      when insufficient_privilege then verdicts := verdicts || '0';
      when unique_violation or foreign_key_violation or sqlstate 'WALLS' then verdicts := verdicts || '1';
    end;`,
).join('\n')}
  end loop;
  perform set_config('walls.verdicts', verdicts, true);
end $do$`

/** How the walls and `decide` compare. */
export interface Comparison {
  cells: number
  allowed: number
  /** Each cell of which they say different things, in words. */
  readonly wrong: string[]
}

/** Told of everything that `decide` was asked about reading. */
export type Witness = (opinion: Opinion, category: CaseCategory, facts: Facts) => void

/** Insertions are tried on every third case, on others for each asker. */
const TRIED = 3

/** Asks every cell of these askers and cases, as the hub asks: a ticket through the door, rows as the role of the hub. */
export async function compare(
  walled: Walled,
  policy: Policy,
  askers: readonly Asker[],
  records: readonly CaseRecord[],
  witness?: Witness,
): Promise<Comparison> {
  const comparison: Comparison = { cells: 0, allowed: 0, wrong: [] }
  const { rows } = await walled.superuser.query<{ text: string }>(`select nrm.open_text(5, 0, 'x.owner', 'x.id') as text`)
  const shown = shownBy(rows[0]!.text)
  const facts = new Map(records.map(record => [record, factsOf(record)]))
  for (const [n, asker] of askers.entries()) {
    const ticket = await walled.ticket(asker)
    const opinion = new Opinion(policy, asker)
    const opens =
      (action: 'read' | 'write'): Open =>
      (category, record) =>
        ticket !== undefined && opinion.isOpen(action, category, facts.get(record)!)
    const [reads, writes] = [opens('read'), opens('write')]
    const note = (what: string, got: number, expected: number): void => {
      comparison.cells += 1
      if (expected > 0) comparison.allowed += 1
      if (got !== expected) comparison.wrong.push(`${inWords(asker)}: ${what}: the wall says ${got}, decide ${expected}`)
    }

    const seen = ticket ? await read(walled, ticket, shown, records) : new Map<string, number>()
    for (const record of records)
      for (const { table, rows, seen: expected } of shown)
        if (rows(record) > 0)
          note(`rows of ${table} of ${named(record)}`, seen.get(`${table} ${record.id}`) ?? 0, expected(record, reads, asker.agency, records))

    const tried = records.filter((_, i) => i % TRIED === n % TRIED)
    const verdicts = ticket ? await tryToWrite(walled, ticket, tried) : ''
    for (const [i, record] of tried.entries())
      for (const [j, { table, allowed }] of WRITTEN.entries())
        note(`new ${table} of ${named(record)}`, Number(verdicts[i * WRITTEN.length + j] ?? 0), Number(allowed(record, writes, asker.agency)))

    if (witness && ticket)
      for (const each of facts.values()) for (const category of CASE_CATEGORIES) witness(opinion, category, each)
  }
  return comparison
}

const named = ({ owner, id }: CaseRecord): string => `case ${id.slice(0, 4)} of ${owner}`
const inWords = ({ agency, duties, purpose }: Asker): string => `${agency ?? 'the public'} as ${duties.join('+') || 'nobody'} for ${purpose}`

/** Rows by table and case. */
async function read(walled: Walled, ticket: Ticket, shown: readonly Shown[], records: readonly CaseRecord[]): Promise<Map<string, number>> {
  const cases = 'with x as (select * from unnest($1::integer[], $2::uuid[], $3::uuid[]) as u(owner, id, person_id))'
  const tables = shown.map(({ table, sql }) => `select '${table} ' || r.id, count(*)::integer from (${sql}) r(id) group by r.id`)
  const values = [records.map(({ owner }) => walled.idOf(owner)), records.map(({ id }) => id), records.map(({ person }) => person.id)]
  const { rows } = await walled.behind<{ [key: string]: unknown }>(ticket, {
    name: 'cells',
    text: `${cases} select json_object_agg(k, n) as seen from (${tables.join(' union all ')}) all_of_them(k, n)`,
    values,
  })
  return new Map(Object.entries((rows[0]!['seen'] ?? {}) as Record<string, number>))
}

/** For each case, for each of WRITTEN: '1' where the wall would have let it in. */
async function tryToWrite(walled: Walled, ticket: Ticket, records: readonly CaseRecord[]): Promise<string> {
  const cases = records.map(({ owner, id, person, assistance }) => ({ owner: walled.idOf(owner), id, person_id: person.id, assistance }))
  const { rows } = await walled.behind<{ verdicts: string }>(
    ticket,
    { text: `select set_config('walls.cases', $1, true), set_config('plan_cache_mode', 'force_generic_plan', true)`, values: [JSON.stringify(cases)] },
    { text: TRY },
    { text: `select current_setting('walls.verdicts') as verdicts` },
  )
  return rows[0]!.verdicts
}

/** Ties that the table has and the view does not, or the other way round, or that differ. */
export async function differencesOfTies({ database }: Walled): Promise<string[]> {
  return connected(database.migrateUrl, async client => {
    await client.query('set role hub_keeper')
    const { rows } = await client.query<{ difference: string }>(`
      select 'in the table: ' || t::text as difference from (table nrm.tie except table nrm.tie_should) t
      union all select 'in the view: ' || s::text from (table nrm.tie_should except table nrm.tie) s`)
    return rows.map(({ difference }) => difference)
  })
}
