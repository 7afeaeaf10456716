import { migrationFiles } from '../../storage/migrations.ts'
import { query } from '../../storage/pool.ts'
import type { Edge } from '../edge/edge.ts'

/** What is missing, in a word; null: the hub can answer. */
export type Unready = 'stopping' | 'database' | 'migrations' | 'keys' | 'law' | null

const PATIENCE_MS = 2_000
const FRESH_MS = 1_000

/** Can the hub answer? Looked at once a second at most, however often it is asked: nobody who asks needs a token. */
export class Readiness {
  readonly #edge: Edge
  readonly #files = migrationFiles()
  #looked = -Infinity
  #looking: Promise<Unready> = Promise.resolve(null)

  constructor(edge: Edge) {
    this.#edge = edge
    // Told when it is asked for.
    this.#files.catch(() => undefined)
  }

  async missing(): Promise<Unready> {
    if (performance.now() - this.#looked > FRESH_MS) {
      this.#looked = performance.now()
      this.#looking = this.#look()
    }
    const missing = await this.#looking
    return this.#edge.stopping ? 'stopping' : missing
  }

  async #look(): Promise<Unready> {
    const { pool, door, keys, directories } = this.#edge.hub
    const parts: readonly (readonly [Exclude<Unready, null>, () => Promise<boolean>])[] = [
      ['database', () => query(door.pool, 'select 1').then(() => true)],
      [
        'migrations',
        async () =>
          (await query<{ name: string; sha256: string }>(pool, VERSION)).rows.map(line).join() === (await this.#files).map(line).join(),
      ],
      ['keys', () => query(keys.pool, 'select 1').then(() => true)],
      ['law', async () => (await directories.current(), (await query(door.pool, LAW)).rowCount === 1)],
    ]
    for (const [part, holds] of parts) if (!(await inTime(holds()).catch(() => false))) return part
    return null
  }
}

const VERSION = 'select name, sha256 from hub_migration.version order by name'
const LAW = 'select from gate.period where valid_from <= statement_timestamp() and valid_until > statement_timestamp()'
const line = ({ name, sha256 }: { name: string; sha256: string }): string => `${name} ${sha256}`

/** A database that does not answer is one that is away. */
async function inTime(holds: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>(resolve => (timer = setTimeout(() => resolve(false), PATIENCE_MS)))
  return Promise.race([holds, late]).finally(() => clearTimeout(timer))
}
