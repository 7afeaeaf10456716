import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LawDatabase, lawDatabase } from '../../test/support/lawgiver.ts'
import { readDirectory } from '../identity/directory.ts'
import { verifyToken } from '../identity/token.ts'
import { runtimePool } from '../storage/pool.ts'
import { applyInit } from '../setup/apply-init.ts'
import { demoAgencyNames, demoInput } from './agencies.ts'
import { demoFile, keepDemoState } from './demo-state.ts'
import { demoToken } from './demo-token.ts'

let law: LawDatabase
let home: string

beforeAll(async () => {
  law = await lawDatabase()
  home = await mkdtemp(join(tmpdir(), 'hub-demo-'))
})
afterAll(async () => {
  await law.end()
  await rm(home, { recursive: true })
})

describe("the demo's keys", () => {
  test('are made once, for whoever starts, and are nobody else to read', async () => {
    const starts = await Promise.all([1, 2, 3].map(() => keepDemoState(home, demoAgencyNames())))
    expect(starts[1]).toEqual(starts[0])
    expect(starts[2]).toEqual(starts[0])
    expect(Object.keys(starts[0]!.agencies)).toHaveLength(20)
    expect((await stat(demoFile(home))).mode & 0o777).toBe(0o600)
  })

  test('are the same for starts that overlap in any way', async () => {
    for (const apart of [0, 1, 2, 4, 8]) {
      const folder = join(home, `overlap-${apart}`)
      const starts = await Promise.all(
        [0, 1, 2, 3].map(async i => {
          await new Promise(resolve => setTimeout(resolve, i * apart))
          return keepDemoState(folder, ['a', 'b'])
        }),
      )
      expect(new Set(starts.map(state => JSON.stringify(state))).size).toBe(1)
    }
  })

  test('grow with the agreement, and those that are there stay', async () => {
    const before = await keepDemoState(home, demoAgencyNames())
    const after = await keepDemoState(home, [...demoAgencyNames(), 'newcomer'])
    expect(after.agencies).toEqual({ ...before.agencies, newcomer: expect.anything() })
  })

  test('are not made anew over a file that is broken', async () => {
    const text = await readFile(demoFile(home), 'utf8')
    await writeFile(demoFile(home), text.slice(0, 100))
    await expect(keepDemoState(home, demoAgencyNames())).rejects.toThrow(/^[^\n{]*does not hold the keys of the demo[^\n{]*$/)
    await writeFile(demoFile(home), text)
  })
})

describe('the demo', () => {
  test('signs up by what hub init takes, and again without a change', async () => {
    const input = await demoInput(await keepDemoState(home, demoAgencyNames()))
    expect(await applyInit(law.lawgiver, input)).toHaveLength(62)
    expect(await applyInit(law.lawgiver, await demoInput(await keepDemoState(home, demoAgencyNames())))).toEqual([])
  })

  test('gives out tokens that the hub takes, for one agency and the duties that are said', async () => {
    const door = runtimePool(law.db.urls.door, { max: 1 })
    try {
      const directory = await readDirectory(door)
      const state = await keepDemoState(home, demoAgencyNames())
      const token = await demoToken(state, { agency: 'red-cross-brest', user: 'anna', duties: ['case-worker', 'analyst'], lifetime: 60 })
      expect(await verifyToken(token, directory)).toMatchObject({
        agency: { name: 'red-cross-brest', region: 'BY-BR' },
        user: 'anna',
        duties: ['case-worker', 'analyst'],
      })
      const expired = await demoToken(state, { agency: 'red-cross-brest', user: 'anna', duties: [], lifetime: -60 })
      await expect(verifyToken(expired, directory)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
    } finally {
      await door.end()
    }
  })
})
