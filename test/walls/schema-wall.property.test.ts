/** The first wall against the meaning: what a field's rule says beforehand, and what is shown, withheld, cited and logged in the end. */
import fc from 'fast-check'
import { graphql } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CASE_CATEGORIES, type CaseCategory } from '../../src/agreement/vocabulary.ts'
import { type AskedRoot, askedOf } from '../../src/policy/asked.ts'
import { decide, type Rule, situationsFor } from '../../src/policy/decide.ts'
import { Rights } from '../../src/policy/rights.ts'
import { bareSchema, buildSchema } from '../../src/server/build-schema.ts'
import type { Hub } from '../../src/session/hub.ts'
import { AGENCIES, facts, MEMBERS, NAMES, REGION_OF, SUBJECTS, USED_PURPOSES } from '../support/agreements.ts'
import { decideCase } from '../support/facts.ts'
import { compareAnswers, FIELDS, hubOf } from './support/asking.ts'
import { brestAskers, brestCasts, brestPolicy, brestWalled } from './support/brest-walled.ts'
import type { Comparison } from './support/cells.ts'
import { movedTo, policies } from './support/policies.ts'
import { histories } from './support/records.ts'
import { briefly, PATIENCE, seeded } from './support/runs.ts'
import { type Asker, Walled } from './support/walled.ts'
import { writeHistory } from './support/write-history.ts'

const askers: Asker[] = SUBJECTS.map(who => ({ ...who, user: 'u', region: REGION_OF.get(who.agency)! }))

test(
  'never opens no case, always every case that is open at all, and by row neither',
  () => {
    const seen = { never: 0, 'by-row': 0, always: 0 }
    fc.assert(
      fc.property(briefly(fc.record({ policy: policies, cases: fc.array(facts, { minLength: 6, maxLength: 6 }) })), ({ policy, cases }) => {
        for (const who of askers)
          for (const action of ['read', 'write'] as const) {
            const rights = new Rights(policy, who, NAMES)
            const open = CASE_CATEGORIES.map(category => cases.map(each => decideCase(policy, who, action, category, each)))
            const openAtAll = cases.map((_, i) => open.some(column => column[i]))
            for (const [n, category] of CASE_CATEGORIES.entries()) {
              const rule = rights.rule({ action, category })
              seen[rule] += 1
              if (rule === 'never') expect(open[n]).not.toContain(true)
              if (rule === 'always') expect(open[n]).toEqual(openAtAll)
              if (rule === 'by-row')
                expect(
                  situationsFor(category, action, who.agency, NAMES).some(
                    ({ way, owner }) => decide(policy, who, action, category, { way: way.name, owner }).answer === 'yes',
                  ),
                ).toBe(true)
            }
          }
      }),
      seeded(5),
    )
    expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(100)
  },
  PATIENCE,
)

test('what is asked is found once a field, through fragments, aliases and directives, each with the rule of its category', async () => {
  const { schema } = bareSchema()
  let asked: AskedRoot | undefined
  schema.getQueryType()!.getFields()['cases']!.resolve = (_parent, _args, rights: Rights, info) => void (asked = askedOf(info, rights))
  const { contact: _contact, proceedings: _proceedings, ...fields } = FIELDS
  const source = `query ($no: Boolean = false, $where: CaseFilter) {
    cases(where: $where) { edges { node {
      id ...named aliased: health { pregnant } contact @skip(if: true) { version } proceedings @include(if: $no) { version }
      ${Object.keys(fields)
        .map(field => `${field} { __typename }`)
        .join(' ')}
    } } }
  }
  fragment named on Case { health { version } }`
  const owners = brestCasts.flatMap(({ agencies }) => agencies)
  const policy = brestPolicy(new Date())

  for (const asker of brestCasts.flatMap(brestAskers).filter((_, i) => i % 5 === 0)) {
    const rights = new Rights(policy, asker, owners)
    const rule = (category: CaseCategory): Rule => rights.rule({ action: 'read', category })
    const { errors } = await graphql({
      schema,
      source,
      contextValue: rights,
      variableValues: { where: { sex: ['MALE'], status: ['ACTIVE'] } },
    })
    expect(errors).toBeUndefined()
    const summary = rule('case-summary')
    const closed = summary === 'never' ? 'Query.cases' : rule('demographics') === 'never' ? 'CaseFilter.sex' : undefined
    expect(asked!.refused?.coordinate).toBe(closed)
    // Nothing is looked for below what is closed.
    const found = asked!.fields[0]!.fields[0]?.fields ?? []
    const expected = Object.entries({ id: 'case-summary', ...fields } as typeof FIELDS).map(([name, category]) => [name, rule(category)])
    expect(found.map(({ name, rule }) => [name, rule]).sort()).toEqual(summary === 'never' ? [] : expected.sort())
    const health = found.find(({ name }) => name === 'health')
    if (health) expect(health.fields.map(({ name }) => name).sort()).toEqual(health.rule === 'never' ? [] : ['pregnant', 'version'])
  }
})

describe('what is answered', () => {
  const schema = buildSchema()
  let walled: Walled
  let hub: Hub
  const seen = { cells: 0, allowed: 0 }
  const expectNoneWrong = ({ cells, allowed, wrong }: Comparison): void => {
    seen.cells += cells
    seen.allowed += allowed
    expect(wrong.slice(0, 5)).toEqual([])
  }
  afterAll(() => {
    console.log(`${seen.cells} fields, ${((100 * seen.allowed) / seen.cells).toFixed(1)} % shown`)
    expect(seen.allowed).toBeGreaterThan(seen.cells / 10)
    expect(seen.allowed).toBeLessThan(seen.cells * 0.9)
  })

  describe('by agreements at random', () => {
    beforeAll(async () => {
      walled = await Walled.open()
      await walled.register(AGENCIES.map(([name, kind]) => ({ name, kind, region: REGION_OF.get(name)! })))
      hub = await hubOf(walled)
    })
    afterAll(async () => {
      await hub.close()
      await walled[Symbol.asyncDispose]()
    })
    const history = histories({ owners: MEMBERS, others: NAMES, regions: ['BY-BR', 'BY-HO'], purposes: () => USED_PURPOSES, cases: 12 })

    test(
      'each field is shown where decide says so, and told of where not',
      () =>
        fc.assert(
          fc.asyncProperty(briefly(fc.record({ policy: policies, history })), async ({ policy, history }) => {
            const now = new Date()
            const law = movedTo(now, policy)
            await walled.withoutLaw()
            const records = await writeHistory(walled, history, now)
            await walled.legislate(law, now)
            // Who is suspended is refused with the token.
            const admitted = askers.filter(({ agency }) => !law.absences?.some(absence => absence.agency === agency))
            expectNoneWrong(await compareAnswers(walled, hub, schema, law, admitted, records))
          }),
          seeded(2),
        ),
      PATIENCE,
    )
  })

  describe('by the agreement of Brest', () => {
    beforeAll(async () => {
      walled = await brestWalled()
      hub = await hubOf(walled)
    })
    afterAll(async () => {
      await hub.close()
      await walled[Symbol.asyncDispose]()
    })

    test(
      'each field is shown where decide says so, and told of where not',
      () =>
        fc.assert(
          fc.asyncProperty(briefly(fc.tuple(...brestCasts.map(histories))), async casts => {
            for (const [i, history] of casts.entries()) {
              const now = new Date()
              const records = await writeHistory(walled, history, now)
              const some = brestAskers(brestCasts[i]!).filter((_, n) => n % 3 === i)
              expectNoneWrong(await compareAnswers(walled, hub, schema, brestPolicy(now), some, records))
            }
          }),
          seeded(1),
        ),
      PATIENCE,
    )
  })
})
