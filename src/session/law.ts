import type { Directory } from '../identity/directory.ts'
import type { Caller } from '../identity/principal.ts'
import { instant, now } from '../base/clock.ts'
import type { Duty, Purpose } from '../agreement/vocabulary.ts'
import type { Agency } from '../identity/agency.ts'
import type { Policy } from '../policy/decide.ts'
import { CHARTER_LAW ... }

const MOST = 5_000

/** The agreements of a directory, compiled for the schema wall: what each principal may, remembered until the law changes. */
export class Law {
  readonly policy: Policy
  readonly #owners: readonly string[]
  readonly #until: number
  readonly #rights = new Map<string, Rights>()
  readonly #purposes = new Map<string, readonly Purpose[]>()

  constructor(directory: Directory, at: Date = now()) {
    const absences = directory.agencies
      .filter(agency => agency.suspendedAt !== null)
      .map(agency => ({ agency: agency.name, since: instant(agency.suspendedAt!) }))
    this.policy = { agreements: directory.agreements, absences, at: instant(at) }
    this.#owners = directory.agencies.map(agency => agency.name)
    this.#until = Math.min(...turningPoints(this.policy).map(Date.parse).filter(point => point > at.getTime()), Infinity)
  }

  /** Is this still the law at that moment? It may change by itself: a version begins, a party leaves. */
  isOf(at: Date): boolean {
    return at.getTime() < this.#until
  }

  rightsOf({ agency, duties, purpose }: Pick<Caller, 'agency' | 'duties' | 'purpose'>): Rights {
    const name = agency?.name ?? null
    return remembered(this.#rights, JSON.stringify([name, duties, purpose]), () => new Rights(this.policy, { agency: name, duties, purpose }, this.#owners))
  }

  /** The purposes that these duties allow. */
  purposesOf(agency: Agency | null, duties: readonly Duty[]): readonly Purpose[] {
    const name = agency?.name ?? null
    return remembered(this.#purposes, JSON.stringify([name, duties]), () => purposesFor(this.policy, name, duties, this.#owners))
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
