/** A meeting is to decide on a new version of the agreement: what is read out to it, and who may ask for it. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Agreement } from '../../src/agreement/document.ts'
import { LANGUAGES } from '../../src/base/languages.ts'
import { activate } from '../../src/policy/activate.ts'
import { connected } from '../../src/storage/connecting.ts'
import { AGREEMENT_DIFFERENCE, READ_CHANGE } from '../operations/agreement-difference.ts'
import { second } from '../support/brest-law.ts'
import { signed } from '../support/brest.ts'
import { type Asker, startTestHub, type TestHub } from '../support/hub.ts'
import { brestAtWork } from './support/brest-at-work.ts'
import { ANALYST, analyst, AUDITOR, COORDINATOR, OBSERVER, PROSECUTOR, RED_CROSS } from './support/people.ts'
import { codes, given } from './support/verbs.ts'

/** The third version: whoever has a case referred to it also learns where the person stays. */
const third: Agreement = {
  ...second,
  version: 3,
  since: '2015-06-01T00:00:00+03:00',
  clauses: second.clauses.map(clause => (clause.id === '6' ? { ...clause, categories: [...clause.categories, 'location'] } : clause)),
}

let hub: TestHub
beforeAll(async () => {
  hub = await startTestHub()
  await brestAtWork(hub)
  const document = await signed(third, hub.brest.state)
  await connected(hub.database.urls.lawgiver, client => activate(client, [document]))
  hub.hub.directories.invalidate()
})
afterAll(() => hub[Symbol.asyncDispose]())

const ID = 'brest-mou'
const compare = async (who: Asker, from: number, to: number, id = ID) => {
  const answer = await hub.ask(who, AGREEMENT_DIFFERENCE, { id, from, to })
  return { ...answer, difference: given(answer).agreementDifference ?? null }
}
const logged = async (): Promise<string[]> => {
  const { rows } = await connected(hub.database.superuserUrl, client =>
    client.query<{ body: string }>(`select doc as body from audit.entry order by n desc limit 3`),
  )
  return rows.map(row => row.body)
}

describe('who may ask', () => {
  test('whoever both versions name; another gets what whoever asks for no version gets', async () => {
    expect((await compare(PROSECUTOR, 1, 2)).difference).toBeNull()
    expect((await compare(PROSECUTOR, 2, 1)).difference).toBeNull()
    const forbidden = await hub.ask(PROSECUTOR, AGREEMENT_DIFFERENCE, { id: ID, from: 1, to: 2 })
    const absent = await hub.ask(PROSECUTOR, AGREEMENT_DIFFERENCE, { id: ID, from: 4, to: 2 })
    const unknown = await hub.ask(PROSECUTOR, AGREEMENT_DIFFERENCE, { id: 'gomel-mou', from: 1, to: 2 })
    expect(forbidden).toEqual(absent)
    expect(forbidden).toEqual(unknown)
    expect((await compare(PROSECUTOR, 2, 3)).difference).not.toBeNull()
  })

  test('an auditor and an observer too, who read the agreement; nobody without a token', async () => {
    for (const who of [AUDITOR, OBSERVER]) expect((await compare(who, 1, 2)).difference).toMatchObject({ agreement: ID, from: 1, to: 2 })
    expect(codes(await hub.ask(null, AGREEMENT_DIFFERENCE, { id: ID, from: 1, to: 2 }))).toEqual(['UNAUTHENTICATED'])
  })

  test('what the prosecutor may not read of version 1 is in no answer about later ones', async () => {
    const { data } = await compare(PROSECUTOR, 2, 3)
    expect(JSON.stringify(data)).not.toContain('2014-05-21T00:00:00+03:00')
  })
})

test('a representative who has said no purpose reads it, and counts nothing', async () => {
  const representative: Asker = { agency: 'red-cross-brest', duties: ['representative'] }
  const { reading, records } = given(await hub.ask(representative, READ_CHANGE, { id: ID, from: 1, to: 2 })).agreementDifference!
  expect(reading.length).toBeGreaterThan(2)
  expect(records!.own).toBeNull()
})

describe('what is read out', () => {
  const text = (language: string): string => readFileSync(new URL(`expected/brest-1-to-2.${language}.txt`, import.meta.url), 'utf8')

  test.each(LANGUAGES)('Brest, from version 1 to version 2, in two and a half minutes: %s', async language => {
    const answer = given(await hub.ask(COORDINATOR, READ_CHANGE, { id: ID, from: 1, to: 2, language }))
    const paragraphs = answer.agreementDifference!.reading.map(({ heading, sentences }) =>
      heading == null ? sentences : [heading, ...sentences.map(sentence => `  ${sentence}`)],
    )
    const read = `${paragraphs.map(lines => lines.join('\n')).join('\n\n')}\n`
    expect(read).toBe(text(language))
    expect(read.split(/\s+/).length).toBeLessThan(425)
  })

  test('one clause that opens more: who gains it, who needs no consent any more, and whom a prohibition keeps from it', async () => {
    const { reading } = given(await hub.ask(COORDINATOR, READ_CHANGE, { id: ID, from: 2, to: 3, language: 'en' })).agreementDifference!
    const sentence = (how: string): string =>
      `For assistance, case workers may read whereabouts in cases referred to them${how}, to be kept for at most 1 year (clause 6).`
    expect(reading.slice(1, -1).map(({ heading, sentences }) => [heading, ...sentences])).toEqual([
      [expect.stringMatching(/^To Brest oblast bar association; Brest border group; Brest oblast court; .*this gives:$/), sentence('')],
      [expect.stringMatching(/^To Business Women Club, Brest; .*this gives:$/), sentence(", now also without the person's consent")],
      [expect.stringMatching(/^To Interior affairs .*; Department on citizenship .*this gives:$/), sentence(' (not in the cases of NGOs)')],
    ])
    const back = given(await hub.ask(COORDINATOR, READ_CHANGE, { id: ID, from: 3, to: 2, language: 'en' })).agreementDifference!.reading
    expect(back.flatMap(section => section.sentences)).toContain(
      'For assistance, case workers may no longer read whereabouts in cases referred to them, unless the person consents (clause 6 no longer gives it).',
    )
  })
})

describe('how many records it touches', () => {
  const RED_CROSS_ANALYST = analyst('red-cross-brest')
  const records = async (who: Asker, from: number, to: number) => {
    const answer = await hub.ask(who, READ_CHANGE, { id: ID, from, to, language: 'en' })
    return { ...answer, records: given(answer).agreementDifference!.records }
  }

  test('who may not count its own cases is told so, and no number', async () => {
    const { records: told, extensions } = await records(AUDITOR, 1, 2)
    expect(told).toMatchObject({
      own: null,
      sentences: ['How many cases of your own agency this touches is not open to you.', expect.anything()],
    })
    expect(extensions.withheld).toContainEqual(expect.objectContaining({ coordinate: 'RecordsTouched.own', category: 'CASE_SUMMARY' }))
  })

  test("the asker's own exactly: those that are referred today; never those of others", async () => {
    const mine = await records(RED_CROSS_ANALYST, 2, 3)
    expect(mine.records).toMatchObject({ own: 2, sentences: ['Today this touches 2 cases of your own agency.', expect.anything()] })
    expect(mine.extensions.reliedOn).toContainEqual({ agreement: ID, version: 3, clause: '4a' })
    // Nothing of social welfare is referred to anybody, whatever others have.
    expect((await records(ANALYST, 2, 3)).records).toMatchObject({ own: 0 })
  })

  test('of others what the last release says of all together, small counts rounded, or that nothing is published', async () => {
    const { released } = (await records(RED_CROSS_ANALYST, 1, 2)).records!
    expect(released).toMatchObject({ base: 3, agencies: expect.arrayContaining(['health-brest', 'prosecutor-brest']) })
    expect([3, 4, 6]).toContain(released!.persons)
    const rights = (await compare(RED_CROSS_ANALYST, 1, 2)).difference!.rights
    // What new parties gain in their own cases concerns no case of the Red Cross; what they gain in statistics concerns each.
    const own = rights.find(right => right.scope === 'OWN' && right.categories.includes('IDENTITY'))!
    expect(own).toMatchObject({ change: 'GAIN', owners: null, ownCases: 0, otherCases: null })
    expect(rights.find(right => right.scope === 'ALL' && right.agencies.includes('court-brest'))).toMatchObject({ ownCases: 2 })
  })

  test('a count is written to the log; who asks for words alone counts nothing', async () => {
    await records(RED_CROSS_ANALYST, 2, 3)
    expect((await logged())[0]).toContain('"agreementDifference"'.slice(1, -1))
    const before = await logged()
    const words = `{ agreementDifference(id: "${ID}", from: 1, to: 2) { reading { sentences } } }`
    given(await hub.ask(RED_CROSS, words))
    expect(await logged()).toEqual(before)
  })
})
