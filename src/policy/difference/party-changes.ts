import type { Agreement, Party } from '../../agreement/document.ts'

export type Role = 'signatories' | 'observers'

/** What changes for a party: it comes or goes (also to another role), is called another kind, or its dates ahead are others. */
export interface PartyChange {
  readonly agency: string
  readonly role: Role
  readonly what: 'joins' | 'leaves' | 'kind' | 'dates'
  readonly before: Party | null
  readonly after: Party | null
}

/** Is it one, from `at` on? Who has left stays listed. */
const isParty = (party: Party | undefined, at: number): party is Party =>
  party !== undefined && (party.until === undefined || Date.parse(party.until) > at)

/** Dates that lie ahead; what is past says nothing for the time to come. */
const ahead = (instant: string | undefined, at: number): number | null => {
  const moment = instant === undefined ? null : Date.parse(instant)
  return moment !== null && moment > at ? moment : null
}

/** Signatories and observers, before and after, in the order of the later document. */
export function partyChanges(from: Agreement, to: Agreement, at: string): PartyChange[] {
  const moment = Date.parse(at)
  return (['signatories', 'observers'] as const).flatMap(role => {
    const agencies = [...new Set([...to[role], ...from[role]].map(party => party.agency))]
    return agencies.flatMap((agency): PartyChange[] => {
      const [before, after] = [from, to].map(a => a[role].find(party => party.agency === agency)).map(p => (isParty(p, moment) ? p : null))
      const change = (what: PartyChange['what']): PartyChange => ({ agency, role, what, before: before ?? null, after: after ?? null })
      if (!before && !after) return []
      if (!before) return [change('joins')]
      if (!after) return [change('leaves')]
      if (before.kind !== after.kind) return [change('kind')]
      const same = (['since', 'until'] as const).every(end => ahead(before[end], moment) === ahead(after[end], moment))
      return same ? [] : [change('dates')]
    })
  })
}
