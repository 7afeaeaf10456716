/** `hub import` as it is built: killed in the middle and run again, listed, taken back. */
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connected } from '../../src/storage/connecting.ts'
import { type Installation, openInstallation } from '../../src/storage/installation.ts'
import { brest } from '../support/brest.ts'
import { BUILDER } from '../support/statistics-world.ts'
import { built } from './support/built.ts'
import { HubHome, until } from './support/hub-home.ts'

const ROWS = 6_000
const AGENCY = ['--agency', 'red-cross-brest']

let home: HubHome
let folder: string
let installation: Installation
let file: string

beforeAll(async () => {
  await built()
  home = await HubHome.make()
  folder = await mkdtemp(join(tmpdir(), 'hub-import-'))
  const { input } = await brest()
  const init = join(folder, 'brest.json')
  await writeFile(init, JSON.stringify(input))
  expect(await home.hub(['init', init])).toMatchObject({ code: 0, err: '' })
  installation = await openInstallation({ home: home.path })
  file = join(folder, 'cases.csv')
  const rows = Array.from({ length: ROWS }, (_, i) => ({ ...BUILDER, yearOfRegistration: String(2002 + (i % 19)) }))
  await writeFile(file, [Object.keys(BUILDER), ...rows.map(row => Object.values(row))].map(row => `${row.join(',')}\n`).join(''))
})
afterAll(async () => {
  await installation.stop()
  await home[Symbol.asyncDispose]()
  await rm(folder, { recursive: true })
})

/** As the keeper: how often each line of a file is in. */
const lines = (): Promise<number[]> =>
  connected(installation.migrateUrl!, async client => {
    await client.query('set role hub_keeper')
    const { rows } = await client.query<{ line: number }>('select source_line as line from nrm."case" order by 1')
    return rows.map(({ line }) => line)
  })

test('killed in the middle it keeps whole batches, says that it broke off, and goes on', async () => {
  const running = home.command(['import', 'ctdc', file, ...AGENCY])
  await until(async () => (await lines()).length > 0)
  expect(await running.end('SIGKILL')).toBe(null)
  const kept = (await lines()).length
  expect(kept % 1_000).toBe(0)
  expect(kept).toBeGreaterThan(0)
  expect(kept).toBeLessThan(ROWS)
  expect(await home.hub(['import', 'list', ...AGENCY])).toMatchObject({
    code: 0,
    out: expect.stringContaining('broken off: import the same file again'),
  })

  const again = await home.hub(['import', 'ctdc', file, ...AGENCY, '--json'])
  expect(again.code).toBe(0)
  // What was on its way when it was killed may have come in since.
  const summary = JSON.parse(again.out) as { added: number; already: number }
  expect(summary).toMatchObject({ read: ROWS, rejected: 0, rejectsFile: null })
  expect(summary.added + summary.already).toBe(ROWS)
  expect(summary.already).toBeGreaterThanOrEqual(kept)
  expect(await lines()).toEqual(Array.from({ length: ROWS }, (_, i) => i + 2))
})

test('it is one import, whole, and is taken back by its id', async () => {
  const listed = await home.hub(['import', 'list', ...AGENCY, '--json'])
  const [one, ...others] = JSON.parse(listed.out) as { id: string }[]
  expect(others).toEqual([])
  expect(one).toMatchObject({
    format: 'ctdc-2020-subset',
    cases: ROWS,
    read: ROWS,
    rejected: 0,
    finishedAt: expect.any(String),
    undoneAt: null,
  })
  const undone = await home.hub(['import', 'undo', one!.id, ...AGENCY])
  expect(undone).toEqual({ code: 0, out: `taken back: ${ROWS} cases, the keys of 0 persons\n`, err: '' })
  expect(await lines()).toEqual([])
})

test('what is told names line, column and rule, and no value; the exit code is 1', async () => {
  const bad = join(folder, 'bad.csv')
  const name = 'Ivan Ivanov'
  const rows = [BUILDER, { ...BUILDER, gender: name }, BUILDER].map(row => Object.values(row).join(';'))
  await writeFile(bad, `${[Object.keys(BUILDER).join(';'), ...rows, name].join('\r\n')}\r\n`)
  const { code, out, err } = await home.hub(['import', 'ctdc', bad, ...AGENCY])
  expect([code, err]).toEqual([1, ''])
  expect(out.split('\n')).toEqual([
    'line 3, gender: breaks one-of; allowed: Female, Male, -99',
    'line 5, *: breaks columns; allowed: 10 values',
    `rejected rows are in ${bad}.rejects.csv: correct them there and import that file, then erase it`,
    expect.stringMatching(/^4 rows of ctdc-2020-subset read: 2 new, 0 already there, 2 rejected; \d+\.\d s$/),
    expect.stringMatching(/^import [0-9a-f-]{36}$/),
    '',
  ])
  expect((await stat(`${bad}.rejects.csv`)).mode & 0o777).toBe(0o600)
})

test.each([
  [
    'of another agency',
    ['import', 'undo', '00000000-0000-4000-8000-000000000000', ...AGENCY],
    'red-cross-brest has no such import; hub import list --agency red-cross-brest shows them.',
  ],
  ['by no id', ['import', 'undo', 'x', ...AGENCY], 'An import is named by its id, a UUID; hub import list shows it.'],
  ['of no agency', ['import', 'list', '--agency', 'nobody'], 'There is no agency "nobody"; hub agency list shows them.'],
])('%s is one line on stderr', async (_, args, line) => {
  expect(await home.hub(args)).toEqual({ code: 1, out: '', err: `${line}\n` })
})
