const JSON_TYPE = 'application/json'
const RESPONSE_TYPE = 'application/graphql-response+json'

/** As Apollo chooses: what is asked for by name, else JSON. */
export const mediaTypeFor = (accept: string | undefined): string =>
  new RegExp(`(^|,)\\s*${RESPONSE_TYPE.replace('+', '\\+')}\\s*(;|,|$)`, 'i').test(accept ?? '') ? RESPONSE_TYPE : JSON_TYPE

/** What of a well-formed request can be wrong; that it is none, Apollo calls BAD_REQUEST. */
const OF_THE_OPERATION = new Set([
  'BAD_INPUT',
  'FORBIDDEN',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'LIMIT_EXCEEDED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
])

/**
 * The status of an answer by GraphQL over HTTP: in application/json it is 200 for whatever was a well-formed request; in
 * application/graphql-response+json it is 400 where there is no data, because nothing was executed.
 */
export function statusOf(type: string, status: number, text: string): number {
  if ((status !== 200 && status !== 400) || !text.startsWith('{"errors"')) return status
  const { errors, ...rest } = JSON.parse(text) as { errors: { extensions?: { code?: string } }[]; data?: unknown }
  if ('data' in rest || !errors.every(({ extensions }) => OF_THE_OPERATION.has(extensions?.code ?? ''))) return status
  return type.startsWith(RESPONSE_TYPE) ? 400 : 200
}
