import { createServer, type Server } from 'node:http'
import type { Address } from '../address.ts'
import type { Edge } from '../edge/edge.ts'

/** Answers `/metrics`, on an address of its own: never on the one that everybody reaches. */
export async function serveMetrics(edge: Edge, address: Address): Promise<Server> {
  const server = createServer(async (request, response) => {
    const found = request.method === 'GET' && request.url === '/metrics'
    try {
      const text = found ? await edge.metrics.text() : ''
      if (found) response.setHeader('content-type', edge.metrics.contentType)
      response.writeHead(found ? 200 : 404).end(text)
    } catch {
      response.writeHead(503).end()
    }
  })
  await new Promise<void>(resolve => server.listen(address.holder, resolve))
  return server
}
