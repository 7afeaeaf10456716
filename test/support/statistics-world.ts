import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { graphql, type GraphQLSchema } from 'graphql'
import { pino } from 'pino'
import type { Agreement } from '../../src/agreement/document.ts'
import type { Duty, Purpose } from '../../src/agreement/vocabulary.ts'
import { HubError } from '../../src/base/errors.ts'
import { SUBSET_COLUMNS as COLUMNS } from '../../src/exchange/ctdc/subset-form.ts'
import { importCtdc } from '../../src/exchange/ctdc/import-ctdc.ts'
import type { ImportSummary } from '../../src/exchange/intake/summary.ts'
import { buildSchema } from '../../src/server/build-schema.ts'
import { ENTITIES } from '../../src/server/entities.ts'
import { Hub } from '../../src/session/hub.ts'
import { Session } from '../../src/session/session.ts'
import { applyInit } from '../../src/setup/apply-init.ts'
import { connected } from '../../src/storage/connecting.ts'
import { brest, signed } from './brest.ts'
import { type FreshDatabase, freshDatabase } from './database.ts'

export interface Asker {
  /** Left out: the public. */
  readonly agency?: string
  readonly duties?: readonly Duty[]
  readonly purpose?: Purpose | null
}

export interface Reply {
  readonly data: any
  readonly errors: readonly { code: string; details: Readonly<Record<string, unknown>> }[]
  readonly session: Session
}

/** Brest with a hub over a database of its own, asked without HTTP and filled by imports. */
export interface World extends AsyncDisposable {
  readonly db: FreshDatabase
  readonly hub: Hub
  readonly schema: GraphQLSchema
  session(asker: Asker): Promise<Session>
  ask(asker: Asker, query: string, variables?: Record<string, unknown>): Promise<Reply>
  /** Lines of a CTDC file: what differs from a Belarusian builder of 2016. Gives the file's path. */
  file(lines: readonly Partial<CtdcLine>[]): Promise<string>
  import(agency: string, lines: readonly Partial<CtdcLine>[]): Promise<ImportSummary>
  /** As the superuser: what really stands there. */
  rows<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>
}

export type CtdcLine = Record<(typeof COLUMNS)[number], string>

export const BUILDER: CtdcLine = {
  yearOfRegistration: '2016',
  Datasource: 'Case Management',
  gender: 'Male',
  citizenship: 'BY',
  isForcedLabour: '1',
  ControlCategory: 'Financial',
  RecruiterCategory: 'Friend/Acquaintance',
  ExploitType: 'Forced Labor',
  Labor_Type: 'Construction',
  ageCategories: 'Age 30-38',
}

/** `document`: this agreement alone, signed by the demo's keys, in place of Brest's two versions. */
export async function statisticsWorld(document?: Agreement): Promise<World> {
  const db = await freshDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'hub-statistics-'))
  const { state, input } = await brest()
  const agreements = document ? [await signed(document, state)] : input.agreements!
  await connected(db.urls.lawgiver, client => applyInit(client, { ...input, agreements }))
  const hub = await Hub.open({ urls: db.urls, masterKey: randomBytes(32), entities: ENTITIES, log: pino({ enabled: false }) })
  const schema = buildSchema()
  let files = 0
  const world: World = {
    db,
    hub,
    schema,
    async session({ agency, duties = [], purpose = null }) {
      const directory = await hub.directories.current()
      const its = agency === undefined ? null : directory.agencyByName.get(agency)!
      return new Session(hub, { agency: its, user: its ? 'u' : 'public', duties, purpose }, directory, randomUUID(), 'en')
    },
    async ask(asker, query, variables = {}) {
      const session = await world.session(asker)
      const { data, errors = [] } = await graphql({ schema, source: query, contextValue: session, variableValues: variables })
      const told = errors.map(({ originalError, message }) =>
        originalError instanceof HubError
          ? { code: originalError.code, details: originalError.details }
          : { code: `${originalError?.name}: ${message}`, details: {} },
      )
      return { data, errors: told, session }
    },
    async file(lines) {
      const path = join(folder, `${(files += 1)}.csv`)
      const rows = lines.map(line => Object.values({ ...BUILDER, ...line }).join(','))
      await writeFile(path, `${[COLUMNS.join(','), ...rows].join('\n')}\n`)
      return path
    },
    import: async (agency, lines) => importCtdc({ urls: db.urls, agency, path: await world.file(lines) }),
    rows: (text, values = []) => connected(db.superuserUrl, async client => (await client.query(text, [...values])).rows),
    async [Symbol.asyncDispose]() {
      await hub.close()
      await db.drop()
      await rm(folder, { recursive: true })
    },
  }
  return world
}
