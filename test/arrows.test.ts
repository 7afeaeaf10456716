import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** What each folder of src may import of the others. A folder that is not here has no place in the house yet: give it one, and a rule. */
const FOUNDATION = ['base', 'storage']
const POLICY = [...FOUNDATION, 'audit', 'secrets', 'agreement', 'identity']
const SESSION = [...POLICY, 'policy']
const ACCESS = [...SESSION, 'session']
const DOMAINS = ['nrm', 'statistics', 'task-force']
const BELOW_SERVER = [...ACCESS, 'access', ...DOMAINS]
const SERVER = [...BELOW_SERVER, 'setup', 'exchange', 'notices']
const MAY: Readonly<Record<string, readonly string[]>> = {
  base: [],
  storage: ['base'],
  audit: FOUNDATION,
  secrets: FOUNDATION,
  agreement: FOUNDATION,
  identity: [...FOUNDATION, 'agreement'],
  policy: POLICY,
  session: SESSION,
  access: ACCESS,
  nrm: [...ACCESS, 'access'],
  statistics: [...ACCESS, 'access'],
  'task-force': [...ACCESS, 'access'],
  setup: BELOW_SERVER,
  exchange: BELOW_SERVER,
  notices: BELOW_SERVER,
  server: SERVER,
  demo: [...SERVER, 'server'],
  cli: [...SERVER, 'server', 'demo'],
}
const FOLDERS = Object.keys(MAY)

/** The pure cores, and packages that none of them may know. */
const PURE = ['decide', 'terms', 'standing', 'tabulate', 'law-row', 'charter'].map(name => `src/policy/${name}.ts`)
const IMPURE = [
  '@mikro-orm/core',
  '@mikro-orm/postgresql',
  '@apollo/server',
  'graphql',
  'graphql/execution/values.js',
  'type-graphql',
  'kysely',
  'pg',
]

interface Finding {
  readonly file: string
  readonly line: number
  readonly rule: string
}

/** What oxlint reports on a tree by the configuration that stands in it. */
function lint(tree: string): Finding[] {
  const oxlint = join(ROOT, 'node_modules/oxlint/bin/oxlint')
  const { stdout, stderr } = spawnSync(process.execPath, [oxlint, '--format=json', '.'], {
    cwd: tree,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  if (!stdout.startsWith('{')) throw new Error(`oxlint did not run: ${stdout}${stderr}`)
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string; labels: { span: { line: number } }[] }[] }
  return diagnostics.map(({ code, filename, labels }) => ({ file: filename, line: labels[0]!.span.line, rule: code }))
}

const isArrow = ({ rule }: Finding): boolean => /^(eslint\(no-restricted-imports|import\(no-cycle)\)$/.test(rule)

describe('a tree in which every folder imports every other', () => {
  let tree: string
  let found: Finding[]
  const plant = (file: string, lines: readonly string[]): void => {
    mkdirSync(dirname(join(tree, file)), { recursive: true })
    writeFileSync(join(tree, file), lines.join('\n'))
  }
  const linesOf = (file: string): number[] =>
    found
      .filter(f => isArrow(f) && f.file === file)
      .map(f => f.line)
      .sort((a, b) => a - b)

  beforeAll(() => {
    tree = mkdtempSync(join(tmpdir(), 'hub-arrows-'))
    cpSync(join(ROOT, '.oxlintrc.json'), join(tree, '.oxlintrc.json'))
    for (const folder of FOLDERS) {
      plant(
        `src/${folder}/planted.ts`,
        FOLDERS.map(to => `export { x as ${nameOf(to)} } from '../${to}/x.ts'`),
      )
      plant(
        `src/${folder}/deep/planted.ts`,
        FOLDERS.map(to => `export type { X as ${nameOf(to)} } from '../../${to}/x.ts'`),
      )
      plant(
        `src/${folder}/later.ts`,
        FOLDERS.map(to => `export const ${nameOf(to)} = import('../${to}/x.ts')`),
      )
      plant(
        `src/${folder}/around.ts`,
        FOLDERS.map(to => `export { x as ${nameOf(to)} } from './../../src/${to}/x.ts'`),
      )
      plant(
        `src/${folder}/planted.test.ts`,
        FOLDERS.map(to => `export { x as ${nameOf(to)} } from '../${to}/x.ts'`),
      )
    }
    for (const file of [...PURE, 'src/statistics/disclosure/planted.ts'])
      plant(
        file,
        IMPURE.map((name, i) => `export { x as x${i} } from '${name}'`),
      )
    plant('src/base/one.ts', [`import { two } from './two.ts'`, 'export const one = (): unknown => two'])
    plant('src/base/two.ts', [`import { one } from './one.ts'`, 'export const two = (): unknown => one'])
    plant('src/base/three.ts', [`import type { Four } from './four.ts'`, 'export type Three = Four'])
    plant('src/base/four.ts', [`import type { Three } from './three.ts'`, 'export type Four = Three'])
    found = lint(tree)
  })
  afterAll(() => rmSync(tree, { recursive: true }))

  test.each(FOLDERS)('%s: every arrow up or aside is reported, none down', folder => {
    const forbidden = FOLDERS.flatMap((to, i) => (to === folder || MAY[folder]!.includes(to) ? [] : [i + 1]))
    for (const file of ['planted.ts', 'deep/planted.ts', 'later.ts', 'around.ts'])
      expect(linesOf(`src/${folder}/${file}`), file).toEqual(forbidden)
    expect(linesOf(`src/${folder}/planted.test.ts`)).toEqual([])
  })

  test.each([...PURE, 'src/statistics/disclosure/planted.ts'])('%s: no ORM, no server, no database', file => {
    expect(linesOf(file)).toEqual(IMPURE.map((_, i) => i + 1))
  })

  test('a cycle is reported, one of types is not', () => {
    const inCycle = found.filter(({ rule }) => rule === 'import(no-cycle)').map(({ file }) => file)
    expect(inCycle.sort()).toEqual(['src/base/one.ts', 'src/base/two.ts'])
  })
})

describe('the house as it stands', () => {
  test('every folder of src has its place', () => {
    const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter(entry => entry.isDirectory())
    expect(FOLDERS).toEqual(expect.arrayContaining(folders.map(({ name }) => name)))
  })

  test('its arrows go down', () => {
    expect(lint(ROOT).filter(isArrow)).toEqual([])
  })

  test('the pure cores reach nothing impure through what they import either', () => {
    const disclosure = readdirSync(join(ROOT, 'src/statistics/disclosure')).filter(name => !name.endsWith('.test.ts'))
    const cores = [...PURE, ...disclosure.map(name => `src/statistics/disclosure/${name}`)]
    expect(packagesOf(cores).filter(name => !name.startsWith('node:'))).toEqual([])
  })
})

/** The packages that files import, by all that they import of ours; types are left aside, as they do not run. */
function packagesOf(files: readonly string[]): string[] {
  const seen = new Set<string>()
  const packages = new Set<string>()
  const visit = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    const source = readFileSync(join(ROOT, file), 'utf8')
    for (const [, specifier] of source.matchAll(/^(?:import |(?:import|export)(?! type)[^'"]* from )'([^']+)'/gm)) {
      if (specifier!.startsWith('.')) visit(relative(ROOT, resolve(ROOT, dirname(file), specifier!)))
      else packages.add(specifier!)
    }
  }
  files.forEach(visit)
  return [...packages].sort()
}

/** A folder's name as an identifier. */
const nameOf = (folder: string): string => folder.replaceAll('-', '_')
