/** What happens to cases, as a list of deeds that the database and a plain model both go through. */
import fc from 'fast-check'
import { CASE_CATEGORIES, type CaseCategory, type Purpose } from '../../../src/agreement/vocabulary.ts'
import type { Facts } from '../../support/facts.ts'

/** An instant, in hours from now; Infinity is never. */
export type Hours = number

export type ReferralStatus = 'SENT' | 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN' | 'DONE'

/** Something done to the case of that number. `which` picks one of the records that there are then, whatever its size. */
export type Deed = { readonly on: number } & (
  | { readonly act: 'refer'; readonly to: string; readonly categories: readonly CaseCategory[]; readonly until: Hours }
  | { readonly act: 'answer'; readonly which: number; readonly status: ReferralStatus }
  | {
      readonly act: 'consent'
      readonly to: string
      readonly purpose: Purpose
      readonly categories: readonly CaseCategory[]
      readonly until: Hours
    }
  | { readonly act: 'withdraw'; readonly which: number }
  | {
      readonly act: 'grant'
      readonly to: string
      readonly purpose: Purpose
      readonly categories: readonly CaseCategory[]
      readonly since: Hours
      readonly until: Hours
    }
  | { readonly act: 'revoke'; readonly which: number; readonly at: Hours }
  | { readonly act: 'remove'; readonly what: 'referrals' | 'consents' | 'grants'; readonly which: number }
  | { readonly act: 'child'; readonly until: Hours }
  | { readonly act: 'move'; readonly region: string }
  | { readonly act: 'redate'; readonly openedOn: string }
  /** Null: the seal is taken away. The owner's user of that name is named too, as the database asks. */
  | { readonly act: 'seal'; readonly to: readonly NamedUser[] | null; readonly ownUser: string }
)

export interface NamedUser {
  readonly agency: string
  readonly user: string
}

export interface NewCase {
  readonly owner: string
  readonly region: string
  readonly childUntil: Hours
  /** The person of the case before it, where that has the same owner. */
  readonly samePerson: boolean
}

export interface History {
  readonly cases: readonly NewCase[]
  readonly deeds: readonly Deed[]
}

/** Among whom and for what things happen. */
export interface Cast {
  readonly owners: readonly string[]
  /** To whom cases are referred and opened; whoever stands there twice, twice as often. */
  readonly others: readonly string[]
  readonly regions: readonly string[]
  /** For what something is opened to an agency, or agreed to: what its clauses speak of, or few would ever meet. */
  readonly purposes: (agency: string) => readonly Purpose[]
  readonly cases: number
}

const ends = fc.constantFrom<Hours>(Infinity, Infinity, Infinity, 9000, 1, -1)
const mask = fc.oneof(
  { weight: 2, arbitrary: fc.constant([...CASE_CATEGORIES]) },
  { weight: 1, arbitrary: fc.subarray([...CASE_CATEGORIES], { minLength: 1 }) },
)
const which = fc.nat(20)

/**
 * Consents, and referrals that were accepted, are many on purpose: were they rare, a consent that closes or opens too much would seldom be met.
 * Deeds on one thing stay in their order, and all else falls between them.
 */
export function histories({ owners, others, regions, purposes, cases }: Cast): fc.Arbitrary<History> {
  const on = fc.nat(cases - 1)
  const to = fc.constantFrom(...others)
  const purposeFor = (agency: string) => fc.constantFrom(...purposes(agency))
  const terms = fc.record({ categories: mask, until: ends })

  const referral = fc.tuple(on, to).chain(([on, to]): fc.Arbitrary<Deed[]> => {
    const deeds = fc.tuple(terms, fc.integer({ min: 1, max: 4 })).map(([sent, accepted]): Deed[] => [
      { ...sent, act: 'refer', on, to },
      // The newest referral is the first that `which` names.
      ...(accepted > 1 ? [{ act: 'answer' as const, on, which: 0, status: 'ACCEPTED' as const }] : []),
    ])
    const consent = fc.tuple(terms, purposeFor(to)).map(([given, purpose]): Deed => ({ ...given, act: 'consent', on, to, purpose }))
    return fc
      .tuple(deeds, fc.array(consent, { maxLength: 2 }), fc.boolean())
      .map(([sent, consents, first]) => (first ? [...consents, ...sent] : [...sent, ...consents]))
  })
  const opening = fc
    .tuple(on, to)
    .chain(([on, to]): fc.Arbitrary<Deed[]> =>
      fc
        .tuple(terms, purposeFor(to), fc.constantFrom<Hours>(-9000, -2, -2, 1), terms, fc.integer({ min: 1, max: 4 }))
        .map(([{ categories, until }, purpose, since, given, agreed]) => [
          { act: 'grant', on, to, purpose, categories, since, until: Math.max(until, since + 1) },
          ...(agreed > 1 ? [{ ...given, act: 'consent' as const, on, to, purpose }] : []),
        ]),
    )
  const user = fc.constantFrom('u', 'u', 'somebody else')
  const named: fc.Arbitrary<readonly NamedUser[] | null> = fc.option(fc.array(fc.record({ agency: to, user }), { maxLength: 3 }), {
    freq: 4,
  })
  const sealing = fc.record({ on, act: fc.constant('seal' as const), ownUser: user, to: named })
  const change: fc.Arbitrary<Deed> = fc.oneof(
    fc.record({
      on,
      act: fc.constant('answer' as const),
      which,
      status: fc.constantFrom<ReferralStatus>('ACCEPTED', 'DECLINED', 'DONE', 'WITHDRAWN'),
    }),
    fc.record({ on, act: fc.constant('withdraw' as const), which }),
    fc.record({ on, act: fc.constant('revoke' as const), which, at: fc.constantFrom<Hours>(-1, 1, 9000) }),
    fc.record({
      on,
      act: fc.constant('remove' as const),
      what: fc.constantFrom('referrals' as const, 'consents' as const, 'grants' as const),
      which,
    }),
    fc.record({ on, act: fc.constant('child' as const), until: fc.constantFrom<Hours>(Infinity, 9000, -1) }),
    fc.record({ on, act: fc.constant('move' as const), region: fc.constantFrom(...regions) }),
    fc.record({ on, act: fc.constant('redate' as const), openedOn: fc.constantFrom('2019-05-01', '2021-07-31') }),
  )

  const newCase = fc.record({
    owner: fc.constantFrom(...owners),
    region: fc.constantFrom(...regions),
    childUntil: fc.constantFrom<Hours>(Infinity, 9000, -1, -1),
    samePerson: fc.boolean(),
  })
  const episode = fc.oneof(
    { weight: 6, arbitrary: referral },
    { weight: 3, arbitrary: opening },
    { weight: 1, arbitrary: change.map(deed => [deed]) },
  )
  return fc
    .record({
      cases: fc.array(newCase, { minLength: cases, maxLength: cases }),
      episodes: fc.array(episode, { minLength: cases * 10, maxLength: cases * 12 }),
      // Any deed brings all ties of its case up to date: nothing comes after these that would make good what they have missed.
      last: fc.array(change, { minLength: cases * 2, maxLength: cases * 3 }),
      picks: fc.array(fc.nat(7), { minLength: 50, maxLength: 50 }),
      seals: fc.array(sealing, { minLength: 2, maxLength: 4 }),
    })
    .map(({ cases, episodes, picks, last, seals }) => ({ cases, deeds: [...interleaved(episodes, picks), ...last, ...seals] }))
}

/** The deeds of all episodes, each episode's in its order, some eight episodes under way at a time. */
function interleaved(episodes: readonly (readonly Deed[])[], picks: readonly number[]): Deed[] {
  const left = episodes.map(episode => [...episode])
  const deeds: Deed[] = []
  for (let i = 0; left.length > 0; i++) {
    const at = picks[i % picks.length]! % left.length
    const deed = left[at]!.shift()
    if (deed) deeds.push(deed)
    if (left[at]!.length === 0) left.splice(at, 1)
  }
  return deeds
}

/** Records as they stand. Instants are RFC 3339 or 'infinity'. */
export interface PersonRecord {
  readonly owner: string
  readonly id: string
  childUntil: string
}
export interface ReferralRecord {
  readonly id: string
  readonly to: string
  readonly categories: readonly CaseCategory[]
  readonly until: string
  status: ReferralStatus
}
export interface ConsentRecord {
  readonly id: string
  readonly to: string
  readonly purpose: Purpose
  readonly categories: readonly CaseCategory[]
  readonly until: string
  withdrawn: boolean
}
export interface GrantRecord {
  readonly id: string
  readonly to: string
  readonly purpose: Purpose
  readonly categories: readonly CaseCategory[]
  readonly since: string
  readonly until: string
  revokedAt?: string
}
export interface CaseRecord {
  readonly owner: string
  readonly id: string
  readonly person: PersonRecord
  readonly assistance: string
  region: string
  /** Newest first. */
  readonly referrals: ReferralRecord[]
  readonly consents: ConsentRecord[]
  readonly grants: GrantRecord[]
  sealed?: readonly NamedUser[] | undefined
  /** There is a row, though the seal may have been taken away. */
  sealRow?: true
}

const ended = (until: string): { until?: string } => (until === 'infinity' ? {} : { until })
const NEVER = '9999-12-31T00:00:00Z'
const instantOf = (text: string): string => (text === 'infinity' ? NEVER : text)
const ANSWER = { SENT: 'waiting', ACCEPTED: 'accepted', DECLINED: 'declined', WITHDRAWN: 'declined', DONE: 'declined' } as const

/** What is true of a case by its records. */
export function factsOf({ owner, region, person, referrals, consents, grants, sealed }: CaseRecord): Facts {
  return {
    owner,
    region,
    childUntil: instantOf(person.childUntil),
    referrals: referrals.map(({ to, status, categories, until }) => ({ to, answer: ANSWER[status], categories, ...ended(until) })),
    consents: consents
      .filter(consent => !consent.withdrawn)
      .map(({ to, purpose, categories, until }) => ({ to, purpose, categories, ...ended(until) })),
    grants: grants.map(({ to, purpose, categories, since, until, revokedAt }) => ({
      agency: to,
      purpose,
      categories,
      since,
      until: [instantOf(until), instantOf(revokedAt ?? until)].sort()[0]!,
    })),
    conferences: [],
    emergencies: [],
    excluded: [],
    ...(sealed && { sealed }),
  }
}
