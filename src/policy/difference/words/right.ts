import { type Need, NEEDS, waysFor } from '../../../agreement/vocabulary.ts'
import { isOpen } from '../change.ts'
import type { Difference } from '../difference.ts'
import type { ChangeGroup } from '../merge.ts'
import type { Parties } from './subjects.ts'
import type { Deed, Tongue } from './tongue.ts'

/** A change as a sentence of its own, without the agencies, whom its heading names. */
export function rightSentence(group: ChangeGroup, { at }: Pick<Difference, 'at'>, tongue: Tongue, parties: Parties): string {
  const { duties, purposes, since, until, before, after } = group
  const right = { ...deedOf(group, parties), duties, purposes, since: since === at ? null : since, until }
  if (isOpen(before) && isOpen(after)) return tongue.keeps(right, before.terms, after.terms, after.clauses)
  if (isOpen(after)) return tongue.gains(right, after.terms, after.clauses, isOpen(before) ? [] : before.forbidding)
  return tongue.loses(right, isOpen(before) ? before.clauses : [], after.forbidding)
}

export const deedOf = ({ actions, categories, scope, ways, owners }: ChangeGroup, parties: Parties): Deed => ({
  actions,
  categories,
  scope,
  needs: needsOf(ways),
  beyond: beyondOf(ways, actions, categories),
  whose: parties.whose(owners),
})

/** Facts one of which must be so; none where the plain way is among them. */
function needsOf(ways: ChangeGroup['ways']): Need[] {
  return ways.some(way => way.needs.length === 0) ? [] : [...new Set(ways.flatMap(way => way.needs))]
}

/** What is left out of the ways of a scope, where the plain one is there. */
function beyondOf(ways: ChangeGroup['ways'], actions: ChangeGroup['actions'], categories: ChangeGroup['categories']): Need[] {
  if (needsOf(ways).length > 0) return []
  const all = waysFor(categories[0]!, actions[0]!).filter(way => way.scope === ways[0]!.scope && !ways.includes(way))
  return NEEDS.filter(need => all.some(way => way.needs.includes(need)))
}
