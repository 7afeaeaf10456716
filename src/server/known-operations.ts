import { createHash } from 'node:crypto'
import type pg from 'pg'
import { badInput, HubError } from '../base/errors.ts'
import type { Directory } from '../identity/directory.ts'
import { query } from '../storage/pool.ts'
import type { Session } from '../session/session.ts'

/** What a request says of the operation that it wants. */
export interface Wanted {
  readonly query?: unknown
  /** As in the draft of GraphQL over HTTP: `sha256:` and the digest, or the digest alone. */
  readonly documentId?: unknown
  readonly extensions?: unknown
}

export interface KnownOperation {
  readonly name: string
  readonly document: string
}

/** Operations that were registered for the programs of agencies, and the programs that may send nothing else. */
export class KnownOperations {
  readonly #door: pg.Pool
  /** Found before, by a directory: with the next generation they are looked for anew. */
  readonly #found = new WeakMap<Directory, Map<string, KnownOperation>>()

  /** `door`: a pool of the role `door`. */
  constructor(door: pg.Pool) {
    this.#door = door
  }

  /**
   * The registered operation that is meant; undefined where the request brings its own query and may.
   * Errors: PERSISTED_QUERY_NOT_FOUND; BAD_INPUT where query and hash are of two operations.
   */
  async meant(session: Session, { query: text, documentId, extensions }: Wanted): Promise<KnownOperation | undefined> {
    const clients = (session.directory.clients.get(session.agencyNumber) ?? []).filter(
      ({ name }) => name === '' || name === session.caller.client,
    )
    const restricted = clients.some(client => client.onlyKnown)
    const named = hashOf(documentId) ?? hashOf(persistedHash(extensions))
    const sha256 = named ?? (restricted && typeof text === 'string' ? sha256Of(text) : undefined)
    const found =
      sha256 !== undefined && clients.length > 0
        ? await this.#find(
            session,
            clients.map(client => client.name),
            sha256,
          )
        : undefined
    if (found) {
      if (typeof text === 'string' && sha256Of(text) !== sha256) throw badInput('query', 'sha256', OF_ANOTHER)
      return found
    }
    // What is not kept is not kept later either: with its query beside the hash, it is a query like any other.
    if (restricted || (named !== undefined && text === undefined))
      throw new HubError('PERSISTED_QUERY_NOT_FOUND', restricted ? ONLY_KNOWN : UNKNOWN)
    return undefined
  }

  async #find({ directory, agencyNumber }: Session, clients: readonly string[], sha256: string): Promise<KnownOperation | undefined> {
    const known = this.#found.get(directory) ?? new Map<string, KnownOperation>()
    this.#found.set(directory, known)
    const key = JSON.stringify([agencyNumber, clients, sha256])
    const before = known.get(key)
    if (before) return before
    const { rows } = await query<KnownOperation>(
      this.#door,
      'select name, document from gate.operation where agency_id = $1 and client = any($2) and sha256 = $3 limit 1',
      [agencyNumber, clients, sha256],
    )
    if (rows[0]) known.set(key, rows[0])
    return rows[0]
  }
}

const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex')

const hashOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? /^(?:sha256:)?([0-9a-f]{64})$/i.exec(value)?.[1]?.toLowerCase() : undefined

const persistedHash = (extensions: unknown): unknown =>
  (extensions as { persistedQuery?: { sha256Hash?: unknown } } | null)?.persistedQuery?.sha256Hash

const UNKNOWN = {
  en: 'No operation of this hash is registered for your program: send the query itself.',
  ru: 'Операция с таким хешем для вашей программы не зарегистрирована: пришлите сам запрос.',
  be: 'Аперацыя з такім хэшам для вашай праграмы не зарэгістравана: дашліце сам запыт.',
}
const ONLY_KNOWN = {
  en: 'Your program may send only operations that are registered for it, and this is none of them.',
  ru: 'Ваша программа может отправлять только зарегистрированные для неё операции, а этой среди них нет.',
  be: 'Ваша праграма можа адпраўляць толькі зарэгістраваныя для яе аперацыі, а гэтай сярод іх няма.',
}
const OF_ANOTHER = {
  en: 'The query is not the one of this hash.',
  ru: 'Запрос не соответствует этому хешу.',
  be: 'Запыт не адпавядае гэтаму хэшу.',
}
