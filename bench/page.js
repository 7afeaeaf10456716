import 'reflect-metadata'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { pino } from 'pino'
import { demoAgencyNames, demoInput } from '../dist/demo/agencies.js'
import { keepDemoState } from '../dist/demo/demo-state.js'
import { demoToken } from '../dist/demo/demo-token.js'
import { listen, openHub } from '../dist/server/start.js'
import { applyInit } from '../dist/setup/apply-init.js'
import { connected } from '../dist/storage/connecting.js'
import { openInstallation } from '../dist/storage/installation.js'
import { BY_HAND, startByHand } from './by-hand.js'
import { generate } from './generate.js'

// A page of 20 cases with referrals and assistance through the hub, against the same page from one hand-written statement, in turn, in one run.
const CASES = Number(process.argv[2] ?? 100_000)
const ROUNDS = Number(process.argv[3] ?? 7)
const REQUESTS = 200
const QUERY = `{ cases(first: 20) { edges { node { id reference openedOn status demographics { sex ageGroup } exploitation { forms sector }
  referrals { status toAgency { id } sentAt } assistance { kind startedOn } } } } }`

const home = await mkdtemp(join(tmpdir(), 'hub-bench-'))
const installation = await openInstallation({ home })
const state = await keepDemoState(home, demoAgencyNames())
const input = await demoInput(state)
await connected(installation.urls.lawgiver, client => applyInit(client, input))
const { largest, smallest } = await generate(installation.migrateUrl, CASES)
const running = await listen(
  await openHub({ urls: installation.urls, masterKey: randomBytes(32), log: pino({ level: 'silent' }) }),
  { host: '127.0.0.1', port: 0 },
  // One user asks more often than people do.
  { edge: { rates: { agency: 1e9, user: 1e9, address: 1e9, refused: 1e9 } } },
)
/** The statement that the hub sends for the page, as its pool saw it. */
let sent
const connect = running.hub.pool.connect.bind(running.hub.pool)
running.hub.pool.connect = async () => {
  const client = await connect()
  if (!client.watched) {
    const query = client.query.bind(client)
    client.query = config => query(config.text.includes('with page') ? (sent = config) : config)
    client.watched = true
  }
  return client
}
const tickets = {}
const door = new pg.Client(installation.urls.door)
await door.connect()
const byHand = await startByHand(installation.urls.runtime, tickets)
const agent = new Agent({ keepAlive: true, maxSockets: 16 })

const ask = (url, headers, body) =>
  new Promise((resolve, reject) => {
    const sent = request(
      url,
      { agent, method: 'POST', headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers } },
      async answer => {
        let text = ''
        for await (const part of answer) text += part
        resolve(text)
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })

/** Milliseconds a request, `at` requests being under way at once. */
async function time(send, at) {
  const started = performance.now()
  await Promise.all(
    Array.from({ length: at }, async () => {
      for (let i = 0; i < REQUESTS / at; i++) await send()
    }),
  )
  return (performance.now() - started) / REQUESTS
}

const median = values => values.toSorted((a, b) => a - b)[values.length >> 1]

for (const { name, cases } of [largest, smallest]) {
  const holder = { agency: name, user: 'bench', duties: ['case-worker'] }
  const headers = { authorization: `Bearer ${await demoToken(state, holder)}`, 'hub-purpose': 'assistance' }
  tickets[name] = randomBytes(32)
  const { rows } = await door.query('select id from gate.agency where name = $1', [name])
  await door.query(`select gate.open($1, $2, 'bench', '{case-worker}', 1, interval '5 minutes')`, [
    createHash('sha256').update(tickets[name]).digest(),
    rows[0].id,
  ])
  const hub = () => ask(running.url, headers, JSON.stringify({ query: QUERY }))
  const hand = () => ask(byHand.url, { ticket: name }, '')
  const [ours, theirs] = [JSON.parse(await hub()), JSON.parse(await hand())]
  const seen = [ours.data.cases.edges.map(({ node }) => node.reference), theirs.data.cases.map(node => node.reference)]
  if (ours.errors || seen[0].length === 0 || seen[0].join() !== seen[1].join())
    throw new Error(`the two pages differ: ${JSON.stringify(ours.errors ?? seen)}`)
  for (const at of [1, 16]) {
    for (let i = 0; i < 2; i++) await Promise.all([time(hub, at), time(hand, at)])
    const rounds = []
    for (let i = 0; i < ROUNDS; i++) rounds.push([await time(hub, at), await time(hand, at)])
    const [a, b] = [median(rounds.map(r => r[0])), median(rounds.map(r => r[1]))]
    const ratio = median(rounds.map(([x, y]) => x / y))
    console.log(
      `${name} (${cases} of ${CASES} cases), ${at} at once: hub ${a.toFixed(2)} ms, by hand ${b.toFixed(2)} ms, ratio ${ratio.toFixed(2)}`,
    )
  }

  const [ofHub, byOneStatement] = await transactions(tickets[name], [
    sent,
    { name: 'hand', text: BY_HAND, values: [JSON.stringify({ act: 'read', field: 'page' })] },
  ])
  console.log(
    `${name}, the transaction alone: the hub's ${ofHub.toFixed(2)} ms, by hand ${byOneStatement.toFixed(2)} ms, ratio ${(ofHub / byOneStatement).toFixed(2)}`,
  )
}

/** Median milliseconds of a transaction with the ticket, for each statement, in turn on one connection. */
async function transactions(token, statements) {
  const client = new pg.Client({
    connectionString: installation.urls.runtime,
    pipeline: true,
    options: '-c search_path=pg_catalog -c jit=off',
  })
  await client.connect()
  const times = statements.map(() => [])
  for (let i = 0; i < 600; i++)
    for (const [k, statement] of statements.entries()) {
      const started = performance.now()
      await Promise.all([
        client.query('begin'),
        client.query({ name: 'enter', text: 'select gate.enter($1)', values: [token] }),
        client.query(statement),
        client.query('commit'),
      ])
      if (i >= 100) times[k].push(performance.now() - started)
    }
  await client.end()
  return times.map(median)
}

agent.destroy()
await door.end()
await byHand.stop()
await running.stop()
await installation.stop()
await rm(home, { recursive: true, force: true })
