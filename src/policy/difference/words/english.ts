import { isCaseCategory, PURPOSES } from '../../../agreement/vocabulary.ts'
import { capital, type ClauseNews, type Right, type Subject, type Tongue } from './tongue.ts'
import {
  CASE_PLACE,
  STATISTICS_PLACE,
  PURPOSE,
  VERB,
  after,
  and,
  casesOf,
  clauses,
  counted,
  date,
  deed,
  duties,
  needs,
  only,
  onTerms,
  otherPlace,
  span,
  what,
} from './english-phrases.ts'

function right(may: string, it: Right, gains = false): string {
  const purposes = it.purposes.length === PURPOSES.length ? 'for any purpose' : `for ${and(it.purposes.map(purpose => PURPOSE[purpose]))}`
  return capital([span(it.since, it.until), purposes, `${duties(it.duties)} ${may} ${deed(it, gains)}`].filter(Boolean).join(', '))
}

const SUBJECT = {
  everyone: ['everyone', 'everyone'],
  newcomers: ['the new party', 'the new parties'],
  'other-newcomers': ['the other new party', 'the other new parties'],
  leavers: ['the party that leaves', 'the parties that leave'],
  all: ['the party', 'all parties'],
  earlier: ['the earlier party', 'all earlier parties'],
  observers: ['the observer', 'all observers'],
} as const
const isOne = (it: Subject): boolean => it.who !== 'named' && (it.who === 'everyone' || it.count === 1)
function subject(it: Subject): string {
  if (it.who !== 'named') return SUBJECT[it.who][isOne(it) ? 0 : 1] + (it.but.length ? `, but not ${and(it.but)},` : '')
  return and([...it.names, ...(it.public ? ['the public'] : [])])
}
const does = (it: Subject, verb: string): string => `${capital(subject(it))} ${verb}${isOne(it) ? 's' : ''}`

const NEWS: Record<ClauseNews, [one: string, more: string]> = {
  added: ['is new', 'are new'],
  'idle-added': ['is new and opens nothing to any present party', 'are new and open nothing to any present party'],
  removed: ['is gone', 'are gone'],
  'idle-removed': ['is gone, which changes nothing for any party', 'are gone, which changes nothing for any party'],
  changed: ['changes', 'change'],
  'idle-changed': ['is put otherwise, which changes nothing for any party', 'are put otherwise, which changes nothing for any party'],
  reworded: ['has another wording and says the same', 'have another wording and say the same'],
}

const HANDLED = { read: 'read', write: 'recorded', both: 'read and recorded', count: 'seen' }
const MIDNIGHT = 'T00:00Z'
const days = (n: number): string => (n % 365 === 0 ? counted(n / 365, 'year') : counted(n, 'day'))

export const english: Tongue = {
  begins: (to, from) => {
    const other = to.title === from.title ? '' : `${from.title}, `
    return `${to.title}: version ${to.version} instead of ${other}version ${from.version}; it holds ${span(to.since, to.until)}.`
  },
  joins: (role, names) =>
    `${counted(names.length, role === 'signatories' ? 'party' : 'observer', role === 'signatories' ? 'parties' : 'observers')} ${names.length === 1 ? 'joins' : 'join'}: ${and(names)}.`,
  leaves: (role, names) =>
    `${counted(names.length, role === 'signatories' ? 'party' : 'observer', role === 'signatories' ? 'parties' : 'observers')} ${names.length === 1 ? 'leaves' : 'leave'}: ${and(names)}.`,
  dated: (name, since, until) => (since || until ? `${name} (${span(since, until)})` : name),
  kind: (name, now, before) => `${name} counts as “${now}” from now on, no longer as “${before}”.`,
  dates: (name, now, before) => `${name} takes part ${span(now.since, now.until)}; before: ${span(before.since, before.until)}.`,
  clausesStay: (count, all) =>
    `${all && count > 1 ? 'All ' : ''}${counted(count, 'clause')} ${count === 1 ? 'stays as it is' : 'stay as they are'}.`,
  clauses: (news, ids) => `${capital(clauses(ids))} ${NEWS[news][ids.length === 1 ? 0 : 1]}.`,
  renumbered: (now, before) => `Clause ${before} is now clause ${now}.`,
  prohibition: (news, id, text, except) => {
    const start = {
      added: `Clause ${id} forbids from now on`,
      changed: `Clause ${id} now forbids`,
      removed: `Clause ${id} forbids no more`,
    }[news]
    return `${start}: “${text}”${except.length && news !== 'removed' ? ` It leaves ${clauses(except)} standing.` : ''}`
  },
  common: (verb, it) => `${does(it, verb)} what the clauses for every party give, for the duties and purposes named there:`,
  place: (verb, scope, parts) => {
    const may = verb === 'gain' ? 'may' : 'could'
    const ofCases = isCaseCategory(parts[0]!.categories[0]!)
    const told = parts.map(({ categories, needs: facts, handling, terms, clauses: ids }) => {
      const where = ofCases ? '' : otherPlace(categories[0]!, scope)
      return `${what(categories)}${where} ${may} be ${HANDLED[handling]}${needs(facts)}${after(onTerms(terms))} (${clauses(ids)})`
    })
    const where = parts[0]!.handling === 'count' ? `in statistics ${STATISTICS_PLACE[scope] ?? ''}` : CASE_PLACE[scope]
    return `${capital(`${ofCases ? `${where}, ` : ''}${told.join('; ')}`)}.`
  },
  barred: (it, bans) => {
    const parts = bans.map(
      ({ actions, categories, whose, clauses: ids }) =>
        `${and(actions.map(action => VERB[action]))} ${what(categories)}${whose.of === 'any' ? '' : ` in ${casesOf(whose)}`} (${clauses(ids)})`,
    )
    return `But ${subject(it)} may not ${parts.join(', nor ')}.`
  },
  alike: (verb, it, like) => `In the cases of ${subject(it)}, everyone else ${verb}s what they have in ${casesOf(like)}.`,
  // Of a name nobody knows whether it stands in the plural.
  head: (verb, it) =>
    it.who === 'named'
      ? {
          gain: `To ${subject(it)} this gives:`,
          lose: `From ${subject(it)} this takes:`,
          keep: `For ${subject(it)} other conditions hold:`,
        }[verb]
      : `${does(it, verb)}${verb === 'keep' ? ' what they have, on other conditions' : ''}:`,
  gains: (it, all, ids, before) =>
    `${right('may', it, true)}${after(onTerms(all))} (${clauses(ids)}${before.length ? `; ${clauses(before)} no longer ${before.length === 1 ? 'forbids' : 'forbid'} it` : ''}).`,
  loses: (it, ids, bans) =>
    `${right('may no longer', it)} (${bans.length ? `${clauses(bans)} ${bans.length === 1 ? 'forbids' : 'forbid'} it` : `${clauses(ids)} no longer ${ids.length === 1 ? 'gives' : 'give'} it`}).`,
  keeps: (it, old, young, ids) =>
    `${right('may', it)}; before: ${onTerms(old) || 'no further condition'}; now: ${onTerms(young) || 'no further condition'} (${clauses(ids)}).`,
  keeping: items => {
    const parts = items.map(({ categories, whose, since, until, before, after: now }) => {
      const time = [now ? `after ${days(now.days)}` : 'never any more', span(since, until), before && `before: after ${days(before.days)}`]
      return `${what(categories)}${only(whose)} ${time.filter(Boolean).join(', ')} (${clauses((now ?? before)!.clauses)})`
    })
    return `When a case is closed, the following is emptied: ${parts.join('; ')}.`
  },
  ownCases: cases =>
    cases === null
      ? 'How many cases of your own agency this touches is not open to you.'
      : `Today this touches ${counted(cases, 'case')} of your own agency.`,
  released: release =>
    release
      ? `The release of ${date(release.madeAt.slice(0, 10) + MIDNIGHT)} counts ${counted(release.persons, 'person')} in the cases of ${release.agencies === 1 ? '1 agency' : `${release.agencies} agencies`}; small counts are rounded to 0 or ${release.base}.`
      : 'The numbers of other agencies are not published.',
  nothing: kind =>
    ({
      identical: 'The two are the same to the letter.',
      'no-right': 'Nothing changes in what anybody may do.',
      else: 'Nothing else changes.',
      lost: 'Nobody loses anything.',
      gained: 'Nobody gains anything.',
    })[kind],
  unchanged: it => (it.who === 'everyone' ? 'Nothing changes for anybody.' : `Nothing changes for ${subject(it)}.`),
}
