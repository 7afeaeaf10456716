/** `hub import cases` as it is built, with a hub's own databases: what its operator sees, and that no name is told. */
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asCsv, FULL, SECRETS } from '../support/htcds.ts'
import { built } from './support/built.ts'
import { HubHome } from './support/hub-home.ts'

let home: HubHome
let folder: string
beforeAll(async () => {
  await built()
  home = await HubHome.make()
  folder = await mkdtemp(join(tmpdir(), 'hub-list-'))
})
afterAll(async () => {
  await home[Symbol.asyncDispose]()
  await rm(folder, { recursive: true })
})

test('a template is printed without a file, an agency or a database, and only in forms that there are', async () => {
  for (const form of ['csv', 'json'])
    expect(await home.hub(['import', 'cases', '--template', form])).toEqual({
      code: 0,
      out: expect.stringContaining('GENERATED EXAMPLE'),
      err: '',
    })
  expect(await home.hub(['import', 'cases', '--template', 'xml'])).toMatchObject({ code: 2, out: '' })
  expect(existsSync(home.path)).toBe(false)
})

test('a list comes in with a key store of its own home; its operator is told numbers, lines and columns', async () => {
  const serving = home.serve()
  await serving.says('Ctrl-C')
  const path = join(folder, 'list.csv')
  await writeFile(path, asCsv([FULL, { ...FULL, prs_Gender: 'Vydumka' }]))
  const dry = await home.hub(['import', 'cases', path, '--agency', 'red-cross-brest', '--dry-run'])
  expect(dry).toMatchObject({ code: 1, out: expect.stringContaining('1 would be new') })
  const real = await home.hub(['import', 'cases', path, '--agency', 'red-cross-brest'])
  expect(real).toMatchObject({
    code: 1,
    out: expect.stringMatching(/^line 3, prs_Gender: breaks one-of; allowed: [^]*1 new, 0 already there, 1 rejected/),
  })
  expect(await home.hub(['import', 'cases', path, '--agency', 'red-cross-brest'])).toMatchObject({
    out: expect.stringContaining('1 already there'),
  })
  const nobody = await home.hub(['import', 'cases', path, '--agency', 'nobody'])
  expect(nobody).toEqual({ code: 1, out: '', err: expect.stringMatching(/^There is no agency "nobody"[^\n]*\n$/) })
  for (const { out, err } of [dry, real, nobody]) for (const secret of [...SECRETS, 'Vydumka']) expect(out + err).not.toContain(secret)
  expect(await readFile(`${path}.rejects.csv`, 'utf8')).toContain('Vydumka')
  expect(await serving.end('SIGTERM')).toBe(0)
  for (const secret of SECRETS) expect(serving.err()).not.toContain(secret)
})
