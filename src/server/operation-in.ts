import type { HTTPGraphQLRequest } from '@apollo/server'
import type { Wanted } from './known-operations.ts'

/** What a request says of its operation; undefined where it says nothing that could be one, which Apollo refuses. */
export function operationIn({ method, search, body }: HTTPGraphQLRequest): Wanted | undefined {
  if (method === 'POST') return isRecord(body) ? body : undefined
  if (method !== 'GET') return undefined
  const parameters = new URLSearchParams(search)
  return {
    query: parameters.get('query') ?? undefined,
    documentId: parameters.get('documentId') ?? undefined,
    extensions: record(parameters.get('extensions')),
  }
}

/** The same request with the text of its operation, and no hash of it, which Apollo would look up by itself. */
export function withQuery(asked: HTTPGraphQLRequest, query: unknown): HTTPGraphQLRequest {
  if (asked.method === 'POST') {
    const { documentId: _, ...body } = asked.body as Record<string, unknown>
    const extensions = isRecord(body['extensions']) ? { extensions: withoutHash(body['extensions']) } : {}
    return { ...asked, body: { ...body, ...extensions, ...(query !== undefined && { query }) } }
  }
  const parameters = new URLSearchParams(asked.search)
  parameters.delete('documentId')
  const extensions = record(parameters.get('extensions'))
  if (extensions) parameters.set('extensions', JSON.stringify(withoutHash(extensions)))
  // Given twice, which Apollo refuses, it stays so.
  if (typeof query === 'string' && parameters.getAll('query').length < 2) parameters.set('query', query)
  return { ...asked, search: `?${parameters}` }
}

function withoutHash(extensions: Record<string, unknown>): Record<string, unknown> {
  const { persistedQuery: _, ...rest } = extensions
  return rest
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

function record(text: string | null): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text ?? 'null')
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}
