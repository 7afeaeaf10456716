import type { Grant, Span } from '../agreement/document.ts'
import {
  ACTIONS,
  CATEGORIES,
  DUTIES,
  type Duty,
  isOwners,
  PURPOSES,
  type Purpose,
  type Way,
  WAYS,
  waysFor,
} from '../agreement/vocabulary.ts'
import { CHARTER } from './charter.ts'
import { CHARTER_REF, charterGrants, decideByClauses, opens, OWNERLESS, type Policy, type Principal, situationsFor } from './decide.ts'
import {
  ANY_OWNER,
  type Cell,
  cellKey,
  CLASSES,
  CLOSED_CLASS,
  type Holder,
  type LawRow,
  lawRow,
  PUBLIC,
  type RowKey,
  type Table,
} from './law-row.ts'
import { lawInForce, names } from './standing.ts'
import { alternatives, termsOf } from './terms.ts'

export * from './law-row.ts'

/** Everybody whom any version of any agreement names, sorted. */
export const agenciesOf = (policy: Policy): string[] => {
  const parties = policy.agreements.flatMap(a => [...a.signatories, ...a.observers])
  return [...new Set(parties.map(p => p.agency))].sort()
}

/** A row to be: what is open by the cells of an agency, or of nobody signed in. */
export interface Draft {
  readonly agency: string
  readonly key: RowKey
  readonly cells: Map<string, Cell>
}

const sortKey = ({ duty, purpose, action, category }: RowKey): number =>
  (((DUTIES as readonly string[]).indexOf(duty) * PURPOSES.length + PURPOSES.indexOf(purpose)) * ACTIONS.length + ACTIONS.indexOf(action)) *
    CATEGORIES.length +
  CATEGORIES.indexOf(category)

/** Rows of a grant, were it alone; in the charter no purpose means each. */
function* rowsOfGrant(grant: Grant): Generator<RowKey> {
  const purposes = grant.purposes.length ? grant.purposes : PURPOSES
  for (const duty of grant.to.duties ?? (['none'] as const))
    for (const purpose of purposes)
      for (const action of grant.actions) for (const category of grant.categories) yield { duty, purpose, action, category }
}

/** Which rows an agency can have at all, and by which ways: the rest need not be decided. */
function possible(grants: readonly Grant[]): [RowKey, Set<Way>][] {
  const found = new Map<number, [RowKey, Set<Way>]>()
  for (const grant of grants) {
    for (const row of rowsOfGrant(grant)) {
      const key = sortKey(row)
      const entry = found.get(key) ?? [row, new Set<Way>()]
      for (const way of waysFor(row.category, row.action)) if (opens(grant, way)) entry[1].add(way)
      found.set(key, entry)
    }
  }
  return [...found].sort(([a], [b]) => a - b).map(([, entry]) => entry)
}

const principalOf = (agency: string | null, { duty, purpose }: RowKey): Principal => ({
  agency,
  duties: duty === 'none' ? [] : [duty],
  purpose,
})

/** What is open to one agency (or PUBLIC) in the cases of these owners and its own: the law before it is made into bits. */
export function draftsFor(policy: Policy, holder: string, owners: readonly string[]): Draft[] {
  const agency = holder === PUBLIC ? null : holder
  const grants = lawInForce(policy)
    .filter(inForce => names(inForce, agency))
    .map(({ clause }) => clause)
    .filter(clause => clause.effect === 'grant')
  const drafts: Draft[] = []
  for (const [key, ways] of possible(grants)) {
    const who = principalOf(agency, key)
    const cells = new Map<string, Cell>()
    for (const { way, owner } of situationsFor(key.category, key.action, agency, owners)) {
      if (!ways.has(way)) continue
      const decision = decideByClauses(policy, who, key.action, key.category, { way: way.name, owner })
      if (decision.answer === 'yes') cells.set(cellKey(way.name, owner), { terms: decision.terms, clauses: decision.reliedOn })
    }
    if (cells.size) drafts.push({ agency: holder, key, cells })
  }
  return drafts
}

/** Owners by what every row says of them. Being the owner is decided by the lane: else each agency would be a class of its own. */
function classify(drafts: readonly Draft[], owners: readonly string[]): Map<string, number> {
  const shared = WAYS.filter(way => !isOwners(way.scope))
  const column = (owner: string): string => {
    const keys = shared.map(way => cellKey(way.name, owner))
    return drafts.map(draft => keys.map(key => (draft.cells.has(key) ? '1' : '0')).join('')).join()
  }
  const numbers = new Map<string, number>()
  const classOf = new Map<string, number>()
  for (const owner of owners) {
    const text = column(owner)
    const number = numbers.get(text) ?? numbers.size
    numbers.set(text, number)
    classOf.set(owner, number)
  }
  if (numbers.size > CLOSED_CLASS)
    throw new Error(
      `The agreements in force treat owners of cases in ${numbers.size} different ways, and ${CLOSED_CLASS} fit into the law table: give kinds of owner alike clauses, or widen the table.`,
    )
  return classOf
}

/**
 * The law of the clauses in force at `policy.at`, without the charter: for agency, duty, purpose, action and category, which ways
 * by classes of owner are open. With `charterLaw` it says what `decide` says. Throws an Error where owners fall into more classes
 * than fit.
 */
export function tabulate(policy: Policy, agencies: readonly string[] = agenciesOf(policy)): Table {
  const drafts = [...agencies, PUBLIC].flatMap(holder => draftsFor(policy, holder, agencies))
  const classOf = classify(drafts, [...agencies, OWNERLESS])
  const owners = new Map([...classOf].map(([owner, number]) => [number, owner]))
  const rows = drafts.map(draft => lawRow(draft.agency, draft.key, draft.cells, owners))
  return { agencies, classOf, classes: owners.size, rows }
}

/**
 * The charter's rows, once for whoever asks: agency null, and a bit for every class of owner, unknown ones too, so that an agency
 * that has signed nothing yet still has its charter. Nobody signed in owns nothing, and so comes by none of its ways but `all`.
 */
export function charterLaw(): LawRow[] {
  const owners = new Map(Array.from({ length: CLASSES }, (_, number) => [number, OWNERLESS]))
  return possible(CHARTER).map(([key, ways]) => {
    const who = principalOf(ANY_OWNER, key)
    const cells = new Map<string, Cell>()
    for (const way of ways) {
      const owner = isOwners(way.scope) ? ANY_OWNER : OWNERLESS
      const grants = charterGrants(who, key.action, key.category, { way: way.name, owner })
      const clauses = grants.map(grant => ({ ...CHARTER_REF, clause: grant.id }))
      if (grants.length) cells.set(cellKey(way.name, owner), { terms: alternatives(grants.map(termsOf)), clauses })
    }
    return lawRow(null, key, cells, owners)
  })
}

/** The rows of `table` that add up for a principal: of its agency (null: nobody signed in), and each of its duties or none. */
export function rowsOf(table: Table, agency: string | null, duties: readonly Duty[], purpose: Purpose): LawRow[] {
  const held: readonly Holder[] = agency === null ? ['none'] : ['none', ...duties]
  return table.rows.filter(row => row.agency === (agency ?? PUBLIC) && held.includes(row.duty) && row.purpose === purpose)
}

/** The charter's rows for a principal: `rowsOf` for every agency. */
export function charterRowsOf(charter: readonly LawRow[], duties: readonly Duty[], purpose: Purpose): LawRow[] {
  const held: readonly Holder[] = ['none', ...duties]
  return charter.filter(row => held.includes(row.duty) && row.purpose === purpose)
}

/** The instants (UTC, sorted) at which the law may change. No job runs then: rows say from when until when they hold. */
export function turningPoints(policy: Policy): string[] {
  const inAgreements = policy.agreements.flatMap(a => [...a.signatories, ...a.observers, ...a.clauses, ...(a.retention ?? [])])
  const spans: readonly Span[] = [...policy.agreements, ...inAgreements, ...(policy.absences ?? [])]
  const instants = spans.flatMap(span => [span.since, span.until]).filter(instant => instant !== undefined)
  return [...new Set(instants.map(instant => new Date(instant).toISOString()))].sort()
}

/** The law between two turning points. `until` is exclusive; the last is 'infinity', as PostgreSQL writes it. */
export interface LawInTime {
  readonly from: string
  readonly until: string
  readonly table: Table
}

/** The law of each stretch between turning points; before the first there are no clauses. `policy.at` is not looked at. */
export function lawOverTime(policy: Policy): LawInTime[] {
  const points = turningPoints(policy)
  const agencies = agenciesOf(policy)
  return points.map((from, i) => ({
    from,
    until: points[i + 1] ?? 'infinity',
    table: tabulate({ ...policy, at: from }, agencies),
  }))
}
