import { isCaseCategory, PURPOSES } from '../../../agreement/vocabulary.ts'
import { capital, type ClauseNews, type Right, type Subject, type Tongue } from './tongue.ts'
import {
  CASE_PLACE,
  PURPOSE,
  RULES,
  STATISTICS_PLACE,
  VERB,
  after,
  and,
  bracketed,
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
  quoted,
  span,
  what,
} from './russian-phrases.ts'

function right(may: string, it: Right, gains = false): string {
  const purposes = it.purposes.length === PURPOSES.length ? 'любых целей' : and(it.purposes.map(purpose => PURPOSE[purpose]))
  return capital([span(it.since, it.until), `для ${purposes}`, duties(it.duties), may, deed(it, gains)].filter(Boolean).join(' '))
}

const SUBJECT = {
  everyone: ['каждый', 'каждый'],
  newcomers: ['новая сторона', 'новые стороны'],
  'other-newcomers': ['остальная новая сторона', 'остальные новые стороны'],
  leavers: ['выходящая сторона', 'выходящие стороны'],
  all: ['сторона', 'все стороны'],
  earlier: ['прежняя сторона', 'все прежние стороны'],
  observers: ['наблюдатель', 'все наблюдатели'],
} as const
const isOne = (it: Exclude<Subject, { who: 'named' }>): boolean => it.who === 'everyone' || it.count === 1
function subject(it: Subject): string {
  if (it.who === 'named') return and([...it.names, ...(it.public ? ['читатели без входа в систему'] : [])])
  return SUBJECT[it.who][isOne(it) ? 0 : 1] + (it.but.length ? `, но не ${and(it.but)},` : '')
}
const DOES = { gain: ['получает', 'получают'], lose: ['теряет', 'теряют'], keep: ['сохраняет', 'сохраняют'] } as const

const NEWS: Record<ClauseNews, readonly [one: string, more: string]> = {
  added: ['— новый', '— новые'],
  'idle-added': ['— новый, но никому из нынешних сторон ничего не открывает', '— новые, но никому из нынешних сторон ничего не открывают'],
  removed: ['исключён', 'исключены'],
  'idle-removed': ['исключён, но ни для кого ничего не меняется', 'исключены, но ни для кого ничего не меняется'],
  changed: ['изменён', 'изменены'],
  'idle-changed': ['изложен иначе, но ни для кого ничего не меняется', 'изложены иначе, но ни для кого ничего не меняется'],
  reworded: ['изложен другими словами с тем же смыслом', 'изложены другими словами с тем же смыслом'],
}

const parties = (role: 'signatories' | 'observers', n: number): string =>
  role === 'signatories' ? counted(n, 'сторона', 'стороны', 'сторон') : counted(n, 'наблюдатель', 'наблюдателя', 'наблюдателей')
const moves = (n: number, one: string, more: string): string => (RULES.select(n) === 'one' ? one : more)

const MIDNIGHT = 'T00:00Z'
const days = (n: number): string => (n % 365 === 0 ? counted(n / 365, 'год', 'года', 'лет') : counted(n, 'день', 'дня', 'дней'))

const HANDLE = { read: 'читать', write: 'записывать', both: 'читать и записывать', count: 'видеть' }

export const russian: Tongue = {
  begins: (to, from) => {
    const other = to.title === from.title ? `версии ${from.version}` : `документа ${quoted(from.title)}, версия ${from.version}`
    return `${to.title}: версия ${to.version} вместо ${other}; она действует ${span(to.since, to.until)}.`
  },
  joins: (role, names) => `${moves(names.length, 'Присоединяется', 'Присоединяются')} ${parties(role, names.length)}: ${and(names)}.`,
  leaves: (role, names) => `${moves(names.length, 'Выходит', 'Выходят')} ${parties(role, names.length)}: ${and(names)}.`,
  dated: (name, since, until) => name + bracketed(span(since, until)),
  kind: (name, now, before) => `${name}: вид организации теперь ${quoted(now)}, раньше ${quoted(before)}.`,
  dates: (name, now, before) => `${name}: участие ${span(now.since, now.until)}, раньше — ${span(before.since, before.until)}.`,
  clausesStay: (n, all) => {
    const one = RULES.select(n) === 'one'
    return `${all && !one ? 'Все ' : ''}${counted(n, 'пункт', 'пункта', 'пунктов')} ${one ? 'остаётся' : 'остаются'} без изменений.`
  },
  clauses: (news, ids) => `${capital(clauses(ids))} ${NEWS[news][ids.length === 1 ? 0 : 1]}.`,
  renumbered: (now, before) => `Пункт ${before} теперь имеет номер ${now}.`,
  prohibition: (news, id, text, except) => {
    const says = { added: 'отныне запрещает', changed: 'теперь запрещает', removed: 'больше не запрещает' }[news]
    return `Пункт ${id} ${says}: ${quoted(text)}${except.length && news !== 'removed' ? ` Он не затрагивает ${clauses(except)}.` : ''}`
  },
  common: (verb, it) =>
    `${capital(subject(it))} ${it.who === 'named' ? DOES[verb][1] : DOES[verb][isOne(it) ? 0 : 1]} то, что дают пункты, общие для всех сторон, — для указанных там сотрудников и целей:`,
  place: (verb, scope, parts) => {
    const may = verb === 'gain' ? 'можно' : 'можно было'
    const ofCases = isCaseCategory(parts[0]!.categories[0]!)
    const told = parts.map(({ categories, needs: facts, handling, terms, clauses: ids }) => {
      const where = ofCases ? '' : otherPlace(categories[0]!, scope)
      return `${may} ${HANDLE[handling]} ${what(categories)}${where}${needs(facts)}${after(onTerms(terms))} (${clauses(ids)})`
    })
    const where = parts[0]!.handling === 'count' ? `в статистике ${STATISTICS_PLACE[scope] ?? ''}` : CASE_PLACE[scope]
    const start = ofCases ? `${where} ` : ''
    return `${capital(`${start}${told.join('; ')}`)}.`
  },
  barred: (it, bans) => {
    const parts = bans.map(
      ({ actions, categories, whose, clauses: ids }) =>
        `нельзя ${and(actions.map(action => VERB[action]))} ${what(categories)}${whose.of === 'any' ? '' : ` в ${casesOf(whose)}`} (${clauses(ids)})`,
    )
    return `Исключение — ${subject(it)}: ${parts.join(', ')}.`
  },
  alike: (verb, it, like) => {
    const cases = {
      newcomers: it.who === 'newcomers' && isOne(it) ? 'делах новой стороны' : 'делах новых сторон',
      leavers: it.who === 'leavers' && isOne(it) ? 'делах выходящей стороны' : 'делах выходящих сторон',
    }
    const where =
      it.who === 'newcomers' || it.who === 'leavers'
        ? cases[it.who] + (it.but.length ? `, но не ${and(it.but)},` : '')
        : casesOf({ of: 'named', names: it.who === 'named' ? it.names : [] })
    return `В ${where} все остальные ${verb === 'gain' ? 'получают' : 'теряют'} те же права, что есть у них в ${casesOf(like)}.`
  },
  head: (verb, it) => {
    if (it.who === 'named')
      return `${subject(it)} — ${{ gain: 'новые права', lose: 'утраченные права', keep: 'прежние права на других условиях' }[verb]}:`
    const rights = { gain: 'новые права', lose: 'права', keep: 'прежние права на других условиях' }[verb]
    return `${capital(subject(it))} ${DOES[verb][isOne(it) ? 0 : 1]} ${rights}:`
  },
  gains: (it, all, ids, before) => {
    const freed = before.length ? `; ${clauses(before)} больше этого не ${before.length === 1 ? 'запрещает' : 'запрещают'}` : ''
    return `${right('смогут', it, true)}${after(onTerms(all))} (${clauses(ids)}${freed}).`
  },
  loses: (it, ids, bans) => {
    const why = bans.length
      ? `${bans.length === 1 ? 'запрещает' : 'запрещают'} ${clauses(bans)}`
      : `${clauses(ids)} больше этого не ${ids.length === 1 ? 'даёт' : 'дают'}`
    return `${right('больше не смогут', it)} (${why}).`
  },
  keeps: (it, old, young, ids) => {
    const none = 'без дополнительных условий'
    return `${right('смогут', it)}; раньше: ${onTerms(old) || none}; теперь: ${onTerms(young) || none} (${clauses(ids)}).`
  },
  keeping: items => {
    const parts = items.map(({ categories, whose, since, until, before, after: now }) => {
      const time = [now ? `через ${days(now.days)}` : 'больше никогда', span(since, until), before && `раньше — через ${days(before.days)}`]
      return `${what(categories)}${only(whose)} — ${time.filter(Boolean).join(', ')} (${clauses((now ?? before)!.clauses)})`
    })
    return `После закрытия дела удаляются: ${parts.join('; ')}.`
  },
  ownCases: cases =>
    cases === null
      ? 'Скольких дел вашей организации это касается, вам не открыто.'
      : `Сегодня это касается ${counted(cases, 'дела', 'дел', 'дел')} вашей организации.`,
  released: release =>
    release
      ? `В выпуске статистики от ${date(release.madeAt.slice(0, 10) + MIDNIGHT)} в делах ${counted(release.agencies, 'организации', 'организаций', 'организаций')} учтено лиц: ${release.persons}; малые числа округлены до 0 или ${release.base}.`
      : 'Числа других организаций не опубликованы.',
  nothing: kind =>
    ({
      identical: 'Документы совпадают дословно.',
      'no-right': 'Ничьи права не меняются.',
      else: 'В остальном ничего не меняется.',
      lost: 'Никто ничего не теряет.',
      gained: 'Никто ничего не получает.',
    })[kind],
  unchanged: it => `${capital(subject(it))} — без изменений.`,
}
