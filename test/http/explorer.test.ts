/** The explorer as a browser is given it: from the hub alone, under a policy of its own, with tokens in the demo only. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HEALTH } from '../stories/support/people.ts'
import { startTestHub, type TestHub } from '../support/hub.ts'
import { type RawAnswer, raw } from './support/raw.ts'

let hub: TestHub
let token: string
const who = { en: 'doctor </script><script>alert(1)</script>', ru: 'врач', be: 'урач' }
beforeAll(async () => {
  hub = await startTestHub(undefined, { explorer: true, personas: async () => [{ who, purpose: 'assistance', token }] })
  token = await hub.token(HEALTH)
})
afterAll(() => hub[Symbol.asyncDispose]())

const HTML = ['accept', 'text/html,application/xhtml+xml,*/*;q=0.8'] as const
const visit = (of: TestHub, ...headers: (readonly [string, string])[]): Promise<RawAnswer> =>
  raw(of, { method: 'GET', headers: headers.length > 0 ? headers : [HTML] })
const file = (name: string, ...headers: (readonly [string, string])[]): Promise<RawAnswer> =>
  raw(hub, { method: 'GET', target: `/graphql/explorer/${name}`, headers })

const GUARD = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}
const FILES = ['graphiql.js', 'graphiql.css', 'editor-worker.js', 'graphql-worker.js', 'json-worker.js', 'bar.js', 'bar.css']

describe('the page', () => {
  test('is guarded, kept nowhere, and holds no script of its own', async () => {
    const page = await visit(hub)
    expect(page.status).toBe(200)
    expect(page.headers).toMatchObject({ ...GUARD, 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    const scripts = [...page.text.matchAll(/<script([^>]*)>(.*?)<\/script>/gs)].map(([, attributes, inside]) => [attributes, inside !== ''])
    expect(scripts).toEqual([
      [' type="application/json" id="config"', true],
      [' src="/graphql/explorer/graphiql.js" defer', false],
      [' src="/graphql/explorer/bar.js" defer', false],
    ])
    expect(page.text).not.toMatch(/\son\w+=|https?:|style=/)
  })

  test('has the tokens of the demo when it is asked for by an address of this machine', async () => {
    expect((await visit(hub)).text).toContain(token)
    const { port } = new URL(hub.url)
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, '127.9.9.9', '[::1]:80'])
      expect((await foreign(host)).text).toContain(token)
  })

  test('has none under a name of elsewhere that leads here, nor without a name', async () => {
    for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '10.0.0.1', '[::2]', '128.0.0.1', 'a b'])
      expect((await foreign(host)).text).not.toContain(token.slice(-20))
  })

  test('has none for whoever comes through a proxy or a tunnel', async () => {
    for (const name of ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'])
      expect((await visit(hub, HTML, [name, '127.0.0.1'])).text).not.toContain(token.slice(-20))
  })

  const foreign = async (host: string): Promise<RawAnswer> => {
    const { request } = await import('node:http')
    const { hostname, port } = new URL(hub.url)
    return new Promise((resolve, reject) => {
      const sent = request({ hostname, port, path: '/graphql', headers: { host, accept: 'text/html' }, agent: false }, response => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          resolve({ status: response.statusCode!, headers: response.headers, text: Buffer.concat(chunks).toString() }),
        )
      })
      sent.on('error', reject).end()
    })
  }

  test('is for browsers: what a program sends is answered by GraphQL', async () => {
    for (const accept of ['*/*', 'application/json', 'application/graphql-response+json, application/json;q=0.9'])
      expect((await visit(hub, ['accept', accept])).headers['content-type']).toContain('application/')
    const { status, text } = await raw(hub, {
      headers: [
        HTML,
        ['content-type', 'application/json'],
        ['authorization', `Bearer ${token}`],
        ['accept', 'application/json, text/html'],
      ],
      body: JSON.stringify({ query: '{ me { user } }' }),
    })
    expect({ status, data: JSON.parse(text).data }).toEqual({ status: 200, data: { me: { user: 'health-brest-user' } } })
  })
})

describe('its files', () => {
  test.each(FILES)('%s: guarded alike, told from an older one, packed for whoever takes it so', async name => {
    const whole = await file(name)
    expect(whole.status).toBe(200)
    expect(whole.headers).toMatchObject({ ...GUARD, 'content-type': expect.stringMatching(/^text\/(javascript|css); charset=utf-8$/) })
    const etag = String(whole.headers['etag'])
    const known = await file(name, ['if-none-match', etag])
    expect({ status: known.status, text: known.text }).toEqual({ status: 304, text: '' })
    const packed = await file(name, ['accept-encoding', 'gzip, br'])
    expect(packed.headers['content-encoding']).toBe('gzip')
    expect(Number(packed.headers['content-length'])).toBeLessThan(Number(whole.headers['content-length']) * 0.6)
  })

  test('are these alone, and are read only', async () => {
    for (const name of ['', 'constructor', '__proto__', 'page.html', '../explorer/bar.js/', '..%2fbar.js', 'bar.js/..', '%62ar.js'])
      expect((await file(name)).status).toBe(404)
    expect((await raw(hub, { method: 'POST', target: '/graphql/explorer/bar.js' })).status).toBe(404)
  })

  test('of ours: nothing is kept in the browser, and nothing is written into the address', async () => {
    const { text } = await file('bar.js')
    expect(text).not.toMatch(/localStorage|sessionStorage|indexedDB|\.cookie|history\.|location\s*=|innerHTML|eval\(|new Function/)
  })
})

test('where tokens are pasted the page holds nobody’s', async () => {
  await using other = await startTestHub(undefined, { explorer: true })
  const { text } = await visit(other)
  expect(text).not.toMatch(/personas|eyJ/)
})

test('where it is off, a browser gets what anybody gets', async () => {
  await using other = await startTestHub()
  const page = await visit(other)
  expect([page.status, page.headers['content-type']]).toEqual([400, expect.stringContaining('application/json')])
  expect((await raw(other, { method: 'GET', target: '/graphql/explorer/bar.js' })).status).toBe(404)
})
