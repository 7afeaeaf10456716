/** Which clauses, and which sorts of clause, decided anything: a generator that never meets one proves nothing about it. */
import type { Agreement, Clause } from '../../../src/agreement/document.ts'
import { type CaseCategory, WAYS } from '../../../src/agreement/vocabulary.ts'
import { type Policy, refKey } from '../../../src/policy/decide.ts'
import type { Facts } from '../../support/facts.ts'
import type { Comparison } from './cells.ts'
import { Opinion } from './opinion.ts'
import { KEPT } from './policies.ts'

type Variation = (policy: Policy) => Policy

const eachAgreement = (policy: Policy, change: (agreement: Agreement) => Agreement): Policy => ({
  ...policy,
  agreements: policy.agreements.map(change),
})
const eachClause =
  (change: (clause: Clause) => Clause): Variation =>
  policy =>
    eachAgreement(policy, agreement => ({ ...agreement, clauses: agreement.clauses.map(change) }))
const always = <T extends object>({ since: _since, until: _until, ...rest }: T & { since?: string; until?: string }): T =>
  rest as unknown as T

const withoutProhibitions: Variation = policy =>
  eachAgreement(policy, agreement => ({ ...agreement, clauses: agreement.clauses.filter(({ effect }) => effect === 'grant') }))

/** What closes, by the policy without it, in which something closed would be open. */
const CLOSERS: Readonly<Record<string, Variation>> = {
  'a prohibition': withoutProhibitions,
  'the time of a clause': eachClause(clause => always<Clause>(clause)),
  'the time of a party': policy =>
    eachAgreement(policy, agreement => ({
      ...agreement,
      signatories: agreement.signatories.map(party => ({ ...always(party), since: agreement.since })),
    })),
  'a suspension': policy => ({ ...policy, absences: [] }),
  'kinds of owner': eachClause(clause => ({ ...clause, owners: undefined }) as unknown as Clause),
}

/** What opens: without it, something open would be closed. */
const OPENERS: Readonly<Record<string, Variation>> = {
  'an exception': eachClause(clause => ({ ...clause, except: undefined }) as unknown as Clause),
}

/** Seen so often, a sort of thing is looked for no more. */
const ENOUGH = 20

/** Every sort of thing on which a cell can hang, as long as the database keeps the facts for it. */
export const EFFECTS: readonly string[] = [
  ...WAYS.filter(way => way.scope === 'sealed' || KEPT.includes(way.scope)).map(way => `the way ${way.name}`),
  ...Object.keys(CLOSERS),
  ...Object.keys(OPENERS),
]

export class Tally {
  cells = 0
  allowed = 0
  /** By `refKey`: cells that a grant opened, or that a prohibition closed and nothing else. */
  readonly clauses = new Map<string, number>()
  /** Cells that hung on one sort of thing alone: such of them as were looked for. */
  readonly effects = new Map<string, number>()
  readonly #others = new WeakMap<Policy, Map<string, Policy>>()
  readonly #opinions = new WeakMap<Opinion, Map<string, Opinion>>()

  /** The share of cells that were open. */
  get open(): number {
    return this.allowed / this.cells
  }

  add({ cells, allowed }: Comparison): void {
    this.cells += cells
    this.allowed += allowed
  }

  /** For `compare`. */
  readonly witness = (opinion: Opinion, category: CaseCategory, facts: Facts): void => {
    const answers = opinion.answers('read', category, facts)
    if (answers.length === 0) return
    const open = answers.filter(({ decision }) => decision.answer === 'yes')
    for (const { decision } of open) if (decision.answer === 'yes') for (const ref of decision.reliedOn) count(this.clauses, refKey(ref))
    if (open.length === 1) count(this.effects, `the way ${open[0]!.way}`)
    const without = (name: string, variation: Variation): boolean => this.#without(opinion, name, variation).isOpen('read', category, facts)
    if (open.length > 0) {
      for (const [name, variation] of this.#sought(OPENERS)) if (!without(name, variation)) count(this.effects, name)
      return
    }
    for (const [name, variation] of this.#sought(CLOSERS)) if (without(name, variation)) count(this.effects, name)
    if (without('a prohibition', withoutProhibitions))
      for (const { decision } of answers)
        if (decision.answer === 'no') for (const ref of decision.limitedBy) count(this.clauses, refKey(ref))
  }

  #sought(variations: Readonly<Record<string, Variation>>): [string, Variation][] {
    return Object.entries(variations).filter(([name]) => (this.effects.get(name) ?? 0) < ENOUGH)
  }

  /** The opinion of the same asker under the policy so varied. */
  #without(opinion: Opinion, name: string, variation: Variation): Opinion {
    const policies = remembered(this.#others, opinion.policy, () => new Map<string, Policy>())
    const policy = remembered(policies, name, () => variation(opinion.policy))
    const opinions = remembered(this.#opinions, opinion, () => new Map<string, Opinion>())
    return remembered(opinions, name, () => new Opinion(policy, opinion.asker))
  }
}

const count = (counts: Map<string, number>, what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1)

function remembered<K, V>(cache: { get(key: K): V | undefined; set(key: K, value: V): unknown }, key: K, make: () => V): V {
  let value = cache.get(key)
  if (value === undefined) cache.set(key, (value = make()))
  return value
}
