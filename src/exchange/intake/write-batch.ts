import type pg from 'pg'
import { CASE_CATEGORIES } from '../../agreement/vocabulary.ts'
import type { NewCase } from '../../nrm/case/new-case.ts'
import { query } from '../../storage/pool.ts'
import { all } from './all.ts'
import type { Owner } from './case-worker.ts'
import type { Format } from './format.ts'
import type { Reject, Wrong } from './refusal.ts'
import type { RowIdentity, SourceRow } from './source.ts'

/** A row that was read: the case that it becomes, or why it becomes none. */
export interface ReadRow {
  readonly row: SourceRow
  readonly newCase?: NewCase
  readonly wrong?: Wrong
}

export interface Rejected {
  readonly row: SourceRow
  readonly reject: Reject
}

/** What became of a batch. */
export interface Written {
  readonly added: number
  readonly already: number
  readonly rejected: readonly Rejected[]
}

export interface BatchOf {
  readonly format: Format
  /** Of the file that is read. */
  readonly digest: string
  readonly importId: string | null
  readonly dry: boolean
}

const keyOf = ({ digest, line }: RowIdentity): string => `${digest}:${line}`

/**
 * Writes the new cases of a batch and their entry in the log, inside a transaction with a ticket. A row that is there already is passed over, and one that does
 * not fit too where it is in by now, corrected.
 */
export async function writeBatch(client: pg.ClientBase, owner: Owner, of: BatchOf, rows: readonly ReadRow[]): Promise<Written> {
  const references = rows.flatMap(({ newCase }) => newCase?.reference ?? [])
  const identities = rows.map(({ row }) => row.identity)
  // The references first: one that another import of the same file has just brought in is then seen to be that of the row itself.
  const [taken, there] = await all<[Set<string>, Set<string>]>([
    referencesThere(client, owner.id, references),
    rowsThere(client, owner.id, identities),
  ])
  const cases: NewCase[] = []
  const rejected: Rejected[] = []
  for (const { row, newCase, wrong } of rows) {
    const key = keyOf(row.identity)
    if (there.has(key)) continue
    const why = wrong ?? (taken.has(newCase!.reference) ? of.format.taken : undefined)
    if (why) rejected.push({ row, reject: { line: row.line, ...why } })
    else {
      // A rejects file may hold a row twice, and a list a reference.
      there.add(key)
      taken.add(newCase!.reference)
      cases.push(newCase!)
    }
  }
  if (cases.length > 0) await insert(client, owner.id, of, cases)
  return { added: cases.length, already: rows.length - cases.length - rejected.length, rejected }
}

async function insert(client: pg.ClientBase, owner: number, of: BatchOf, cases: readonly NewCase[]): Promise<void> {
  const statements = await of.format.statements(owner, cases, of.dry)
  const sent = statements.map(({ text, values }) => query(client, text, values))
  // An entry that is undone again would leave a hole in the log's numbers.
  if (!of.dry) sent.push(query(client, 'select audit.append($1::json)', [JSON.stringify(entryOf(owner, of, cases))]))
  await all(sent)
}

/** Which cases, and where in which file: no value of any of them. */
const entryOf = (owner: number, { digest, importId }: BatchOf, cases: readonly NewCase[]) => ({
  act: 'import',
  import: importId,
  digest,
  lines: [cases[0]!.source!.line, cases.at(-1)!.source!.line],
  count: cases.length,
  categories: CASE_CATEGORIES,
  cases: cases.map(({ id }) => [owner, id]),
})

/** Those of the rows that the owner has already: ON CONFLICT would ask the row policies about rows that are not the asker's. */
async function rowsThere(client: pg.ClientBase, owner: number, identities: readonly RowIdentity[]): Promise<Set<string>> {
  const digests = [...new Set(identities.map(({ digest }) => digest))]
  const answers = digests.map(async digest => {
    const lines = identities.flatMap(each => (each.digest === digest ? [each.line] : []))
    const { rows } = await query<{ line: number }>(
      client,
      'select source_line as line from nrm."case" where owner = $1 and source_digest = $2 and source_line = any ($3::integer[])',
      [owner, Buffer.from(digest, 'hex'), lines],
    )
    return rows.map(({ line }) => keyOf({ digest, line }))
  })
  return new Set((await all(answers)).flat())
}

async function referencesThere(client: pg.ClientBase, owner: number, references: readonly string[]): Promise<Set<string>> {
  const { rows } = await query<{ reference: string }>(
    client,
    'select reference from nrm."case" where owner = $1 and reference = any ($2::text[])',
    [owner, references],
  )
  return new Set(rows.map(({ reference }) => reference))
}
