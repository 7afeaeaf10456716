import type { ErrorCode } from '../errors.ts'
import { type Entry, openList } from './code-list.ts'

/** Codes of what is wrong with the request itself, as graphql-js and Apollo give them. */
export const REQUEST_ERROR_CODES = [
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
] as const

const OURS: Readonly<Record<ErrorCode, Entry>> = {
  BAD_INPUT: { en: 'A value breaks a rule', ru: 'Значение нарушает правило', be: 'Значэнне парушае правіла' },
  CONFLICT: {
    en: 'It has changed, can no longer become this, or exists already',
    ru: 'Изменилось, уже не может стать таким или уже существует',
    be: 'Змянілася, ужо не можа стаць такім або ўжо існуе',
  },
  CONSENT_MISSING: { en: 'The person’s consent is missing', ru: 'Нет согласия лица', be: 'Няма згоды асобы' },
  FORBIDDEN: {
    en: 'The agreements in force do not open it to you',
    ru: 'Действующие соглашения вам этого не открывают',
    be: 'Дзейныя пагадненні вам гэтага не адкрываюць',
  },
  INTERNAL: { en: 'Something went wrong in the hub', ru: 'В хабе что-то пошло не так', be: 'У хабе нешта пайшло не так' },
  LIMIT_EXCEEDED: {
    en: 'More than the hub takes or answers at once',
    ru: 'Больше, чем хаб принимает или отвечает за раз',
    be: 'Больш, чым хаб прымае або адказвае за раз',
  },
  NOT_FOUND: {
    en: 'There is none, or it is not open to you',
    ru: 'Этого нет или оно вам не открыто',
    be: 'Гэтага няма або яно вам не адкрыта',
  },
  PERSISTED_QUERY_NOT_FOUND: {
    en: 'No such operation is registered for this program',
    ru: 'Такая операция для этой программы не зарегистрирована',
    be: 'Такая аперацыя для гэтай праграмы не зарэгістравана',
  },
  PURPOSE_REQUIRED: { en: 'Say for which purpose', ru: 'Укажите цель', be: 'Укажыце мэту' },
  UNAUTHENTICATED: { en: 'A valid token is needed', ru: 'Нужен действительный токен', be: 'Патрэбны сапраўдны токен' },
  UNAVAILABLE: {
    en: 'Not available now; try again later',
    ru: 'Сейчас недоступно; попробуйте позже',
    be: 'Цяпер недаступна; паспрабуйце пазней',
  },
}

const OF_THE_REQUEST: Readonly<Record<(typeof REQUEST_ERROR_CODES)[number], Entry>> = {
  BAD_REQUEST: {
    en: 'This cannot be a GraphQL request over HTTP',
    ru: 'Это не может быть запросом GraphQL по HTTP',
    be: 'Гэта не можа быць запытам GraphQL па HTTP',
  },
  GRAPHQL_PARSE_FAILED: {
    en: 'The query is not written in GraphQL',
    ru: 'Запрос написан не на GraphQL',
    be: 'Запыт напісаны не на GraphQL',
  },
  GRAPHQL_VALIDATION_FAILED: {
    en: 'The query does not fit the schema',
    ru: 'Запрос не соответствует схеме',
    be: 'Запыт не адпавядае схеме',
  },
  OPERATION_RESOLUTION_FAILURE: {
    en: 'Which operation is meant is not clear',
    ru: 'Неясно, какая операция нужна',
    be: 'Незразумела, якая аперацыя патрэбна',
  },
}

/** The codes of `extensions.code` in errors. */
export const ERROR_CODE = openList(
  {
    name: 'ErrorCode',
    title: { en: 'Error', ru: 'Ошибка', be: 'Памылка' },
    scheme: 'NRM Hub',
    source: 'NRM Hub, schema/errors.md; those of the request itself after graphql-js and Apollo Server',
  },
  { ...OURS, ...OF_THE_REQUEST },
)
