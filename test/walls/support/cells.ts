/** Every cell: who x table x case. What the database gives, and what `decide` says of the same. */
import { CASE_CATEGORIES, type CaseCategory } from '../../../src/agreement/vocabulary.ts'
import type { Ticket } from '../../../src/identity/ticket.ts'
import type { Policy } from '../../../src/policy/decide.ts'
import { connected } from '../../../src/storage/connecting.ts'
import type { Facts } from '../../support/facts.ts'
import { Opinion } from './opinion.ts'
import { type CaseRecord, factsOf } from './records.ts'
import { CHANGED, SHOWN, type Shown, type Standing, WRITTEN } from './tables.ts'
import type { Asker, Walled } from './walled.ts'

/** How the wall and `decide` compare. */
export interface Comparison {
  cells: number
  allowed: number
  /** Each cell of which they say different things, in words. */
  readonly wrong: string[]
}

/** Told of everything that `decide` was asked about reading. */
export type Witness = (opinion: Opinion, category: CaseCategory, facts: Facts) => void

/** Insertions are tried on so many cases, on others for each asker: they take longest. */
const TRIED = 4

/** Asks every cell of these askers and cases, as the hub asks: a ticket through the door, rows as the role of the hub. */
export async function compare(
  walled: Walled,
  policy: Policy,
  askers: readonly Asker[],
  records: readonly CaseRecord[],
  witness?: Witness,
): Promise<Comparison> {
  const comparison: Comparison = { cells: 0, allowed: 0, wrong: [] }
  const facts = new Map(records.map(record => [record, factsOf(record)]))
  for (const [n, asker] of askers.entries()) {
    const opinion = new Opinion(policy, asker)
    const ticket = await walled.ticket(asker)
    const standing = standingOf(opinion, facts, ticket !== undefined)
    const note = (what: string, got: number, expected: number): void => {
      comparison.cells += 1
      if (expected > 0) comparison.allowed += 1
      if (got !== expected) comparison.wrong.push(`${inWords(asker)}: ${what}: the wall says ${got}, decide ${expected}`)
    }

    const seen = ticket ? await read(walled, ticket, SHOWN, records) : new Map<string, number>()
    for (const record of records)
      for (const { table, rows, seen: expected } of SHOWN)
        if (rows(record) > 0)
          note(`rows of ${table} of ${named(record)}`, seen.get(`${table} ${record.id}`) ?? 0, expected(record, standing))

    const every = Math.ceil(records.length / TRIED)
    const tried = records.filter((_, i) => i % every === n % every)
    const verdicts = ticket ? await tryToWrite(walled, ticket, tried) : []
    for (const record of tried)
      for (const { table, allowed } of WRITTEN)
        note(`a new row of ${table} of ${named(record)}`, verdicts.shift() ?? 0, Number(allowed(record, standing)))
    for (const { table, allowed } of CHANGED)
      note(`a change of all of ${table}`, verdicts.shift() ?? 0, Number(records.some(record => allowed(record, standing))))

    if (witness && ticket) for (const each of facts.values()) for (const category of CASE_CATEGORIES) witness(opinion, category, each)
  }
  return comparison
}

/** Without a ticket nobody stands anywhere. */
function standingOf(opinion: Opinion, facts: ReadonlyMap<CaseRecord, Facts>, admitted: boolean): Standing {
  return {
    me: opinion.asker.agency,
    records: [...facts.keys()],
    reads: (category, record) => admitted && opinion.isOpen('read', category, facts.get(record)!),
    writes: (category, record) => admitted && opinion.isOpen('write', category, facts.get(record)!),
    erases: (category, record) => admitted && opinion.isOpen('erase', category, facts.get(record)!),
    registers: record => {
      const { sealed: _, ...unsealed } = facts.get(record)!
      return admitted && opinion.isOpen('write', 'case-summary', unsealed)
    },
  }
}

export const inWords = ({ agency, duties, purpose }: Asker): string =>
  `${agency ?? 'the public'} as ${duties.join('+') || 'nobody'} for ${purpose ?? 'nothing'}`
const named = ({ owner, id }: CaseRecord): string => `case ${id.slice(0, 4)} of ${owner}`

/** Rows by table and case. */
async function read(walled: Walled, ticket: Ticket, shown: readonly Shown[], records: readonly CaseRecord[]): Promise<Map<string, number>> {
  const cases = 'with x as (select * from unnest($1::integer[], $2::uuid[], $3::uuid[]) as u(owner, id, person_id))'
  const tables = shown.map(({ table, sql }) => `select '${table} ' || r.id, count(*)::integer from (${sql}) r(id) group by r.id`)
  const { rows } = await walled.behind<{ seen: Record<string, number> | null }>(ticket, {
    name: 'cells',
    text: `${cases} select json_object_agg(k, n) as seen from (${tables.join(' union all ')}) all_of_them(k, n)`,
    values: [records.map(({ owner }) => walled.idOf(owner)), records.map(({ id }) => id), records.map(({ person }) => person.id)],
  })
  return new Map(Object.entries(rows[0]!.seen ?? {}))
}

/** A block that tries each insertion for each case, then the changes, and notes a character for each: 1 where a policy lets it pass. */
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
${CHANGED.map(
  ({ sql }) => `  begin
    ${sql};
    verdicts := verdicts || found::integer;
  exception when sqlstate 'HB409' then verdicts := verdicts || '1';
  end;`,
).join('\n')}
  perform set_config('walls.verdicts', verdicts, true);
end $do$`

/** For each case, for each of WRITTEN: 1 where the wall would have let it in; then for each of CHANGED. */
async function tryToWrite(walled: Walled, ticket: Ticket, records: readonly CaseRecord[]): Promise<number[]> {
  const cases = records.map(({ owner, id, person, assistance }) => ({ owner: walled.idOf(owner), id, person_id: person.id, assistance }))
  const { rows } = await walled.behind<{ verdicts: string }>(
    ticket,
    // Planned once for all the cases.
    {
      text: `select set_config('walls.cases', $1, true), set_config('plan_cache_mode', 'force_generic_plan', true)`,
      values: [JSON.stringify(cases)],
    },
    { text: TRY },
    { text: `select current_setting('walls.verdicts') as verdicts` },
  )
  return [...rows[0]!.verdicts].map(Number)
}

/** Ties that the table has and the view does not, or the other way round, or that differ. */
export const differencesOfTies = ({ database }: Walled): Promise<string[]> =>
  connected(database.migrateUrl, async client => {
    await client.query('set role hub_keeper')
    const { rows } = await client.query<{ difference: string }>(`
      select 'in the table: ' || t::text as difference from (table nrm.tie except table nrm.tie_should) t
      union all select 'in the view: ' || s::text from (table nrm.tie_should except table nrm.tie) s`)
    return rows.map(({ difference }) => difference)
  })
