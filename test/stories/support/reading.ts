/** An answer in short: what is open, what is withheld and why, what was relied on. */
import type { Answer } from '../../support/hub.ts'
import type { CaseNode } from './verbs.ts'

/** The fields of a case that each hold a category; beside two of them stands a field of the same. */
export const CATEGORY_FIELDS = [
  'demographics',
  'exploitation',
  'identity',
  'contact',
  'location',
  'health',
  'childProtection',
  'proceedings',
  'referrals',
  'assistance',
] as const
export type CategoryField = (typeof CATEGORY_FIELDS)[number]
const BESIDE = { accounts: 'identity', care: 'assistance' } as const

/** Which categories are not null, the summary first. */
export function openIn(node: CaseNode): string[] {
  const summary = ['reference', 'owner', 'region', 'openedOn', 'status', 'identification', 'consents', 'version'] as const
  const there = summary.filter(field => node[field] !== null)
  if (there.length > 0 && there.length < summary.length) throw new Error(`half a summary: ${there.join(', ')}`)
  for (const [field, other] of Object.entries(BESIDE) as [keyof typeof BESIDE, CategoryField][])
    if ((node[field] === null) !== (node[other] === null)) throw new Error(`${field} is not open as ${other} is`)
  return [...(there.length > 0 ? ['summary'] : []), ...CATEGORY_FIELDS.filter(field => node[field] !== null)]
}

/** Entries of `extensions.withheld` by field of the case: `7 CONSENT` is the clause and what is missing for it; `-` where no clause speaks of it. */
export function withheldIn({ extensions }: Answer<unknown>): Record<string, string> {
  const entries = (extensions.withheld ?? []).map(({ coordinate, clause, howToAsk }): [string, string] => {
    const nearest = howToAsk && howToAsk.clause.clause !== clause.clause ? [`(${howToAsk.clause.clause})`] : []
    return [coordinate.replace(/^Case\./, ''), [clause?.clause ?? '-', ...nearest, ...(howToAsk?.missing ?? [])].join(' ')]
  })
  const all = Object.fromEntries(entries)
  for (const [field, other] of Object.entries(BESIDE))
    if (all[field] !== all[other]) throw new Error(`${field} is withheld by ${all[field]}, ${other} by ${all[other]}`)
  return Object.fromEntries(entries.filter(([field]) => !(field in BESIDE)))
}

/** The clauses of Brest's agreement, version 2, that the answer relied on. */
export function reliedOn({ extensions }: Answer<unknown>): string[] {
  return (extensions.reliedOn ?? []).map(({ agreement, version, clause }) => {
    if (agreement !== 'brest-mou' || version !== 2) throw new Error(`${agreement} ${version}, clause ${clause}`)
    return clause
  })
}
