import type { Written } from '../limits/screen.ts'
import type { Weight } from '../limits/weigh.ts'
import type { MostRequests } from './rates.ts'

/** What the hub takes of whom. */
export interface EdgeOptions {
  /** May the schema be asked about? */
  readonly introspection: boolean
  /** Proxies of the operator's before the hub, each of which adds to X-Forwarded-For. */
  readonly proxies: number
  readonly rates: MostRequests
  /** What of a document may be written, asked for or not. */
  readonly written: Written
  /** What one operation may weigh. */
  readonly weight: Weight
  /** For an operation: then its statements are cancelled. */
  readonly milliseconds: number
  /** How long a hub that ends says so in /health/ready before it takes no more connections: as long as a balancer needs to see it. */
  readonly drainMilliseconds: number
  /** For the head of a request to arrive, and for all of it. */
  readonly arrival: { readonly head: number; readonly whole: number }
}

export const EDGE: EdgeOptions = {
  introspection: true,
  proxies: 0,
  rates: { agency: 6_000, user: 1_200, address: 600, refused: 60 },
  written: { aliases: 60, directives: 60, directivesOfOne: 4, fragments: 100, repeats: 10 },
  // A page of 100 cases with all that the schema has of each comes to some 35,000.
  weight: { cost: 100_000, depth: 15, fields: 2_500, rootFields: 30 },
  milliseconds: 10_000,
  drainMilliseconds: 0,
  // The whole: a file of 20 MB over a slow line.
  arrival: { head: 15_000, whole: 300_000 },
}
