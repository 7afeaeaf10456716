import { HubError } from '../base/errors.ts'

/** PostgreSQL's own limit on a statement of the hub (src/storage/roles.ts), which no deadline exceeds. */
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
    this.allowed = Math.min(ms, LONGEST_MS)
    this.ends = performance.now() + this.allowed
    this.gone = gone
    this.signal = AbortSignal.any([AbortSignal.timeout(this.allowed), ...(gone ? [gone] : [])])
  }

  /** Milliseconds that are left to the next statement, one at least: PostgreSQL takes 0 for no limit. */
  get left(): number {
    return Math.max(1, Math.ceil(this.ends - performance.now()))
  }

  /** Errors: HubError LIMIT_EXCEEDED after its time, UNAVAILABLE when the client has gone. */
  check(): void {
    if (this.signal.aborted) throw this.error()
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
