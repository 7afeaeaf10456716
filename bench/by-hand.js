import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import pg from 'pg'

/** What somebody would write by hand for this one page: the same ticket, the same entry in the log, one statement, its JSON passed through. */
export const BY_HAND = await readFile(new URL('by-hand.sql', import.meta.url), 'utf8')

/** A server that answers every request with the page, as the holder of the ticket `tokens` names in the header `ticket`. */
export async function startByHand(runtimeUrl, tokens) {
  const pool = new pg.Pool({ connectionString: runtimeUrl, max: 16, pipeline: true, options: '-c search_path=pg_catalog -c jit=off' })
  const server = createServer(async (request, response) => {
    for await (const _ of request);
    const client = await pool.connect()
    const [, , page] = await Promise.all([
      client.query('begin'),
      client.query({ name: 'enter', text: 'select gate.enter($1)', values: [tokens[request.headers['ticket']]] }),
      client.query({ name: 'page', text: BY_HAND, values: [JSON.stringify({ act: 'read', field: 'page' })] }),
      client.query('commit'),
    ])
    client.release()
    response.setHeader('content-type', 'application/json')
    response.end(page.rows[0].page)
  })
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await pool.end()
    },
  }
}
