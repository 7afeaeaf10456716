import type { Agreement } from '../../agreement/document.ts'
import { OWN } from './change.ts'
import { OWNERLESS } from '../decide.ts'

/** Owners whom nothing in the documents tells apart, by the one that stands for them: what holds in the cases of one holds in those of all. */
export type OwnerClasses = ReadonlyMap<string, readonly string[]>

/** Clauses name owners by their kind, and reach them by their time as signatories; nothing else of an owner is looked at. */
export function ownerClasses(agreements: readonly Agreement[], agencies: readonly string[]): OwnerClasses {
  const spoken = agreements.flatMap(({ clauses, retention = [] }) => [...clauses, ...retention].flatMap(clause => clause.owners ?? []))
  const named = new Set<string>(spoken)
  const byKey = new Map<string, string[]>()
  for (const agency of agencies) {
    const key = JSON.stringify(
      agreements.map(({ signatories }) =>
        signatories
          .filter(party => party.agency === agency)
          .map(({ kind, since, until }) => [named.has(kind) ? kind : null, Date.parse(since), until && Date.parse(until)]),
      ),
    )
    byKey.set(key, [...(byKey.get(key) ?? []), agency])
  }
  return new Map([...byKey.values()].map(members => [members[0]!, members]))
}

/** All for whom these stand. */
export const everyOwner = (owners: readonly string[], classes: OwnerClasses): string[] =>
  owners.flatMap(owner => (owner === OWN || owner === OWNERLESS ? [owner] : [...classes.get(owner)!])).sort()
