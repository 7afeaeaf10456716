import { type RawBuilder, sql } from 'kysely'
import type { Category } from '../../agreement/vocabulary.ts'
import { HubError } from '../../base/errors.ts'
import type { AskedRoot } from '../../policy/asked.ts'
import type { Session } from '../../session/session.ts'
import { runTicketed } from '../../session/ticketed.ts'
import { faultOf } from '../../storage/database-error.ts'
import { OWN_DEFINITIONS, ownSource } from './definitions.ts'
import { DIMENSION_CATEGORY, MEASURE_CATEGORY, MULTIPLE } from './dimension-category.ts'
import { codeIn } from './dimension-code.ts'
import { type Filter, filterOf } from './statistic-filter.ts'
import { StatisticCell, StatisticTable } from './statistic-table.ts'
import { checkDimensions, type StatisticsArgs } from './statistics-args.ts'

const MOST_CELLS = 10_000

interface Answer {
  cells: [key: string[], n: number][]
  total: number
  asOf: string
}

/**
 * Counts the asker's own live records, exactly, and writes the entry of the log, in one statement. What its clauses do not let it count the database
 * refuses too. Errors: BAD_INPUT; LIMIT_EXCEEDED beyond 5 dimensions or 10,000 cells; FORBIDDEN; UNAUTHENTICATED for the public.
 */
export async function ownStatistics(session: Session, asked: AskedRoot, { measure, by, where }: StatisticsArgs): Promise<StatisticTable> {
  const { title } = session.self
  checkDimensions(by)
  const filter = filterOf(where)
  const categories = categoriesOf({ measure, by, filter })
  const entry = {
    act: 'count',
    field: asked.coordinate,
    measure,
    by,
    // The fields alone: values may be anything.
    where: Object.keys(filter),
    categories,
    request: session.requestId,
  }
  const answer = await count(session, statement({ measure, by, filter }, entry))
  if (answer.cells.length > MOST_CELLS)
    throw new HubError(
      'LIMIT_EXCEEDED',
      {
        en: `This table has more than ${MOST_CELLS} cells: ask by fewer dimensions, or filter.`,
        ru: `В этой таблице больше ${MOST_CELLS} ячеек: возьмите меньше измерений или задайте фильтр.`,
        be: `У гэтай табліцы больш за ${MOST_CELLS} ячэек: вазьміце менш вымярэнняў або задайце фільтр.`,
      },
      { field: 'by', limit: 'cells', allowed: MOST_CELLS, found: answer.cells.length },
    )
  cite(session, categories)
  const means = OWN_DEFINITIONS[measure]
  const from = ownSource(title)
  const cellOf = (key: readonly string[], value: number): StatisticCell =>
    StatisticCell.of({
      key: key.map((code, i) => codeIn(by[i]!, code)),
      value,
      low: value,
      high: value,
      status: 'A',
      confidentiality: null,
      date: answer.asOf,
      from,
      means,
    })
  const sum = answer.cells.reduce((all, [, n]) => all + n, 0)
  return StatisticTable.of({
    of: 'OWN',
    measure,
    dimensions: by,
    // A person with cases of two years stands in two cells as well.
    multiple: by.some(dimension => MULTIPLE.has(dimension)) || (by.length > 0 && sum !== answer.total),
    asOf: answer.asOf,
    release: null,
    cells: answer.cells.map(([key, n]) => cellOf(key, n)),
    total: cellOf([], answer.total),
    means,
  })
}

interface Question {
  readonly measure: StatisticsArgs['measure']
  readonly by: StatisticsArgs['by']
  readonly filter: Filter
}

/** Everything that the count looks at, its base (the case) first. */
function categoriesOf({ measure, by, filter }: Question): Category[] {
  const looked = [...by, ...Object.keys(filter)] as StatisticsArgs['by']
  return [...new Set<Category>(['case-summary', MEASURE_CATEGORY[measure], ...looked.map(dimension => DIMENSION_CATEGORY[dimension])])]
}

/** The answer refers to the entry, so that neither comes without the other. */
function statement({ measure, by, filter }: Question, entry: object): RawBuilder<unknown> {
  const most = sql.lit(MOST_CELLS + 1)
  const cells =
    by.length === 0
      ? sql`'[]'::json`
      : sql`(select coalesce(json_agg(json_build_array(c.key, c.n) order by c.key collate "C"), '[]') from (select * from counted where key is not null limit ${most}) c)`
  return sql`
with counted as materialized (select * from stat.own(${measure}, ${by}::text[], ${JSON.stringify(filter)}::jsonb)),
entry as materialized (select audit.append(${JSON.stringify(entry)}::json) as n)
select ${cells} as cells,
  (select n from counted where key is null)::integer as total,
  to_json(statement_timestamp()) #>> '{}' as "asOf",
  (select n from entry) as entry`
}

async function count(session: Session, question: RawBuilder<unknown>): Promise<Answer> {
  try {
    const [answer] = await runTicketed<Answer>(session, question)
    return answer!
  } catch (error) {
    const { code } = faultOf(error)
    if (code === 'HB403')
      throw new HubError(
        'FORBIDDEN',
        {
          en: 'The agreements in force do not let you count this.',
          ru: 'Действующие соглашения не дают вам это считать.',
          be: 'Дзейныя пагадненні не даюць вам гэта лічыць.',
        },
        {},
        { cause: error },
      )
    if (code === 'HB400')
      throw new HubError(
        'BAD_INPUT',
        { en: 'This cannot be counted.', ru: 'Это нельзя посчитать.', be: 'Гэта нельга палічыць.' },
        { field: 'by', rule: 'known' },
        { cause: error },
      )
    throw error
  }
}

function cite(session: Session, categories: readonly Category[]): void {
  for (const category of categories) {
    const decision = session.rights.decide('aggregate', category, { way: 'own', owner: session.self.name })
    if (decision.answer === 'yes') session.relyOn(decision.reliedOn)
  }
}
