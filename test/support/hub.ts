import { randomBytes, randomUUID } from 'node:crypto'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { print } from 'graphql'
import { pino } from 'pino'
import type { Duty, Purpose } from '../../src/agreement/vocabulary.ts'
import { demoToken } from '../../src/demo/demo-token.ts'
import type { Hub } from '../../src/session/hub.ts'
import { listen, openHub, type RunningHub, type Serving } from '../../src/server/start.ts'
import { applyInit } from '../../src/setup/apply-init.ts'
import type { InitInput } from '../../src/setup/init-input.ts'
import { connected } from '../../src/storage/connecting.ts'
import { brest } from './brest.ts'
import { freshDatabase, type FreshDatabase } from './database.ts'

/** Somebody who asks over HTTP. Purpose undefined: no header is sent. */
export interface Asker {
  readonly agency: string
  readonly user?: string
  readonly duties: readonly Duty[]
  readonly purpose?: Purpose | undefined
  /** The program that the token names. */
  readonly client?: string
}

export interface Answer<T> {
  readonly status: number
  readonly data: T | null | undefined
  readonly errors: readonly { message: string; path?: readonly (string | number)[]; extensions: Record<string, any> }[]
  readonly extensions: {
    withheld?: readonly Record<string, any>[]
    reliedOn?: readonly { agreement: string; version: number; clause: string }[]
    cost?: { found: number; allowed: number }
  }
}

/** A hub with Brest's agreement in force, its own database, on a free port of 127.0.0.1. */
export interface TestHub extends AsyncDisposable {
  readonly url: string
  readonly hub: Hub
  /** What `listen` gave. */
  readonly running: RunningHub
  readonly database: FreshDatabase
  readonly brest: Awaited<ReturnType<typeof brest>>
  /** Everything that was logged, a line an entry. */
  readonly logged: string[]
  token(asker: Asker, lifetime?: number): Promise<string>
  /** Asks as somebody, or as the public (null); real HTTP, a real token. */
  ask<T, V>(asker: Asker | null, operation: TypedDocumentNode<T, V> | string, variables?: V): Promise<Answer<T>>
  /** A raw request, for headers and bodies that no client would send. */
  send(init: { headers?: Record<string, string>; body?: unknown; method?: string; search?: string }): Promise<Response>
}

/** Tests ask more often than people do. */
const NO_RATES = { agency: 1e9, user: 1e9, address: 1e9, refused: 1e9 }

/** `await using hub = await startTestHub()` stops it at the end of the block. `change` alters what is signed up. */
export async function startTestHub(change: (input: InitInput) => InitInput = input => input, serving: Serving = {}): Promise<TestHub> {
  const database = await freshDatabase()
  const its = await brest()
  await connected(database.urls.lawgiver, client => applyInit(client, change(its.input)))
  const logged: string[] = []
  const log = pino({ level: 'trace' }, { write: line => void logged.push(line) })
  const hub = await openHub({ urls: database.urls, masterKey: randomBytes(32), log, connections: 4 })
  const running: RunningHub = await listen(hub, { host: '127.0.0.1', port: 0 }, { ...serving, edge: { rates: NO_RATES, ...serving.edge } })
  const send: TestHub['send'] = ({ headers = {}, body, method = 'POST', search = '' }) =>
    fetch(running.url + search, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
  const token: TestHub['token'] = ({ agency, user = `${agency}-user`, duties, client }, lifetime = 600) =>
    demoToken(its.state, { agency, user, duties, lifetime, client })
  return {
    url: running.url,
    hub,
    running,
    database,
    brest: its,
    logged,
    token,
    send,
    async ask<T, V>(asker: Asker | null, operation: TypedDocumentNode<T, V> | string, variables?: V): Promise<Answer<T>> {
      const headers = {
        ...(asker && { authorization: `Bearer ${await token(asker)}` }),
        ...(asker?.purpose && { 'hub-purpose': asker.purpose }),
      }
      const query = typeof operation === 'string' ? operation : print(operation)
      const response = await send({ headers, body: { query, variables } })
      const { data, errors = [], extensions = {} } = (await response.json()) as Partial<Answer<T>>
      return { status: response.status, data, errors, extensions }
    },
    async [Symbol.asyncDispose]() {
      await running.stop()
      await database.drop()
    },
  }
}

/** A key for a mutation that is made once. */
export const onceOnly = (): string => randomUUID()
