import type pg from 'pg'
import type { CaseCategory } from '../../agreement/vocabulary.ts'
import { insertCases, type PersonKeys } from '../../nrm/case/insert-cases.ts'
import type { NewCase } from '../../nrm/case/new-case.ts'
import { query } from '../../storage/pool.ts'

/** Where a batch comes from and whose it becomes. */
export interface Origin {
  readonly owner: number
  /** ISO 3166-2. */
  readonly region: string
  /** SHA-256 of the file in hex. */
  readonly digest: string
}

/** The file names nobody. */
const NO_KEYS: PersonKeys = new Map()

/** What a registered case has a row of; `assistance` and `location` begin empty. */
const CATEGORIES: readonly CaseCategory[] = [
  'case-summary',
  'demographics',
  'exploitation',
  'identity',
  'contact',
  'health',
  'child-protection',
  'proceedings',
]

/** Those of the lines that the owner has already: ON CONFLICT would ask the row policies about rows that are not the asker's. */
export async function linesThere(client: pg.ClientBase, { owner, digest }: Origin, lines: readonly number[]): Promise<Set<number>> {
  const { rows } = await query<{ line: number }>(
    client,
    'select source_line as line from nrm."case" where owner = $1 and source_digest = $2 and source_line = any ($3::integer[])',
    [owner, Buffer.from(digest, 'hex'), lines],
  )
  return new Set(rows.map(({ line }) => line))
}

/** Writes these cases and the entry of the log, inside a transaction with a ticket; sent without waiting for each other. */
export function insertBatch(client: pg.ClientBase, origin: Origin, cases: readonly NewCase[]): Promise<unknown>[] {
  return [
    ...insertCases(origin.owner, cases, NO_KEYS).map(({ text, values }) => query(client, text, values)),
    query(client, 'select audit.append($1::json)', [JSON.stringify(entryOf(origin, cases))]),
  ]
}

/** Which cases, and where in which file: no value of any of them. */
const entryOf = ({ owner, digest }: Origin, cases: readonly NewCase[]) => ({
  act: 'import',
  digest,
  lines: [cases[0]!.source!.line, cases.at(-1)!.source!.line],
  count: cases.length,
  categories: CATEGORIES,
  cases: cases.map(({ id }) => [owner, id]),
})
