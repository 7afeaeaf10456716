/** Case lists in HTCDS 2.0 that are written, imported, and looked for in the databases. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { HtcdsFormat } from '../../src/exchange/htcds/htcds-format.ts'
import { openList } from '../../src/exchange/htcds/open-list.ts'
import { runImport } from '../../src/exchange/intake/run-import.ts'
import type { ImportSummary } from '../../src/exchange/intake/summary.ts'
import { connected } from '../../src/storage/connecting.ts'
import { RED_CROSS } from '../stories/support/people.ts'
import { type Verbs, verbs } from '../stories/support/verbs.ts'
import { asCsv } from './htcds.ts'
import { startTestHub, type TestHub } from './hub.ts'

export interface ListWorld extends AsyncDisposable {
  readonly hub: TestHub
  readonly does: Verbs
  readonly folder: string
  /** Writes a file; gives its path. */
  file(text: string | Buffer, extension: string): Promise<string>
  /** Imports it, for the Red Cross where nobody else is named. */
  run(path: string, how?: { agency?: string; dryRun?: boolean }): Promise<ImportSummary>
  csv(rows: Parameters<typeof asCsv>[0], separator?: string): Promise<ImportSummary>
  json(value: unknown): Promise<ImportSummary>
  /** As the superuser of the main database, or of another. */
  rows<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[], url?: string): Promise<Row[]>
  /** How many persons have a key. */
  keys(): Promise<string>
}

export async function listWorld(): Promise<ListWorld> {
  const hub = await startTestHub()
  const folder = await mkdtemp(join(tmpdir(), 'hub-htcds-'))
  let files = 0
  const world: ListWorld = {
    hub,
    does: verbs(hub),
    folder,
    async file(text, extension) {
      const path = join(folder, `${(files += 1)}.${extension}`)
      await writeFile(path, text)
      return path
    },
    run: async (path, { agency = RED_CROSS.agency, dryRun = false } = {}) =>
      runImport({
        urls: hub.database.urls,
        agency,
        source: await openList(path),
        format: new HtcdsFormat(hub.hub.keys),
        dryRun,
        batchSize: 10,
      }),
    csv: async (rows, separator) => world.run(await world.file(asCsv(rows, separator), 'csv')),
    json: async value => world.run(await world.file(JSON.stringify(value), 'json')),
    rows: (text, values = [], url = hub.database.superuserUrl) =>
      connected(url, async client => (await client.query(text, [...values])).rows),
    async keys() {
      const [row] = await world.rows<{ n: string }>('select count(*) as n from keys.person_key', [], hub.database.keysSuperuserUrl)
      return row!.n
    },
    async [Symbol.asyncDispose]() {
      await hub[Symbol.asyncDispose]()
      await rm(folder, { recursive: true })
    },
  }
  return world
}
