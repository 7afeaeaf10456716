import { type Entry, openList } from './code-list.ts'

/** What a value can break. A word that has no entry here is no rule: it does not compile. */
const RULES = {
  'active-content': {
    en: 'Nothing in it may run by itself',
    ru: 'Внутри нет ничего, что запускается само',
    be: 'Унутры няма нічога, што запускаецца само',
  },
  agency: { en: 'An agency that the hub knows', ru: 'Организация, известная хабу', be: 'Арганізацыя, вядомая хабу' },
  alg: { en: 'Signed by Ed25519', ru: 'Подписано Ed25519', be: 'Падпісана Ed25519' },
  allowed: {
    en: 'One of what your duties allow',
    ru: 'Одно из того, что допускают ваши обязанности',
    be: 'Адно з таго, што дапускаюць вашы абавязкі',
  },
  canonical: { en: 'Has a canonical form in JSON', ru: 'Имеет каноническую форму в JSON', be: 'Мае кананічную форму ў JSON' },
  category: { en: 'A category of the data of a case', ru: 'Категория данных дела', be: 'Катэгорыя даных справы' },
  code: { en: 'A code of its list', ru: 'Код из своего списка', be: 'Код са свайго спіса' },
  'code-list': { en: 'A code list of the hub', ru: 'Список кодов хаба', be: 'Спіс кодаў хаба' },
  consent: { en: 'Given by whoever may give it', ru: 'Дано тем, кто вправе его дать', be: 'Дадзена тым, хто мае права яе даць' },
  cursor: { en: 'A cursor of this list, for you', ru: 'Курсор этого списка, выданный вам', be: 'Курсор гэтага спіса, выдадзены вам' },
  ed25519: { en: 'A key of the kind Ed25519', ru: 'Ключ вида Ed25519', be: 'Ключ віду Ed25519' },
  form: { en: 'In its form', ru: 'В своей форме', be: 'У сваёй форме' },
  future: { en: 'In the future', ru: 'В будущем', be: 'У будучыні' },
  json: { en: 'Is JSON', ru: 'Записано в JSON', be: 'Запісана ў JSON' },
  kid: { en: 'By a signing key that is known', ru: 'Известным ключом подписи', be: 'Вядомым ключом подпісу' },
  known: { en: 'One that there is', ru: 'Из тех, что есть', be: 'З тых, што ёсць' },
  length: {
    en: 'Not longer or shorter than allowed',
    ru: 'Не длиннее и не короче допустимого',
    be: 'Не даўжэй і не карацей за дазволенае',
  },
  'not-empty': { en: 'Not empty', ru: 'Не пусто', be: 'Не пуста' },
  once: { en: 'Given once', ru: 'Указано один раз', be: 'Указана адзін раз' },
  'one-of': { en: 'One of several, and only one', ru: 'Одно из нескольких, и только одно', be: 'Адно з некалькіх, і толькі адно' },
  order: { en: 'The end is not before the beginning', ru: 'Конец не раньше начала', be: 'Канец не раней за пачатак' },
  other: { en: 'Another agency than your own', ru: 'Не ваша собственная организация', be: 'Не ваша ўласная арганізацыя' },
  own: { en: 'Your own agency', ru: 'Ваша собственная организация', be: 'Ваша ўласная арганізацыя' },
  party: {
    en: 'An agency that an agreement lets read it',
    ru: 'Организация, которой соглашение даёт это читать',
    be: 'Арганізацыя, якой пагадненне дае гэта чытаць',
  },
  past: { en: 'Not in the future', ru: 'Не в будущем', be: 'Не ў будучыні' },
  private: { en: 'A private key', ru: 'Закрытый ключ', be: 'Закрыты ключ' },
  range: { en: 'Within its bounds', ru: 'В своих пределах', be: 'У сваіх межах' },
  released: { en: 'Held by the release', ru: 'Есть в выпуске', be: 'Ёсць у выпуску' },
  required: { en: 'Must be given', ru: 'Обязательно', be: 'Абавязкова' },
  sealed: {
    en: 'Open to users of the agency, by the seal',
    ru: 'Открыто пользователям организации по условиям ограничения доступа',
    be: 'Адкрыта карыстальнікам арганізацыі паводле ўмоў абмежавання доступу',
  },
  sha256: { en: 'The text of this hash', ru: 'Текст с этим хешем', be: 'Тэкст з гэтым хэшам' },
  signature: { en: 'A signature under this document', ru: 'Подпись под этим документом', be: 'Подпіс пад гэтым дакументам' },
  typ: { en: 'A signature of the kind that is asked for', ru: 'Подпись того вида, который нужен', be: 'Подпіс таго віду, які патрэбны' },
  type: { en: 'Of a type that is taken', ru: 'Принимаемого типа', be: 'Тыпу, які прымаецца' },
  unicode: { en: 'Whole characters of Unicode', ru: 'Целые знаки Юникода', be: 'Цэлыя знакі Юнікода' },
} as const satisfies Readonly<Record<string, Entry>>

export type Rule = keyof typeof RULES

export const RULE = openList(
  {
    name: 'Rule',
    title: { en: 'Rule that a value breaks', ru: 'Правило, которое нарушает значение', be: 'Правіла, якое парушае значэнне' },
    scheme: 'NRM Hub',
    source: 'NRM Hub, extensions.rule of an error',
  },
  RULES,
)
