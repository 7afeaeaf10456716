import { type RawBuilder, sql } from 'kysely'
import type { Text } from '../../base/languages.ts'
import { badInput, HubError } from '../../base/errors.ts'
import type { AskedRoot } from '../../policy/asked.ts'
import { type Decision, OWNERLESS } from '../../policy/decide.ts'
import type { Session } from '../../session/session.ts'
import { runTicketed } from '../../session/ticketed.ts'
import { boundsOf } from '../disclosure/round.ts'
import { sharedSource } from './definitions.ts'
import { codeIn } from './dimension-code.ts'
import { filterOf } from './statistic-filter.ts'
import { Release, StatisticCell, StatisticTable } from './statistic-table.ts'
import { checkDimensions, type StatisticsArgs } from './statistics-args.ts'

/** Answers from releases. Another method of protection comes in by this door. */
export type SharedStatistics = (session: Session, asked: AskedRoot, args: StatisticsArgs) => Promise<StatisticTable>

interface StoredRelease {
  id: string
  made_at: string
  definition: Text
  contributors: number[]
  agreement: string
  agreement_version: number
  published: boolean
  base: number
  coarsest: number
}

interface Answer {
  release: StoredRelease | null
  cells: [year: number, persons: number][]
}

/**
 * Persons by year from the newest release that the ticket may see, at the finest base that it may see; which these are the row policies say.
 * Errors: BAD_INPUT for what no release answers yet; UNAVAILABLE where there is no release for the asker.
 */
export const sharedStatistics: SharedStatistics = async (session, asked, { measure, by, where }) => {
  checkDimensions(by)
  const years = yearsAsked(measure, by, where)
  const entry = { act: 'read', field: asked.coordinate, categories: ['statistics'], request: session.requestId }
  const [answer] = await runTicketed<Answer>(session, statement(years, entry))
  const { release, cells } = answer!
  if (!release)
    throw new HubError('UNAVAILABLE', {
      en: 'No release of shared statistics has been made yet that is open to you.',
      ru: 'Ещё нет открытого для вас выпуска общей статистики.',
      be: 'Яшчэ няма адкрытага для вас выпуску агульнай статыстыкі.',
    })
  cite(session, release)
  return tableOf(release, cells)
}

/** The years of the filter, if there is one. */
function yearsAsked(
  measure: StatisticsArgs['measure'],
  by: StatisticsArgs['by'],
  where: StatisticsArgs['where'],
): readonly string[] | null {
  if (measure !== 'PERSONS') throw notYet('measure', ['PERSONS'])
  if (by.length !== 1 || by[0] !== 'YEAR') throw notYet('by', ['YEAR'])
  const { YEAR, ...others } = filterOf(where)
  if (Object.keys(others).length > 0) throw notYet('where', ['year'])
  return YEAR ?? null
}

const notYet = (field: string, allowed: readonly string[]): HubError =>
  badInput(
    field,
    'released',
    {
      en: `Releases hold persons by year: ${field} can be ${allowed.join(', ')} for now.`,
      ru: `В выпусках есть лица по годам: ${field} пока может быть только ${allowed.join(', ')}.`,
      be: `У выпусках ёсць асобы па гадах: ${field} пакуль можа быць толькі ${allowed.join(', ')}.`,
    },
    allowed,
  )

function statement(years: readonly string[] | null, entry: object): RawBuilder<unknown> {
  const chosen = years ? sql` where c.year::text = any (${years}::text[])` : sql``
  return sql`
with newest as materialized (
  select r.id, r.made_at, r.definition, r.contributors, r.agreement, r.agreement_version, r.published, f.base, stat.coarsest(r.id) as coarsest
    from stat.release r cross join lateral (select min(c.base) as base from stat.cell c where c.release_id = r.id) f
   where f.base is not null order by r.made_at desc, r.id limit 1),
entry as materialized (
  select audit.append((${JSON.stringify(entry)}::jsonb || jsonb_build_object('release', (select n.id from newest n)))::json) as n)
select (select row_to_json(n) from newest n) as release,
  (select coalesce(json_agg(json_build_array(c.year, c.persons) order by c.year), '[]')
     from stat.cell c join newest n on c.release_id = n.id and c.base = n.base${chosen}) as cells,
  (select n from entry) as entry`
}

function tableOf(release: StoredRelease, rows: Answer['cells']): StatisticTable {
  const { id, made_at: madeAt, definition: means, agreement, agreement_version: version, base } = release
  const shared = {
    status: 'A' as const,
    // A finer base than everybody's is for those to whom the agreement opens it.
    confidentiality: release.published && base === release.coarsest ? ('F' as const) : null,
    date: madeAt,
    from: sharedSource(agreement, version, id),
    means,
  }
  const cells = rows.map(([year, persons]) =>
    StatisticCell.of({ key: [codeIn('YEAR', String(year))], value: persons, ...boundsOf(persons, base), ...shared }),
  )
  const sum = (part: 'value' | 'low' | 'high'): number => cells.reduce((all, cell) => all + cell[part]!, 0)
  return StatisticTable.of({
    of: 'SHARED',
    measure: 'PERSONS',
    dimensions: ['YEAR'],
    // A person with cases of two years stands in both, and in the total twice: it is the sum of protected cells.
    multiple: false,
    asOf: madeAt,
    release: Release.of({ id, madeAt, means }),
    cells,
    total: StatisticCell.of({ key: [], value: sum('value'), low: sum('low'), high: sum('high'), ...shared }),
    means,
  })
}

/** The clause by which all cases are counted, where it reaches every contributor; else the one by which everybody reads what is published. */
function cite(session: Session, { contributors }: StoredRelease): void {
  const counted = contributors.map((number): Decision => {
    return session.rights.decide('aggregate', 'case-summary', { way: 'all', owner: session.agency(number).name })
  })
  const published = session.rights.decide('read', 'statistics', { way: 'published', owner: OWNERLESS })
  const given = counted.every(decision => decision.answer === 'yes') ? counted : [published]
  for (const decision of given) if (decision.answer === 'yes') session.relyOn(decision.reliedOn)
}
