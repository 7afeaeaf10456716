import type { Grant } from '../agreement/document.ts'
import { CASE_CATEGORIES } from '../agreement/vocabulary.ts'

/**
 * What holds always, compiled like a clause. No prohibition beats it, and no agreement is needed for it: here `signatories`
 * means any agency. Nothing else grants anything outside an agreement.
 *
 * Its other half grants nothing and is kept by the rows: the owner of a case may always open less (seal it to named users,
 * exclude an agency, send fewer categories).
 */
export const CHARTER: readonly Grant[] = [
  {
    id: '1',
    effect: 'grant',
    to: { who: 'everyone' },
    actions: ['read'],
    categories: ['reference'],
    scope: 'all',
    purposes: [],
    text: {
      en: 'Everyone reads code lists and reference data.',
      ru: 'Справочники и коды читает каждый.',
      be: 'Даведнікі і коды чытае кожны.',
    },
  },
  {
    id: '2',
    effect: 'grant',
    to: { who: 'signatories' },
    actions: ['read'],
    categories: ['agreement'],
    scope: 'own',
    purposes: [],
    text: {
      en: 'An agency reads who it is here, and the agreements that name it.',
      ru: 'Ведомство читает сведения о себе и соглашения, в которых оно названо.',
      be: 'Ведамства чытае звесткі пра сябе і пагадненні, у якіх яно названа.',
    },
  },
  {
    id: '2a',
    effect: 'grant',
    to: { who: 'signatories', duties: ['representative'] },
    actions: ['write'],
    categories: ['agreement'],
    scope: 'own',
    purposes: ['coordination'],
    text: {
      en: 'Its representative signs them.',
      ru: 'Его представитель их подписывает.',
      be: 'Яго прадстаўнік іх падпісвае.',
    },
  },
  {
    id: '3',
    effect: 'grant',
    to: { who: 'signatories', duties: ['data-protection-officer'] },
    actions: ['read', 'erase'],
    categories: CASE_CATEGORIES,
    scope: 'own',
    purposes: ['oversight'],
    text: {
      en: "An agency's data protection officer reads, exports and erases the agency's own records.",
      ru: 'Ответственный за защиту данных читает, выгружает и удаляет собственные записи своего ведомства.',
      be: 'Адказны за абарону даных чытае, выгружае і выдаляе ўласныя запісы свайго ведамства.',
    },
  },
  {
    id: '4',
    effect: 'grant',
    to: { who: 'signatories', duties: ['data-protection-officer'] },
    actions: ['read', 'erase'],
    categories: CASE_CATEGORIES,
    scope: 'sealed',
    purposes: ['oversight'],
    text: {
      en: 'So also where a case is sealed.',
      ru: 'Также и по закрытому делу.',
      be: 'Таксама і па закрытай справе.',
    },
  },
]
