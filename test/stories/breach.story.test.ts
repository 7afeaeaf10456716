/** After a breach: what the log says was read, told to each owner of its own cases. */
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, inject, test, vi } from 'vitest'
import type { BreachReport } from '../../src/access/breach/breach-report.ts'
import { hubProgram } from '../../src/cli/program.ts'
import { run } from '../../src/cli/run.ts'
import { CASE, CASES } from '../operations/cases.ts'
import { type Asker, startTestHub, type TestHub } from '../support/hub.ts'
import { CHILD } from './support/cases.ts'
import { analyst, CLUB, HEALTH, POLICE, RED_CROSS } from './support/people.ts'
import { type Verbs, verbs } from './support/verbs.ts'

const DOCTOR: Asker = { ...HEALTH, user: 'doctor' }
const FORMULA = '=HYPERLINK("https://example.org")'

let hub: TestHub
let does: Verbs
let folder: string
let before: string
let between: string
beforeAll(async () => {
  hub = await startTestHub()
  does = verbs(hub)
  folder = await mkdtemp(join(tmpdir(), 'breach-'))
  await writeFile(join(folder, 'roles.json'), JSON.stringify(inject('postgres').passwords))
  vi.stubEnv('HUB_HOME', folder)
  vi.stubEnv('DATABASE_URL', hub.database.migrateUrl)
  vi.stubEnv('DATABASE_MIGRATE_URL', '')
  vi.stubEnv('KEYS_DATABASE_URL', hub.database.urls.keys)

  const agreed = await does.register(RED_CROSS, FORMULA, CHILD)
  const silent = await does.register(RED_CROSS, 'RC-2')
  const polices = await does.register(POLICE, 'P-1')
  await does.consent(RED_CROSS, agreed, HEALTH, ['CASE_SUMMARY', 'IDENTITY'])
  await does.share(RED_CROSS, agreed, HEALTH)
  await does.share(RED_CROSS, silent, HEALTH)
  await does.share(POLICE, polices, HEALTH)
  before = new Date().toISOString()
  await hub.ask(DOCTOR, CASES, { first: 10 })
  between = new Date().toISOString()
  await hub.ask(DOCTOR, CASE, { id: silent })
  await hub.ask(CLUB, CASE, { id: silent })
  await hub.ask(analyst('health-brest'), CASES, { first: 10 })
})
afterEach(() => {
  process.exitCode = undefined
  vi.restoreAllMocks()
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await hub[Symbol.asyncDispose]()
  await rm(folder, { recursive: true })
})

async function command(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const texts = { out: '', err: '' }
  vi.spyOn(process.stdout, 'write').mockImplementation(text => ((texts.out += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation(text => ((texts.err += String(text)), true))
  const code = await run(hubProgram(), ['breach', 'report', ...args])
  vi.restoreAllMocks()
  return { code, ...texts }
}
const until = (): string[] => ['--to', new Date(Date.now() + 60_000).toISOString()]
const report = async (...args: string[]): Promise<BreachReport & { deadline: string }> => {
  const { code, out, err } = await command(...args, '--json')
  expect([code, err]).toEqual([0, ''])
  return JSON.parse(out) as BreachReport & { deadline: string }
}
const found = ({ parts }: BreachReport) =>
  Object.fromEntries(parts.map(({ owner, cases }) => [owner, cases.map(({ reference }) => reference)]))

test('a time in which nothing was read concerns nobody', async () => {
  const made = await report('--from', '2020-01-01T00:00:00Z', '--to', '2020-01-02T00:00:00Z')
  expect(made).toMatchObject({ entries: 0, denied: 0, parts: [] })
  expect((await command('--from', '2020-01-01T00:00:00Z', '--to', '2020-01-02T00:00:00Z')).out).toContain('no case was read')
})

test.each([
  ['no instant', ['--from', 'yesterday', '--to', '2020-01-02T00:00:00Z'], '--from is "yesterday"'],
  ['without a zone', ['--from', '2020-01-01T00:00:00', '--to', '2020-01-02T00:00:00Z'], '--from is'],
  ['an end before the beginning', ['--from', '2020-01-02T00:00:00Z', '--to', '2020-01-01T00:00:00Z'], '--to is not after --from'],
  [
    'an agency that is none',
    ['--from', '2020-01-01T00:00:00Z', '--to', '2020-01-02T00:00:00Z', '--agency', 'nobody'],
    'There is no agency "nobody"',
  ],
])('%s is told in a line', async (_, args, line) => {
  const { code, err } = await command(...args)
  expect([code, err.includes(line), err.trim().includes('\n')]).toEqual([1, true, false])
})

test('each owner is told its own cases: what was open of each, to whom, by which clause, and nothing that was withheld', async () => {
  const made = await report('--from', before, ...until(), '--agency', 'health-brest', '--user', 'doctor')
  expect(found(made)).toEqual({ 'interior-affairs-brest': ['P-1'], 'red-cross-brest': [FORMULA, 'RC-2'] })
  expect(made.parts.map(({ persons }) => persons)).toEqual([1, 2])
  const [agreed, silent] = made.parts[1]!.cases.map(({ readings }) => readings)
  expect(agreed).toMatchObject([{ agency: 'health-brest', user: 'doctor', purposes: ['assistance'], times: 1 }])
  expect(silent).toMatchObject([{ agency: 'health-brest', user: 'doctor', times: 2 }])
  // Names were asked for of both, and open of the one whose person had agreed.
  expect(agreed![0]!.categories).toContain('identity')
  expect(agreed![0]!.fields).toContain('Identity.familyName')
  expect(agreed![0]!.clauses).toEqual(expect.arrayContaining(['brest-mou/2/6', 'brest-mou/2/7', 'brest-mou/2/9']))
  expect(silent![0]!.categories).not.toContain('identity')
  expect(silent![0]!.categories).toEqual(expect.arrayContaining(['case-summary', 'health']))
  expect(silent![0]!.fields.filter(field => /^(Identity|Contact)\./.test(field))).toEqual([])
  expect(silent![0]!.clauses).not.toContain('brest-mou/2/7')
  expect(silent![0]!.first < silent![0]!.last).toBe(true)
})

test('a narrower time, another user and one request say less; what was refused is counted', async () => {
  expect(found(await report('--from', between, ...until(), '--user', 'doctor'))).toEqual({ 'red-cross-brest': ['RC-2'] })
  expect(found(await report('--from', before, ...until(), '--agency', 'business-women-brest'))).toEqual({})
  expect((await report('--from', before, ...until(), '--agency', 'health-brest')).denied).toBe(1)
  expect(found(await report('--from', before, ...until(), '--request', 'no-such-request'))).toEqual({})
})

test('the day by which the notice is due is told, and what it leaves out', async () => {
  expect((await report('--from', before, ...until(), '--known-at', '2026-03-06T12:00:00+03:00')).deadline).toBe('2026-03-11')
  const { out } = await command('--from', before, ...until(), '--known-at', '2026-03-06T12:00:00+03:00')
  expect(out).toContain('due by the end of 2026-03-11 in Minsk; public holidays are not considered')
  expect(out).not.toContain('RC-2')
})

test('a file an owner, readable by its maker alone, safe in a spreadsheet; never over another', async () => {
  const file = join(folder, 'notice.csv')
  const args = ['--from', before, ...until(), '--user', 'doctor', '--csv', file]
  expect((await command(...args)).code).toBe(0)
  expect((await readdir(folder)).filter(name => name.endsWith('.csv')).sort()).toEqual([
    'notice-interior-affairs-brest.csv',
    'notice-red-cross-brest.csv',
  ])
  const text = await readFile(join(folder, 'notice-red-cross-brest.csv'), 'utf8')
  expect((await stat(join(folder, 'notice-red-cross-brest.csv'))).mode & 0o777).toBe(0o600)
  expect(text.split('\r\n').length).toBe(4)
  expect(text).toContain(`"'=HYPERLINK(""https://example.org"")"`)
  expect(text).not.toContain('P-1')
  for (const secret of [CHILD.identity.familyName, CHILD.identity.givenName, CHILD.contact.phone]) expect(text).not.toContain(secret)
  const { code, err } = await command(...args)
  expect([code, err]).toEqual([1, expect.stringContaining('EEXIST')])
})

test('whoever asked for references has left an entry, which concerns nobody', async () => {
  const made = await report('--from', before, ...until())
  const again = await report('--from', before, ...until())
  expect(again.entries).toBe(made.entries + 2)
  expect(found(again)).toEqual(found(made))
})
