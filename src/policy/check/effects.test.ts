/** Each clause that no row can answer, and each that undoes another, is found, by its path, in words that say what to do. */
import { describe, test } from 'vitest'
import { expectFault, type Fault } from '../../../test/support/faults.ts'

const text = { en: 'x', ru: 'х', be: 'і' }
const newClause = (differing: object): object => ({
  id: '99',
  text,
  effect: 'grant',
  to: { who: 'signatories', duties: ['case-worker'] },
  actions: ['read'],
  categories: ['case-summary'],
  scope: 'own',
  purposes: ['assistance'],
  ...differing,
})
const ban = (differing: object): object => ({
  id: '99',
  text,
  effect: 'forbid',
  to: { who: 'observers' },
  actions: ['read'],
  categories: ['identity'],
  ...differing,
})

const MEANING: readonly Fault[] = [
  [
    'minor in the own scope',
    (_, c) => (c('4').conditions = { minor: true }),
    '/clauses/{4}/conditions',
    'error',
    /no situation is "own \+ minor"/,
  ],
  [
    'consent and minor together',
    (_, c) => (c('8').conditions = { consent: true, minor: true }),
    '/clauses/{8}/conditions',
    'error',
    /no situation is "referred \+ consent \+ minor"; there is: referred, referred\+consent, referred\+minor/,
  ],
  [
    'approvals without a deed',
    (_, c) => (c('6').conditions = { approvals: 2 }),
    '/clauses/{6}/conditions/approvals',
    'error',
    /rests on none/,
  ],
  [
    'a grant scope without days',
    (_, c) => delete c('11').conditions.longest,
    '/clauses/{11}/conditions/longest',
    'error',
    /needs "longest"/,
  ],
  ['an emergency without review', (_, c) => delete c('13').conditions.review, '/clauses/{13}/conditions/review', 'error', /needs "review"/],
  ['counts without a base', (_, c) => delete c('1').conditions, '/clauses/{1}/conditions/smallest', 'error', /need a smallest count/],
  [
    'a base without counts',
    (_, c) => (c('6').conditions = { smallest: 3 }),
    '/clauses/{6}/conditions/smallest',
    'error',
    /binds an answer of counts/,
  ],
  [
    'counts of names',
    (_, c) => (c('1').categories = ['identity']),
    '/clauses/{1}/categories/0',
    'error',
    /cannot be given for "aggregate"/,
  ],
  [
    'all cases',
    (_, c) => (c('6').scope = 'all'),
    '/clauses/{6}/categories/0',
    'error',
    /no read of "case-summary" in scope "all"; there is: own, offered/,
  ],
  [
    'an observer in a case',
    d => d.clauses.push(newClause({ to: { who: 'observers', duties: ['analyst'] }, scope: 'region' })),
    '/clauses/{99}/to/who',
    'error',
    /observers never read case data/,
  ],
  ['a grant for nobody’s duty', (_, c) => delete c('6').to.duties, '/clauses/{6}/to/duties', 'error', /everybody in the agency/],
  ['everyone, but only some', (_, c) => (c('3').to.kinds = ['media']), '/clauses/{3}/to', 'error', /everyone has no kind/],
]

const EFFECTS: readonly Fault[] = [
  [
    'an exception that names a missing clause',
    (_, c) => (c('16').except = ['77']),
    '/clauses/{16}/except/0',
    'error',
    /there is no clause "77"/,
  ],
  ['an exception that names a prohibition', (_, c) => (c('16').except = ['15']), '/clauses/{16}/except/0', 'error', /forbids too/],
  [
    'an exception for a grant that interior affairs cannot have',
    (_, c) => (c('16').except = ['11']),
    '/clauses/{16}/except/0',
    'warning',
    /the exception is empty/,
  ],
  [
    'a prohibition makes a grant dead',
    (_, c) => c('15').to.kinds.push('health'),
    '/clauses/{9}',
    'error',
    /grants nothing: clause 15 forbids all of it/,
  ],
  [
    'a prohibition takes a kind out of a grant',
    (_, c) => c('18').to.kinds.push('education'),
    '/clauses/{8}',
    'warning',
    /gives education nothing of case-summary, demographics, child-protection/,
  ],
  [
    'a grant that no signatory can use',
    d => (d.signatories = d.signatories.filter((p: { kind: string }) => p.kind !== 'health')),
    '/clauses/{9}/to/kinds/0',
    'warning',
    /nobody can use this clause yet/,
  ],
  ['a clause inside another', d => d.clauses.push(newClause({})), '/clauses/{99}', 'warning', /adds nothing to clause 4/],
  [
    'the same on easier terms',
    (d, c) =>
      d.clauses.push({ ...c('11'), id: '99', categories: ['case-summary', 'identity'], conditions: { approvals: 1, longest: 'P7D' } }),
    '/clauses/{99}',
    'warning',
    /opens the same as clause 11 .* either one is enough/,
  ],
  ['a prohibition of what nobody grants', d => d.clauses.push(ban({})), '/clauses/{99}', 'warning', /only what other agreements grant/],
  [
    'write without read',
    (_, c) => (c('6').categories = ['case-summary']),
    '/clauses/{6a}',
    'warning',
    /may write assistance .* and not read it/,
  ],
  [
    'details of a case whose summary is closed',
    (_, c) => (c('7').categories = ['identity', 'contact']),
    '/clauses/{7}',
    'warning',
    /whose summary is closed/,
  ],
]

describe('what no row can answer', () => {
  test.each(MEANING)('%s', (...fault) => expectFault(fault))
})

describe('what the clauses do to one another', () => {
  test.each(EFFECTS)('%s', (...fault) => expectFault(fault))
})
