import { CASE_CATEGORIES, type Category, isCaseCategory, type Kind, type Purpose, type Scope } from '../../../agreement/vocabulary.ts'
import type { Holder } from '../../law-row.ts'
import type { Terms } from '../../terms.ts'
import { HOLDERS } from '../law-changes.ts'
import { dayOf, type Deed, listed, partsOf, type Unit, type Whose } from './tongue.ts'

/** Сведения какие, or сведения о чём: every category is one of the two, so that a list of them reads as one object. */
const KIND_OF_DATA: Partial<Record<Category, readonly [nominative: string, genitive: string]>> = {
  'case-summary': ['краткие', 'кратких'],
  demographics: ['демографические', 'демографических'],
  identity: ['личные', 'личных'],
  contact: ['контактные', 'контактных'],
  reference: ['справочные', 'справочных'],
  statistics: ['статистические', 'статистических'],
}
const DATA_ABOUT: Partial<Record<Category, string>> = {
  exploitation: 'об эксплуатации',
  location: 'о месте пребывания',
  assistance: 'о помощи',
  health: 'о здоровье',
  'child-protection': 'о защите ребёнка',
  proceedings: 'о производстве по делу',
  agreement: 'о соглашениях',
  coordination: 'о встречах и решениях рабочей группы',
  audit: 'из журнала аудита',
}
const DUTY: Record<Holder, string> = {
  none: 'все остальные сотрудники',
  'case-worker': 'специалисты по ведению дел',
  analyst: 'аналитики',
  approver: 'ответственные за выдачу разрешений',
  coordinator: 'координаторы',
  auditor: 'аудиторы',
  'data-protection-officer': 'ответственные за защиту данных',
  representative: 'представители',
  administrator: 'администраторы',
}
export const PURPOSE: Record<Purpose, string> = {
  identification: 'идентификации жертв',
  assistance: 'оказания помощи',
  'child-protection': 'защиты детей',
  'criminal-proceedings': 'уголовного процесса',
  statistics: 'статистики',
  prevention: 'профилактики',
  coordination: 'координации',
  oversight: 'надзора',
}
const KINDS: Record<Kind, string> = {
  'interior-affairs': 'органы внутренних дел',
  migration: 'органы миграции',
  'border-guards': 'пограничники',
  'investigation-committee': 'следственные комитеты',
  prosecutor: 'прокуратуры',
  court: 'суды',
  bar: 'коллегии адвокатов',
  health: 'службы здравоохранения',
  education: 'службы образования',
  'social-welfare': 'службы социальной защиты',
  ngo: 'общественные организации',
  coordination: 'координаторы',
  oversight: 'органы надзора',
  'international-organisation': 'международные организации',
  donor: 'доноры',
  media: 'средства массовой информации',
  confession: 'религиозные конфессии',
  volunteers: 'волонтёры',
}
export const CASE_PLACE: Record<Scope, string> = {
  own: 'в своих делах',
  offered: 'в предложенных им делах',
  referred: 'в переданных им делах',
  conference: 'на конференциях по делу',
  region: 'в делах своего региона',
  grant: 'по разрешению на одно дело',
  emergency: 'в чрезвычайной ситуации',
  published: 'в опубликованном',
  all: 'в делах всех сторон',
  sealed: 'в своих закрытых делах',
}
export const STATISTICS_PLACE: Partial<Record<Scope, string>> = {
  own: 'по своим делам',
  region: 'по делам своего региона',
  all: 'по делам всех сторон',
}
const OTHER_PLACE: Partial<Record<Scope, string>> = {
  own: ' по своему участию',
  region: ' по своему региону',
  published: ' из опубликованного',
  all: '',
}

export const and = (items: readonly string[]): string => listed(items, 'и')
const or = (items: readonly string[]): string => listed(items, 'или')
const FORMAT = new Intl.DateTimeFormat('ru', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
export const date = (instant: string): string => dayOf(instant, FORMAT).replace('г.', 'года')
export const RULES = new Intl.PluralRules('ru')
/** 1 пункт, 2 пункта, 5 пунктов. */
export const counted = (n: number, one: string, few: string, many: string): string =>
  `${n} ${{ one, few }[RULES.select(n) as 'one' | 'few'] ?? many}`
const GENITIVE: Record<Unit, readonly [one: string, more: string]> = {
  year: ['года', 'лет'],
  month: ['месяца', 'месяцев'],
  week: ['недели', 'недель'],
  day: ['дня', 'дней'],
  hour: ['часа', 'часов'],
}
const length = (duration: string): string =>
  and(partsOf(duration).map(([n, unit]) => counted(n, GENITIVE[unit][0], GENITIVE[unit][1], GENITIVE[unit][1])))
export const clauses = (ids: readonly string[]): string => `${ids.length === 1 ? 'пункт' : 'пункты'} ${and(ids)}`
export const span = (since: string | null, until: string | null): string =>
  [since && `с ${date(since)}`, until && `до ${date(until)}`].filter(Boolean).join(' ')

export function what(categories: readonly Category[]): string {
  const missing = CASE_CATEGORIES.filter(category => !categories.includes(category))
  if (missing.length === 0) return 'все сведения'
  if (missing.length <= 3) return `все сведения, кроме ${data(missing, 1, 'сведений')}`
  return data(categories, 0, 'сведения')
}

function data(categories: readonly Category[], grammaticalCase: 0 | 1, noun: string): string {
  const kinds = categories.flatMap(category => KIND_OF_DATA[category]?.[grammaticalCase] ?? [])
  const subjects = categories.flatMap(category => DATA_ABOUT[category] ?? [])
  const parts = [...(kinds.length ? [`${and(kinds)} ${noun}`] : []), ...(subjects.length ? [`${noun} ${and(subjects)}`] : [])]
  // Two lists with an "и" of their own: a comma keeps them apart.
  return parts.join(kinds.length > 1 || subjects.length > 1 ? ', ' : ' и ')
}

export function casesOf(whose: Whose): string {
  if (whose.of === 'any') return 'делах прежних сторон'
  if (whose.of === 'named') return `делах ${whose.names.length === 1 ? 'стороны' : 'сторон'} ${and(whose.names.map(quoted))}`
  const led = `которые ведут ${and(whose.kinds.map(kind => KINDS[kind]))}`
  return whose.of === 'kinds' ? `делах, ${led}` : `делах прежних сторон, кроме дел, ${led}`
}
export const quoted = (name: string): string => `«${name}»`
export function only(whose: Whose): string {
  if (whose.of === 'any') return ''
  if (whose.of === 'other-kinds') return ` (кроме дел, которые ведут ${and(whose.kinds.map(kind => KINDS[kind]))})`
  return ` (только в ${casesOf(whose)})`
}

const FACT = { consent: 'человек согласен', minor: 'это ребёнок' }
export const needs = (wanted: Deed['needs']): string => (wanted.length ? `, если ${or(wanted.map(need => FACT[need]))}` : '')

function beyondOf(beyond: Deed['beyond'], gains: boolean): string {
  if (beyond.length === 0) return ''
  return gains
    ? `, теперь и ${and(beyond.map(need => ({ consent: 'без согласия человека', minor: 'если это не ребёнок' })[need]))}`
    : `, кроме случаев, когда ${or(beyond.map(need => FACT[need]))}`
}

export const otherPlace = (category: Category, scope: Scope): string => {
  if (category === 'audit') return scope === 'own' ? ' о своей организации' : ' обо всех организациях'
  return OTHER_PLACE[scope] ?? ''
}

export const VERB = { read: 'читать', write: 'записывать', erase: 'удалять', aggregate: 'считать' }

export function deed(it: Deed, gains: boolean): string {
  const verbs = and(it.actions.map(action => VERB[action]))
  const ofCases = it.categories.filter(isCaseCategory)
  const others = it.categories.filter(category => !isCaseCategory(category))
  const parts = others.map(category => what([category]) + otherPlace(category, it.scope))
  if (ofCases.length === 0) return `${verbs} ${and(parts)}`
  const cases = it.actions.includes('aggregate')
    ? `видеть статистику ${STATISTICS_PLACE[it.scope] ?? CASE_PLACE[it.scope]} (${what(ofCases)})${only(it.whose)}`
    : `${CASE_PLACE[it.scope]}${only(it.whose)} ${verbs} ${what(ofCases)}${needs(it.needs)}${beyondOf(it.beyond, gains)}`
  return parts.length ? `${cases}, а также ${verbs} ${and(parts)}` : cases
}

export const duties = (list: readonly Holder[]): string =>
  list.length === HOLDERS.length
    ? 'все сотрудники'
    : and([...list.filter(duty => duty !== 'none'), ...list.filter(duty => duty === 'none')].map(duty => DUTY[duty]))

const terms = ({ approvals, longest, review, smallest, keep }: Terms): string =>
  [
    approvals && `с согласия ${counted(approvals, 'сотрудника', 'сотрудников', 'сотрудников')} владельца дела`,
    longest && `не дольше ${length(longest)}`,
    review && `с проверкой в течение ${length(review)}`,
    smallest && `без чисел меньше ${smallest}`,
    keep && `со сроком хранения не больше ${length(keep)}`,
  ]
    .filter(Boolean)
    .join(', ')
export const onTerms = (all: readonly Terms[]): string => or(all.map(terms).filter(Boolean))
export const after = (text: string): string => (text ? `, ${text}` : '')
export const bracketed = (text: string): string => (text ? ` (${text})` : '')
