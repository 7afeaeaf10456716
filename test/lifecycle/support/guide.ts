/** What the start prints for a person, as that person would use it. */
export interface Guide {
  readonly url: string
  /** A token by the name of its variable. */
  readonly tokens: Readonly<Record<string, string>>
  readonly queries: readonly { readonly by: string; readonly purpose: string; readonly body: string }[]
}

const CURL =
  /^curl -s (?<url>\S+) -H "Authorization: Bearer \$(?<by>\w+)" -H 'Hub-Purpose: (?<purpose>[\w-]+)' \\\n {2}-H 'Content-Type: application\/json' -d '(?<body>[^']+)'$/gm

export function readGuide(text: string): Guide {
  const url = /^NRM Hub answers at (\S+)$/m.exec(text)?.[1] ?? ''
  const tokens = Object.fromEntries([...text.matchAll(/^([A-Z_]+)=(\S+)$/gm)].map(([, name, token]) => [name!, token!]))
  const queries = [...text.matchAll(CURL)].map(({ groups }) => {
    if (groups!['url'] !== url) throw new Error(`a query for ${groups!['url']}, and the hub is at ${url}`)
    return { by: groups!['by']!, purpose: groups!['purpose']!, body: groups!['body']! }
  })
  return { url, tokens, queries }
}

export interface Answered {
  readonly status: number
  readonly data: any
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[]
  readonly extensions?: any
}

/** Sends one of the three queries, as whom it is meant for or as somebody else. */
export async function send(
  { url, tokens }: Guide,
  query: Guide['queries'][number],
  by = query.by,
  purpose = query.purpose,
): Promise<Answered> {
  return ask(url, tokens[by]!, purpose, query.body)
}

/** Asks with a token; `body` is what `curl -d` takes. */
export async function ask(url: string, token: string, purpose: string, body: string): Promise<Answered> {
  const headers = { authorization: `Bearer ${token}`, 'hub-purpose': purpose, 'content-type': 'application/json' }
  const response = await fetch(url, { method: 'POST', headers, body })
  return { status: response.status, ...((await response.json()) as object) } as Answered
}
