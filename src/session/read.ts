import { type RawBuilder, sql } from 'kysely'
import { type CaseCategory, isCaseCategory, WAYS } from '../agreement/vocabulary.ts'
import { categoriesIn } from '../agreement/mask.ts'
import { type Asked, type AskedRoot, categoriesOf } from '../policy/asked.ts'
import type { Situation } from '../policy/decide.ts'
import { fetchPersonKeys } from './person-keys.ts'
import { present } from './present.ts'
import type { Session } from './session.ts'
import type { Row, StoredClass } from './shape.ts'
import { runTicketed } from './ticketed.ts'

/** Which rows of a stored class are read, and in which order. */
export interface Reading {
  readonly target: StoredClass
  /** What is asked of each row. */
  readonly fields: readonly Asked[]
  /** A select of owner, case_id (whose case it concerns) and what `key` names. */
  readonly rows: RawBuilder<unknown>
  /** The row of the stored class, alias t, that belongs to a row s of `rows`. */
  readonly join: RawBuilder<unknown>
  /** Order over s, the same in which `rows` is cut off. */
  readonly order: RawBuilder<unknown>
  /** JSON of a row's position, for cursors. */
  readonly key: RawBuilder<unknown>
  /** Rows at most; one more is looked for. */
  readonly limit: number
}

export interface ReadResult {
  readonly rows: readonly { readonly key: unknown; readonly node: Row }[]
  readonly more: boolean
}

type Tie = readonly [way: number, owner: number, categories: number]

interface Answer {
  rows: { k: unknown; d: Row }[]
  more: boolean
  ties: Tie[] | null
}

/** One root field: read in one statement, which also writes the entry of the log, then decrypted and shown. */
export async function read(session: Session, asked: AskedRoot, reading: Reading): Promise<ReadResult> {
  const [answer] = await runTicketed<Answer>(session, readingStatement(session, asked, reading))
  return shown(session, asked, reading, answer!)
}

/** The statement: the entry hangs on the rows that are shown, and the answer on the entry, so that neither comes without the other. */
export function readingStatement(session: Session, asked: AskedRoot, reading: Reading): RawBuilder<unknown> {
  const { target, fields, rows, join, order, key, limit } = reading
  const n = sql.lit(limit)
  const entry = JSON.stringify({
    act: 'read',
    field: asked.coordinate,
    categories: categoriesOf(asked),
    fields: namesOf(asked),
    duties: session.caller.duties,
    request: session.requestId,
  })
  // With each case the ways by which it was come by, and the categories of each way: so that the log can tell what of it was open, and by which clause.
  return sql`
with page as materialized (${rows}),
shown as materialized (select * from page s order by ${order} limit ${n}),
ways as materialized (
  select s.owner, s.case_id, w.way, bit_or(w.categories) as categories from shown s join nrm.tie w on w.owner = s.owner and w.case_id = s.case_id group by 1, 2, 3),
entry as materialized (
  select audit.append((${entry}::jsonb || jsonb_build_object('cases', (
    select coalesce(jsonb_agg(jsonb_build_array(s.owner, s.case_id, w.ways)), '[]') from shown s
      left join (select owner, case_id, jsonb_object_agg(way, categories) as ways from ways group by 1, 2) w using (owner, case_id))))::json) as n)
select
  (select coalesce(json_agg(json_build_object('k', ${key}, 'd', ${session.hub.selector.object(target, 't', fields)}) order by ${order}), '[]') from shown s join ${session.hub.selector.table(target)} t on ${join}) as rows,
  (select count(*) > ${n} from page) as more,
  (select json_agg(distinct jsonb_build_array(w.way, w.owner, w.categories)) from ways w) as ties,
  (select n from entry) as entry`
}

/** What a statement gave, as the answer shows it. After the commit: the keys are in another database. */
export async function shown(session: Session, asked: AskedRoot, reading: Reading, answer: Answer): Promise<ReadResult> {
  const ties = answer.ties ?? []
  cite(session, asked, ties)
  await fetchPersonKeys(
    session.hub.keys,
    reading.target,
    reading.fields,
    answer.rows.map(({ d }) => d),
  )
  const rows = answer.rows.map(({ k, d }) => ({
    key: k,
    node: present(reading.target, reading.fields, d, session, field =>
      session.withhold(field.coordinate, field.need, situationsOf(session, ties)),
    ),
  }))
  return { rows, more: answer.more }
}

/** What is withheld beforehand is said; what is given names the clauses that gave it, by the ways that were really there. */
function cite(session: Session, asked: AskedRoot, ties: readonly Tie[]): void {
  const visit = (one: Asked): void => {
    if (one.rule === 'never') session.withhold(one.coordinate, one.need)
    else one.fields.forEach(visit)
  }
  asked.fields.forEach(visit)
  const read = categoriesOf(asked).filter((category): category is CaseCategory => isCaseCategory(category))
  for (const [way, owner, mask] of ties) {
    const open = categoriesIn(mask)
    for (const category of read.filter(each => open.includes(each))) {
      const decision = session.rights.decide('read', category, { way: WAYS[way]!.name, owner: session.agency(owner).name })
      if (decision.answer === 'yes') session.relyOn(decision.reliedOn)
    }
  }
}

const situationsOf = (session: Session, ties: readonly Tie[]): Situation[] =>
  ties.map(([way, owner]) => ({ way: WAYS[way]!.name, owner: session.agency(owner).name }))

function namesOf(asked: Asked): string[] {
  const names = new Set<string>()
  const visit = (one: Asked): void => {
    if (one.rule === 'never') return
    names.add(one.coordinate)
    one.fields.forEach(visit)
  }
  visit(asked)
  return [...names]
}
