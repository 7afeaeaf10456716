/**
 * Agreements, policies and cases at random, small enough that everything meets everything: five agencies, three categories, two
 * purposes, two duties. Every clause compiles. For property tests of the meaning and of whatever must agree with it (database).
 */
import fc from 'fast-check'
import type { Agreement, Clause, Conditions, Grant, Party, Prohibition, Span } from '../../src/agreement/document.ts'
import {
  type Action,
  type Category,
  type Duty,
  type Kind,
  type Purpose,
  type Scope,
  scopesFor,
  type Way,
  WAYS,
} from '../../src/agreement/vocabulary.ts'
import type { Absence, Policy, Principal } from '../../src/policy/decide.ts'
import type { Facts } from './facts.ts'

/** The instant at which every generated policy is asked; spans begin and end at BEFORE and AFTER it. */
export const AT = '2020-06-01T00:00:00Z'
export const BEFORE = '2020-01-01T00:00:00Z'
export const AFTER = '2020-12-01T00:00:00Z'

export const AGENCIES: readonly (readonly [agency: string, kind: Kind])[] = [
  ['ngo-a', 'ngo'],
  ['ngo-b', 'ngo'],
  ['police', 'interior-affairs'],
  ['health', 'health'],
  ['donor', 'donor'],
]
export const NAMES: readonly string[] = AGENCIES.map(([agency]) => agency)
/** All but the donor, which only observes. */
export const MEMBERS: readonly string[] = NAMES.slice(0, 4)
export const REGION_OF: ReadonlyMap<string, string> = new Map([
  ['ngo-a', 'BY-BR'],
  ['ngo-b', 'BY-BR'],
  ['police', 'BY-BR'],
  ['health', 'BY-HO'],
  ['donor', 'BY-HO'],
])
export const USED_CATEGORIES: readonly Category[] = ['case-summary', 'identity', 'health']
export const USED_PURPOSES: readonly Purpose[] = ['assistance', 'oversight']
export const USED_DUTIES: readonly Duty[] = ['case-worker', 'data-protection-officer']
const DUTY_SETS: readonly (readonly Duty[])[] = [[], ['case-worker'], ['data-protection-officer'], USED_DUTIES]

/** A principal who is signed in and has said what for. */
export type Subject = Principal & { readonly agency: string; readonly purpose: Purpose }
/** Every agency, with every set of the duties (none too) and every purpose. */
export const SUBJECTS: readonly Subject[] = NAMES.flatMap(agency =>
  DUTY_SETS.flatMap(duties => USED_PURPOSES.map(purpose => ({ agency, duties, purpose }))),
)

const text = { en: 'x', ru: 'х', be: 'і' }

const clean = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T
const some = <T>(all: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...all], { minLength: 1 })
const most = <T>(all: readonly T[]): fc.Arbitrary<T[]> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant<T[]>([...all]) }, { weight: 1, arbitrary: some<T>(all) })
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.oneof(fc.constant(undefined), arbitrary)
const rare = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary })

const moment = fc.constantFrom(undefined, undefined, undefined, BEFORE, AFTER)
const span: fc.Arbitrary<Span> = fc
  .record({ since: moment, until: moment })
  .map(each => (each.since && each.until && each.since >= each.until ? {} : (clean(each) as Span)))

const to = fc
  .record({
    who: fc.constant('signatories' as const),
    kinds: rare(some<Kind>(['ngo', 'interior-affairs', 'health'])),
    agencies: rare(some(['ngo-a', 'police'])),
  })
  .map(clean)

const owners = (): fc.Arbitrary<Kind[]> => some<Kind>(['ngo', 'health'])

function conditionsOf(way: Way, action: Action, n: number): Conditions | undefined {
  const needs = Object.fromEntries(way.needs.map(need => [need, true])) as Conditions
  const deed = way.scope === 'grant' ? { approvals: n, longest: `P${n}0D` } : {}
  const base = action === 'aggregate' && way.scope !== 'own' ? { smallest: n + 1 } : {}
  const all = { ...needs, ...deed, ...base }
  return Object.keys(all).length ? all : undefined
}

/** A granting clause that opens one way; ids end in 0. */
export const grant: fc.Arbitrary<Grant> = fc.constantFrom<Action>('read', 'write', 'aggregate').chain(action => {
  const categories = USED_CATEGORIES.filter(category => scopesFor(category, action).length)
  const scopes = new Set<Scope>(categories.flatMap(category => scopesFor(category, action)))
  const hasWay = (way: Way): boolean => way.scope !== 'sealed' && scopes.has(way.scope) && !(action === 'aggregate' && way.needs.length)
  return fc
    .record({
      id: fc.integer({ min: 1, max: 20 }).map(n => `${n}0`),
      to,
      duties: most(USED_DUTIES),
      categories: most(categories),
      way: fc.constantFrom(...WAYS.filter(hasWay)),
      owners: rare(owners()),
      purposes: most(USED_PURPOSES),
      n: fc.integer({ min: 1, max: 3 }),
      span,
    })
    .map(each => {
      const clause: Grant = {
        id: each.id,
        text,
        effect: 'grant',
        to: { ...each.to, duties: each.duties },
        actions: [action],
        categories: each.categories,
        scope: each.way.scope,
        owners: each.owners!,
        purposes: each.purposes,
        ...each.span,
        conditions: conditionsOf(each.way, action, each.n)!,
      }
      return clean(clause)
    })
})

/** A forbidding clause; ids end in 1, exceptions name ids that end in 0. */
export const prohibition: fc.Arbitrary<Prohibition> = fc
  .record({
    id: fc.integer({ min: 1, max: 9 }).map(n => `${n}1`),
    to,
    actions: some<Action>(['read', 'write', 'aggregate']),
    categories: some(USED_CATEGORIES),
    owners: maybe(owners()),
    purposes: maybe(some(USED_PURPOSES)),
    except: maybe(
      fc.array(
        fc.integer({ min: 1, max: 9 }).map(n => `${n}0`),
        { minLength: 1, maxLength: 4 },
      ),
    ),
    span,
  })
  .map(({ span: when, ...rest }) => clean({ ...rest, ...when, text, effect: 'forbid' as const }) as Prohibition)

const party = ([agency, kind]: readonly [string, Kind]): fc.Arbitrary<Party> =>
  fc
    .record({
      since: fc.constantFrom(BEFORE, BEFORE, BEFORE, BEFORE, AFTER),
      until: fc.constantFrom(undefined, undefined, undefined, '2020-05-01T00:00:00Z'),
    })
    .map(({ since, until }) => clean({ agency, name: text, kind, since, until: since === BEFORE ? until : undefined }) as Party)

const withoutTwins = (clauses: readonly Clause[]): Clause[] =>
  clauses.filter((clause, i) => clauses.findIndex(other => other.id === clause.id) === i)

/** An agreement of three or four of the members, observed by the donor. */
export const agreement = (id: string): fc.Arbitrary<Agreement> =>
  fc
    .record({
      members: fc.subarray(AGENCIES.slice(0, 4), { minLength: 3 }),
      grants: fc.array(grant, { minLength: 5, maxLength: 9 }),
      bans: fc.array(prohibition, { maxLength: 2 }),
    })
    .chain(({ members, grants, bans }) =>
      fc.tuple(...members.map(party)).map(signatories => ({
        id,
        version: 1,
        region: 'BY-BR',
        title: text,
        since: BEFORE,
        signatories,
        observers: [{ agency: 'donor', name: text, kind: 'donor' as const, since: BEFORE }],
        clauses: withoutTwins([...grants, ...bans]),
      })),
    )

export const absence: fc.Arbitrary<Absence> = fc
  .record({
    agency: fc.constantFrom(...MEMBERS),
    agreement: fc.constantFrom(undefined, 'a', 'b'),
    since: fc.constantFrom(BEFORE, '2020-04-01T00:00:00Z', AFTER),
  })
  .map(each => clean(each) as Absence)

/** Two agreements, `a` and `b`, and now and then somebody absent. */
export const policy: fc.Arbitrary<Policy> = fc.record({
  agreements: fc.tuple(agreement('a'), agreement('b')).map(pair => [...pair]),
  absences: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(absence, { maxLength: 2 }) }),
  at: fc.constant(AT),
})

const member = fc.constantFrom(...MEMBERS)
const anyAgency = fc.constantFrom(...NAMES)
const purpose = fc.constantFrom(...USED_PURPOSES)
const mask = fc.oneof(fc.constant([...USED_CATEGORIES]), some(USED_CATEGORIES))
const open = fc.constantFrom(undefined, undefined, AFTER, BEFORE)
const ends = fc.constantFrom(AFTER, AFTER, BEFORE)

/**
 * The facts of one case. Consents and accepted referrals are many on purpose: were they rare, a missing condition on consent
 * would seldom be met. Pass `kinds` to leave out facts that the thing under test does not have yet.
 */
export const factsOf = (kinds: { conferences: boolean; emergencies: boolean; narrowing: boolean }): fc.Arbitrary<Facts> =>
  fc
    .record({
      owner: member,
      region: fc.constantFrom('BY-BR', 'BY-HO'),
      childUntil: fc.constantFrom(undefined, AFTER, BEFORE),
      referrals: fc.array(
        fc.record({
          to: member,
          answer: fc.constantFrom('waiting' as const, 'accepted' as const, 'accepted' as const, 'declined' as const),
          categories: mask,
          until: open,
        }),
        { minLength: 1, maxLength: 5 },
      ),
      consents: fc.array(fc.record({ to: member, purpose, categories: mask, until: open }), { minLength: 1, maxLength: 7 }),
      conferences: fc.array(fc.record({ agencies: some(NAMES), purpose, categories: mask, until: ends }), {
        maxLength: kinds.conferences ? 1 : 0,
      }),
      grants: fc.array(fc.record({ agency: anyAgency, purpose, categories: mask, until: ends }), { maxLength: 2 }),
      emergencies: fc.array(fc.record({ agency: member, purpose, categories: mask, until: ends }), {
        maxLength: kinds.emergencies ? 3 : 0,
      }),
      excluded: fc.oneof({ weight: 2, arbitrary: fc.constant<string[]>([]) }, { weight: 1, arbitrary: some(NAMES) }),
      sealed: fc.oneof(
        { weight: 4, arbitrary: fc.constant(undefined) },
        {
          weight: 1,
          arbitrary: fc.array(fc.record({ agency: anyAgency, user: fc.constantFrom('u1', 'u2') }), { minLength: 1, maxLength: 3 }),
        },
      ),
    })
    .map(each => {
      const { excluded, sealed, ...rest } = each
      // The owner cannot exclude itself: it seals, or hands over.
      const narrowing = kinds.narrowing ? { excluded: excluded.filter(agency => agency !== each.owner), sealed } : { excluded: [] }
      return clean({ ...rest, ...narrowing }) as Facts
    })

/** The facts of one case, of every kind. */
export const facts: fc.Arbitrary<Facts> = factsOf({ conferences: true, emergencies: true, narrowing: true })
