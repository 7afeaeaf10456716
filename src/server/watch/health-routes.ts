import type { Edge } from '../edge/edge.ts'
import type { Route } from '../routes.ts'
import { Readiness } from './readiness.ts'

/** For whatever starts, balances and restarts hubs: no token, and no more than a word. */
export function healthRoutes(edge: Edge): Route[] {
  const readiness = new Readiness(edge)
  return [
    { path: '/health/live', handle: exchange => exchange.send(200, JSON.stringify({ status: 'live' })) },
    {
      path: '/health/ready',
      handle: async exchange => {
        const missing = await readiness.missing()
        if (missing === null) return exchange.send(200, JSON.stringify({ status: 'ready' }))
        exchange.send(503, JSON.stringify({ status: 'not ready', missing }))
      },
    },
  ]
}
