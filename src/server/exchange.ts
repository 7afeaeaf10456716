import type { IncomingMessage, ServerResponse } from 'node:http'
import { HubError } from '../base/errors.ts'
import type { Hub } from '../session/hub.ts'
import { openSession } from '../session/open-session.ts'
import type { Session } from '../session/session.ts'

/** One request over HTTP and its answer. */
export class Exchange {
  readonly hub: Hub
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly url: URL
  readonly requestId: string
  /** Aborted when the client has gone before its answer was complete. */
  readonly gone: AbortSignal
  #session: Session | undefined

  constructor(hub: Hub, request: IncomingMessage, response: ServerResponse, requestId: string) {
    this.hub = hub
    this.request = request
    this.response = response
    this.requestId = requestId
    const target = request.url ?? '/'
    this.url = new URL(URL.canParse(target, 'http://hub') ? target : '/', 'http://hub')
    const gone = new AbortController()
    response.once('close', () => {
      if (!response.writableFinished) gone.abort()
    })
    this.gone = gone.signal
  }

  /** Who asks, once `open` has found out. */
  get session(): Session | undefined {
    return this.#session
  }

  /** Finds out who asks. Errors: HubError UNAUTHENTICATED, FORBIDDEN, BAD_INPUT (of Hub-Purpose), which the server tells. */
  async open(): Promise<Session> {
    this.#session ??= await openSession(this.hub, this.request.headersDistinct as Record<string, string[]>, this.requestId)
    return this.#session
  }

  /** Answers with a text; JSON, where no content type has been set. */
  send(status: number, text: string): void {
    const { response } = this
    response.statusCode = status
    if (!response.hasHeader('content-type')) response.setHeader('content-type', 'application/json; charset=utf-8')
    response.end(text)
  }

  /** The whole body. Errors: LIMIT_EXCEEDED beyond so many bytes. */
  async body(most: number): Promise<Buffer> {
    const chunks: Buffer[] = []
    let length = 0
    for await (const chunk of this.request as AsyncIterable<Buffer>) {
      length += chunk.length
      if (length > most) throw tooLarge(most)
      chunks.push(chunk)
    }
    return Buffer.concat(chunks)
  }
}

const tooLarge = (most: number): HubError =>
  new HubError(
    'LIMIT_EXCEEDED',
    {
      en: `A request has at most ${most} bytes.`,
      ru: `Запрос может содержать не более ${most} байт.`,
      be: `Запыт можа змяшчаць не больш за ${most} байт.`,
    },
    { limit: 'bytes', allowed: most },
  )
