import { CASE_CATEGORIES, type Category, isCaseCategory, type Kind, type Purpose, type Scope } from '../../../agreement/vocabulary.ts'
import type { Holder } from '../../law-row.ts'
import type { Terms } from '../../terms.ts'
import { HOLDERS } from '../law-changes.ts'
import { dayOf, type Deed, listed, partsOf, type Whose } from './tongue.ts'

export const CATEGORY: Record<Category, string> = {
  'case-summary': 'the summary',
  demographics: 'demographics',
  exploitation: 'exploitation',
  identity: 'identity',
  contact: 'contact details',
  location: 'whereabouts',
  assistance: 'assistance',
  health: 'health',
  'child-protection': 'child protection',
  proceedings: 'proceedings',
  reference: 'reference data',
  agreement: 'agreements',
  statistics: 'statistics',
  coordination: "the task force's meetings and decisions",
  audit: "the audit log's entries",
}
const DUTY: Record<Holder, string> = {
  none: 'all other staff',
  'case-worker': 'case workers',
  analyst: 'analysts',
  approver: 'approvers',
  coordinator: 'coordinators',
  auditor: 'auditors',
  'data-protection-officer': 'data protection officers',
  representative: 'representatives',
  administrator: 'administrators',
}
export const PURPOSE: Record<Purpose, string> = {
  identification: 'identification',
  assistance: 'assistance',
  'child-protection': 'child protection',
  'criminal-proceedings': 'criminal proceedings',
  statistics: 'statistics',
  prevention: 'prevention',
  coordination: 'coordination',
  oversight: 'oversight',
}
const KINDS: Record<Kind, string> = {
  'interior-affairs': 'interior affairs',
  migration: 'migration services',
  'border-guards': 'border guards',
  'investigation-committee': 'investigation committees',
  prosecutor: 'prosecutors',
  court: 'courts',
  bar: 'bar associations',
  health: 'health services',
  education: 'education services',
  'social-welfare': 'social welfare services',
  ngo: 'NGOs',
  coordination: 'coordinators',
  oversight: 'oversight bodies',
  'international-organisation': 'international organisations',
  donor: 'donors',
  media: 'the media',
  confession: 'confessions',
  volunteers: 'volunteers',
}
export const CASE_PLACE: Record<Scope, string> = {
  own: 'in their own cases',
  offered: 'in cases offered to them',
  referred: 'in cases referred to them',
  conference: 'at case conferences',
  region: 'in the cases of their region',
  grant: 'under a permission for one case',
  emergency: 'in an emergency',
  published: 'where published',
  all: 'in the cases of all parties',
  sealed: 'in their own sealed cases',
}
export const STATISTICS_PLACE: Partial<Record<Scope, string>> = {
  own: 'on their own cases',
  region: 'on the cases of their region',
  all: 'on the cases of all parties',
}
const OTHER_PLACE: Partial<Record<Scope, string>> = { region: ' of their region', published: ', where published', all: '' }

export const and = (items: readonly string[]): string => listed(items, 'and')
const or = (items: readonly string[]): string => listed(items, 'or')
const FORMAT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
export const date = (instant: string): string => dayOf(instant, FORMAT)
export const counted = (n: number, one: string, more = `${one}s`): string => `${n} ${n === 1 ? one : more}`
const length = (duration: string): string => and(partsOf(duration).map(([n, unit]) => counted(n, unit)))
export const clauses = (ids: readonly string[]): string => `${ids.length === 1 ? 'clause' : 'clauses'} ${and(ids)}`
export const span = (since: string | null, until: string | null): string =>
  [since && `from ${date(since)}`, until && `until ${date(until)}`].filter(Boolean).join(' ')

export const what = (categories: readonly Category[]): string => {
  const missing = CASE_CATEGORIES.filter(category => !categories.includes(category))
  if (missing.length === 0) return 'everything'
  if (missing.length <= 3) return `everything except ${and(missing.map(category => CATEGORY[category]))}`
  return and(categories.map(category => CATEGORY[category]))
}

export const casesOf = (whose: Whose): string => {
  if (whose.of === 'any') return 'the cases of the earlier parties'
  if (whose.of === 'named') return `the cases of ${and(whose.names)}`
  return `the cases of ${whose.of === 'kinds' ? '' : 'earlier parties other than '}${and(whose.kinds.map(kind => KINDS[kind]))}`
}
export const only = (whose: Whose): string => {
  if (whose.of === 'any') return ''
  if (whose.of === 'other-kinds') return ` (not in the cases of ${and(whose.kinds.map(kind => KINDS[kind]))})`
  return ` (only in ${casesOf(whose)})`
}

const FACT = { consent: 'consents', minor: 'is a child' }
export const needs = (wanted: Deed['needs']): string => (wanted.length ? `, if the person ${or(wanted.map(need => FACT[need]))}` : '')

function beyondOf(beyond: Deed['beyond'], gains: boolean): string {
  if (beyond.length === 0) return ''
  return gains
    ? `, now also ${and(beyond.map(need => ({ consent: "without the person's consent", minor: 'if the person is no child' })[need]))}`
    : `, unless the person ${or(beyond.map(need => FACT[need]))}`
}

export const otherPlace = (category: Category, scope: Scope): string => {
  if (category === 'audit') return scope === 'own' ? ' about their own agency' : ' about all agencies'
  return scope === 'own' ? ' concerning themselves' : (OTHER_PLACE[scope] ?? '')
}

export const VERB = { read: 'read', write: 'record', erase: 'erase', aggregate: 'count' }

export function deed(it: Deed, gains: boolean): string {
  const verbs = and(it.actions.map(action => VERB[action]))
  const ofCases = it.categories.filter(isCaseCategory)
  const others = it.categories.filter(category => !isCaseCategory(category))
  const parts = others.map(category => CATEGORY[category] + otherPlace(category, it.scope))
  if (ofCases.length === 0) return `${verbs} ${and(parts)}`
  const cases = it.actions.includes('aggregate')
    ? `see statistics ${STATISTICS_PLACE[it.scope] ?? CASE_PLACE[it.scope]} (${what(ofCases)})${only(it.whose)}`
    : `${verbs} ${what(ofCases)} ${CASE_PLACE[it.scope]}${only(it.whose)}${needs(it.needs)}${beyondOf(it.beyond, gains)}`
  return parts.length ? `${cases}, and ${verbs} ${and(parts)}` : cases
}

export const duties = (list: readonly Holder[]): string =>
  list.length === HOLDERS.length
    ? 'all staff'
    : and([...list.filter(duty => duty !== 'none'), ...list.filter(duty => duty === 'none')].map(duty => DUTY[duty]))

const terms = ({ approvals, longest, review, smallest, keep }: Terms): string =>
  [
    approvals && `with the agreement of ${counted(approvals, 'person', 'persons')} of the owner`,
    longest && `for at most ${length(longest)}`,
    review && `reviewed within ${length(review)}`,
    smallest && `no count below ${smallest}`,
    keep && `to be kept for at most ${length(keep)}`,
  ]
    .filter(Boolean)
    .join(', ')
export const onTerms = (all: readonly Terms[]): string => or(all.map(terms).filter(Boolean))
export const after = (text: string): string => (text ? `, ${text}` : '')
