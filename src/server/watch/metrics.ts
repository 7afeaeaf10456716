import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type pg from 'pg'
import { now } from '../../base/clock.ts'
import type { Hub } from '../../session/hub.ts'
import { query } from '../../storage/pool.ts'

interface VitalSigns {
  /** Seconds since 1970; null where there is none. */
  readonly entry: number | null
  readonly releases: readonly { readonly agreement: string; readonly region: string; readonly at: number }[]
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/**
 * What a monitoring system reads. Labels are names of the schema, of registered operations, of categories and agreements, so that there are
 * never more than these: no agency, user, case or address, and nothing of what was asked or answered.
 */
export class Metrics {
  readonly #registry = new Registry()
  readonly #requests = new Histogram({
    name: 'hub_request_duration_seconds',
    help: 'Requests by operation (root field, registered name or path) and HTTP status; 499: the client went away.',
    labelNames: ['operation', 'status'],
    buckets: SECONDS,
    registers: [this.#registry],
  })
  readonly #denials = new Counter({
    name: 'hub_denials_total',
    help: 'Errors told to callers, by code and, where one is named, data category.',
    labelNames: ['code', 'category'],
    registers: [this.#registry],
  })
  readonly #withheld = new Counter({
    name: 'hub_withheld_total',
    help: 'Fields withheld in answers, by data category.',
    labelNames: ['category'],
    registers: [this.#registry],
  })

  constructor(hub: Hub) {
    collectDefaultMetrics({ register: this.#registry })
    this.#gauge('hub_pool_connections', 'Connections to the databases, by pool and state.', ['pool', 'state'], gauge => {
      for (const [name, pool] of [
        ['reading', hub.pool],
        ['door', hub.door.pool],
        ['keys', hub.keys.pool],
      ] as [string, pg.Pool][]) {
        gauge.set({ pool: name, state: 'total' }, pool.totalCount)
        gauge.set({ pool: name, state: 'idle' }, pool.idleCount)
        gauge.set({ pool: name, state: 'waiting' }, pool.waitingCount)
      }
    })
    this.#gauge('hub_waiting', "Statements that wait for a place of their agency's, by kind.", ['kind'], gauge => {
      gauge.set({ kind: 'reading' }, hub.reading.waiting)
      gauge.set({ kind: 'writing' }, hub.writing.waiting)
    })
    this.#gauge('hub_release_age_seconds', 'Age of the newest release of shared statistics.', ['agreement', 'region'], async gauge => {
      const { releases } = await vitalSigns(hub)
      gauge.reset()
      for (const { agreement, region, at } of releases) gauge.set({ agreement, region }, ageOf(at))
    })
    this.#gauge('hub_log_newest_entry_age_seconds', 'Age of the newest entry of the audit log.', [], async gauge => {
      const { entry } = await vitalSigns(hub)
      if (entry === null) gauge.remove()
      else gauge.set(ageOf(entry))
    })
  }

  #gauge<T extends string>(name: string, help: string, labelNames: T[], collect: (gauge: Gauge<T>) => void | Promise<void>): void {
    const gauge: Gauge<T> = new Gauge({ name, help, labelNames, registers: [this.#registry], collect: () => collect(gauge) })
  }

  /** A request that has ended. */
  request(operation: string, status: number, milliseconds: number): void {
    this.#requests.observe({ operation, status }, milliseconds / 1000)
  }

  /** An error as it was told. */
  denial(extensions: Readonly<Record<string, unknown>> = {}): void {
    this.#denials.inc({ code: String(extensions['code']), category: String(extensions['category'] ?? '') })
  }

  withheld(category: string): void {
    this.#withheld.inc({ category })
  }

  readonly contentType = this.#registry.contentType

  /** In the text format of Prometheus. */
  text(): Promise<string> {
    return this.#registry.metrics()
  }
}

const ageOf = (seconds: number): number => now().getTime() / 1000 - seconds

/** None while the database is away: the rest is told all the same. */
const vitalSigns = (hub: Hub): Promise<VitalSigns> =>
  query<{ signs: VitalSigns }>(hub.door.pool, 'select gate.vital_signs() as signs').then(
    ({ rows }) => rows[0]!.signs,
    () => ({ entry: null, releases: [] }),
  )
