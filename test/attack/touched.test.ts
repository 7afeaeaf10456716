/** `stat.touched` counts with the keeper's eyes: whoever may not count its own cases learns nothing, and nobody anything of others'. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { maskOf } from '../../src/agreement/mask.ts'
import { CASE_CATEGORIES, WAYS } from '../../src/agreement/vocabulary.ts'
import { freshDatabase } from '../support/database.ts'
import {
  analyst,
  coordinator,
  everybody,
  HEALTH,
  makeWorld,
  POLICE,
  police,
  shelter,
  SHELTER,
  STRANGER,
  stranger,
  type Who,
  type World,
} from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld(await freshDatabase())
})
afterAll(() => world.end())

const touched = (who: Who | null, parts: unknown): Promise<string> =>
  world.ask(who, 'select part, cases::int from stat.touched($1) order by part nulls last', [
    typeof parts === 'string' ? parts : JSON.stringify(parts),
  ])

const part = (agencies: readonly number[], ...ways: string[]) => ({
  ways: ways.map(name => WAYS.findIndex(way => way.name === name)),
  agencies,
  categories: maskOf(CASE_CATEGORIES),
})
const EVERYBODY = [SHELTER, POLICE, HEALTH, STRANGER]

describe('how many own cases a change touches', () => {
  test.each<[string, Who | null]>([
    ['whoever reads but does not count', shelter],
    ['whoever counts a region', coordinator],
    ['another agency', { ...stranger, duties: ['analyst'], purpose: 'statistics' }],
    ['another purpose', { ...analyst, purpose: 'oversight' }],
    ['no purpose', { ...analyst, purpose: null }],
    ['no duty', { ...analyst, duties: [] }],
    ['the public', everybody],
    ['nobody', null],
  ])('is not told to %s', async (_, who) => {
    expect(await touched(who, [part(EVERYBODY, 'own')])).toBe('HB403')
    expect(await touched(who, [])).toBe('HB403')
  })

  test('is of the own, whomever one names', async () => {
    const polices: Who = { ...police, duties: ['analyst'], purpose: 'statistics' }
    expect(await touched(analyst, [part(EVERYBODY, 'own'), part(EVERYBODY, 'all')])).toBe('[[1,3],[2,3],[null,3]]')
    expect(await touched(polices, [part(EVERYBODY, 'own'), part([SHELTER], 'all')])).toBe('[[1,1],[2,1],[null,1]]')
    // Health reaches the police's case by its region, and the shelter's by a referral: of neither does the other learn.
    expect(await touched(polices, [part([HEALTH], 'region')])).toBe('[[1,1],[null,1]]')
    expect(await touched(polices, [part([SHELTER], 'grant', 'conference+consent', 'emergency')])).toBe('[[1,0],[null,0]]')
  })

  test('says nothing of referrals and ages to whoever does not count these', async () => {
    for (const way of ['offered', 'referred', 'referred+consent', 'referred+minor'])
      expect(await touched(analyst, [part([HEALTH], way), part([HEALTH], 'own')])).toBe('[[1,null],[2,3],[null,null]]')
    expect(await touched(analyst, [part([HEALTH], 'grant')])).toBe('[[1,0],[null,0]]')
  })

  test.each([
    'null',
    '{}',
    '"x"',
    '[1]',
    '[{}]',
    '[{"ways":["a"],"agencies":[1],"categories":1}]',
    '[{"ways":[99],"agencies":[-1],"categories":-1}]',
  ])('is no number where nothing sensible is asked: %s', async parts => {
    const outcome = await touched(analyst, parts)
    expect(outcome).toMatch(/^(22\w{3}|\[(\[1,0\],)?\[null,0\]\]|\[\[1,null\],\[null,null\]\])$/)
  })
})
