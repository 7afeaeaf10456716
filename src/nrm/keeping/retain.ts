import type pg from 'pg'
import { type CaseCategory, CATEGORIES } from '../../agreement/vocabulary.ts'
import { type ErasingPlaces, erasePerson } from '../../secrets/erase.ts'
import { query } from '../../storage/pool.ts'

/** What is due of one agency's cases in one category. */
export interface Due {
  readonly agency: string
  readonly category: CaseCategory
  readonly cases: number
  /** The owner's own references of these cases. */
  readonly references: readonly string[]
}

/** What was emptied. */
export interface Retained {
  readonly emptied: readonly { readonly agency: string; readonly category: CaseCategory; readonly cases: number }[]
  /** Persons whose keys were destroyed. */
  readonly persons: number
}

export interface RetainOptions {
  /** One agency alone, by its number. */
  readonly agency?: number | undefined
  /** Aborted: the batch under way is finished, nothing more is begun. */
  readonly stop?: AbortSignal
  /** Cases a transaction. */
  readonly batch?: number
}

const LOCK = 0x6e726d0d
const BATCH = 100

/** What is due now: what `retain` would empty. */
export async function findDue(eraser: pg.ClientBase, { agency }: RetainOptions = {}): Promise<Due[]> {
  const names = await agencyNames(eraser)
  const { rows } = await query<{ owner: number; category: number; cases: string; refs: string[] }>(
    eraser,
    'select owner, category, cases, refs from nrm.due_now($1)',
    [agency ?? null],
  )
  return rows.map(({ owner, category, cases, refs }) => ({
    agency: names.get(owner)!,
    category: CATEGORIES[category] as CaseCategory,
    cases: Number(cases),
    references: refs,
  }))
}

/**
 * Empties what is due, a batch a transaction, and destroys the keys of whom nothing is left. What is due the database says. Broken off it is gone on
 * with by the next; undefined where another process is at it.
 */
export async function retain(
  places: ErasingPlaces & { eraser: pg.ClientBase },
  options: RetainOptions = {},
): Promise<Retained | undefined> {
  const { eraser } = places
  const { rows } = await query<{ taken: boolean }>(eraser, 'select pg_try_advisory_lock($1) as taken', [LOCK])
  if (!rows[0]!.taken) return undefined
  try {
    return { emptied: await emptyAll(eraser, options), persons: await eraseKeyless(places, options) }
  } finally {
    await query(eraser, 'select pg_advisory_unlock($1)', [LOCK])
  }
}

async function emptyAll(eraser: pg.ClientBase, { agency, stop, batch = BATCH }: RetainOptions): Promise<Retained['emptied']> {
  const names = await agencyNames(eraser)
  const counts = new Map<string, { agency: string; category: CaseCategory; cases: number }>()
  let last = { owner: 0, case_id: '00000000-0000-0000-0000-000000000000' }
  for (;;) {
    if (stop?.aborted) break
    const { rows } = await query<{ owner: number; case_id: string; categories: number[] }>(
      eraser,
      'select owner, case_id, categories from nrm.retain($1, $2, $3, $4)',
      [agency ?? null, last.owner, last.case_id, batch],
    )
    for (const { owner, categories } of rows)
      for (const number of categories) {
        const key = `${owner} ${number}`
        const count = counts.get(key) ?? { agency: names.get(owner)!, category: CATEGORIES[number] as CaseCategory, cases: 0 }
        counts.set(key, { ...count, cases: count.cases + 1 })
      }
    if (rows.length === 0) break
    last = rows.at(-1)!
  }
  return [...counts.values()]
}

async function eraseKeyless(
  places: ErasingPlaces & { eraser: pg.ClientBase },
  { agency, stop, batch = BATCH }: RetainOptions,
): Promise<number> {
  let persons = 0
  for (;;) {
    if (stop?.aborted) return persons
    const { rows } = await query<{ owner: number; personId: string }>(
      places.eraser,
      'select owner, person_id as "personId" from nrm.keyless_now($1, $2)',
      [agency ?? null, batch],
    )
    if (rows.length === 0) return persons
    for (const person of rows) await erasePerson(places, person)
    persons += rows.length
  }
}

async function agencyNames(eraser: pg.ClientBase): Promise<Map<number, string>> {
  const { rows } = await query<{ id: number; name: string }>(eraser, 'select id, name from gate.agency where id > 0 order by name')
  return new Map(rows.map(({ id, name }) => [id, name]))
}
