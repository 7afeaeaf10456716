import { OWNERLESS, type Policy } from './decide.ts'
import { type Keeping, keepingOf } from './keeping.ts'
import { agenciesOf, CLOSED_CLASS, tabulate, type Table, turningPoints } from './tabulate.ts'

/** The law of one stretch of time, as a row of gate.period: instants in RFC 3339, or -infinity and infinity. */
export interface Stretch {
  readonly from: string
  readonly until: string
  readonly table: Table
  readonly keeping: readonly Keeping[]
}

/**
 * The law from `policy.at` on, stretch by stretch without a hole: there is always one that holds now, though it may have no clause.
 * What is past is not worked out: it would grow with every version and suspension there ever was.
 */
export function stretchesFrom(policy: Policy): Stretch[] {
  const now = Date.parse(policy.at)
  const points = turningPoints(policy)
  const agencies = agenciesOf(policy)
  const begun = points.filter(point => Date.parse(point) <= now)
  const later = points.filter(point => Date.parse(point) > now)
  const starts = [begun.at(-1) ?? '-infinity', ...later]
  return starts.map((from, i) => {
    const then = { ...policy, at: i === 0 ? policy.at : from }
    return { from, until: later[i] ?? 'infinity', table: tabulate(then, agencies), keeping: keepingOf(then) }
  })
}

/**
 * gate.period.classes as PostgreSQL reads an array with lower bound 0: the class of what nobody owns, then of each agency by its id;
 * an agency that the law does not know is closed.
 */
export function classesLiteral({ classOf }: Table, ids: ReadonlyMap<string, number>): string {
  const last = Math.max(0, ...ids.values())
  const classes = Array<number>(last + 1).fill(CLOSED_CLASS)
  for (const [name, id] of ids) classes[id] = classOf.get(name) ?? CLOSED_CLASS
  classes[0] = classOf.get(OWNERLESS) ?? CLOSED_CLASS
  return `[0:${last}]={${classes.join()}}`
}
