import { categoriesIn } from '../../agreement/mask.ts'
import { type CaseCategory, type Duty, isCaseCategory, PURPOSES, WAYS } from '../../agreement/vocabulary.ts'
import type { LoggedEntry, LoggedWays } from '../../audit/entries.ts'
import type { Directory } from '../../identity/directory.ts'
import { decide, type Policy, type Ref } from '../../policy/decide.ts'
import { turningPoints } from '../../policy/tabulate.ts'

/** What of one case an entry says was read, and by which clauses; none where the entry does not tell the ways. */
export interface Opened {
  readonly categories: readonly CaseCategory[]
  readonly clauses: readonly Ref[]
}

/**
 * What was open of the cases of the log, by the agreements as they stood then: an entry says what was asked for, the duties and the ways; whether a way
 * opened a category is decided again. A suspension that has been ended since is not known here: whoever was suspended had no ticket.
 */
export class OpenedThen {
  readonly #directory: Directory
  readonly #policies: { readonly from: number; readonly policy: Policy }[]
  readonly #known = new Map<string, readonly Ref[] | null>()

  constructor(directory: Directory) {
    this.#directory = directory
    const { agreements } = directory
    const points = turningPoints({ agreements, at: new Date(0).toISOString() })
    this.#policies = [new Date(0).toISOString(), ...points].map(at => ({ from: Date.parse(at), policy: { agreements, at } }))
  }

  of(entry: LoggedEntry, owner: number, ways: LoggedWays | undefined): Opened {
    const asked = (entry.what.categories ?? []).filter((category): category is CaseCategory => isCaseCategory(category as CaseCategory))
    if (!ways || !entry.what.duties) return { categories: asked, clauses: [] }
    const found = asked
      .map(category => ({ category, clauses: this.#clauses(entry, category, owner, ways) }))
      .filter(({ clauses }) => clauses.length > 0)
    return { categories: found.map(({ category }) => category), clauses: found.flatMap(({ clauses }) => clauses) }
  }

  #clauses(entry: LoggedEntry, category: CaseCategory, owner: number, ways: NonNullable<LoggedWays>): Ref[] {
    return Object.entries(ways).flatMap(([way, mask]) =>
      categoriesIn(mask).includes(category) ? (this.#decide(entry, category, owner, WAYS[Number(way)]!.name) ?? []) : [],
    )
  }

  #decide({ agency, purpose, at, what }: LoggedEntry, category: CaseCategory, owner: number, way: string): readonly Ref[] | null {
    const then = this.#policies.findLast(({ from }) => from <= Date.parse(at))!
    const key = JSON.stringify([then.from, agency, what.duties, purpose, category, owner, way])
    let refs = this.#known.get(key)
    if (refs === undefined) {
      const who = {
        agency: this.#directory.agencyById.get(agency)?.name ?? null,
        duties: what.duties as Duty[],
        purpose: purpose == null ? null : PURPOSES[purpose]!,
      }
      const decision = decide(then.policy, who, 'read', category, { way, owner: this.#directory.agencyById.get(owner)?.name ?? '' })
      this.#known.set(key, (refs = decision.answer === 'yes' ? decision.reliedOn : null))
    }
    return refs
  }
}
