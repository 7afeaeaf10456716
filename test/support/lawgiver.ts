import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import { type Duty, type Purpose, PURPOSES } from '../../src/agreement/vocabulary.ts'
import { type FreshDatabase, freshDatabase } from './database.ts'

/** A ticket as it is stored. `classes` is text, as its first index is 0. */
export interface StoredTicket {
  readonly sees: readonly (string | null)[]
  readonly classes: string
  readonly lanes: readonly number[]
  readonly base: number | null
}

/** A database of its own with a connection for each who has to do with the law. */
export interface LawDatabase {
  readonly db: FreshDatabase
  readonly lawgiver: pg.Client
  readonly door: pg.Client
  /** For looking only. */
  readonly superuser: pg.Client
  /** Opens a ticket through the door and reads it as the superuser. Errors: what gate.open raises. */
  open(agency: number, duties: readonly Duty[], purpose: Purpose): Promise<StoredTicket>
  /** What stands in the database of the lawgiver's, as one value: to see that nothing has changed. */
  written(): Promise<unknown>
  end(): Promise<void>
}

/** A connection; the caller ends it. */
export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

const WRITTEN = `
  select (select json_agg(a order by a.id) from gate.agency a) as agencies,
         (select json_agg(i order by i.iss) from gate.issuer i) as issuers,
         (select json_agg(k order by k.kid) from agreement.signing_key k) as keys,
         (select json_agg(json_build_array(v.id, v.version, v.digest) order by v.id, v.version) from agreement.version v) as versions,
         (select count(*) from agreement.signature) as signatures,
         (select json_agg(p order by p.id) from gate.period p) as periods,
         (select n from gate.generation) as generation,
         (select count(*) from audit.entry) as entries`

export async function lawDatabase(): Promise<LawDatabase> {
  const db = await freshDatabase()
  const [lawgiver, door, superuser] = await Promise.all([connect(db.urls.lawgiver), connect(db.urls.door), connect(db.superuserUrl)])
  return {
    db,
    lawgiver,
    door,
    superuser,
    async open(agency, duties, purpose) {
      const sha = createHash('sha256').update(randomBytes(32)).digest()
      await door.query(`select gate.open($1, $2, 'u', $3, $4, '5 minutes')`, [sha, agency, duties, PURPOSES.indexOf(purpose)])
      const { rows } = await superuser.query<StoredTicket>(
        'select sees::text[] as sees, classes::text as classes, lanes, base from gate.ticket where token_sha = $1',
        [sha],
      )
      return rows[0]!
    },
    written: async () => (await superuser.query(WRITTEN)).rows[0],
    async end() {
      await Promise.all([lawgiver, door, superuser].map(client => client.end()))
      await db.drop()
    },
  }
}
