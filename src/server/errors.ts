import { randomUUID } from 'node:crypto'
import { unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'
import { HubError } from '../base/errors.ts'
import type { Text } from '../base/languages.ts'
import { faultOf } from '../storage/database-error.ts'
import { inWords } from './in-words.ts'
import { requestLanguage } from './request-language.ts'

/** What is wrong with the request itself, in graphql's and Apollo's own words; anything else that is not a HubError is masked. */
const OF_THE_REQUEST = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
])

/** What graphql-js finds wrong with the request when it would begin, and gives no code. */
const UNCODED = [
  [/^Schema is not configured to execute \w+ operation\.$/, 'OPERATION_RESOLUTION_FAILURE'],
  [/^Too many errors processing variables, error limit reached\. Execution aborted\.$/, 'BAD_INPUT'],
] as const

/**
 * Errors as callers see them, in the language of the request: ours with their code and details, everything else an id and nothing more.
 * A database's text never passes.
 */
export const formatError =
  (log: Logger) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = ofOurs(error) ?? unwrapResolverError(error)
    const place = { ...(formatted.path && { path: formatted.path }), ...(formatted.locations && { locations: formatted.locations }) }
    const language = requestLanguage()
    if (cause instanceof HubError) return { message: cause.text[language], ...place, extensions: { code: cause.code, ...cause.details } }
    const code = String(formatted.extensions?.['code'] ?? '')
    const ofTheRequest = (english: string, its: string): GraphQLFormattedError => ({
      message: inWords(english, its, language),
      ...place,
      extensions: { code: its },
    })
    if (cause instanceof GraphQLError && OF_THE_REQUEST.has(code))
      return ofTheRequest(withoutValues(cause), code === 'BAD_USER_INPUT' ? 'BAD_INPUT' : code)
    const uncoded = cause instanceof GraphQLError ? UNCODED.find(([text]) => text.test(cause.message))?.[1] : undefined
    if (uncoded) return ofTheRequest(formatted.message, uncoded)
    if (isDatabaseAway(cause)) return { message: DATABASE_AWAY[language], ...place, extensions: { code: 'UNAVAILABLE' } }
    const id = randomUUID()
    // The text of an error may hold what a row holds: kind, code and the place in our code are enough to find it.
    log.error({ id, kind: (cause as Error)?.name, ...faultOf(cause), at: ourFrames(cause) }, 'internal error')
    return { message: wentWrong(id)[language], ...place, extensions: { code: 'INTERNAL', id } }
  }

/** What a plugin refuses before any field is resolved: it has no path, and Apollo leaves it wrapped. */
const ofOurs = (error: unknown): HubError | undefined =>
  error instanceof GraphQLError && error.originalError instanceof HubError ? error.originalError : undefined

const DATABASE_AWAY: Text = {
  en: 'The hub cannot reach its database; try again in a moment.',
  ru: 'Хаб не может связаться со своей базой данных; попробуйте чуть позже.',
  be: 'Хаб не можа звязацца са сваёй базай даных; паспрабуйце крыху пазней.',
}

const wentWrong = (id: string): Text => ({
  en: `Something went wrong; its id is ${id}.`,
  ru: `Что-то пошло не так; номер ошибки ${id}.`,
  be: `Нешта пайшло не так; нумар памылкі ${id}.`,
})

/** No connection to be had, or ended under way. */
const isDatabaseAway = (error: unknown): boolean => {
  const { code, message = '' } = error as { code?: string; message?: string }
  return (
    /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|08\d{3}|57P0[123]|53300)$/.test(code ?? '') ||
    /^(Connection terminated|timeout exceeded when trying to connect)/.test(message)
  )
}

/** graphql-js suggests names of the schema, and quotes values, which may be names of people and end in somebody's log. */
function withoutValues({ message, originalError }: GraphQLError): string {
  const variable = /^Variable "\$\w+" got invalid value /.exec(message)?.[0]
  if (!variable) return bare(message)
  // The reason stands last and the place before it; between the two and the variable's name is the value.
  const reason = originalError?.message ?? ''
  const at = / at "[\w.[\]]+"$/.exec(message.slice(0, -`; ${reason}`.length))?.[0] ?? ''
  return `${variable.replace('got invalid value ', 'got an invalid value')}${at}; ${bare(reason)}`
}

const bare = (message: string): string =>
  message
    .replace(/ Did you mean .*$/s, '')
    .replace(/^(Expected value of type "[^"]+"), found .*$/s, '$1.')
    .replace(/^Value ".*" does not exist in ("\w+" enum)\.$/s, 'The value does not exist in $1.')
    .replace(/^(Expected type "[^"]+")\. .*$/s, '$1.')
    .replace(/^(Argument "[^"]+" has) invalid value .*$/s, '$1 an invalid value.')
    .replace(/^(Syntax Error: .*?\b(?:String|BlockString|Int|Float)) ".*"\.$/s, '$1.')
    .replace(/^(Syntax Error: Invalid [^:]+): .*$/s, '$1.')
    .replace(/^((?:Enum ")?\w+"?) cannot represent .*$/s, '$1 cannot represent the value.')
    .replace(/^Maximum call stack size exceeded$/, 'The query is too deep.')

const ourFrames = (error: unknown): string[] =>
  ((error as Error)?.stack ?? '')
    .split('\n')
    .filter(line => /^\s+at .*\/(src|dist)\//.test(line) && !line.includes('node_modules'))
    .slice(0, 5)
    .map(line =>
      line
        .trim()
        .replace(/\(?[^()\s]*\/(src|dist)\//, '$1/')
        .replace(/\)$/, ''),
    )
