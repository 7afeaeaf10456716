/** `hub agreement diff`: two files, to be read out or for machines; and what it says of what is no agreement. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { brest } from '../../test/support/brest.ts'
import { freshDatabase } from '../../test/support/database.ts'
import { makeRelease } from '../statistics/release/make-release.ts'
import { applyInit } from '../setup/apply-init.ts'
import { connected } from '../storage/connecting.ts'
import { hubProgram } from './program.ts'
import { run } from './run.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const FIRST = join(root, 'schema/agreements/brest-1.json')
const SECOND = join(root, 'schema/agreements/brest-2.json')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-diff-'))
  await writeFile(join(folder, 'faulty.json'), '{"id":"brest-mou"}')
})
afterAll(() => rm(folder, { recursive: true }))

const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
const diff = async (...args: string[]): Promise<{ code: number; out: string; err: string }> => {
  out.mockClear()
  err.mockClear()
  const code = await run(hubProgram(), ['agreement', 'diff', ...args])
  return { code, out: out.mock.calls.join(''), err: err.mock.calls.join('') }
}

test('what is no agreement, and no file: one line, nothing printed', async () => {
  const faulty = join(folder, 'faulty.json')
  expect(await diff(SECOND, faulty)).toEqual({
    code: 1,
    out: '',
    err: expect.stringMatching(/^\S+faulty\.json: \/\S+ .*hub agreement check lists all\.\n$/),
  })
  expect(await diff(SECOND, join(folder, 'none.json'))).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringMatching(/^There is no file /),
  })
  expect(await diff(SECOND, SECOND, '--language', 'de')).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringContaining("'de' is invalid"),
  })
})

test.each(['en', 'ru', 'be'])('two files are read out: %s', async language => {
  const expected = await readFile(join(root, `test/stories/expected/brest-1-to-2.${language}.txt`), 'utf8')
  expect(await diff(FIRST, SECOND, '--language', language)).toEqual({ code: 0, out: expected, err: '' })
})

test('a file and itself', async () => {
  expect(await diff(SECOND, SECOND)).toEqual({ code: 0, out: 'The two are the same to the letter.\n', err: '' })
})

test('in full, each right has a sentence of its own that names whose it is', async () => {
  const { out: text } = await diff(FIRST, SECOND, '--full')
  expect(text).toContain(
    'The new parties gain: For identification, assistance, child protection and criminal proceedings, case workers may read and record everything in their own cases (clause 4).',
  )
  const sentences = text.split('\n').filter(line => / may .* \(clauses? /.test(line) && /^\S/.test(line) && line.includes(': '))
  expect(new Set(sentences).size).toBe(sentences.length)
})

test('as JSON, by the words of the documents', async () => {
  const told = JSON.parse((await diff(FIRST, SECOND, '--json')).out) as Record<string, any>
  expect(told).toMatchObject({
    from: { id: 'brest-mou', version: 1 },
    to: { id: 'brest-mou', version: 2 },
    identical: false,
    clauses: ['21', '22', '22a', '23'].map(after => ({ change: 'added', before: null, after })),
    untouched: [],
  })
  expect(told['parties'].map((party: any) => [party.agency, party.what])).toContainEqual(['court-brest', 'joins'])
  expect(told['rights']).toContainEqual(
    expect.objectContaining({
      change: 'gain',
      agencies: ['court-brest', 'investigation-committee-brest', 'prosecutor-brest'],
      scope: 'grant',
      after: { terms: [{ approvals: 2, longest: 'P30D' }], clauses: ['11'] },
      before: { forbiddenBy: [] },
    }),
  )
})

test('versions of the installation, and a draft against one of them; none that is not there', async () => {
  const database = await freshDatabase()
  try {
    const { input } = await brest()
    await connected(database.urls.lawgiver, client => applyInit(client, input))
    await writeFile(join(folder, 'roles.json'), JSON.stringify(inject('postgres').passwords))
    vi.stubEnv('HUB_HOME', folder)
    vi.stubEnv('DATABASE_URL', database.migrateUrl)
    const expected = await readFile(join(root, 'test/stories/expected/brest-1-to-2.en.txt'), 'utf8')
    const unpublished = '\nThe numbers of other agencies are not published.\n'
    expect(await diff('brest-mou@1', 'brest-mou@2')).toEqual({ code: 0, out: expected + unpublished, err: '' })
    await makeRelease(database.urls.release, { publish: true })
    const published = await diff('brest-mou@1', SECOND)
    expect(published).toEqual({
      code: 0,
      out: expect.stringMatching(
        /\n\nThe release of \d+ \w+ \d{4} counts 0 persons in the cases of 15 agencies; small counts are rounded to 0 or 10\.\n$/,
      ),
      err: '',
    })
    expect(published.out.startsWith(expected)).toBe(true)
    expect(await diff('brest-mou@1', 'brest-mou@3')).toEqual({
      code: 1,
      out: '',
      err: 'There is no brest-mou@3 in the installation; there are: brest-mou@1, brest-mou@2.\n',
    })
  } finally {
    vi.unstubAllEnvs()
    await database.drop()
  }
})
