import type pg from 'pg'
import { PURPOSES } from '../../agreement/vocabulary.ts'
import { concernedCases, type EntryFilter, type LoggedEntry, readEntries } from '../../audit/entries.ts'
import type { Directory } from '../../identity/directory.ts'
import { refKey } from '../../policy/decide.ts'
import { OpenedThen } from './opened.ts'

/** What one user read of one case. */
export interface Reading {
  readonly agency: string
  readonly user: string
  readonly purposes: readonly string[]
  readonly first: string
  readonly last: string
  readonly times: number
  readonly categories: readonly string[]
  /** Coordinates of the schema, of the categories that were open. */
  readonly fields: readonly string[]
  /** agreement/version/clause; empty where the log does not tell. */
  readonly clauses: readonly string[]
}

export interface ConcernedRecord {
  /** The owner's; null where the case is there no more. */
  readonly reference: string | null
  readonly readings: readonly Reading[]
}

/** What is told to one owner, and to nobody else. */
export interface OwnersPart {
  readonly owner: string
  readonly persons: number
  readonly cases: readonly ConcernedRecord[]
}

export interface BreachReport {
  /** Entries that were looked at. */
  readonly entries: number
  /** Of them, refused. */
  readonly denied: number
  readonly parts: readonly OwnersPart[]
}

interface Draft {
  readonly agency: number
  readonly user: string
  first: string
  last: string
  times: number
  readonly purposes: Set<string>
  readonly categories: Set<string>
  readonly fields: Set<string>
  readonly clauses: Set<string>
}

export interface BreachSources {
  /** A connection of the role `sequencer`. */
  readonly sequencer: pg.ClientBase
  readonly directory: Directory
  /** The category of a field, by its coordinate. */
  readonly categoryOf: (coordinate: string) => string | undefined
}

/** Whose cases were read in a time, what of them, by whom and under which clause: for the notices that follow a breach. No name is read for it. */
export async function reportBreach({ sequencer, directory, categoryOf }: BreachSources, filter: EntryFilter): Promise<BreachReport> {
  const opened = new OpenedThen(directory)
  const owners = new Map<number, Map<string, Map<string, Draft>>>()
  let [entries, denied] = [0, 0]
  for await (const entry of readEntries(sequencer, filter)) {
    entries += 1
    if (entry.what.act === 'deny') denied += 1
    if (entry.what.act !== 'read') continue
    for (const [owner, caseId, ways] of entry.what.cases ?? []) {
      const { categories, clauses } = opened.of(entry, owner, ways)
      if (categories.length === 0) continue
      const draft = draftOf(owners, owner, caseId, entry)
      draft.first = draft.first < entry.at ? draft.first : entry.at
      draft.last = draft.last > entry.at ? draft.last : entry.at
      draft.times += 1
      if (entry.purpose != null) draft.purposes.add(PURPOSES[entry.purpose]!)
      for (const category of categories) draft.categories.add(category)
      for (const field of entry.what.fields ?? []) if (categories.includes(categoryOf(field) as never)) draft.fields.add(field)
      for (const clause of clauses) draft.clauses.add(refKey(clause))
    }
  }
  const parts = []
  for (const [owner, cases] of [...owners].sort(([a], [b]) => a - b)) parts.push(await partOf(sequencer, directory, owner, cases))
  return { entries, denied, parts }
}

function draftOf(owners: Map<number, Map<string, Map<string, Draft>>>, owner: number, caseId: string, entry: LoggedEntry): Draft {
  const { agency, user = '', at } = entry
  const cases = getOrMake(owners, owner, () => new Map<string, Map<string, Draft>>())
  const readers = getOrMake(cases, caseId, () => new Map<string, Draft>())
  return getOrMake(readers, `${agency}/${user}`, () => {
    const sets = { purposes: new Set<string>(), categories: new Set<string>(), fields: new Set<string>(), clauses: new Set<string>() }
    return { agency, user, first: at, last: at, times: 0, ...sets }
  })
}

async function partOf(
  sequencer: pg.ClientBase,
  directory: Directory,
  owner: number,
  cases: ReadonlyMap<string, ReadonlyMap<string, Draft>>,
): Promise<OwnersPart> {
  const nameOf = (agency: number): string => directory.agencyById.get(agency)?.name ?? 'public'
  const known = new Map((await concernedCases(sequencer, owner, [...cases.keys()])).map(each => [each.caseId, each]))
  const records = [...cases].map(([caseId, readers]): ConcernedRecord => ({
    reference: known.get(caseId)?.reference ?? null,
    readings: [...readers.values()].map(({ agency, purposes, categories, fields, clauses, ...rest }) => ({
      agency: nameOf(agency),
      ...rest,
      purposes: sorted(purposes),
      categories: sorted(categories),
      fields: sorted(fields),
      clauses: sorted(clauses),
    })),
  }))
  return {
    owner: nameOf(owner),
    persons: new Set([...known.values()].map(({ personId }) => personId)).size,
    cases: records.sort((a, b) => (a.reference ?? '').localeCompare(b.reference ?? '')),
  }
}

const sorted = (all: ReadonlySet<string>): string[] => [...all].sort((a, b) => a.localeCompare(b))

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key)
  if (value === undefined) map.set(key, (value = make()))
  return value
}
