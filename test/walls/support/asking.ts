/** Asks through both walls: a query over every category of the cases, executed by graphql-js as the server does it, without HTTP. */
import { randomBytes, randomUUID } from 'node:crypto'
import { graphql, type GraphQLSchema } from 'graphql'
import { pino } from 'pino'
import { CASE_CATEGORIES, type CaseCategory, isOwners, WAYS } from '../../../src/agreement/vocabulary.ts'
import { codeOf } from '../../../src/base/codes/index.ts'
import { HubError } from '../../../src/base/errors.ts'
import { decide, type Policy, type Ref, refKey } from '../../../src/policy/decide.ts'
import { openHub } from '../../../src/server/start.ts'
import type { Hub } from '../../../src/session/hub.ts'
import { Session } from '../../../src/session/session.ts'
import type { Facts } from '../../support/facts.ts'
import { type Comparison, inWords } from './cells.ts'
import { Opinion } from './opinion.ts'
import { type CaseRecord, factsOf } from './records.ts'
import type { Asker, Walled } from './walled.ts'

/** The fields of a case that are a category's, or a list under one. */
export const FIELDS: Readonly<Record<string, CaseCategory>> = {
  consents: 'case-summary',
  demographics: 'demographics',
  exploitation: 'exploitation',
  identity: 'identity',
  contact: 'contact',
  health: 'health',
  childProtection: 'child-protection',
  proceedings: 'proceedings',
  referrals: 'assistance',
  assistance: 'assistance',
}

const QUERY = `query ($where: CaseFilter) {
  cases(first: 100, where: $where) { edges { node { id ${Object.keys(FIELDS)
    .map(field => `${field} { version }`)
    .join(' ')} } } }
}`
/** Every case has this: nothing is recorded yet. */
const SEX_UNKNOWN = { sex: ['UNKNOWN'] }

/** A key store believes the first that comes: several hubs of one database have the same. */
const MASTER_KEY = randomBytes(32)

export const hubOf = ({ database }: Walled): Promise<Hub> =>
  openHub({ urls: database.urls, masterKey: MASTER_KEY, log: pino({ level: 'silent' }), connections: 2 })

/** `id` is the database's. */
type Node = Readonly<Record<string, unknown>> & { readonly id: string }

interface Told {
  /** The code of the refusal, where the root field is refused whole, and what is closed. */
  readonly refused: { readonly code: string; readonly coordinate: unknown } | null
  readonly nodes: readonly Node[]
  readonly withheld: ReadonlyMap<string, string>
  readonly reliedOn: readonly Ref[]
  /** What the log says of it. */
  readonly entries: readonly { act: string; categories: string[]; fields?: string[]; cases?: unknown[] }[]
}

async function ask(
  walled: Walled,
  hub: Hub,
  schema: GraphQLSchema,
  { agency, user, duties, purpose }: Asker,
  where?: object,
): Promise<Told> {
  const directory = await hub.directories.current()
  const caller = { agency: agency === null ? null : directory.agencyByName.get(agency)!, user, duties, purpose }
  const session = new Session(hub, caller, directory, randomUUID(), 'en')
  const { data, errors = [] } = await graphql({ schema, source: QUERY, contextValue: session, variableValues: { where } })
  const [error] = errors.map(({ originalError }) => originalError)
  if (errors.length > 0 && !(error instanceof HubError)) throw errors[0]!
  const cases = data?.['cases'] as { edges: { node: Node }[] } | null | undefined
  const { rows } = await walled.superuser.query<{ what: Told['entries'][number] }>(
    `select doc::json -> 'what' as what from audit.entry where doc::json -> 'what' ->> 'request' = $1`,
    [session.requestId],
  )
  return {
    refused: error instanceof HubError ? { code: error.code, coordinate: error.details['coordinate'] } : null,
    nodes: cases?.edges.map(({ node }) => ({ ...node, id: hub.ids.open('case', node.id)!.ids[0]! })) ?? [],
    withheld: new Map(session.withheld.map(({ coordinate, category }) => [coordinate, category])),
    reliedOn: session.reliedOn,
    entries: rows.map(({ what }) => what),
  }
}

/** Is there any way by which `decide` would open the category to the asker, of a case of any of these owners? */
function everOpen({ policy, asker }: Opinion, category: CaseCategory, owners: readonly string[]): boolean {
  const isYes = (way: string, owner: string): boolean => decide(policy, asker, 'read', category, { way, owner }).answer === 'yes'
  return WAYS.some(({ name, scope }) => owners.some(owner => (!isOwners(scope) || owner === asker.agency) && isYes(name, owner)))
}

/** What one asker should be told, and of which cases. */
class Expected {
  readonly #opinion: Opinion
  readonly #facts: ReadonlyMap<string, Facts>
  readonly #ever: ReadonlySet<CaseCategory>

  constructor(opinion: Opinion, facts: ReadonlyMap<string, Facts>, owners: readonly string[]) {
    this.#opinion = opinion
    this.#facts = facts
    this.#ever = new Set(CASE_CATEGORIES.filter(category => everOpen(opinion, category, owners)))
  }

  ever(category: CaseCategory): boolean {
    return this.#ever.has(category)
  }

  isOpen(category: CaseCategory, id: string): boolean {
    return this.#opinion.isOpen('read', category, this.#facts.get(id)!)
  }

  /** The cases of which all these are open. */
  cases(...categories: readonly CaseCategory[]): string[] {
    return [...this.#facts.keys()].filter(id => categories.every(category => this.isOpen(category, id))).sort()
  }

  /** How many fields of how many cases. */
  shown(): number {
    const open = Object.values(FIELDS).map(category => this.cases('case-summary', category).length)
    return open.reduce((sum, each) => sum + each, 0)
  }

  /** Every clause by which the category of the case is open. */
  clauses(category: CaseCategory, id: string): string[] {
    const answers = this.#opinion.answers('read', category, this.#facts.get(id)!)
    return answers.flatMap(({ decision }) => (decision.answer === 'yes' ? decision.reliedOn.map(refKey) : []))
  }
}

/** Asks every field of every case as these askers, and looks at all that the answer says. */
export async function compareAnswers(
  walled: Walled,
  hub: Hub,
  schema: GraphQLSchema,
  policy: Policy,
  askers: readonly Asker[],
  records: readonly CaseRecord[],
): Promise<Comparison> {
  const comparison: Comparison = { cells: 0, allowed: 0, wrong: [] }
  const facts = new Map(records.map(record => [record.id, factsOf(record)]))
  hub.directories.invalidate()
  for (const asker of askers) {
    const expected = new Expected(new Opinion(policy, asker), facts, [...walled.ids.keys()])
    const told = await ask(walled, hub, schema, asker)
    const filtered = await ask(walled, hub, schema, asker, SEX_UNKNOWN)
    const faults = expected.ever('case-summary')
      ? [...faultsOfAnswer(told, expected), ...faultsOfFilter(filtered, expected)]
      : faultsOfRefusal(told)
    comparison.cells += facts.size * Object.keys(FIELDS).length
    comparison.allowed += expected.shown()
    comparison.wrong.push(...faults.map(fault => `${inWords(asker)}: ${fault}`))
  }
  return comparison
}

/** Nothing where both are the same. */
function unlike(what: string, got: unknown, expected: unknown): string[] {
  const [is, should] = [got, expected].map(value => JSON.stringify(value))
  return is === should ? [] : [`${what} is ${is} and should be ${should}`]
}

const faultsOfRefusal = ({ refused, nodes, entries }: Told): string[] => [
  ...unlike('the refusal', refused, { code: 'FORBIDDEN', coordinate: 'Query.cases' }),
  ...unlike('the number of cases', nodes.length, 0),
  ...unlike(
    'the log',
    entries.map(({ act, categories }) => [act, categories]),
    [['deny', ['case-summary']]],
  ),
]

const faultsOfFilter = ({ refused, nodes }: Told, expected: Expected): string[] =>
  expected.ever('demographics')
    ? unlike('cases of unknown sex', nodes.map(({ id }) => id).sort(), expected.cases('case-summary', 'demographics'))
    : unlike('the refusal of a filter', refused, { code: 'FORBIDDEN', coordinate: 'CaseFilter.sex' })

function faultsOfAnswer({ refused, nodes, withheld, reliedOn, entries }: Told, expected: Expected): string[] {
  const faults = [
    ...unlike('the refusal', refused, null),
    ...unlike('cases', nodes.map(({ id }) => id).sort(), expected.cases('case-summary')),
  ]
  const closed = new Map(Object.entries(FIELDS).filter(([, category]) => !expected.ever(category)))
  const cited = new Set(reliedOn.map(refKey))
  const citable = new Set<string>()
  for (const node of nodes)
    for (const [field, category] of Object.entries(FIELDS)) {
      const open = expected.isOpen(category, node.id)
      if (!open) closed.set(field, category)
      if ((node[field] !== null) !== open) faults.push(`${field} is ${open ? 'null' : 'shown'}`)
      const clauses = expected.clauses(category, node.id)
      clauses.forEach(key => citable.add(key))
      // Not every one: where a wider way gives all that a narrower one would, the database does not look at the narrower.
      if (open && !clauses.some(key => cited.has(key))) faults.push(`no clause is cited for ${field}`)
    }
  const read = Object.entries(FIELDS).filter(([, category]) => expected.ever(category))
  const logged = entries.flatMap(({ fields = [] }) => fields).filter(name => /^Case\.(?!id$)/.test(name))
  return [
    ...faults,
    ...unlike(
      'what is cited without need',
      [...cited].filter(key => !citable.has(key)),
      [],
    ),
    ...unlike('withheld', [...withheld].sort(), [...closed].map(([field, category]) => [`Case.${field}`, codeOf(category)]).sort()),
    ...unlike(
      'the log',
      entries.map(({ act, categories, cases }) => [act, [...categories].sort(), cases?.length]),
      [['read', [...new Set(read.map(([, category]) => category))].sort(), nodes.length]],
    ),
    ...unlike('fields in the log', logged.sort(), read.map(([field]) => `Case.${field}`).sort()),
  ]
}
