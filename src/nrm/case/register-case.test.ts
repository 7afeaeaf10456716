import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { statisticsWorld, type World } from '../../../test/support/statistics-world.ts'
import type { Agreement } from '../../agreement/document.ts'
import { demoAgreements } from '../../demo/agencies.ts'

// An agreement from before the hub had a table of places: of its own cases an agency writes all but places and assistance.
const older = (): Agreement => {
  const brest = demoAgreements().at(-1)!
  const clauses = brest.clauses.filter(({ id }) => ['3', '4'].includes(id))
  const without = clauses.map(clause =>
    clause.id === '4' ? { ...clause, categories: clause.categories.filter(each => each !== 'location' && each !== 'assistance') } : clause,
  )
  return { ...brest, id: 'older-mou', version: 1, clauses: without }
}

const WORKER = { agency: 'red-cross-brest', duties: ['case-worker'], purpose: 'assistance' } as const
const REGISTER =
  'mutation ($input: RegisterCaseInput!) { registerCase(input: $input) { reference location { places { name } } care { caseWorker } } }'
const inputOf = (more: object) => ({ idempotencyKey: randomUUID(), reference: `OLD-${randomUUID()}`, ...more })

describe('under an agreement that does not let an owner write places and assistance', () => {
  let world: World
  beforeAll(async () => {
    world = await statisticsWorld(older())
  })
  afterAll(() => world[Symbol.asyncDispose]())

  test.each([
    ['a place', { location: { places: [{ kind: 'TRANSIT', name: 'A' }] } }],
    ['who cares for it', { care: { caseWorker: 'A' } }],
  ])('no case is registered with %s', async (_what, input) => {
    const { data, errors } = await world.ask(WORKER, REGISTER, { input: inputOf(input) })
    expect(data).toEqual({ registerCase: null })
    expect(errors).toMatchObject([{ code: 'FORBIDDEN' }])
  })

  test('a case is registered all the same, and those are withheld', async () => {
    const input = inputOf({})
    const { data } = await world.ask(WORKER, REGISTER, { input })
    expect(data).toEqual({ registerCase: { reference: input.reference, location: null, care: null } })
    const rows = await world.rows(
      'select (select count(*)::integer from nrm.location) as places, (select count(*)::integer from nrm.care) as cares',
    )
    expect(rows).toEqual([{ places: 1, cares: 1 }])
  })
})
