import type { Action, CaseCategory } from '../../../src/agreement/vocabulary.ts'
import { type Decision, decide, type Policy } from '../../../src/policy/decide.ts'
import { type Facts, waysTo } from '../../support/facts.ts'
import type { Asker } from './walled.ts'

type CaseAction = Exclude<Action, 'aggregate'>

/** What `decide` says of one way by which the asker comes to a case. */
export interface Answer {
  readonly way: string
  readonly decision: Decision
}

/** What `decide` says to one asker, of the facts of a case: `decideCase`, with each way told, and remembered. */
export class Opinion {
  readonly #decisions = new Map<string, Decision>()

  constructor(
    readonly policy: Policy,
    readonly asker: Asker,
  ) {}

  answers(action: CaseAction, category: CaseCategory, facts: Facts): Answer[] {
    return waysTo(this.asker, category, facts, this.policy.at).map(way => ({
      way,
      decision: this.#decide(action, category, way, facts.owner),
    }))
  }

  isOpen(action: CaseAction, category: CaseCategory, facts: Facts): boolean {
    return this.answers(action, category, facts).some(({ decision }) => decision.answer === 'yes')
  }

  #decide(action: CaseAction, category: CaseCategory, way: string, owner: string): Decision {
    const key = `${action} ${category} ${way} ${owner}`
    let decision = this.#decisions.get(key)
    if (!decision) this.#decisions.set(key, (decision = decide(this.policy, this.asker, action, category, { way, owner })))
    return decision
  }
}
