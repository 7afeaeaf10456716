import { type Action, type Category, type Scope } from '../agreement/vocabulary.ts'
import {
  type Decision,
  decide,
  type Hint,
  nearestFirst,
  type Policy,
  type Principal,
  type Ref,
  type Rule,
  ruleOf,
  type Situation,
  situationsFor,
} from './decide.ts'
import type { Need } from './guarded.ts'
import type { Terms } from './terms.ts'

/** How one comes to what is withheld: the clause that comes nearest and what is missing for it. */
export type HowToAsk = Hint

/** Why a category is closed. `clause` is null where no clause speaks of it. */
export interface Refusal {
  readonly category: Category
  readonly clause: Ref | null
  readonly howToAsk: HowToAsk | null
}

/** Something that is open, by which scope, for which purpose, under which clauses. */
export interface Opening {
  readonly action: Action
  readonly category: Category
  readonly scope: Scope
  readonly needs: readonly string[]
  readonly clauses: readonly Ref[]
  readonly terms: readonly Terms[]
}

/** What one principal may under the law of one moment: `decide`, remembered. */
export class Rights {
  readonly #policy: Policy
  readonly principal: Principal
  readonly #owners: readonly string[]
  readonly #rules = new Map<string, Rule>()
  readonly #decisions = new Map<string, Decision>()

  constructor(policy: Policy, principal: Principal, owners: readonly string[]) {
    this.#policy = policy
    this.principal = principal
    this.#owners = owners
  }

  decide(action: Action, category: Category, situation: Situation): Decision {
    const key = `${action} ${category} ${situation.way} ${situation.owner}`
    let decision = this.#decisions.get(key)
    if (!decision) this.#decisions.set(key, (decision = decide(this.#policy, this.principal, action, category, situation)))
    return decision
  }

  /** What a field may answer before any row is looked at. */
  rule({ action, category, scopes }: Need): Rule {
    const key = `${action} ${category} ${scopes?.join() ?? ''}`
    let rule = this.#rules.get(key)
    if (!rule) this.#rules.set(key, (rule = this.#compute(action, category, scopes)))
    return rule
  }

  #compute(action: Action, category: Category, scopes?: readonly Scope[]): Rule {
    if (!scopes) return ruleOf(this.#policy, this.principal, action, category, this.#owners)
    return this.#situations(action, category).some(s => scopes.includes(s.way.scope) && this.#yes(action, category, s)) ? 'by-row' : 'never'
  }

  /** Why something that is closed, or closed on the rows come by in these situations, is so. */
  refusal({ action, category, scopes }: Need, situations?: readonly Situation[]): Refusal {
    const all = this.#situations(action, category).filter(s => !scopes || scopes.includes(s.way.scope))
    const asked = situations?.length ? situations : all.map(s => ({ way: s.way.name, owner: s.owner }))
    const closed = asked.map(situation => this.decide(action, category, situation)).filter(d => d.answer === 'no')
    const forbidding = closed.find(d => d.limitedBy.length > 0 && !d.ask.some(hint => sameRef(hint.clause, d.limitedBy[0]!)))
    const hints = closed.flatMap(d => d.ask).sort(nearestFirst)
    return { category, clause: forbidding?.limitedBy[0] ?? hints[0]?.clause ?? null, howToAsk: hints[0] ?? null }
  }

  /** Everything that is open to the principal, each scope once. */
  openings(actions: readonly Action[], categories: readonly Category[]): Opening[] {
    const found = new Map<string, Opening>()
    for (const action of actions)
      for (const category of categories)
        for (const { way, owner } of this.#situations(action, category)) {
          const decision = this.decide(action, category, { way: way.name, owner })
          if (decision.answer === 'no') continue
          const key = `${action} ${category} ${way.name}`
          const known = found.get(key)
          const clauses = [
            ...(known?.clauses ?? []),
            ...decision.reliedOn.filter(ref => !known?.clauses.some(other => sameRef(ref, other))),
          ]
          found.set(key, { action, category, scope: way.scope, needs: way.needs, clauses, terms: known?.terms ?? decision.terms })
        }
    return [...found.values()].filter(
      opening => opening.needs.length === 0 || !found.has(`${opening.action} ${opening.category} ${opening.scope}`),
    )
  }

  #yes(action: Action, category: Category, s: { way: { name: string }; owner: string }): boolean {
    return this.decide(action, category, { way: s.way.name, owner: s.owner }).answer === 'yes'
  }

  #situations(action: Action, category: Category) {
    return situationsFor(category, action, this.principal.agency, this.#owners)
  }
}

export const sameRef = (a: Ref, b: Ref): boolean => a.agreement === b.agreement && a.version === b.version && a.clause === b.clause
