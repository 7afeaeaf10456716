import { randomBytes } from 'node:crypto'
import { hasSecrets, type NewCase } from '../../nrm/case/new-case.ts'
import { insertCases, type Statement } from '../../nrm/case/insert-cases.ts'
import { type KeyStore, refText } from '../../secrets/key-store.ts'
import type { Cells, Format, Target } from '../intake/format.ts'
import type { Wrong } from '../intake/refusal.ts'
import { isObject, parsed } from './json-records.ts'
import { RECORD } from './json-source.ts'
import { toCase } from './to-case.ts'

type Keys = Pick<KeyStore, 'newPersonKeys' | 'indexKey'>

/** An agency's own case list in HTCDS 2.0. Names are sealed by keys of their persons before they leave this process. */
export class HtcdsFormat implements Format {
  readonly name = 'htcds-2.0'
  readonly taken: Wrong = { column: 'hub_Reference', rule: 'unique', allowed: ['a reference that no other case of the agency has'] }
  readonly #store: Keys
  /** Of persons whose batch is written again, after a deadlock or with a new ticket. */
  readonly #made = new WeakMap<NewCase, Buffer>()

  constructor(store: Keys) {
    this.#store = store
  }

  toCase(cells: Cells, target: Target): NewCase {
    const record = cells[RECORD]
    if (record === undefined) return toCase(cells, target)
    const value = parsed(record)
    return toCase(isObject(value) ? value : {}, target)
  }

  async statements(owner: number, cases: readonly NewCase[], dry: boolean): Promise<readonly Statement[]> {
    const named = cases.filter(hasSecrets)
    const anew = named.filter(each => !this.#made.has(each))
    // In a dry run they pass: what is sealed by them is undone again.
    const made = dry
      ? undefined
      : await this.#store.newPersonKeys(
          owner,
          anew.map(({ personId }) => personId),
        )
    for (const each of anew) this.#made.set(each, made ? made.get(refText({ owner, personId: each.personId }))! : randomBytes(32))
    const keys = new Map(named.map(each => [each.personId, this.#made.get(each)!]))
    const indexKey = named.length === 0 ? null : dry ? randomBytes(32) : await this.#store.indexKey(owner)
    return insertCases(owner, cases, keys, indexKey)
  }
}
