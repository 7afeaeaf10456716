import { HubError } from '../../base/errors.ts'
import type { Text } from '../../base/languages.ts'

/** What is limited, by the word that `extensions.limit` has for it. */
export type Limit = keyof typeof WHAT

const WHAT = {
  aliases: { en: 'aliases in a query', ru: 'псевдонимы в запросе', be: 'псеўданімы ў запыце' },
  bytes: { en: 'bytes of a request', ru: 'байты запроса', be: 'байты запыту' },
  cost: { en: 'objects that a query may bring', ru: 'объекты, которые может вернуть запрос', be: 'аб’екты, якія можа вярнуць запыт' },
  depth: { en: 'fields within fields', ru: 'вложенность полей', be: 'укладзенасць палёў' },
  directives: { en: 'directives in a query', ru: 'директивы в запросе', be: 'дырэктывы ў запыце' },
  fields: { en: 'fields of a query', ru: 'поля запроса', be: 'палі запыту' },
  fragments: { en: 'fragments in a query', ru: 'фрагменты в запросе', be: 'фрагменты ў запыце' },
  repeats: { en: 'times that a field stands in one place', ru: 'повторы поля в одном месте', be: 'паўторы поля ў адным месцы' },
  rootFields: { en: 'root fields of a query', ru: 'поля верхнего уровня в запросе', be: 'палі верхняга ўзроўню ў запыце' },
  tokens: { en: 'words and signs of a query', ru: 'слова и знаки запроса', be: 'словы і знакі запыту' },
  agencyRequests: {
    en: 'requests of your agency a minute',
    ru: 'запросы вашего ведомства в минуту',
    be: 'запыты вашага ведамства ў хвіліну',
  },
  userRequests: { en: 'requests of yours a minute', ru: 'ваши запросы в минуту', be: 'вашы запыты ў хвіліну' },
  addressRequests: {
    en: 'requests without a token from your address a minute',
    ru: 'запросы без токена с вашего адреса в минуту',
    be: 'запыты без токена з вашага адраса ў хвіліну',
  },
  refusedTokens: {
    en: 'refused tokens from your address a minute',
    ru: 'отклонённые токены с вашего адреса в минуту',
    be: 'адхіленыя токены з вашага адраса ў хвіліну',
  },
} as const satisfies Readonly<Record<string, Text>>

/** LIMIT_EXCEEDED, with what is limited, how much is allowed and how much was found: of what is counted no further, one more than allowed. */
export function exceeded(limit: Limit, allowed: number, found: number, more: Readonly<Record<string, unknown>> = {}): HubError {
  const { en, ru, be } = WHAT[limit]
  return new HubError(
    'LIMIT_EXCEEDED',
    {
      en: `Too much at once: ${en}. Allowed are ${allowed}, found ${found}.`,
      ru: `Слишком много за раз: ${ru}. Допустимо ${allowed}, найдено ${found}.`,
      be: `Занадта шмат за раз: ${be}. Дазволена ${allowed}, знойдзена ${found}.`,
    },
    { limit, allowed, found, ...more },
  )
}
