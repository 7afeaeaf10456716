/**
 * A case's facts, and two opinions about them that must agree: `tiesOf` with `wall` goes the database's way (facts make ties, the
 * ticket's bits open them), `decideCase` goes straight from the facts to `decide`, without ties and without a table.
 */
import { type Action, CASE_CATEGORIES, type Category, type Purpose, type Scope, WAYS } from '../../src/agreement/vocabulary.ts'
import { decide, during, type Policy, type Principal } from '../../src/policy/decide.ts'
import type { Table } from '../../src/policy/tabulate.ts'
import { bit, type Ticket } from './ticket.ts'

/** What is true of one case. Instants are RFC 3339; `until` is exclusive and absent where nothing ends it. */
export interface Facts {
  readonly owner: string
  readonly region: string
  /** The person is a child, or may be, until then. */
  readonly childUntil?: string
  readonly referrals: readonly {
    readonly to: string
    readonly answer: 'waiting' | 'accepted' | 'declined'
    readonly categories: readonly Category[]
    readonly until?: string
  }[]
  readonly consents: readonly {
    readonly to: string
    readonly purpose: Purpose
    readonly categories: readonly Category[]
    readonly until?: string
  }[]
  readonly conferences: readonly {
    readonly agencies: readonly string[]
    readonly purpose: Purpose
    readonly categories: readonly Category[]
    readonly until: string
  }[]
  readonly grants: readonly Deed[]
  readonly emergencies: readonly Deed[]
  /** The owner's narrowing, by the charter. */
  readonly excluded: readonly string[]
  readonly sealed?: readonly { readonly agency: string; readonly user: string }[]
}

interface Deed {
  readonly agency: string
  readonly purpose: Purpose
  readonly categories: readonly Category[]
  /** Where left out: from ever. */
  readonly since?: string
  readonly until: string
}

export interface User {
  readonly agency: string | null
  readonly user: string
  readonly region?: string
}

/** A row of the tie table. A lane is way x purpose (or any) x party; a party is an agency, a region, or one user of an agency. */
export interface Tie {
  readonly way: number
  readonly purpose: Purpose | 'any'
  readonly party: string
  readonly categories: readonly Category[]
  readonly owner: string
  /** Where left out: from ever. */
  readonly since?: string
  readonly until: string
}

const FOREVER = '9999-12-31T00:00:00Z'

const earliest = (...instants: (string | undefined)[]): string =>
  instants.reduce<string>((first, each) => (each !== undefined && Date.parse(each) < Date.parse(first) ? each : first), FOREVER)

const common = (a: readonly Category[], b: readonly Category[]): Category[] => a.filter(category => b.includes(category))

const numberOf = (name: string): number => WAYS.findIndex(way => way.name === name)

const regionParty = (region: string): string => `region ${region}`
const userParty = (agency: string | null, user: string): string => `${agency}/${user}`

interface Offer {
  readonly scope: Scope
  readonly party: string
  readonly purpose: Purpose | undefined
  readonly categories: readonly Category[]
  readonly since?: string
  readonly until: string
  readonly minor: boolean
}

/** The tie of a deed, and beside it one for each consent and one for a child. */
function tiesOfDeed(facts: Facts, offer: Offer): Tie[] {
  const { scope, party, purpose, categories, since, until, minor } = offer
  const tie = { party, owner: facts.owner, purpose: purpose ?? ('any' as const), ...(since !== undefined && { since }) }
  const ties: Tie[] = [{ ...tie, way: numberOf(scope), categories, until }]
  for (const consent of facts.consents) {
    if (consent.to !== party || (purpose ?? consent.purpose) !== consent.purpose) continue
    ties.push({
      ...tie,
      way: numberOf(`${scope}+consent`),
      purpose: consent.purpose,
      categories: common(categories, consent.categories),
      until: earliest(until, consent.until),
    })
  }
  if (minor && facts.childUntil)
    ties.push({ ...tie, way: numberOf(`${scope}+minor`), categories, until: earliest(until, facts.childUntil) })
  return ties
}

function tiesBeforeNarrowing(facts: Facts): Tie[] {
  const { owner, region, childUntil } = facts
  const everything = { owner, purpose: 'any' as const, categories: CASE_CATEGORIES }
  const ties: Tie[] = [
    { ...everything, way: numberOf('own'), party: owner, until: FOREVER },
    { ...everything, way: numberOf('region'), party: regionParty(region), until: FOREVER },
  ]
  if (childUntil) ties.push({ ...everything, way: numberOf('region+minor'), party: regionParty(region), until: childUntil })
  for (const { to, answer, categories, until } of facts.referrals) {
    const tie = { party: to, purpose: undefined, categories, until: earliest(until) }
    if (answer === 'waiting') ties.push({ ...tie, way: numberOf('offered'), purpose: 'any', owner })
    if (answer === 'accepted') ties.push(...tiesOfDeed(facts, { ...tie, scope: 'referred', minor: true }))
  }
  for (const { agencies, ...conference } of facts.conferences)
    for (const party of agencies) ties.push(...tiesOfDeed(facts, { ...conference, party, scope: 'conference', minor: true }))
  for (const { agency, ...grant } of facts.grants)
    ties.push(...tiesOfDeed(facts, { ...grant, party: agency, scope: 'grant', minor: false }))
  for (const { agency, ...emergency } of facts.emergencies) ties.push({ ...emergency, way: numberOf('emergency'), party: agency, owner })
  return ties
}

/** What takes a case away from somebody is a tie that is not made. */
function narrow(facts: Facts, ties: readonly Tie[], regionOf: ReadonlyMap<string, string>): Tie[] {
  const agenciesOf = (party: string): string[] => {
    if (!party.startsWith('region ')) return [party]
    return [...regionOf].filter(([, region]) => regionParty(region) === party).map(([agency]) => agency)
  }
  const allowed = (agency: string): boolean => agency === facts.owner || !facts.excluded.includes(agency)
  const left = ties.flatMap(tie =>
    agenciesOf(tie.party)
      .filter(allowed)
      .map(party => ({ ...tie, party })),
  )
  const { sealed } = facts
  if (!sealed) return left
  const named = left
    .filter(tie => !['region', 'emergency'].includes(WAYS[tie.way]!.scope))
    .flatMap(tie => sealed.filter(one => one.agency === tie.party).map(one => ({ ...tie, party: userParty(one.agency, one.user) })))
  // For the owner's data protection officer, by the charter.
  const charter = left.filter(tie => tie.way === numberOf('own')).map(tie => ({ ...tie, way: numberOf('sealed') }))
  return [...named, ...charter]
}

/**
 * The ties of a case, as the database's view defines them. `regionOf` (agency -> region) is read only for a case that is sealed or
 * excludes somebody: then what a region shares is issued to each of its agencies.
 */
export function tiesOf(facts: Facts, regionOf: ReadonlyMap<string, string>): Tie[] {
  const ties = tiesBeforeNarrowing(facts)
  return facts.sealed || facts.excluded.length ? narrow(facts, ties, regionOf) : ties
}

/** The row policy: a tie in one of the ticket's lanes, not ended, whose mask and whose bit open the category. */
export function wall(
  ticket: Ticket,
  table: Table,
  region: string | undefined,
  action: Action,
  category: Category,
  ties: readonly Tie[],
  at: string,
): boolean {
  const parties = new Set([ticket.agency ?? 'public', regionParty(String(region)), userParty(ticket.agency, ticket.user)])
  return ties.some(
    tie =>
      ticket.ways.has(tie.way) &&
      parties.has(tie.party) &&
      (tie.purpose === 'any' || tie.purpose === ticket.purpose) &&
      during(tie, at) &&
      tie.categories.includes(category) &&
      bit(ticket, table, action, category, tie.way, tie.owner),
  )
}

/** Every way by which this user comes to this category of this case at the instant, straight from the facts. */
export function waysTo({ agency: me, user, region, purpose }: Principal & User, category: Category, facts: Facts, at: string): string[] {
  if (me === null) return []
  const mine = facts.owner === me
  if (!mine && facts.excluded.includes(me)) return []
  // For the owner's data protection officer, by the charter.
  const charter = facts.sealed && mine ? ['sealed'] : []
  if (facts.sealed && !facts.sealed.some(one => one.agency === me && one.user === user)) return charter

  const runs = (span: { since?: string; until?: string }): boolean => during(span, at)
  const isChild = facts.childUntil !== undefined && runs({ until: facts.childUntil })
  const consented = facts.consents.some(
    consent => consent.to === me && consent.purpose === purpose && consent.categories.includes(category) && runs(consent),
  )
  const covers = (deed: { categories: readonly Category[]; since?: string; until?: string }): boolean =>
    deed.categories.includes(category) && runs(deed)
  const forMe = (deed: { agency: string; purpose: Purpose } & Parameters<typeof covers>[0]): boolean =>
    deed.agency === me && deed.purpose === purpose && covers(deed)
  const withNeeds = (scope: Scope, ...needs: ('consent' | 'minor')[]): string[] => [
    scope,
    ...(consented && needs.includes('consent') ? [`${scope}+consent`] : []),
    ...(isChild && needs.includes('minor') ? [`${scope}+minor`] : []),
  ]

  const referrals = facts.referrals.filter(referral => referral.to === me && covers(referral)).map(referral => referral.answer)
  const conference = facts.conferences.some(each => each.agencies.includes(me) && forMe({ ...each, agency: me }))
  return [
    ...charter,
    ...(mine ? ['own'] : []),
    ...(referrals.includes('waiting') ? ['offered'] : []),
    ...(referrals.includes('accepted') ? withNeeds('referred', 'consent', 'minor') : []),
    ...(conference ? withNeeds('conference', 'consent', 'minor') : []),
    ...(facts.grants.some(forMe) ? withNeeds('grant', 'consent') : []),
    ...(!facts.sealed && facts.emergencies.some(forMe) ? ['emergency'] : []),
    ...(!facts.sealed && facts.region === region ? withNeeds('region', 'minor') : []),
  ]
}

/** The second opinion: may this user do this with this category of this case? Straight from facts and clauses. */
export function decideCase(policy: Policy, who: Principal & User, action: Action, category: Category, facts: Facts): boolean {
  return waysTo(who, category, facts, policy.at).some(
    way => decide(policy, who, action, category, { way, owner: facts.owner }).answer === 'yes',
  )
}
