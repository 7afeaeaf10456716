import { sql } from 'kysely'
import { maskOf } from '../agreement/mask.ts'
import { isCaseCategory, WAYS } from '../agreement/vocabulary.ts'
import type { AskedRoot } from '../policy/asked.ts'
import { OWN } from '../policy/difference/change.ts'
import type { ChangeGroup } from '../policy/difference/merge.ts'
import type { Session } from '../session/session.ts'
import { runTicketed } from '../session/ticketed.ts'
import { ReleasedCases, type Touched } from './agreement-difference-records.ts'

const NEED = { category: 'case-summary', action: 'aggregate', scopes: ['own'] } as const

interface Answer {
  own: [part: number | null, cases: number | null][] | null
  release: { made_at: string; base: number; persons: number; contributors: number[] } | null
}

/**
 * Counts, in one statement with its entry in the log, the asker's own cases that each group of changes reaches today, and reads what the last release
 * that the asker may see says of all. Fields that the asker may not count are withheld. Errors: PostgreSQL's.
 */
export async function countTouched(
  session: Session,
  asked: AskedRoot,
  agreement: string,
  groups: readonly ChangeGroup[],
): Promise<Touched> {
  const self = session.self.name
  const parts = groups.map((group, index) => ({ index, part: partOf(session, group, self) })).filter(({ part }) => part !== null)
  const mayCount = session.rights.rule(NEED) !== 'never'
  if (!mayCount) for (const coordinate of ['RecordsTouched.own', 'RightsChange.ownCases']) session.withhold(coordinate, NEED)
  const question = mayCount ? JSON.stringify(parts.map(({ part }) => part)) : null
  const categories = [...(mayCount ? ['case-summary'] : []), 'statistics']
  const entry = { act: 'count', field: asked.coordinate, agreement, categories, request: session.requestId }
  const [answer] = await runTicketed<Answer>(session, statement(question, agreement, entry))
  const { own, release } = answer!
  if (own) cite(session, self)
  return { self, own: own && ownCounts(own, parts, groups.length), release: release && releasedOf(session, release) }
}

/** What of a group concerns cases of the asker's agency; null where nothing does. */
function partOf(session: Session, { agencies, owners, ways, categories }: ChangeGroup, self: string) {
  const ofCases = categories.filter(isCaseCategory)
  const mine = owners.includes(self) || (owners.includes(OWN) && agencies.includes(self))
  if (!mine || ofCases.length === 0) return null
  const ids = agencies.map(name => session.directory.agencyByName.get(name)?.id).filter(id => id !== undefined)
  return { ways: ways.map(way => WAYS.indexOf(way)), agencies: ids, categories: maskOf(ofCases) }
}

const statement = (parts: string | null, agreement: string, entry: object) => sql`
with newest as materialized (
  select r.id, r.made_at, r.contributors, f.base
    from stat.release r cross join lateral (select min(c.base) as base from stat.cell c where c.release_id = r.id) f
   where f.base is not null and r.agreement = ${agreement} order by r.made_at desc, r.id limit 1),
entry as materialized (select audit.append(${JSON.stringify(entry)}::json) as n)
select (select json_agg(json_build_array(t.part, t.cases)) from stat.touched(${parts}::jsonb) t where ${parts}::jsonb is not null) as own,
  (select json_build_object('made_at', n.made_at, 'base', n.base, 'contributors', n.contributors, 'persons',
     (select coalesce(sum(c.persons), 0) from stat.cell c where c.release_id = n.id and c.base = n.base)) from newest n) as release,
  (select n from entry) as entry`

function ownCounts(rows: NonNullable<Answer['own']>, parts: readonly { index: number }[], groups: number): Touched['own'] {
  const counts = new Map(rows)
  const all = Array<number | null>(groups).fill(0)
  parts.forEach(({ index }, i) => (all[index] = counts.get(i + 1) ?? null))
  return { all: counts.get(null) ?? null, parts: all }
}

const releasedOf = (session: Session, { made_at: madeAt, base, persons, contributors }: NonNullable<Answer['release']>): ReleasedCases =>
  ReleasedCases.of({ madeAt, base, persons, agencies: contributors.map(id => session.agency(id).name) })

function cite(session: Session, owner: string): void {
  const decision = session.rights.decide('aggregate', 'case-summary', { way: 'own', owner })
  if (decision.answer === 'yes') session.relyOn(decision.reliedOn)
}
