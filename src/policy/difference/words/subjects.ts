import type { Language } from '../../../base/languages.ts'
import type { Kind } from '../../../agreement/vocabulary.ts'
import { OWNERLESS } from '../../decide.ts'
import { PUBLIC } from '../../law-row.ts'
import { OWN } from '../change.ts'
import type { Difference } from '../difference.ts'
import { moving } from '../telling.ts'
import type { Subject, Whose } from './tongue.ts'

/** How agencies are spoken of: by what they are in this change where that says it, else by their names. */
export class Parties {
  readonly #names: ReadonlyMap<string, string>
  readonly #kinds: ReadonlyMap<string, Kind>
  readonly #groups: readonly { readonly who: Exclude<Subject['who'], 'named'>; readonly agencies: readonly string[] }[]
  /** Whose cases there are, before or after. */
  readonly #owners: readonly string[]

  constructor(difference: Difference, language: Language) {
    const { from, to } = difference
    const parties = [from, to].flatMap(agreement => [...agreement.signatories, ...agreement.observers])
    this.#names = new Map(parties.map(party => [party.agency, party.name[language]]))
    this.#kinds = new Map(parties.map(party => [party.agency, party.kind]))
    const joining = moving(difference, 'gain').agencies
    const leaving = moving(difference, 'lose').agencies
    const signatories = [...new Set([...from.signatories, ...to.signatories].map(party => party.agency))]
    const staying = signatories.filter(agency => !joining.includes(agency) && !leaving.includes(agency))
    const observers = [...new Set([...from.observers, ...to.observers].map(party => party.agency))]
    this.#owners = signatories
    this.#groups = [
      { who: 'newcomers', agencies: joining },
      { who: 'leavers', agencies: leaving },
      { who: 'observers', agencies: observers },
      { who: 'earlier', agencies: staying.length < signatories.length ? staying : [] },
      { who: 'all', agencies: signatories },
      { who: 'everyone', agencies: [...new Set([...signatories, ...observers]), PUBLIC] },
    ]
  }

  name(agency: string): string {
    return this.#names.get(agency) ?? agency
  }

  /** `spokenOf`: who has just been named as an exception. */
  subject(agencies: readonly string[], spokenOf: readonly string[] = []): Subject {
    const found = this.#groups.find(group => same(group.agencies, agencies))
    // One that joins, or leaves, was named already; any other one is known by its name.
    const byName = agencies.length === 1 && found?.who !== 'newcomers' && found?.who !== 'leavers'
    if (found && !byName) return { who: found.who, count: agencies.length, but: [] }
    const most = this.#groups.find(
      ({ agencies: all }) => agencies.every(each => all.includes(each)) && all.length - agencies.length < agencies.length / 2,
    )
    if (most && !byName) {
      const left = most.agencies.filter(agency => agency !== PUBLIC && !agencies.includes(agency))
      if (most.who === 'newcomers' && left.every(agency => spokenOf.includes(agency)))
        return { who: 'other-newcomers', count: agencies.length, but: [] }
      return { who: most.who, count: agencies.length, but: left.map(agency => this.name(agency)) }
    }
    return {
      who: 'named',
      names: agencies.filter(agency => agency !== PUBLIC).map(agency => this.name(agency)),
      public: agencies.includes(PUBLIC),
    }
  }

  /** Of which of these owners; `all`: those there are, where not every party. */
  whose(owners: readonly string[], all: readonly string[] = this.#owners): Whose {
    const named = owners.filter(owner => owner !== OWN && owner !== OWNERLESS)
    if (named.length === 0 || all.every(owner => named.includes(owner))) return { of: 'any' }
    const others = all.filter(owner => !named.includes(owner))
    const kinds = this.#kindsOf(named)
    const otherKinds = this.#kindsOf(others)
    const clean = !kinds.some(kind => otherKinds.includes(kind))
    if (clean && otherKinds.length <= kinds.length) return { of: 'other-kinds', kinds: otherKinds }
    if (clean && kinds.length <= 3) return { of: 'kinds', kinds }
    return { of: 'named', names: named.map(owner => this.name(owner)) }
  }

  #kindsOf(agencies: readonly string[]): Kind[] {
    return [...new Set(agencies.map(agency => this.#kinds.get(agency)))].filter(kind => kind !== undefined)
  }
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && a.length === b.length && a.every(each => b.includes(each))
