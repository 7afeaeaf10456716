/** Keys, erasures and backups as an operator has them: one home, with a hub that answers most of the time. */
import { execFileSync } from 'node:child_process'
import { access, mkdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { built } from './support/built.ts'
import { type Guide, readGuide, send } from './support/guide.ts'
import { HubHome, type Running, until } from './support/hub-home.ts'

let home: HubHome
let hub: Running
let guide: Guide
const backup = (n: number, folder: 'postgres' | 'keys'): string => join(home.path, '..', `backup-${n}`, folder)

beforeAll(async () => {
  await built()
  home = await HubHome.make()
  await start()
})
afterAll(() => home[Symbol.asyncDispose]())

async function start(): Promise<void> {
  hub = home.serve()
  await hub.says('Ctrl-C')
  guide = readGuide(hub.out())
}

/** Stop, copy, start. */
async function copy(n: number): Promise<void> {
  await hub.end()
  for (const folder of ['postgres', 'keys'] as const) await whollyCopied(join(home.path, folder), backup(n, folder))
  await start()
}

/** Owners too: run as root the server is another user's. */
async function whollyCopied(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  execFileSync('cp', ['-a', from, to])
}

/** Family names by reference, as the case worker reads them. */
async function names(): Promise<Record<string, string | null>> {
  const query = '{ cases(first: 50) { edges { node { reference identity { familyName } } } } }'
  const { data } = await send(guide, { by: 'CASE_WORKER', purpose: 'assistance', body: JSON.stringify({ query }) })
  return Object.fromEntries(data.cases.edges.map(({ node }: any) => [node.reference, node.identity.familyName]))
}
const erase = (reference: string) => home.hub(['person', 'erase', '--agency', 'red-cross-brest', '--case', reference, '--yes'])
const unnamed = (all: Record<string, string | null>): string[] => Object.keys(all).filter(reference => all[reference] === null)

/** Kills a command while a file is there. It may be there for a moment only, and not be seen: then the command is run again. */
async function killedWhileThere(file: string, args: readonly string[]): Promise<void> {
  const isThere = (): Promise<boolean> =>
    access(file).then(
      () => true,
      () => false,
    )
  for (let seen = false; !seen;) {
    const command = home.command(args)
    let over = false
    void command.ended.then(() => (over = true))
    await until(async () => over || (seen = await isThere()))
    if (!over) await command.end('SIGKILL')
  }
}

let whole: Record<string, string | null>
let doomed: string[]

test('keys are changed, and changes are killed and finished, while somebody reads names all the time', async () => {
  whole = await names()
  doomed = Object.keys(whole).slice(0, 2)
  expect(unnamed(whole)).toEqual([])
  const [master, next] = ['master.key', 'master.key.next'].map(name => join(home.path, name)) as [string, string]
  const first = await readFile(master, 'utf8')
  let over = false
  const reading = (async () => {
    let pages = 0
    for (; !over; pages += 1) expect(await names()).toEqual(whole)
    return pages
  })()
  reading.catch(() => undefined)
  try {
    await killedWhileThere(next, ['keys', 'rotate', '--master'])
    expect(await home.hub(['keys', 'rotate', '--master'])).toMatchObject({ code: 0, err: '' })
    expect(await home.hub(['keys', 'rotate', '--agency', 'red-cross-brest', '--json'])).toEqual({
      code: 0,
      err: '',
      out: '{"key":"red-cross-brest","wrapped":25}\n',
    })
  } finally {
    over = true
  }
  expect(await reading).toBeGreaterThan(3)
  expect(await readFile(master, 'utf8')).not.toBe(first)
  await expect(access(next)).rejects.toThrow()
})

test('who was erased since the backup stays erased when both databases are destroyed and brought back', async () => {
  await copy(1)
  expect(await erase(doomed[0]!)).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Erased.') })
  expect(unnamed(await names())).toEqual([doomed[0]])
  await hub.end()
  for (const folder of ['postgres', 'keys']) await rm(join(home.path, folder, 'data'), { recursive: true })
  const restored = await home.hub(['restore', '--from', backup(1, 'postgres'), '--keys-from', backup(1, 'keys'), '--yes', '--json'])
  expect([restored.code, restored.err, JSON.parse(restored.out)]).toEqual([
    0,
    '',
    { known: 1, keys: 1, persons: 1, swept: 0, unreadable: 0, aside: [] },
  ])
  await start()
  expect(await names()).toEqual({ ...whole, [doomed[0]!]: null })
})

test('an old backup of the database alone brings back no name, whatever tool brought it back', async () => {
  expect((await erase(doomed[1]!)).code).toBe(0)
  await hub.end()
  const data = join(home.path, 'postgres', 'data')
  await rm(data, { recursive: true })
  await whollyCopied(join(backup(1, 'postgres'), 'data'), data)
  await rm(join(home.path, 'erasures.jsonl'))
  await start()
  expect(await names()).toEqual({ ...whole, [doomed[0]!]: null, [doomed[1]!]: null })
  await hub.end()
  const { known, keys, persons, aside } = JSON.parse((await home.hub(['restore', '--from', backup(1, 'postgres'), '--yes', '--json'])).out)
  expect([known, keys, persons, aside.length]).toEqual([2, 0, 2, 1])
  await access(aside[0])
  await start()
  expect(await names()).toEqual({ ...whole, [doomed[0]!]: null, [doomed[1]!]: null })
})

test('a backup is refused while the hub runs, where it is none, and where nobody agreed', async () => {
  const from = ['restore', '--from', backup(1, 'postgres')]
  expect(await home.hub([...from, '--yes'])).toMatchObject({ code: 1, err: expect.stringMatching(/runs: stop the hub first\.\n$/) })
  expect(await home.hub(from)).toMatchObject({ code: 1, err: expect.stringMatching(/Nothing was done: say --yes/) })
  expect(await home.hub(['restore', '--from', home.path, '--yes'])).toMatchObject({
    code: 1,
    err: expect.stringMatching(/is no data folder of PostgreSQL/),
  })
  expect(await home.hub(['restore'])).toMatchObject({
    code: 1,
    err: expect.stringMatching(/still connected to the database: stop every hub/),
  })
})

test('without its master key it does not start, and makes no other one', async () => {
  await hub.end()
  const file = join(home.path, 'master.key')
  const key = await readFile(file)
  await rm(file)
  expect(await home.refusal()).toMatch(/^The master key of .*master\.key is not the one of the key store/)
  await expect(access(file)).rejects.toThrow()
  expect(await home.refusal({ HUB_MASTER_KEY: Buffer.alloc(32).toString('base64') })).toMatch(
    /^The master key of HUB_MASTER_KEY is not the one/,
  )
  expect(key).toHaveLength(45)
})
