import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { HubError, notFound } from '../../base/errors.ts'
import { Deadline } from '../../session/deadline.ts'
import type { Session } from '../../session/session.ts'
import { runTicketed } from '../../session/ticketed.ts'
import { translated } from '../../session/write.ts'
import { faultOf } from '../../storage/database-error.ts'
import { placeOfCase } from '../case/cases.ts'
import { type Recordable, recordable, recordingKey } from '../person/recording.ts'
import { type RecordPlace, recordContext, sealedRecord } from '../person/sealed.ts'
import type { Sealed } from './attachment.ts'
import { type ChunkPlace, inChunks, sealChunk } from './chunk-cipher.ts'
import { contentCheck } from './content-check.ts'
import type { FileKind } from './file-kinds.ts'

/** What the log calls it. */
export const UPLOAD = 'POST /attachments'

/** A file that comes in. */
export interface Upload {
  /** Id of the case, as it goes out. */
  readonly caseId: string
  readonly name: string
  readonly kind: FileKind
  readonly idempotencyKey: string
  readonly bytes: AsyncIterable<Buffer>
  /** Aborted when whoever sends it has gone. */
  readonly gone: AbortSignal
}

/** What came of it: `again`, where an earlier request with this key had stored it. */
export interface StoredFile extends Omit<Sealed, 'key'> {
  readonly place: RecordPlace
  readonly again: boolean
}

interface Known {
  readonly digest: Buffer
  readonly owner: number
  readonly case_id: string
  readonly id: string
}

/**
 * Stores a file while it arrives: never more of it is in memory than a few chunks, and no connection to the database is held while its sender is
 * slow. Its parts are nobody's until the last statement makes them an attachment; what is broken off before leaves nothing.
 * Errors: NOT_FOUND where the case is not there or not open to writing (the same), BAD_INPUT, CONFLICT; those of `bytes`.
 */
export async function storeAttachment(session: Session, upload: Upload): Promise<StoredFile> {
  const place = { ...placeOfCase(session, upload.caseId), id: randomUUID() }
  const { its, known } = await lookUp(session, place, upload)
  const key = await recordingKey(session, place.owner, its)
  const file = new Incoming(session, upload, place, await session.hub.keys.indexKey(session.agencyNumber))
  try {
    await file.take(known === undefined)
    if (known) {
      if (!known.digest.equals(file.digest)) throw usedBefore()
      return { ...file.facts, place: { owner: known.owner, caseId: known.case_id, id: known.id }, again: true }
    }
    await file.keep(its!.personId, key)
    return { ...file.facts, place, again: false }
  } catch (error) {
    await file.drop()
    throw toTell(error)
  }
}

/** Also sweeps what uploads left that were broken off when nobody could drop it: a hub that was killed. */
async function lookUp(session: Session, place: RecordPlace, { idempotencyKey }: Upload): Promise<{ its?: Recordable; known?: Known }> {
  const [found] = await runTicketed<{ its: Recordable | null; known: (Omit<Known, 'digest'> & { digest: string }) | null }>(
    session,
    sql`select (select row_to_json(r) from (${recordable(place)}) r) as its,
      (select json_build_object('digest', encode(i.digest, 'hex'), 'owner', i.owner, 'case_id', i.case_id, 'id', i.id)
         from nrm.idempotency i where i.key = ${idempotencyKey}) as known,
      nrm.drop_upload(${place.owner}::integer, ${place.caseId}::uuid, ${place.id}::uuid) as swept`,
  )
  const { its, known } = found!
  return { ...(its && { its }), ...(known && { known: { ...known, digest: Buffer.from(known.digest, 'hex') } }) }
}

/** One file on its way into the database. */
class Incoming {
  readonly #session: Session
  readonly #upload: Upload
  readonly #place: RecordPlace
  readonly #key = randomBytes(32)
  readonly #hash: ReturnType<typeof createHmac>
  #digest: Buffer | undefined
  #size = 0
  #stored = false

  constructor(session: Session, upload: Upload, place: RecordPlace, secret: Buffer) {
    this.#session = session
    this.#upload = upload
    this.#place = place
    // Keyed: a plain digest would tell whoever has the database which known file this is.
    this.#hash = createHmac('sha256', secret).update(JSON.stringify([UPLOAD, upload.caseId, upload.name, upload.kind.type]))
  }

  get facts() {
    return { name: this.#upload.name, type: this.#upload.kind.type, size: this.#size }
  }

  /** Of all that makes it the same request again. */
  get digest(): Buffer {
    return (this.#digest ??= this.#hash.digest())
  }

  /** Checks it, and stores its parts where it is new. */
  async take(isNew: boolean): Promise<void> {
    const check = contentCheck(this.#upload.kind)
    for await (const { plain, ...at } of inChunks(this.#upload.bytes)) {
      await check.push(plain)
      if (at.last) await check.end()
      this.#hash.update(plain)
      this.#size += plain.length
      if (isNew) await this.#store(at, plain)
    }
  }

  async #store(at: ChunkPlace, plain: Buffer): Promise<void> {
    const { owner, caseId, id } = this.#place
    this.#stored = true
    const bytes = sealChunk(this.#key, recordContext('attachment', this.#place), at, plain)
    await this.#run(
      sql`insert into nrm.attachment_chunk(owner, case_id, attachment_id, n, bytes) values (${owner}::integer, ${caseId}::uuid, ${id}::uuid, ${at.n}::integer, ${bytes}::bytea)`,
    )
  }

  /** Makes its parts an attachment, with its entry in the log and what makes a repetition safe. */
  async keep(personId: string, personKey: Buffer): Promise<void> {
    const { owner, caseId, id } = this.#place
    const facts: Sealed = { ...this.facts, key: this.#key.toString('base64') }
    const entry = { act: 'write', field: UPLOAD, categories: ['identity'], cases: [[owner, caseId]], request: this.#session.requestId }
    await this.#run(
      sql`with a as (insert into nrm.attachment(owner, case_id, id, person_id, sealed)
          values (${owner}::integer, ${caseId}::uuid, ${id}::uuid, ${personId}::uuid, ${sealedRecord('attachment', this.#place, personKey, facts)}::bytea)),
        i as (insert into nrm.idempotency(key, operation, digest, owner, case_id, id)
          values (${this.#upload.idempotencyKey}, ${UPLOAD}, ${this.digest}::bytea, ${owner}::integer, ${caseId}::uuid, ${id}::uuid))
        select audit.append(${JSON.stringify(entry)}::json) as n`,
    )
  }

  /** Also when its sender has gone; where even that fails, the parts are ciphertext whose key is forgotten, and the next upload sweeps them. */
  async drop(): Promise<void> {
    if (!this.#stored) return
    const { owner, caseId, id } = this.#place
    const drop = sql`select nrm.drop_upload(${owner}::integer, ${caseId}::uuid, ${id}::uuid)`
    await runTicketed(this.#session.within(new Deadline()), drop).catch((error: unknown) => {
      this.#session.hub.log.warn({ code: faultOf(error).code }, 'parts of a broken-off upload stay for an hour')
    })
  }

  #run(statement: ReturnType<typeof sql>): Promise<unknown> {
    return runTicketed(this.#session.within(new Deadline(undefined, this.#upload.gone)), statement)
  }
}

/** The row wall refuses a case that is not there and one that is not open alike, and so does the answer. */
function toTell(error: unknown): unknown {
  const { code, constraint } = faultOf(error)
  if (code === '42501') return notFound('case')
  return code === '23505' && constraint?.startsWith('idempotency') ? usedBefore() : translated(error)
}

const usedBefore = (): HubError =>
  new HubError(
    'CONFLICT',
    {
      en: 'This Idempotency-Key was used for another request, or is being used by one.',
      ru: 'Этот Idempotency-Key уже был с другим запросом или занят сейчас.',
      be: 'Гэты Idempotency-Key ужо быў з іншым запытам або заняты цяпер.',
    },
    { field: 'Idempotency-Key' },
  )
