import type { Hub } from '../../session/hub.ts'
import { Metrics } from '../watch/metrics.ts'
import type { EdgeOptions } from './options.ts'
import { Rates } from './rates.ts'

/** What all requests of a server share beside the hub. */
export class Edge {
  readonly hub: Hub
  readonly options: EdgeOptions
  readonly rates: Rates
  readonly metrics: Metrics
  /** It ends: no balancer should send more. */
  stopping = false

  constructor(hub: Hub, options: EdgeOptions) {
    this.hub = hub
    this.options = options
    this.rates = new Rates(options.rates)
    this.metrics = new Metrics(hub)
  }
}
