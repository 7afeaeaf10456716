/** Each fault in an agreement is found, by its path, in words that say what to do. */
import { describe, expect, test } from 'vitest'
import { clauseOf, expectFault, type Fault, load } from '../../../test/support/faults.ts'
import type { Agreement } from '../../agreement/document.ts'
import { ACTIONS, CATEGORIES, DUTIES, KINDS, PURPOSES, SCOPES } from '../../agreement/vocabulary.ts'
import { check } from './check.ts'
import { nearest } from './nearest.ts'

const SCHEMA = load('agreement.schema.json')

const SHAPE: readonly Fault[] = [
  ['unknown kind', (_, c) => (c('8').to.kinds = ['helth']), '/clauses/{8}/to/kinds/0', 'error', /did you mean "health"\?/],
  [
    'unknown category',
    (_, c) => (c('6').categories = ['names']),
    '/clauses/{6}/categories/0',
    'error',
    /not known here; known: case-summary/,
  ],
  ['unknown purpose', (_, c) => (c('6').purposes = ['asistance']), '/clauses/{6}/purposes/0', 'error', /did you mean "assistance"/],
  ['the charter’s action', (_, c) => (c('6').actions = ['erase']), '/clauses/{6}/actions/0', 'error', /"erase" is not known here/],
  ['missing language', (_, c) => delete c('6').text.be, '/clauses/{6}/text/be', 'error', /the text in "be" is missing/],
  ['empty language', d => (d.title.ru = '  '), '/title/ru', 'error', /the text is empty/],
  ['a date that is no instant', d => (d.since = '2014-05-21'), '/since', 'error', /not an instant like/],
  ['a duration that is none', (_, c) => (c('6').keep = '1 year'), '/clauses/{6}/keep', 'error', /"1 year" does not have the form/],
  ['a field nobody knows', (_, c) => (c('6').retention = 'P1Y'), '/clauses/{6}/retention', 'error', /"retention" is not a field here/],
  ['a missing field', (_, c) => delete c('6').scope, '/clauses/{6}/scope', 'error', /"scope" is missing/],
  [
    'conditions on a prohibition',
    (_, c) => (c('15').conditions = { minor: true }),
    '/clauses/{15}/conditions',
    'error',
    /a way stands open beside it/,
  ],
  ['a scope on a prohibition', (_, c) => (c('15').scope = 'referred'), '/clauses/{15}/scope', 'error', /by whatever way/],
  [
    'duties on a prohibition',
    (_, c) => (c('15').to.duties = ['analyst']),
    '/clauses/{15}/to/duties',
    'error',
    /a second duty would undo it/,
  ],
]

const NAMES_AND_DATES: readonly Fault[] = [
  ['dates reversed', d => (d.signatories[0].until = '2013-01-01T00:00:00Z'), '/signatories/0/until', 'error', /ends .* before it begins/],
  ['begun after the end', d => (d.until = '2014-12-15T00:00:00+03:00'), '/signatories/11/since', 'error', /after the agreement has ended/],
  ['the same clause twice', (_, c) => (c('6a').id = '6'), '/clauses/{6b}/id', 'error', /clause "6" stands twice/],
  ['the same agency twice', d => (d.observers[0].agency = 'usaid'), '/observers/1/agency', 'error', /"usaid" stands twice/],
  [
    'a named agency that did not sign',
    (_, c) => (c('6').to.agencies = ['caritas']),
    '/clauses/{6}/to/agencies/0',
    'error',
    /not among the signatories/,
  ],
  [
    'Russian in the Belarusian place',
    (_, c) => (c('6').text.be = c('6').text.ru),
    '/clauses/{6}/text/be',
    'warning',
    /does not look Belarusian/,
  ],
  [
    'Belarusian in the Russian place',
    (_, c) => (c('6').text.ru = c('6').text.be),
    '/clauses/{6}/text/ru',
    'warning',
    /does not look Russian/,
  ],
  [
    'an agency’s name not translated',
    d => (d.signatories[2].name.be = d.signatories[2].name.ru),
    '/signatories/2/name/be',
    'warning',
    /does not look Belarusian/,
  ],
]

describe('the shape', () => {
  test.each(SHAPE)('%s', (...fault) => expectFault(fault))

  test.each([null, [], 'agreement', 7])('what is no document at all is told so: %j', document => {
    expect(check(document)).toEqual([expect.objectContaining({ path: '/', rule: 'form', level: 'error' })])
  })

  test('each fault is told once', () => {
    const draft = load('agreements/brest-2.json')
    clauseOf(draft, '6').effect = 'allow'
    const problems = check(draft)
    expect(new Set(problems.map(problem => JSON.stringify(problem))).size).toBe(problems.length)
  })

  test('the schema and the program know the same words', () => {
    const words = SCHEMA.$defs
    expect(words.kind.enum).toEqual(KINDS)
    expect(words.purpose.enum).toEqual(PURPOSES)
    expect(words.to.properties.duties.items.enum).toEqual(DUTIES)
    expect(words.scope.enum).toEqual(SCOPES.filter(scope => scope !== 'sealed'))
    expect(words.actions.items.enum).toEqual(ACTIONS.filter(action => action !== 'erase'))
    expect(words.categories.items.enum).toEqual(CATEGORIES.filter(category => category !== 'agreement'))
  })
})

describe('names, dates and languages', () => {
  test.each(NAMES_AND_DATES)('%s', (...fault) => expectFault(fault))
})

describe('the Brest documents', () => {
  test('version 2 has no fault', () => {
    expect(check(load('agreements/brest-2.json'))).toEqual([])
  })

  test('version 1 waits for those whom decision 10 names', () => {
    const problems = check(load('agreements/brest-1.json'))
    expect(problems.map(({ level, rule, message }) => [level, rule, /"(.*)"/.exec(message)?.[1]])).toEqual([
      ['warning', 'nobody', 'prosecutor'],
      ['warning', 'nobody', 'investigation-committee'],
      ['warning', 'nobody', 'court'],
    ])
  })

  test.each(['brest-1.json', 'brest-2.json'])('%s says that it is a model, and no Belarusian text is the Russian one', file => {
    const document: Agreement = load(`agreements/${file}`)
    expect(document.model).toBe(true)
    expect(document.title.en).toContain('model text')
    const parties = [...document.signatories, ...document.observers]
    const texts = [document.title, ...parties.map(party => party.name), ...document.clauses.map(clause => clause.text)]
    for (const { ru, be } of texts) expect(be).not.toBe(ru)
  })
})

test('a word far from all others is not guessed at', () => {
  expect(nearest('helth', KINDS)).toBe('health')
  expect(nearest('quartermaster', KINDS)).toBeUndefined()
  expect(nearest('x'.repeat(1_000_000), KINDS)).toBeUndefined()
})
