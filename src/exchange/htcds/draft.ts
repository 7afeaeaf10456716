import type { AccountSubject, PlaceKind } from '../../base/codes/index.ts'
import type { GivenCase } from '../../nrm/case/check-case.ts'
import type { Field } from './fields.ts'

/** What an entry of a list says by being there. */
const ACCOUNTS: Readonly<Record<string, AccountSubject>> = {
  vulnerabilities: 'VULNERABILITIES',
  'perpetrator#': 'PERPETRATOR',
  closure: 'CASE_CLOSURE',
  'incoming#': 'INCOMING_REFERRAL',
  'outgoing#': 'OUTGOING_REFERRAL',
  'comment#': 'COMMENT',
  'event#': 'TRAFFICKING_EVENT',
  'plan#objectives': 'SUPPORT_OBJECTIVES',
  'plan#actions': 'SUPPORT_ACTION_PLAN',
}
const PLACES: Readonly<Record<string, PlaceKind>> = {
  organisation: 'RECORDING_ORGANISATION',
  recruitment: 'RECRUITMENT',
  exploitation: 'EXPLOITATION',
  'event#': 'UNKNOWN',
}
/** The list in which a group has an entry for each of its numbers, whatever of it is known. */
const LIST_OF: Readonly<Record<NonNullable<Field['group']>, string>> = {
  perpetrator: 'exploitation.perpetrators',
  event: 'exploitation.events',
  incoming: 'care.incomingReferrals',
  outgoing: 'care.outgoingReferrals',
  plan: 'care.supportPlans',
  comment: '',
}

type Entry = Record<string, unknown>

/** A case that is put together from values of fields, and remembers of each from which column it came. */
export class Draft {
  readonly #given: Entry = {}
  readonly #entries = new Map<string, { readonly list: Entry[]; readonly entry: Entry; readonly index: number }>()
  readonly #numbers = new Map<string, number>()
  readonly #columns = new Map<string, string>()

  get isEmpty(): boolean {
    return this.#columns.size === 0
  }

  /** Fields of a group come in the order of their numbers: the first that is there is number 1 of the case, whatever its number in the file. */
  put({ group, homes }: Field, number: number, value: unknown, column: string): void {
    const ordinal = group ? this.#ordinal(group, number) : 1
    for (const { path, part } of homes) {
      const its = part ? part(value) : value
      if (its !== undefined) this.#set(path, ordinal, its, column)
    }
  }

  /** The column from which what stands at a path of the case came; `*` where it came from none. */
  columnOf(path: string): string {
    for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
      const column = this.#columns.get(at)
      if (column !== undefined) return column
    }
    return '*'
  }

  finished(): Partial<GivenCase> {
    for (const [at, { entry }] of this.#entries) {
      const ordinal = /^location\.places\[event#\](\d+)$/.exec(at)?.[1]
      if (ordinal === undefined) continue
      const event = this.#entries.get(`exploitation.events[event#]${ordinal}`)!.entry
      Object.assign(entry, {
        event: Number(ordinal),
        kind: event['kind'] ?? 'UNKNOWN',
        ...(event['country'] !== undefined && { country: event['country'] }),
      })
    }
    return this.#given as Partial<GivenCase>
  }

  #ordinal(group: NonNullable<Field['group']>, number: number): number {
    const key = `${group} ${number}`
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const ordinal = [...this.#numbers.keys()].filter(other => other.startsWith(`${group} `)).length + 1
    this.#numbers.set(key, ordinal)
    if (LIST_OF[group]) this.#entry(LIST_OF[group], `${group}#`, ordinal)
    return ordinal
  }

  #set(path: string, ordinal: number, value: unknown, column: string): void {
    const [, list, key, rest] = /^([^[]*)\[(.*)\]\.(.*)$/.exec(path) ?? []
    if (list === undefined) {
      const names = path.split('.')
      const last = names.pop()!
      this.#object(names)[last] = value
      this.#columns.set(path, column)
    } else {
      const { entry, index } = this.#entry(list, key!, ordinal)
      entry[rest!] = value
      this.#columns.set(`${list}.${index}.${rest}`, column)
    }
  }

  #object(names: readonly string[]): Entry {
    let at = this.#given
    for (const name of names) at = (at[name] ??= {}) as Entry
    return at
  }

  #entry(path: string, key: string, ordinal: number): { readonly entry: Entry; readonly index: number } {
    const id = `${path}[${key}]${ordinal}`
    let found = this.#entries.get(id)
    if (!found) {
      const names = path.split('.')
      const last = names.pop()!
      const list = (this.#object(names)[last] ??= []) as Entry[]
      const entry = begun(path, key, ordinal)
      found = { list, entry, index: list.push(entry) - 1 }
      this.#entries.set(id, found)
    }
    return found
  }
}

function begun(path: string, key: string, ordinal: number): Entry {
  if (path === 'accounts') return { about: ACCOUNTS[key], number: ordinal }
  if (path === 'location.places') return { kind: PLACES[key] }
  return path === 'identity.documents' ? { kind: 'OTHER' } : {}
}
