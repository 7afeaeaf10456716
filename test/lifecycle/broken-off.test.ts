/** First starts that do not come to their end: whatever breaks off, the next one goes on, and nothing is there twice. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connected } from '../../src/storage/connecting.ts'
import { built } from './support/built.ts'
import { HubHome, type Running, runs } from './support/hub-home.ts'

let home: HubHome
beforeAll(async () => {
  await built()
  home = await HubHome.make()
})
afterAll(() => home[Symbol.asyncDispose]())

/** A start that is somewhere in the filling. */
async function filling(): Promise<Running> {
  const hub = home.serve()
  await hub.says('Filling')
  await sleep(300)
  return hub
}

/** What stands in the database, as its administrator. */
async function counts(): Promise<Record<string, number>> {
  const [password, port] = await Promise.all(['data/hub-password', 'port'].map(file => readFile(join(home.path, 'postgres', file), 'utf8')))
  const tables = [
    'nrm."case"',
    'nrm.person',
    'nrm.referral',
    'nrm.consent',
    'nrm.assistance',
    'nrm.access_grant',
    'notice.outbox',
    'stat.release',
  ]
  const columns = tables.map(table => `(select count(*)::int from ${table}) as "${table.replaceAll('"', '')}"`)
  const url = `postgresql://postgres:${password!.trim()}@127.0.0.1:${port!.trim()}/hub`
  return connected(url, async client => (await client.query(`select ${columns.join(', ')}`)).rows[0])
}

test('SIGTERM while the demo is filled ends all soon, and prints no guide', async () => {
  const hub = await filling()
  const postgres = await home.postgres()
  expect(await hub.end('SIGTERM')).toBe(0)
  expect(hub.out()).not.toContain('answers at')
  expect([await runs(postgres), await home.postgres(), hub.err()]).toEqual([false, undefined, ''])
})

test('kill -9 while it is filled leaves the rest to the next starts, also to two at once', async () => {
  const killed = await filling()
  await killed.end('SIGKILL')
  const two = [home.serve(), home.serve()]
  await Promise.all(two.map(hub => hub.says('Ctrl-C')))
  expect(two.filter(hub => hub.out().includes('Filling'))).toHaveLength(1)
  expect(await counts()).toEqual({
    'nrm.case': 57,
    'nrm.person': 57,
    'nrm.referral': 6,
    'nrm.consent': 1,
    'nrm.assistance': 2,
    'nrm.access_grant': 1,
    'notice.outbox': 9,
    'stat.release': 1,
  })
  const postgres = await home.postgres()
  const [one, other] = two as [Running, Running]
  expect([await one.end(), await runs(postgres)]).toEqual([0, true])
  expect([await other.end(), await runs(postgres)]).toEqual([0, false])
  // The log of a good life has one line for its beginning, one for its end.
  for (const hub of two) expect(hub.err().trim().split('\n')).toHaveLength(2)
})
