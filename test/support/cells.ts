/** Every cell that the members of test/support/agreements.ts can ask about, and what a policy answers. */
import { type Action, ACTIONS, type Category, type Way } from '../../src/agreement/vocabulary.ts'
import { type Decision, decide, type Policy, situationsFor } from '../../src/policy/decide.ts'
import { BEFORE, NAMES, type Subject, SUBJECTS, USED_CATEGORIES } from './agreements.ts'

/** One thing that can be asked. */
export interface Cell {
  readonly who: Subject
  readonly action: Action
  readonly category: Category
  readonly way: Way
  readonly owner: string
}

const asking = SUBJECTS.filter(who => who.agency !== 'donor' && who.duties[0] === 'case-worker')

/** Everything that the members can ask, one cell each, always in the same order. */
export const cells: readonly Cell[] = asking.flatMap(who =>
  ACTIONS.flatMap(action =>
    USED_CATEGORIES.flatMap(category =>
      situationsFor(category, action, who.agency, NAMES).map(({ way, owner }) => ({ who, action, category, way, owner })),
    ),
  ),
)

export const answerTo = (p: Policy, cell: Cell): Decision =>
  decide(p, cell.who, cell.action, cell.category, { way: cell.way.name, owner: cell.owner })
export const isOpen = (p: Policy, cell: Cell): boolean => answerTo(p, cell).answer === 'yes'
/** Does the charter open it, without any agreement? */
export const isCharters = (cell: Cell): boolean => isOpen({ agreements: [], at: BEFORE }, cell)
export const inWords = ({ who, action, category, way, owner }: Cell): string =>
  `${who.agency} as ${who.duties.join('+')} for ${who.purpose}: ${action} ${category} of ${owner} by ${way.name}`
