import type { IncomingMessage, ServerResponse } from 'node:http'
import { HubError } from '../base/errors.ts'
import { Deadline } from '../session/deadline.ts'
import type { Hub } from '../session/hub.ts'
import { openSession } from '../session/open-session.ts'
import type { Session } from '../session/session.ts'
import { clientAddress } from './edge/client-address.ts'
import { allowOrigin } from './edge/cors.ts'
import type { Edge } from './edge/edge.ts'
import { exceeded } from './limits/exceeded.ts'

/** One request over HTTP and its answer. */
export class Exchange {
  readonly edge: Edge
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly url: URL
  readonly requestId: string
  /** Aborted when the client has gone before its answer was complete. */
  readonly gone: AbortSignal
  /** What metrics call it; one of few words. */
  operation: string | undefined
  #session: Session | undefined

  constructor(edge: Edge, request: IncomingMessage, response: ServerResponse, requestId: string) {
    this.edge = edge
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

  get hub(): Hub {
    return this.edge.hub
  }

  /** Who asks, once `open` has found out. */
  get session(): Session | undefined {
    return this.#session
  }

  /**
   * Finds out who asks, and counts it. `milliseconds`: for what is to be done in this session; an operation's, where left out.
   * Errors: HubError UNAUTHENTICATED, FORBIDDEN, BAD_INPUT (of Hub-Purpose), LIMIT_EXCEEDED (too often), which the server tells.
   */
  async open(milliseconds: number = this.edge.options.milliseconds): Promise<Session> {
    if (this.#session) return this.#session
    const { hub, edge, request, response, gone } = this
    const address = clientAddress(request, edge.options.proxies)
    const signsIn = request.headers.authorization !== undefined
    if (!signsIn) await edge.rates.countPublic(address)
    const headers = request.headersDistinct as Record<string, string[]>
    this.#session = await openSession(hub, headers, this.requestId, new Deadline(milliseconds, gone)).catch(async (error: unknown) => {
      if (signsIn && error instanceof HubError && error.code === 'UNAUTHENTICATED') await edge.rates.countRefused(address)
      throw error
    })
    allowOrigin(request, response, this.#session.directory, this.#session.caller)
    await edge.rates.countCaller(this.#session.caller)
    return this.#session
  }

  /** Answers with a text; JSON, where no content type has been set. */
  send(status: number, text: string): void {
    const { response } = this
    response.statusCode = status
    if (!response.hasHeader('content-type')) response.setHeader('content-type', 'application/json; charset=utf-8')
    response.end(text)
  }

  /**
   * The whole body, by the session's deadline. Call `open` first: who asks too often is refused before anything is kept for them.
   * Errors: LIMIT_EXCEEDED beyond so many bytes or so long; UNAVAILABLE when the client has gone.
   */
  body(most: number): Promise<Buffer> {
    const { request } = this
    const deadline = this.#session?.deadline ?? new Deadline(this.edge.options.milliseconds, this.gone)
    return new Promise((resolve, reject) => {
      const announced = Number(request.headers['content-length'])
      if (announced > most) return reject(exceeded('bytes', most, announced))
      const chunks: Buffer[] = []
      let length = 0
      request.on('data', (chunk: Buffer) => {
        length += chunk.length
        if (length <= most) return void chunks.push(chunk)
        request.pause()
        reject(exceeded('bytes', most, length))
      })
      request.once('end', () => resolve(Buffer.concat(chunks)))
      request.once('error', () => reject(deadline.error()))
      deadline.signal.addEventListener('abort', () => reject(deadline.error()), { once: true })
    })
  }
}
