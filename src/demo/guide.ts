import { type Persona, persona } from './personas.ts'

interface Query {
  /** To be read, and pasted along with the rest: no quotes, at which a shell without comments would wait for their ends. */
  readonly title: string
  readonly by: string
  readonly query: string
}

const QUERIES: readonly Query[] = [
  {
    title: 'Cases. Social welfare sees all of its own, and no names in the one that was referred to it: no consent. $DOCTOR has one.',
    by: 'SOCIAL_WORKER',
    query:
      '{ cases(first: 2) { edges { node { reference owner { id } demographics { sex ageGroup } identity { givenName familyName } health { needs } } } } }',
  },
  {
    title: 'What may I see, and by which clause of the agreement?',
    by: 'ANALYST',
    query: '{ me { agency { title } access { category action scope clauses { agreement version clause } } } }',
  },
  {
    title: 'Statistics that the agencies share. No count of 1 or 2; for $OBSERVER, and without a token, none below 10.',
    by: 'ANALYST',
    query:
      '{ statistics(by: [YEAR], where: { year: ["2020", "2021", "2022", "2023", "2024"] }) { cells { key { code } value } total { value } } }',
  },
]

/** What a person reads after the start: tokens to paste into a shell, who they are, and three queries. */
export function guideOf(url: string, home: string, tokens: readonly { readonly persona: Persona; readonly token: string }[]): string {
  const variables = tokens.map(({ persona: { variable }, token }) => `${variable}=${token}`)
  const people = tokens.map(({ persona: { variable, purpose, who } }) => `#   $${variable.padEnd(14)} ${purpose.padEnd(21)} ${who.en}`)
  return `
# 1. Paste the tokens into a shell. They are good for 12 hours.
${variables.join('\n')}

# 2. Ask. The token says who asks, Hub-Purpose what for:
${people.join('\n')}

${QUERIES.map(query => curl(url, query)).join('\n')}
# Ctrl-C ends the hub and its database. The data stay: remove ${home} to begin anew.
`
}

function curl(url: string, { title, by, query }: Query): string {
  const body = JSON.stringify({ query })
  return `# ${title}
curl -s ${url} -H "Authorization: Bearer $${by}" -H 'Hub-Purpose: ${persona(by).purpose}' \\
  -H 'Content-Type: application/json' -d '${body}'
`
}
