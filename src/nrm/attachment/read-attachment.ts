import { sql } from 'kysely'
import { notFound } from '../../base/errors.ts'
import { refText } from '../../secrets/key-store.ts'
import { Deadline } from '../../session/deadline.ts'
import type { Session } from '../../session/session.ts'
import { runTicketed } from '../../session/ticketed.ts'
import { recordContext, type RecordPlace, unsealedRecord } from '../person/sealed.ts'
import type { Sealed } from './attachment.ts'
import { chunksOf, openChunk } from './chunk-cipher.ts'

/** A file on its way out. */
export interface OpenedFile extends Omit<Sealed, 'key'> {
  /** Throws where a part is missing or is not of this file. */
  readonly chunks: AsyncGenerator<Buffer>
}

/** Opens a file and writes that to the log, whatever it finds. Errors: NOT_FOUND, also where the person's key has been destroyed. */
export async function readAttachment(session: Session, gone: AbortSignal, id: string): Promise<OpenedFile> {
  const place = placeOf(session, id)
  const entry = { act: 'read', field: 'GET /attachments', categories: ['identity'], request: session.requestId }
  const [found] = await runTicketed<{ person: string | null; sealed: Buffer | null }>(
    session,
    sql`with a as materialized (
      select a.person_id, a.sealed from nrm.attachment a
       where a.owner = ${place.owner}::integer and a.case_id = ${place.caseId}::uuid and a.id = ${place.id}::uuid)
    select (select person_id from a) as person, (select sealed from a) as sealed, audit.append((${JSON.stringify(entry)}::jsonb
      || jsonb_build_object('cases', (select coalesce(jsonb_agg(jsonb_build_array(${place.owner}::integer, ${place.caseId}::uuid)), '[]') from a)))::json) as entry`,
  )
  const { person, sealed } = found!
  const ref = { owner: place.owner, personId: person ?? place.id }
  const key = (await session.hub.keys.personKeys([ref])).get(refText(ref))
  if (!sealed || !key) throw notFound('attachment')
  const its = unsealedRecord('attachment', place, key, sealed) as Sealed
  return { name: its.name, type: its.type, size: its.size, chunks: chunksOfFile(session, gone, place, its) }
}

/** Each part by a statement of its own, behind the same walls: nobody holds a connection while a slow reader reads. */
async function* chunksOfFile(session: Session, gone: AbortSignal, place: RecordPlace, { key, size }: Sealed): AsyncGenerator<Buffer> {
  const count = chunksOf(size)
  const fileKey = Buffer.from(key, 'base64')
  for (let n = 0; n < count; n += 1) {
    const [row] = await runTicketed<{ bytes: Buffer }>(
      session.within(new Deadline(undefined, gone)),
      sql`select bytes from nrm.attachment_chunk
        where owner = ${place.owner}::integer and case_id = ${place.caseId}::uuid and attachment_id = ${place.id}::uuid and n = ${n}::integer`,
    )
    if (!row) throw new Error('a part of an attachment is missing')
    yield openChunk(fileKey, recordContext('attachment', place), { n, last: n === count - 1 }, row.bytes)
  }
}

const NOWHERE = '00000000-0000-0000-0000-000000000000'

/** An id that was not made here is looked for like any other: absent, made up and another's take the same way, and the same time. */
function placeOf({ hub }: Session, id: string): RecordPlace {
  const { owner, ids } = hub.ids.open('attachment', id) ?? { owner: 0, ids: [NOWHERE, NOWHERE] }
  return { owner, caseId: ids[0]!, id: ids[1]! }
}
