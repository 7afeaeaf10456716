import { HubError } from '../base/errors.ts'

/** PostgreSQL's own limit on a statement of the hub (src/storage/roles.ts): none has longer, whatever is left. */
const LONGEST_MS = 30_000

/** How long one request may work: until its time is over, or its client has gone. */
export class Deadline {
  /** Aborted at either. */
  readonly signal: AbortSignal
  private readonly gone: AbortSignal | undefined
  private readonly allowed: number
  private readonly ends: number

  /** `ms` from now; `gone` is aborted when nobody waits for the answer any more. */
  constructor(ms: number = LONGEST_MS, gone?: AbortSignal) {
    this.allowed = ms
    this.ends = performance.now() + this.allowed
    this.gone = gone
    this.signal = AbortSignal.any([AbortSignal.timeout(this.allowed), ...(gone ? [gone] : [])])
  }

  /** Milliseconds that are left to the next statement, one at least: PostgreSQL takes 0 for no limit. */
  get left(): number {
    return Math.min(LONGEST_MS, Math.max(1, Math.ceil(this.ends - performance.now())))
  }

  /** Errors: HubError LIMIT_EXCEEDED after its time, UNAVAILABLE when the client has gone. */
  check(): void {
    if (this.signal.aborted) throw this.error()
  }

  /** What comes of it, or the error, whichever is first; what comes too late is handed to `late`. Errors: as `check`; those of the promise. */
  race<T>(promise: Promise<T>, late: (value: T) => void = () => undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      let over = false
      const end = (): void => {
        over = true
        reject(this.error())
      }
      if (this.signal.aborted) end()
      else this.signal.addEventListener('abort', end, { once: true })
      promise.then(
        value => {
          this.signal.removeEventListener('abort', end)
          if (over) late(value)
          else resolve(value)
        },
        (error: unknown) => {
          this.signal.removeEventListener('abort', end)
          reject(error as Error)
        },
      )
    })
  }

  /** What a request is told that was not done in time. */
  error(): HubError {
    return this.gone?.aborted ? new HubError('UNAVAILABLE', GONE) : new HubError('LIMIT_EXCEEDED', SLOW, this.exceeded())
  }

  private exceeded(): Record<string, unknown> {
    return {
      limit: 'milliseconds',
      allowed: this.allowed,
      found: Math.max(this.allowed, Math.round(this.allowed - this.ends + performance.now())),
    }
  }
}

const SLOW = {
  en: 'This takes longer than the hub works at one request: ask for less at once.',
  ru: 'Это дольше, чем хаб работает над одним запросом: запросите меньше за один раз.',
  be: 'Гэта даўжэй, чым хаб працуе над адным запытам: запытайце менш за адзін раз.',
}
const GONE = {
  en: 'Whoever asked did not wait for the answer.',
  ru: 'Запросивший не дождался ответа.',
  be: 'Той, хто запытаў, не дачакаўся адказу.',
}
