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
  shortU,
  span,
  what,
} from './belarusian-phrases.ts'

function right(may: string, it: Right, gains = false): string {
  const purposes = it.purposes.length === PURPOSES.length ? 'любых мэт' : and(it.purposes.map(purpose => PURPOSE[purpose]))
  return shortU(capital([span(it.since, it.until), `для ${purposes}`, duties(it.duties), may, deed(it, gains)].filter(Boolean).join(' ')))
}

const SUBJECT = {
  everyone: ['кожны', 'кожны'],
  newcomers: ['новы бок', 'новыя бакі'],
  'other-newcomers': ['астатні новы бок', 'астатнія новыя бакі'],
  leavers: ['бок, які выходзіць,', 'бакі, якія выходзяць,'],
  all: ['бок', 'усе бакі'],
  earlier: ['ранейшы бок', 'усе ранейшыя бакі'],
  observers: ['назіральнік', 'усе назіральнікі'],
} as const
const isOne = (it: Exclude<Subject, { who: 'named' }>): boolean => it.who === 'everyone' || it.count === 1
function subject(it: Subject): string {
  if (it.who === 'named') return and([...it.names, ...(it.public ? ['чытачы без уваходу ў сістэму'] : [])])
  const name = SUBJECT[it.who][isOne(it) ? 0 : 1]
  return it.but.length ? `${name.replace(/,$/, '')}, але не ${and(it.but)},` : name
}
const DOES = { gain: ['атрымлівае', 'атрымліваюць'], lose: ['страчвае', 'страчваюць'], keep: ['захоўвае', 'захоўваюць'] } as const

const NEWS: Record<ClauseNews, readonly [one: string, more: string]> = {
  added: ['— новы', '— новыя'],
  'idle-added': ['— новы, але нікому з цяперашніх бакоў нічога не адкрывае', '— новыя, але нікому з цяперашніх бакоў нічога не адкрываюць'],
  removed: ['выключаны', 'выключаны'],
  'idle-removed': ['выключаны, але ні для кога нічога не змяняецца', 'выключаны, але ні для кога нічога не змяняецца'],
  changed: ['зменены', 'зменены'],
  'idle-changed': ['выкладзены інакш, але ні для кога нічога не змяняецца', 'выкладзены інакш, але ні для кога нічога не змяняецца'],
  reworded: ['выкладзены іншымі словамі з тым жа сэнсам', 'выкладзены іншымі словамі з тым жа сэнсам'],
}

const parties = (role: 'signatories' | 'observers', n: number): string =>
  role === 'signatories' ? counted(n, 'бок', 'бакі', 'бакоў') : counted(n, 'назіральнік', 'назіральнікі', 'назіральнікаў')
const moves = (n: number, one: string, more: string): string => (RULES.select(n) === 'one' ? one : more)

const MIDNIGHT = 'T00:00Z'
const days = (n: number): string => (n % 365 === 0 ? counted(n / 365, 'год', 'гады', 'гадоў') : counted(n, 'дзень', 'дні', 'дзён'))

const HANDLE = { read: 'чытаць', write: 'запісваць', both: 'чытаць і запісваць', count: 'бачыць' }

export const belarusian: Tongue = {
  begins: (to, from) => {
    const other = to.title === from.title ? `версіі ${from.version}` : `дакумента ${quoted(from.title)}, версія ${from.version}`
    return `${to.title}: версія ${to.version} замест ${other}; яна дзейнічае ${span(to.since, to.until)}.`
  },
  joins: (role, names) => `${moves(names.length, 'Далучаецца', 'Далучаюцца')} ${parties(role, names.length)}: ${and(names)}.`,
  leaves: (role, names) => `${moves(names.length, 'Выходзіць', 'Выходзяць')} ${parties(role, names.length)}: ${and(names)}.`,
  dated: (name, since, until) => name + bracketed(span(since, until)),
  kind: (name, now, before) => `${name}: від арганізацыі цяпер ${quoted(now)}, раней ${quoted(before)}.`,
  dates: (name, now, before) => `${name}: удзел ${span(now.since, now.until)}, раней — ${span(before.since, before.until)}.`,
  clausesStay: (n, all) => {
    const one = RULES.select(n) === 'one'
    return `${all && !one ? 'Усе ' : ''}${counted(n, 'пункт', 'пункты', 'пунктаў')} ${one ? 'застаецца' : 'застаюцца'} без змен.`
  },
  clauses: (news, ids) => `${capital(clauses(ids))} ${NEWS[news][ids.length === 1 ? 0 : 1]}.`,
  renumbered: (now, before) => `Пункт ${before} цяпер мае нумар ${now}.`,
  prohibition: (news, id, text, except) => {
    const says = { added: 'з гэтага часу забараняе', changed: 'цяпер забараняе', removed: 'больш не забараняе' }[news]
    return `Пункт ${id} ${says}: ${quoted(text)}${except.length && news !== 'removed' ? ` Ён не закранае ${clauses(except)}.` : ''}`
  },
  common: (verb, it) =>
    `${capital(subject(it))} ${it.who === 'named' ? DOES[verb][1] : DOES[verb][isOne(it) ? 0 : 1]} тое, што даюць пункты, агульныя для ўсіх бакоў, — для названых там супрацоўнікаў і мэт:`,
  place: (verb, scope, parts) => {
    const may = verb === 'gain' ? 'можна' : 'можна было'
    const ofCases = isCaseCategory(parts[0]!.categories[0]!)
    const told = parts.map(({ categories, needs: facts, handling, terms, clauses: ids }) => {
      const where = ofCases ? '' : otherPlace(categories[0]!, scope)
      return `${may} ${HANDLE[handling]} ${what(categories)}${where}${needs(facts)}${after(onTerms(terms))} (${clauses(ids)})`
    })
    const where = parts[0]!.handling === 'count' ? `у статыстыцы ${STATISTICS_PLACE[scope] ?? ''}` : CASE_PLACE[scope]
    const start = ofCases ? `${where} ` : ''
    return shortU(`${capital(`${start}${told.join('; ')}`)}.`)
  },
  barred: (it, bans) => {
    const parts = bans.map(
      ({ actions, categories, whose, clauses: ids }) =>
        `нельга ${and(actions.map(action => VERB[action]))} ${what(categories)}${whose.of === 'any' ? '' : ` у ${casesOf(whose)}`} (${clauses(ids)})`,
    )
    return shortU(`Выключэнне — ${subject(it)}: ${parts.join(', ')}.`)
  },
  alike: (verb, it, like) => {
    const cases = {
      newcomers: it.who === 'newcomers' && isOne(it) ? 'справах новага боку' : 'справах новых бакоў',
      leavers: it.who === 'leavers' && isOne(it) ? 'справах боку, які выходзіць,' : 'справах бакоў, якія выходзяць,',
    }
    const where =
      it.who === 'newcomers' || it.who === 'leavers'
        ? cases[it.who] + (it.but.length ? `, але не ${and(it.but)},` : '')
        : casesOf({ of: 'named', names: it.who === 'named' ? it.names : [] })
    return shortU(`У ${where} усе астатнія ${verb === 'gain' ? 'атрымліваюць' : 'страчваюць'} тыя ж правы, што маюць у ${casesOf(like)}.`)
  },
  head: (verb, it) => {
    if (it.who === 'named')
      return `${subject(it)} — ${{ gain: 'новыя правы', lose: 'страчаныя правы', keep: 'ранейшыя правы на іншых умовах' }[verb]}:`
    const rights = { gain: 'новыя правы', lose: 'правы', keep: 'ранейшыя правы на іншых умовах' }[verb]
    return `${capital(subject(it))} ${DOES[verb][isOne(it) ? 0 : 1]} ${rights}:`
  },
  gains: (it, all, ids, before) => {
    const freed = before.length ? `; ${clauses(before)} больш гэтага не ${before.length === 1 ? 'забараняе' : 'забараняюць'}` : ''
    return `${right('змогуць', it, true)}${after(onTerms(all))} (${clauses(ids)}${freed}).`
  },
  loses: (it, ids, bans) => {
    const why = bans.length
      ? `${bans.length === 1 ? 'забараняе' : 'забараняюць'} ${clauses(bans)}`
      : `${clauses(ids)} больш гэтага не ${ids.length === 1 ? 'дае' : 'даюць'}`
    return `${right('больш не змогуць', it)} (${why}).`
  },
  keeps: (it, old, young, ids) => {
    const none = 'без дадатковых умоў'
    return `${right('змогуць', it)}; раней: ${onTerms(old) || none}; цяпер: ${onTerms(young) || none} (${clauses(ids)}).`
  },
  keeping: items => {
    const parts = items.map(({ categories, whose, since, until, before, after: now }) => {
      const time = [now ? `праз ${days(now.days)}` : 'больш ніколі', span(since, until), before && `раней — праз ${days(before.days)}`]
      return `${what(categories)}${only(whose)} — ${time.filter(Boolean).join(', ')} (${clauses((now ?? before)!.clauses)})`
    })
    return `Пасля закрыцця справы выдаляюцца: ${parts.join('; ')}.`
  },
  ownCases: cases =>
    cases === null
      ? 'Колькіх спраў вашай арганізацыі гэта датычыць, вам не адкрыта.'
      : `Сёння гэта датычыць ${counted(cases, 'справы', 'спраў', 'спраў')} вашай арганізацыі.`,
  released: release =>
    release
      ? `У выпуску статыстыкі ад ${date(release.madeAt.slice(0, 10) + MIDNIGHT)} у справах ${counted(release.agencies, 'арганізацыі', 'арганізацый', 'арганізацый')} улічана асоб: ${release.persons}; малыя лікі акруглены да 0 або ${release.base}.`
      : 'Лікі іншых арганізацый не апублікаваныя.',
  nothing: kind =>
    ({
      identical: 'Дакументы супадаюць даслоўна.',
      'no-right': 'Нічые правы не змяняюцца.',
      else: 'У астатнім нічога не змяняецца.',
      lost: 'Ніхто нічога не страчвае.',
      gained: 'Ніхто нічога не атрымлівае.',
    })[kind],
  unchanged: it => `${capital(subject(it))} — без змен.`,
}
