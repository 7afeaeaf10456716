import type { Rule } from './codes/rule.ts'
import type { Text } from './languages.ts'

/** What a caller is told when something is refused or fails. The code is stable; the list stands in schema/errors.md. */
export const ERROR_CODES = [
  'BAD_INPUT',
  'CONFLICT',
  'CONSENT_MISSING',
  'FORBIDDEN',
  'INTERNAL',
  'LIMIT_EXCEEDED',
  'NOT_FOUND',
  'PERSISTED_QUERY_NOT_FOUND',
  'PURPOSE_REQUIRED',
  'UNAUTHENTICATED',
  'UNAVAILABLE',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

/** An error that may be shown to whoever asked. Anything else that is thrown is masked as INTERNAL. */
export class HubError extends Error {
  readonly code: ErrorCode
  /** What a person reads, in each language; `message` is the English one. */
  readonly text: Text
  /** Told to the caller beside the code: field, rule, allowed, clause, howToAsk. Never another's data, SQL or a stack. */
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: ErrorCode, text: Text, details: Record<string, unknown> = {}, options?: ErrorOptions) {
    super(text.en, options)
    this.name = 'HubError'
    this.code = code
    this.text = text
    this.details = details
  }
}

/** Input that breaks a rule: names the field and the rule, and where the list is short, what is allowed. */
export const badInput = (field: string, rule: Rule, text: Text, allowed?: readonly string[]): HubError =>
  new HubError('BAD_INPUT', text, { field, rule, ...(allowed && { allowed }) })

/** What can be missing, as a caller calls it. */
const THINGS = {
  attachment: { en: 'attachment', ru: 'вложение', be: 'укладанне' },
  case: { en: 'case', ru: 'дело', be: 'справа' },
  consent: { en: 'consent', ru: 'согласие', be: 'згода' },
  referral: { en: 'referral', ru: 'направление', be: 'накіраванне' },
} as const satisfies Record<string, Text>

/** Absent and not yours are one answer, so that nobody learns from it which of the two it is. */
export function notFound(what: keyof typeof THINGS): HubError {
  const { en, ru, be } = THINGS[what]
  return new HubError('NOT_FOUND', {
    en: `No such ${en}, or it is not open to you.`,
    ru: `Не найдено или вам не открыто: ${ru}.`,
    be: `Не знойдзена або вам не адкрыта: ${be}.`,
  })
}

/** An operator's mistake on the command line or in the environment: printed as one line that says what to do, without a stack. */
export class OperatorError extends Error {
  override name = 'OperatorError'
}
