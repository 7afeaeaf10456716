import { CASE_CATEGORIES, type Category, isCaseCategory, type Kind, type Purpose, type Scope } from '../../../agreement/vocabulary.ts'
import type { Holder } from '../../law-row.ts'
import type { Terms } from '../../terms.ts'
import { HOLDERS } from '../law-changes.ts'
import { dayOf, type Deed, listed, partsOf, type Unit, type Whose } from './tongue.ts'

/** Звесткі якія, or звесткі пра што: every category is one of the two, so that a list of them reads as one object. */
const KIND_OF_DATA: Partial<Record<Category, readonly [nominative: string, genitive: string]>> = {
  'case-summary': ['кароткія', 'кароткіх'],
  demographics: ['дэмаграфічныя', 'дэмаграфічных'],
  identity: ['асабістыя', 'асабістых'],
  contact: ['кантактныя', 'кантактных'],
  reference: ['даведачныя', 'даведачных'],
  statistics: ['статыстычныя', 'статыстычных'],
}
const DATA_ABOUT: Partial<Record<Category, string>> = {
  exploitation: 'пра эксплуатацыю',
  location: 'пра месцазнаходжанне',
  assistance: 'пра дапамогу',
  health: 'пра здароўе',
  'child-protection': 'пра абарону дзіцяці',
  proceedings: 'пра вытворчасць па справе',
  agreement: 'пра пагадненні',
  coordination: 'пра сустрэчы і рашэнні рабочай групы',
  audit: 'з журнала аўдыту',
}
const DUTY: Record<Holder, string> = {
  none: 'усе астатнія супрацоўнікі',
  'case-worker': 'спецыялісты па вядзенні спраў',
  analyst: 'аналітыкі',
  approver: 'адказныя за выдачу дазволаў',
  coordinator: 'каардынатары',
  auditor: 'аўдытары',
  'data-protection-officer': 'адказныя за абарону даных',
  representative: 'прадстаўнікі',
  administrator: 'адміністратары',
}
export const PURPOSE: Record<Purpose, string> = {
  identification: 'ідэнтыфікацыі ахвяр',
  assistance: 'аказання дапамогі',
  'child-protection': 'абароны дзяцей',
  'criminal-proceedings': 'крымінальнага працэсу',
  statistics: 'статыстыкі',
  prevention: 'прафілактыкі',
  coordination: 'каардынацыі',
  oversight: 'нагляду',
}
const KINDS: Record<Kind, string> = {
  'interior-affairs': 'органы ўнутраных спраў',
  migration: 'органы міграцыі',
  'border-guards': 'памежнікі',
  'investigation-committee': 'следчыя камітэты',
  prosecutor: 'пракуратуры',
  court: 'суды',
  bar: 'калегіі адвакатаў',
  health: 'службы аховы здароўя',
  education: 'службы адукацыі',
  'social-welfare': 'службы сацыяльнай абароны',
  ngo: 'грамадскія арганізацыі',
  coordination: 'каардынатары',
  oversight: 'органы нагляду',
  'international-organisation': 'міжнародныя арганізацыі',
  donor: 'донары',
  media: 'сродкі масавай інфармацыі',
  confession: 'рэлігійныя канфесіі',
  volunteers: 'валанцёры',
}
export const CASE_PLACE: Record<Scope, string> = {
  own: 'у сваіх справах',
  offered: 'у прапанаваных ім справах',
  referred: 'у перададзеных ім справах',
  conference: 'на канферэнцыях па справе',
  region: 'у справах свайго рэгіёна',
  grant: 'па дазволе на адну справу',
  emergency: 'у надзвычайнай сітуацыі',
  published: 'у апублікаваным',
  all: 'у справах усіх бакоў',
  sealed: 'у сваіх закрытых справах',
}
export const STATISTICS_PLACE: Partial<Record<Scope, string>> = {
  own: 'па сваіх справах',
  region: 'па справах свайго рэгіёна',
  all: 'па справах усіх бакоў',
}
const OTHER_PLACE: Partial<Record<Scope, string>> = {
  own: ' па сваім удзеле',
  region: ' па сваім рэгіёне',
  published: ' з апублікаванага',
  all: '',
}

export const and = (items: readonly string[]): string => listed(items, 'і')
const or = (items: readonly string[]): string => listed(items, 'або')
const FORMAT = new Intl.DateTimeFormat('be', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
export const date = (instant: string): string => dayOf(instant, FORMAT).replace('г.', 'года')
export const RULES = new Intl.PluralRules('be')
/** 1 пункт, 2 пункты, 5 пунктаў. */
export const counted = (n: number, one: string, few: string, many: string): string =>
  `${n} ${{ one, few }[RULES.select(n) as 'one' | 'few'] ?? many}`
const ACCUSATIVE: Record<Unit, readonly [one: string, few: string, many: string]> = {
  year: ['год', 'гады', 'гадоў'],
  month: ['месяц', 'месяцы', 'месяцаў'],
  week: ['тыдзень', 'тыдні', 'тыдняў'],
  day: ['дзень', 'дні', 'дзён'],
  hour: ['гадзіну', 'гадзіны', 'гадзін'],
}
const length = (duration: string): string => and(partsOf(duration).map(([n, unit]) => counted(n, ...ACCUSATIVE[unit])))
export const clauses = (ids: readonly string[]): string => `${ids.length === 1 ? 'пункт' : 'пункты'} ${and(ids)}`
export const span = (since: string | null, until: string | null): string =>
  [since && `з ${date(since)}`, until && `да ${date(until)}`].filter(Boolean).join(' ')

export function what(categories: readonly Category[]): string {
  const missing = CASE_CATEGORIES.filter(category => !categories.includes(category))
  if (missing.length === 0) return 'усе звесткі'
  if (missing.length <= 3) return `усе звесткі, акрамя ${data(missing, 1, 'звестак')}`
  return data(categories, 0, 'звесткі')
}

function data(categories: readonly Category[], grammaticalCase: 0 | 1, noun: string): string {
  const kinds = categories.flatMap(category => KIND_OF_DATA[category]?.[grammaticalCase] ?? [])
  const subjects = categories.flatMap(category => DATA_ABOUT[category] ?? [])
  const parts = [...(kinds.length ? [`${and(kinds)} ${noun}`] : []), ...(subjects.length ? [`${noun} ${and(subjects)}`] : [])]
  // Two lists with an "і" of their own: a comma keeps them apart.
  return parts.join(kinds.length > 1 || subjects.length > 1 ? ', ' : ' і ')
}

export function casesOf(whose: Whose): string {
  if (whose.of === 'any') return 'справах ранейшых бакоў'
  if (whose.of === 'named') return `справах ${whose.names.length === 1 ? 'боку' : 'бакоў'} ${and(whose.names.map(quoted))}`
  const led = `якія вядуць ${and(whose.kinds.map(kind => KINDS[kind]))}`
  return whose.of === 'kinds' ? `справах, ${led}` : `справах ранейшых бакоў, акрамя спраў, ${led}`
}
export const quoted = (name: string): string => `«${name}»`
export function only(whose: Whose): string {
  if (whose.of === 'any') return ''
  if (whose.of === 'other-kinds') return ` (акрамя спраў, якія вядуць ${and(whose.kinds.map(kind => KINDS[kind]))})`
  return ` (толькі ў ${casesOf(whose)})`
}

const FACT = { consent: 'чалавек згодны', minor: 'гэта дзіця' }
export const needs = (wanted: Deed['needs']): string => (wanted.length ? `, калі ${or(wanted.map(need => FACT[need]))}` : '')

function beyondOf(beyond: Deed['beyond'], gains: boolean): string {
  if (beyond.length === 0) return ''
  return gains
    ? `, цяпер і ${and(beyond.map(need => ({ consent: 'без згоды чалавека', minor: 'калі гэта не дзіця' })[need]))}`
    : `, акрамя выпадкаў, калі ${or(beyond.map(need => FACT[need]))}`
}

export const otherPlace = (category: Category, scope: Scope): string => {
  if (category === 'audit') return scope === 'own' ? ' пра сваю арганізацыю' : ' пра ўсе арганізацыі'
  return OTHER_PLACE[scope] ?? ''
}

export const VERB = { read: 'чытаць', write: 'запісваць', erase: 'выдаляць', aggregate: 'лічыць' }

export function deed(it: Deed, gains: boolean): string {
  const verbs = and(it.actions.map(action => VERB[action]))
  const ofCases = it.categories.filter(isCaseCategory)
  const others = it.categories.filter(category => !isCaseCategory(category))
  const parts = others.map(category => what([category]) + otherPlace(category, it.scope))
  if (ofCases.length === 0) return `${verbs} ${and(parts)}`
  const cases = it.actions.includes('aggregate')
    ? `бачыць статыстыку ${STATISTICS_PLACE[it.scope] ?? CASE_PLACE[it.scope]} (${what(ofCases)})${only(it.whose)}`
    : `${CASE_PLACE[it.scope]}${only(it.whose)} ${verbs} ${what(ofCases)}${needs(it.needs)}${beyondOf(it.beyond, gains)}`
  return parts.length ? `${cases}, а таксама ${verbs} ${and(parts)}` : cases
}

export const duties = (list: readonly Holder[]): string =>
  list.length === HOLDERS.length
    ? 'усе супрацоўнікі'
    : and([...list.filter(duty => duty !== 'none'), ...list.filter(duty => duty === 'none')].map(duty => DUTY[duty]))

const terms = ({ approvals, longest, review, smallest, keep }: Terms): string =>
  [
    approvals && `са згоды ${counted(approvals, 'супрацоўніка', 'супрацоўнікаў', 'супрацоўнікаў')} уладальніка справы`,
    longest && `не даўжэй за ${length(longest)}`,
    review && `з праверкай не пазней чым праз ${length(review)}`,
    smallest && `без лікаў, меншых за ${smallest}`,
    keep && `з тэрмінам захоўвання не больш за ${length(keep)}`,
  ]
    .filter(Boolean)
    .join(', ')
export const onTerms = (all: readonly Terms[]): string => shortU(or(all.map(terms).filter(Boolean)))
export const after = (text: string): string => (text ? `, ${text}` : '')
export const bracketed = (text: string): string => (text ? ` (${text})` : '')

/** "у" is short after a vowel, as the orthography has it. */
export const shortU = (sentence: string): string => sentence.replaceAll(/(?<=[аеёіоуыэюя]) у(?=[ а-яёіў])/gu, ' ў')
