import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { badInput, HubError } from '../../base/errors.ts'
import { ATTACHMENTS, attachmentId } from '../../nrm/attachment/attachment.ts'
import { FILE_TYPES, type FileKind, kindOfName } from '../../nrm/attachment/file-kinds.ts'
import { readAttachment } from '../../nrm/attachment/read-attachment.ts'
import { storeAttachment, UPLOAD } from '../../nrm/attachment/store-attachment.ts'
import type { Need } from '../../policy/guarded.ts'
import { Deadline } from '../../session/deadline.ts'
import type { Session } from '../../session/session.ts'
import { deny } from '../../session/write.ts'
import type { Exchange } from '../exchange.ts'
import { exceeded } from '../limits/exceeded.ts'
import type { Route } from '../routes.ts'
import { refuse } from '../wall.ts'
import { dispositionOf, fileNameOf } from './file-name.ts'

/** Bytes of a file at most: 20 MiB. */
export const MOST_BYTES = 20 * 1024 * 1024

/**
 * Files of cases, which are too large for GraphQL: POST brings one in, GET takes it out. The same token, purpose, walls and log as there; a file
 * that is not there and one that is closed to the asker are the same 404.
 */
export const attachmentRoutes: readonly Route[] = [
  { path: ATTACHMENTS, takes: ({ method }) => method === 'POST', handle: add },
  { path: `${ATTACHMENTS}/`, takes: ({ method }) => method === 'GET', handle: fetch },
]

async function add(exchange: Exchange): Promise<void> {
  const { request, response, url, gone } = exchange
  // Nothing that a form of another page could send: the headers alone would do.
  const { name, kind } = declared(header(exchange, 'hub-file-name'), request.headers['content-type'])
  const idempotencyKey = header(exchange, 'idempotency-key')
  if (!/^[\x21-\x7e]{8,100}$/.test(idempotencyKey))
    throw badInput('Idempotency-Key', 'form', {
      en: 'Idempotency-Key has 8 to 100 visible ASCII characters; a random UUID is best.',
      ru: 'В Idempotency-Key от 8 до 100 видимых знаков ASCII; лучше всего случайный UUID.',
      be: 'У Idempotency-Key ад 8 да 100 бачных знакаў ASCII; найлепш — выпадковы UUID.',
    })
  const announced = Number(request.headers['content-length'] ?? 0)
  if (announced > MOST_BYTES) throw exceeded('bytes', MOST_BYTES, announced)
  const session = await exchange.open(exchange.edge.options.arrival.whole)
  const caseId = url.searchParams.get('case') ?? ''
  const { place, again, ...facts } = await guarded(session, UPLOAD, { category: 'identity', action: 'write' }, () =>
    storeAttachment(session, { caseId, name, kind, idempotencyKey, gone, bytes: bodyOf(exchange) }),
  )
  const id = attachmentId(exchange.hub.ids, place)
  response.setHeader('location', `${ATTACHMENTS}/${id}`)
  exchange.send(again ? 200 : 201, JSON.stringify({ id, ...facts, url: `${ATTACHMENTS}/${id}` }))
}

async function fetch(exchange: Exchange): Promise<void> {
  const { response, url, gone } = exchange
  const session = await exchange.open(exchange.edge.options.arrival.whole)
  const id = url.pathname.slice(ATTACHMENTS.length + 1)
  const { name, type, size, chunks } = await guarded(session, 'GET /attachments', { category: 'identity', action: 'read' }, () =>
    readAttachment(session, gone, id),
  )
  // What cannot be opened is found out while an error can still be told.
  const first = await chunks.next()
  response.setHeader('content-type', type === 'text/plain' ? 'text/plain; charset=utf-8' : type)
  response.setHeader('content-length', size)
  response.setHeader('content-disposition', dispositionOf(name))
  response.setHeader('content-security-policy', "default-src 'none'; sandbox")
  response.setHeader('cross-origin-resource-policy', 'same-origin')
  async function* whole(): AsyncGenerator<Buffer> {
    if (!first.done) yield first.value
    yield* chunks
  }
  await pipeline(Readable.from(whole(), { objectMode: false }), response)
}

/** Through the schema wall, as a root field of this category would be; what is not found leaves an entry in the log, as a mutation's does. */
async function guarded<T>(session: Session, coordinate: string, need: Need, deed: () => Promise<T>): Promise<T> {
  if (session.rights.rule(need) === 'never') throw await refuse(session, { coordinate, refused: { coordinate, need } })
  try {
    return await deed()
  } catch (error) {
    // With a time of its own: a slow sender may have used up the request's.
    if (error instanceof HubError && error.code === 'NOT_FOUND' && need.action === 'write')
      await deny(session.within(new Deadline()), { coordinate, need })
    throw error
  }
}

/** Errors: BAD_INPUT where the header is missing or there twice. */
function header({ request }: Exchange, name: string): string {
  const values = request.headersDistinct[name] ?? []
  if (values.length !== 1)
    throw badInput(name, 'required', {
      en: `Send the header ${name}, once.`,
      ru: `Пришлите заголовок ${name}, один раз.`,
      be: `Дашліце загаловак ${name}, адзін раз.`,
    })
  return values[0]!
}

/** Name and kind, on which the name's ending and the Content-Type agree. Errors: BAD_INPUT. */
function declared(encoded: string, contentType = ''): { name: string; kind: FileKind } {
  const name = fileNameOf(encoded)
  if (name === undefined)
    throw badInput('Hub-File-Name', 'form', {
      en: 'Hub-File-Name is a name of at most 200 characters with an ending, percent-encoded UTF-8, without slashes, colons and control characters.',
      ru: 'Hub-File-Name — имя не длиннее 200 знаков с расширением, UTF-8 в процентной записи, без косых черт, двоеточий и управляющих знаков.',
      be: 'Hub-File-Name — імя не даўжэйшае за 200 знакаў з пашырэннем, UTF-8 у працэнтным запісе, без касых рысак, двукроп’яў і кіравальных знакаў.',
    })
  const kind = kindOfName(name)
  const type = contentType.split(';')[0]!.trim().toLowerCase()
  // text/plain is what a form may send: a text comes as bytes.
  if (!kind || (type !== 'application/octet-stream' && (type !== kind.type || type === 'text/plain')))
    throw badInput(
      'Content-Type',
      'type',
      {
        en: "Files of these types can be attached; Content-Type is the one of the name's ending, or application/octet-stream, as for text.",
        ru: 'Можно приложить файлы этих типов; Content-Type соответствует расширению имени или application/octet-stream, как для текста.',
        be: 'Можна далучыць файлы гэтых тыпаў; Content-Type адпавядае пашырэнню імя або application/octet-stream, як для тэксту.',
      },
      FILE_TYPES,
    )
  return { name, kind }
}

/** The body as it comes. Errors: LIMIT_EXCEEDED beyond 20 MiB, BAD_INPUT where it is empty or was broken off. */
async function* bodyOf({ request }: Exchange): AsyncGenerator<Buffer> {
  let length = 0
  // Leaving early must not end the connection: there is an answer to give.
  for await (const piece of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += piece.length
    if (length > MOST_BYTES) throw exceeded('bytes', MOST_BYTES, length)
    yield piece
  }
  if (length === 0) throw badInput('body', 'required', { en: 'The file is empty.', ru: 'Файл пуст.', be: 'Файл пусты.' })
}
