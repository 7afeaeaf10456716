import type { Directory } from '../identity/directory.ts'
import type { Caller } from '../identity/principal.ts'
import { instant, now } from '../base/clock.ts'
import { DUTIES, type Duty, type Purpose, PURPOSES } from '../agreement/vocabulary.ts'
import type { Agency } from '../identity/agency.ts'
import { OWNERLESS, type Policy } from '../policy/decide.ts'
import { Rights } from '../policy/rights.ts'
import { charterLaw, charterRowsOf, rowsOf, type Table, tabulate, turningPoints } from '../policy/tabulate.ts'

const MOST = 5_000
const CHARTER = charterLaw()

/** The agreements of a directory, compiled for the schema wall: what each principal may, remembered until the law changes. */
export class Law {
  readonly policy: Policy
  readonly #table: Table
  /** One owner of each class: the law treats those of a class alike. */
  readonly #owners: readonly string[]
  readonly #until: number
  readonly #rights = new Map<string, Rights>()
  readonly #purposes = new Map<string, readonly Purpose[]>()

  constructor(directory: Directory, at: Date = now()) {
    const absences = directory.agencies
      .filter(agency => agency.suspendedAt !== null)
      .map(agency => ({ agency: agency.name, since: instant(agency.suspendedAt!) }))
    this.policy = { agreements: directory.agreements, absences, at: instant(at) }
    this.#table = tabulate(
      this.policy,
      directory.agencies.map(agency => agency.name),
    )
    const byClass = new Map([...this.#table.classOf].filter(([owner]) => owner !== OWNERLESS).map(([owner, number]) => [number, owner]))
    this.#owners = [...byClass.values()]
    this.#until = Math.min(
      ...turningPoints(this.policy)
        .map(Date.parse)
        .filter(point => point > at.getTime()),
      Infinity,
    )
  }

  /** Is this still the law at that moment? It may change by itself: a version begins, a party leaves. */
  isOf(at: Date): boolean {
    return at.getTime() < this.#until
  }

  rightsOf({ agency, duties, purpose }: Pick<Caller, 'agency' | 'duties' | 'purpose'>): Rights {
    const name = agency?.name ?? null
    return remembered(
      this.#rights,
      JSON.stringify([name, duties, purpose]),
      () => new Rights(this.policy, { agency: name, duties, purpose }, this.#owners),
    )
  }

  /** Does the law open what this owner offers to any user of that agency? */
  opensOffers(agency: Agency, owner: string): boolean {
    return PURPOSES.some(
      purpose =>
        this.rightsOf({ agency, duties: DUTIES, purpose }).decide('read', 'case-summary', { way: 'offered', owner }).answer === 'yes',
    )
  }

  /** The purposes that these duties allow: those for which a clause, or the charter for the duty, opens something. */
  purposesOf(agency: Agency | null, duties: readonly Duty[]): readonly Purpose[] {
    const name = agency?.name ?? null
    return remembered(this.#purposes, JSON.stringify([name, duties]), () =>
      PURPOSES.filter(
        purpose =>
          rowsOf(this.#table, name, duties, purpose).length > 0 || charterRowsOf(CHARTER, duties, purpose).some(row => row.duty !== 'none'),
      ),
    )
  }
}

function remembered<T>(cache: Map<string, T>, key: string, make: () => T): T {
  let value = cache.get(key)
  if (value === undefined) {
    if (cache.size >= MOST) cache.clear()
    cache.set(key, (value = make()))
  }
  return value
}
