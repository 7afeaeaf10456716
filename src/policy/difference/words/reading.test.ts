/** What is read out of changes of Brest's agreement, one thing changed at a time. */
import { describe, expect, test } from 'vitest'
import { second } from '../../../../test/support/brest-law.ts'
import type { Agreement, Clause, Grant, Party, Prohibition } from '../../../agreement/document.ts'
import { LANGUAGES } from '../../../base/languages.ts'
import { difference } from '../difference.ts'
import { reading } from './reading.ts'

const next = (change: Partial<Agreement>): Agreement => ({ ...second, version: 3, since: '2016-01-01T00:00:00+03:00', ...change })
const withClause = (id: string, change: (clause: Clause) => Clause): Agreement =>
  next({ clauses: second.clauses.map(clause => (clause.id === id ? change(clause) : clause)) })
const withGrant = (id: string, change: Partial<Grant>): Agreement => withClause(id, clause => ({ ...(clause as Grant), ...change }))
const withParty = (agency: string, change: Partial<Party>): Agreement =>
  next({ signatories: second.signatories.map(party => (party.agency === agency ? { ...party, ...change } : party)) })

const sections = (to: Agreement, language: (typeof LANGUAGES)[number] = 'en') => reading(difference(second, to), language)
const lines = (to: Agreement, language: (typeof LANGUAGES)[number] = 'en'): string[] =>
  sections(to, language).flatMap(({ heading, sentences }) => [...(heading === null ? [] : [heading]), ...sentences])
/** Without what is said of every new version: its title and date. */
const told = (to: Agreement, language?: (typeof LANGUAGES)[number]): string[] => lines(to, language).slice(1)

describe('what changes nothing', () => {
  test('the same document', () => {
    expect(LANGUAGES.map(language => lines(second, language))).toEqual([
      ['The two are the same to the letter.'],
      ['Документы совпадают дословно.'],
      ['Дакументы супадаюць даслоўна.'],
    ])
  })

  test('other wording is told as such', () => {
    const reworded = withClause('6', clause => ({ ...clause, text: { ...clause.text, en: 'A party reads what it needs.' } }))
    expect(told(reworded)).toEqual([
      '32 clauses stay as they are.',
      'Clause 6 has another wording and says the same.',
      'Nothing changes in what anybody may do.',
    ])
    expect(told(reworded, 'ru').slice(1)).toEqual(['Пункт 6 изложен другими словами с тем же смыслом.', 'Ничьи права не меняются.'])
    expect(told(reworded, 'be').slice(1)).toEqual(['Пункт 6 выкладзены іншымі словамі з тым жа сэнсам.', 'Нічые правы не змяняюцца.'])
  })

  test('the same rule in other terms: order, numbers, and a week for seven days', () => {
    const clauses = second.clauses.map(clause => ({ ...clause, categories: [...clause.categories].reverse() })).reverse()
    expect(told(next({ clauses }))).toEqual(
      ['All 33 clauses stay as they are.', 'Nothing changes in what anybody may do.'].map(line =>
        expect.stringMatching(line.replace(/^All 33/, '(All )?33')),
      ),
    )
    const renumbered = withClause('14a', clause => ({ ...clause, id: '14b' }))
    expect(told(renumbered)).toContain('Clause 14a is now clause 14b.')
    expect(told(renumbered)).toContain('Nothing changes in what anybody may do.')
    const inWeeks = withGrant('14', { conditions: { consent: true, longest: 'P12W6D' } })
    expect(told(inWeeks)).toContain('Nothing changes in what anybody may do.')
  })

  test('a clause of which nobody who is a party can make use', () => {
    const clause: Grant = {
      ...(second.clauses.find(({ id }) => id === '6a') as Grant),
      id: '30',
      to: { who: 'signatories', agencies: ['nobody-here'], duties: ['case-worker'] },
    }
    const idle = next({ clauses: [...second.clauses, clause] })
    expect(told(idle)).toContain('Clause 30 is new and opens nothing to any present party.')
    expect(told(idle, 'ru')).toContain('Пункт 30 — новый, но никому из нынешних сторон ничего не открывает.')
    expect(told(idle, 'be')).toContain('Пункт 30 — новы, але нікому з цяперашніх бакоў нічога не адкрывае.')
  })
})

describe('conditions', () => {
  test.each([
    [
      1,
      'P21D',
      'с согласия 1 сотрудника владельца дела, не дольше 21 дня',
      'са згоды 1 супрацоўніка ўладальніка справы, не даўжэй за 21 дзень',
      'with the agreement of 1 person of the owner, for at most 21 days',
    ],
    [
      2,
      'P2D',
      'с согласия 2 сотрудников владельца дела, не дольше 2 дней',
      'са згоды 2 супрацоўнікаў уладальніка справы, не даўжэй за 2 дні',
      'with the agreement of 2 persons of the owner, for at most 2 days',
    ],
    [
      3,
      'P1Y6M',
      'с согласия 3 сотрудников владельца дела, не дольше 1 года и 6 месяцев',
      'са згоды 3 супрацоўнікаў уладальніка справы, не даўжэй за 1 год і 6 месяцаў',
      'with the agreement of 3 persons of the owner, for at most 1 year and 6 months',
    ],
    [
      3,
      'P5WT1H',
      'с согласия 3 сотрудников владельца дела, не дольше 5 недель и 1 часа',
      'са згоды 3 супрацоўнікаў уладальніка справы, не даўжэй за 5 тыдняў і 1 гадзіну',
      'with the agreement of 3 persons of the owner, for at most 5 weeks and 1 hour',
    ],
  ])('%i persons, %s', (approvals, longest, ru, be, en) => {
    const to = withGrant('11', { conditions: { approvals, longest } })
    const find = (language: (typeof LANGUAGES)[number], word: RegExp): string => lines(to, language).find(line => word.test(line))!
    expect(find('en', /; now: /)).toContain(
      `; before: with the agreement of 2 persons of the owner, for at most 30 days; now: ${en} (clause 11).`,
    )
    expect(find('ru', /; теперь: /)).toContain(
      `; раньше: с согласия 2 сотрудников владельца дела, не дольше 30 дней; теперь: ${ru} (пункт 11).`,
    )
    expect(find('be', /; цяпер: /)).toContain(
      `; раней: са згоды 2 супрацоўнікаў уладальніка справы, не даўжэй за 30 дзён; цяпер: ${be} (пункт 11).`,
    )
  })

  test('a base of counts', () => {
    const sentences = (language: (typeof LANGUAGES)[number]) => lines(withGrant('2', { conditions: { smallest: 5 } }), language)
    expect(sentences('en')).toContain('All observers keep what they have, on other conditions:')
    expect(sentences('en').find(line => line.includes('now:'))).toContain('before: no count below 10; now: no count below 5 (clause 2).')
    expect(sentences('ru')).toContain('Все наблюдатели сохраняют прежние права на других условиях:')
    expect(sentences('be')).toContain('Усе назіральнікі захоўваюць ранейшыя правы на іншых умовах:')
  })
})

describe('prohibitions', () => {
  const ban: Prohibition = {
    id: '30',
    effect: 'forbid',
    to: { who: 'signatories', kinds: ['bar'] },
    actions: ['read'],
    categories: ['health'],
    except: ['4'],
    text: {
      en: 'The bar reads no health data.',
      ru: 'Коллегия не читает сведений о здоровье.',
      be: 'Калегія не чытае звестак пра здароўе.',
    },
  }
  const to = next({ clauses: [...second.clauses, ban] })

  test('are read out in their own words, and what they take is told', () => {
    expect(told(to)).toContain('Clause 30 forbids from now on: “The bar reads no health data.” It leaves clause 4 standing.')
    expect(told(to)).toContain('From Brest oblast bar association this takes:')
    expect(told(to)).toContain(
      'For assistance, case workers may no longer read health in cases referred to them, if the person consents (clause 30 forbids it).',
    )
    expect(told(to, 'ru')).toContain('Брестская областная коллегия адвокатов — утраченные права:')
    expect(told(to, 'ru')).toContain(
      'Для оказания помощи специалисты по ведению дел больше не смогут в переданных им делах читать сведения о здоровье, если человек согласен (запрещает пункт 30).',
    )
    expect(told(to, 'be')).toContain('Пункт 30 з гэтага часу забараняе: «Калегія не чытае звестак пра здароўе.» Ён не закранае пункт 4.')
    expect(told(to, 'be')).toContain(
      'Для аказання дапамогі спецыялісты па вядзенні спраў больш не змогуць у перададзеных ім справах чытаць звесткі пра здароўе, калі чалавек згодны (забараняе пункт 30).',
    )
  })

  test('lifted, they give back', () => {
    const back = reading(difference(to, { ...second, version: 4 }), 'en').flatMap(section => section.sentences)
    expect(back).toContain('Clause 30 forbids no more: “The bar reads no health data.”')
    expect(back.find(line => line.includes('may read health'))).toContain('(clause 9a; clause 30 no longer forbids it).')
  })
})

describe('parties', () => {
  test('one that leaves: what its users lose, and what others lose in its cases', () => {
    const to = withParty('border-guards-brest', { until: '2016-01-01T00:00:00+03:00' })
    expect(told(to)).toContain('1 party leaves: Brest border group.')
    expect(told(to, 'ru')).toContain('Выходит 1 сторона: Брестская пограничная группа.')
    expect(told(to, 'be')).toContain('Выходзіць 1 бок: Брэсцкая пагранічная група.')
    expect(told(to)).toContain(
      'The party that leaves loses what the clauses for every party give, for the duties and purposes named there:',
    )
    expect(told(to)).toContain('In their own cases, everything could be read and recorded (clauses 4, 4a and 4b).')
    // What was referred runs to its end; counts do not.
    expect(told(to).filter(line => line.includes('may no longer see statistics')).length).toBeGreaterThan(0)
    expect(told(to).filter(line => line.includes('may no longer read') && line.includes('referred'))).toEqual([])
  })

  test('one that leaves later: its time, and from when its rights end', () => {
    const to = withParty('bar-brest', { until: '2016-06-01T12:00:00+03:00' })
    expect(told(to)).toContain(
      'Brest oblast bar association takes part from 21 May 2014 until 1 June 2016, 12:00 (+03:00); before: from 21 May 2014.',
    )
    expect(told(to, 'be')).toContain(
      'Брэсцкая абласная калегія адвакатаў: удзел з 21 мая 2014 года да 1 чэрвеня 2016 года, 12:00 (+03:00), раней — з 21 мая 2014 года.',
    )
    expect(told(to).filter(line => line.startsWith('From 1 June 2016')).length).toBeGreaterThan(0)
  })

  test('one that is called another kind', () => {
    const to = withParty('business-women-kobrin', { kind: 'social-welfare' })
    expect(told(to)).toContain(
      'Business Women Club, Kobrin counts as “Labour and social welfare” from now on, no longer as “Non-governmental organisation”.',
    )
  })

  test.each([
    [1, '1 observer joins:', 'Присоединяется 1 наблюдатель:', 'Далучаецца 1 назіральнік:'],
    [2, '2 observers join:', 'Присоединяются 2 наблюдателя:', 'Далучаюцца 2 назіральнікі:'],
    [5, '5 observers join:', 'Присоединяются 5 наблюдателей:', 'Далучаюцца 5 назіральнікаў:'],
  ])('%i observers', (n, en, ru, be) => {
    const observers = Array.from({ length: n }, (_, i) => ({ ...second.observers[0]!, agency: `observer-${i}`, since: second.since }))
    const to = next({ observers: [...second.observers, ...observers] })
    for (const [language, start] of [
      ['en', en],
      ['ru', ru],
      ['be', be],
    ] as const)
      expect(told(to, language)[0]).toContain(start)
  })
})

test('a title that changes is read with the one before', () => {
  const to = next({ title: { en: 'Compact', ru: 'Договор', be: 'Дагавор' } })
  expect(lines(to)[0]).toMatch(/^Compact: version 3 instead of Memorandum .*, version 2; it holds from 1 January 2016\.$/)
  expect(lines(to, 'ru')[0]).toMatch(/^Договор: версия 3 вместо документа «Меморандум .*», версия 2; она действует с 1 января 2016 года\.$/)
  expect(lines(to, 'be')[0]).toMatch(
    /^Дагавор: версія 3 замест дакумента «Мемарандум .*», версія 2; яна дзейнічае з 1 студзеня 2016 года\.$/,
  )
})
