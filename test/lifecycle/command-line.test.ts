/** `hub` as it is built: every command, its help and its exit codes. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Command } from 'commander'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { hubProgram } from '../../src/cli/program.ts'
import { run } from '../../src/cli/run.ts'
import { built } from './support/built.ts'
import { HubHome } from './support/hub-home.ts'

let home: HubHome
let folder: string
beforeAll(async () => {
  await built()
  home = await HubHome.make()
  folder = await mkdtemp(join(tmpdir(), 'hub-cli-'))
  await writeFile(join(folder, 'faulty.json'), '{}')
  await writeFile(join(folder, 'no.json'), '{')
})
afterAll(async () => {
  await home[Symbol.asyncDispose]()
  await rm(folder, { recursive: true })
})

const under = (command: Command, path: readonly string[]): string[][] => [
  [...path],
  ...command.commands.flatMap(each => under(each, [...path, each.name()])),
]

/** Every command and subcommand, by its words. */
const COMMANDS = under(hubProgram(), [])

test('every command helps, with an example and exit code 0', async () => {
  const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const helps: [words: string, code: number, text: string][] = []
  for (const words of COMMANDS) {
    written.mockClear()
    const code = await run(hubProgram(), [...words, '--help'])
    helps.push([words.join(' '), code, written.mock.calls.join('')])
  }
  written.mockRestore()
  expect(helps.length).toBeGreaterThan(10)
  expect(helps).toEqual(COMMANDS.map(words => [words.join(' '), 0, expect.stringMatching(/^Usage: hub[^]+\nExample/)]))
})

test('as it is built, it ends by 0, 1 or 2', async () => {
  const good = 'schema/agreements/brest-2.json'
  const runsOf = [
    ['--help'],
    ['serve', '--fast'],
    ...[good, join(folder, 'faulty.json'), join(folder, 'no.json')].map(file => ['agreement', 'check', file]),
  ]
  const [help, wrong, ...checks] = await Promise.all(runsOf.map(args => home.hub(args)))
  expect(help).toEqual({ code: 0, out: expect.stringMatching(/^Usage: hub /), err: '' })
  expect(wrong).toEqual({ code: 2, out: '', err: "error: unknown option '--fast'\n" })
  expect(checks.map(({ code }) => code)).toEqual([0, 1, 2])
  expect(checks[1]).toMatchObject({ out: expect.stringMatching(/^error \/id \[missing\] /), err: '' })
  expect(checks[2]).toMatchObject({ out: '', err: expect.stringMatching(/^[^\n]+: is not JSON\n$/) })
})

test('hub roles --sql is for an administrator, and has verifiers in it and no passwords', async () => {
  const { code, out, err } = await home.hub(['roles', '--sql'], {
    DATABASE_MIGRATE_URL: 'postgresql://operator:secret@db.example/mechanism',
  })
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(
    /^create role hub_owner nologin;\n[^]+grant hub_owner, hub_keeper to "operator";\nalter database "mechanism" owner to "operator";\ngrant hub_owner to "operator";\nalter database "mechanism_keys" owner to "operator";\n/,
  )
  const passwords = Object.values(JSON.parse(await readFile(join(home.path, 'roles.json'), 'utf8')) as object) as string[]
  for (const secret of ['secret', ...passwords]) expect(out).not.toContain(secret)
})
