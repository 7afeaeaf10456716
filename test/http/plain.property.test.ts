/** Whatever is selected, and by whatever names, the answer is what graphql-js alone makes of values that were asked for one at a time. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { buildSchema, graphql, type GraphQLObjectType, type GraphQLSchema } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EDGE } from '../../src/server/edge/options.ts'
import { brestAtWork } from '../stories/support/brest-at-work.ts'
import { APPROVER, HEALTH, POLICE, RED_CROSS, SCHOOLS } from '../stories/support/people.ts'
import { verbs } from '../stories/support/verbs.ts'
import { type Asker, startTestHub, type TestHub } from '../support/hub.ts'
import { runs } from '../support/runs.ts'
import { type OneByOne, oneByOne, resolvable } from './support/one-by-one.ts'
import { operationOf, partsOf, printed } from './support/selections.ts'

// From the text of the schema: no resolver, no rule, no guard.
const schema: GraphQLSchema = buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'))
const CASE = schema.getType('Case') as GraphQLObjectType
/** Who asks for which case. For schools, to protect children, the woman is not there. */
const ASKERS: readonly (readonly [Asker, 'WOMAN' | 'CHILD'])[] = [
  [RED_CROSS, 'WOMAN'],
  [HEALTH, 'WOMAN'],
  [POLICE, 'WOMAN'],
  [SCHOOLS, 'WOMAN'],
  [SCHOOLS, 'CHILD'],
  [APPROVER, 'CHILD'],
]
interface Question extends OneByOne {
  readonly who: Asker
  readonly id: string
}

let hub: TestHub
let questions: Question[]
beforeAll(async () => {
  // Nobody writes such selections: they have more names and directives than are allowed.
  const written = { ...EDGE.written, aliases: 5_000, directives: 5_000 }
  hub = await startTestHub(input => input, { edge: { written } })
  await brestAtWork(hub)
  const cases = await verbs(hub).cases(RED_CROSS)
  questions = []
  for (const [who, reference] of ASKERS) {
    const { id } = cases[reference]!
    questions.push({ who, id, ...(await oneByOne(hub, schema, who, id)) })
  }
})
afterAll(() => hub[Symbol.asyncDispose]())

const booleans = fc.record({ b0: fc.boolean(), b1: fc.boolean(), b2: fc.boolean(), l: fc.constantFrom('en', 'ru', null) })
let nulls = 0
let values = 0

test('a case, by many askers', () =>
  fc.assert(
    fc.asyncProperty(fc.nat(ASKERS.length - 1), partsOf(CASE, 3), booleans, async (which, parts, given) => {
      const { who, id, value, withheld } = questions[which]!
      const { selection, fragments } = printed(parts)
      const query = operationOf(`{ case(id: $id) ${selection} }`, fragments, { id: 'ID!' })
      const variables = Object.fromEntries(Object.entries({ ...given, id }).filter(([name]) => query.includes(`$${name}`)))
      const asked = new Set<string>()
      const rootValue = { case: value && resolvable(value, field => asked.add(`Case.${field}`)) }
      const expected = await graphql({ schema, source: query, variableValues: variables, rootValue })
      expect(expected.errors).toBeUndefined()

      const answer = await hub.ask<any, any>(who, query, variables)
      expect(answer.errors).toEqual([])
      expect(answer.data).toEqual(JSON.parse(JSON.stringify(expected.data)))
      const told = (answer.extensions.withheld ?? []).map(({ coordinate }) => coordinate as string)
      if (value) expect(told.sort()).toEqual([...asked].filter(coordinate => withheld.has(coordinate)).sort())
      if (told.length > 0) nulls += 1
      if (value) values += 1
    }),
    runs(100),
  ))

test('the property has seen what it speaks of: cases that are there, and categories that are withheld', () => {
  expect(values).toBeGreaterThan(40)
  expect(nulls).toBeGreaterThan(5)
})
