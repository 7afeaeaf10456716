/** An answer in short: what is open, what is withheld and why, what was relied on. */
import type { Answer } from '../../support/hub.ts'
import type { CaseNode } from './verbs.ts'

/** The fields of a case that hold a category of their own. */
export const CATEGORY_FIELDS = [
  'demographics',
  'exploitation',
  'identity',
  'contact',
  'health',
  'childProtection',
  'proceedings',
  'referrals',
  'assistance',
] as const
export type CategoryField = (typeof CATEGORY_FIELDS)[number]

/** Which categories are not null, the summary first. */
export function openIn(node: CaseNode): string[] {
  const summary = ['reference', 'owner', 'region', 'openedOn', 'status', 'identification', 'consents', 'version'] as const
  const there = summary.filter(field => node[field] !== null)
  if (there.length > 0 && there.length < summary.length) throw new Error(`half a summary: ${there.join(', ')}`)
  return [...(there.length > 0 ? ['summary'] : []), ...CATEGORY_FIELDS.filter(field => node[field] !== null)]
}

/** Entries of `extensions.withheld` by field of the case: `7 CONSENT` is the clause and what is missing for it; `-` where no clause speaks of it. */
export function withheldIn({ extensions }: Answer<unknown>): Record<string, string> {
  const entries = (extensions.withheld ?? []).map(({ coordinate, clause, howToAsk }): [string, string] => {
    const nearest = howToAsk && howToAsk.clause.clause !== clause.clause ? [`(${howToAsk.clause.clause})`] : []
    return [coordinate.replace(/^Case\./, ''), [clause?.clause ?? '-', ...nearest, ...(howToAsk?.missing ?? [])].join(' ')]
  })
  return Object.fromEntries(entries)
}

/** The clauses of Brest's agreement, version 2, that the answer relied on. */
export function reliedOn({ extensions }: Answer<unknown>): string[] {
  return (extensions.reliedOn ?? []).map(({ agreement, version, clause }) => {
    if (agreement !== 'brest-mou' || version !== 2) throw new Error(`${agreement} ${version}, clause ${clause}`)
    return clause
  })
}
