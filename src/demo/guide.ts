import type { Persona } from './personas.ts'

const QUERIES: readonly { readonly title: string; readonly query: string; readonly by: string; readonly purpose: string }[] = [
  {
    title: 'What may I see, and why? (the social worker of an agency to which a case was referred)',
    by: 'SOCIAL_WORKER',
    purpose: 'assistance',
    query: '{ me { agency { title } duties purpose access { category action scope consent purposes clauses { agreement version clause } } } }',
  },
  {
    title: 'The same cases, as whoever asks: names are withheld from the social worker (no consent); try $DOCTOR, $TEACHER, $PROSECUTOR, $POLICE',
    by: 'SOCIAL_WORKER',
    purpose: 'assistance',
    query: '{ cases(first: 3) { edges { node { id reference openedOn owner { id } demographics { sex ageGroup } identity { givenName familyName } health { needs } } } } }',
  },
  {
    title: 'Statistics that all signatories share: no count of 1 or 2 (observers: below 10); without a token too, as published',
    by: 'ANALYST',
    purpose: 'statistics',
    query: '{ statistics(of: SHARED, by: [YEAR]) { cells { key { code } value status } total { value } definition } }',
  },
]

/** What a person reads after the start: tokens to paste into a shell, and three queries. */
export function guideOf(url: string, tokens: readonly { readonly persona: Persona; readonly token: string }[]): string {
  const widest = Math.max(...tokens.map(({ persona }) => persona.variable.length))
  const people = tokens.map(({ persona: { variable, who, purpose } }) => `#   ${variable.padEnd(widest)}  ${who}; Hub-Purpose: ${purpose}`)
  const variables = tokens.map(({ persona, token }) => `${persona.variable}=${token}`)
  const queries = QUERIES.map(({ title, query, by, purpose }) => {
    const body = JSON.stringify({ query })
    return `# ${title}\ncurl -s ${url} -H "Authorization: Bearer $${by}" -H 'Hub-Purpose: ${purpose}' -H 'Content-Type: application/json' -d '${body}'\n`
  })
  return `
# The demo: every person in it is generated. Tokens for 12 hours; paste them into a shell:
${people.join('\n')}
${variables.join('\n')}

${queries.join('\n')}
# Ctrl-C ends the hub and its database; the next start keeps the data.
`
}
