import type { Agreement, Retention } from '../../agreement/document.ts'
import type { CaseCategory, Kind } from '../../agreement/vocabulary.ts'
import { type Problem, warning } from './problem.ts'

interface Placed {
  readonly rule: Retention
  readonly path: string
}

const speaksOf = (rule: Retention, category: CaseCategory, kind: Kind): boolean =>
  rule.categories.includes(category) && (!rule.owners || rule.owners.includes(kind))

/** Of two entries on the same cases one decides: whoever reads the other would believe it. */
function checkCategory(all: readonly Placed[], { rule, path }: Placed, category: CaseCategory, kind: Kind): Problem[] {
  const others = all.filter(other => other.rule !== rule && speaksOf(other.rule, category, kind))
  const limits = others.filter(other => !other.rule.law)
  const what = `${category} of ${kind}`
  if (rule.law) {
    if (limits.length > 0) return []
    return [warning(path, 'idle', `holds nothing: no clause says when ${what} is emptied, so that it is kept for ever`)]
  }
  const shorter = limits.find(
    other =>
      other.rule.days < rule.days || (other.rule.days === rule.days && all.indexOf(other) < all.findIndex(each => each.rule === rule)),
  )
  if (shorter) return [warning(path, 'overlap', `does not count for ${what}: clause ${shorter.rule.id} is as short or shorter`)]
  const duty = others.find(other => other.rule.law && other.rule.days > rule.days)
  if (duty)
    return [warning(path, 'law', `does not count for ${what}: by clause ${duty.rule.id} a law has it kept for ${duty.rule.days} days`)]
  return []
}

function checkOwners(agreement: Agreement, { rule, path }: Placed): Problem[] {
  return (rule.owners ?? []).flatMap((kind, i) =>
    agreement.signatories.some(party => party.kind === kind)
      ? []
      : [warning(`${path}/owners/${i}`, 'nobody', `no signatory is of kind "${kind}"`)],
  )
}

/** What is said on keeping, entry against entry. An exception for one kind of owner is meant: there a longer duty of a law may stand beside it. */
export function checkRetention(agreement: Agreement): Problem[] {
  const all = (agreement.retention ?? []).map((rule, i): Placed => ({ rule, path: `/retention/${i}` }))
  const kinds = [...new Set(agreement.signatories.map(party => party.kind))]
  return all.flatMap(placed => {
    const wrong = placed.rule.categories.map(category =>
      kinds.filter(kind => speaksOf(placed.rule, category, kind)).map(kind => checkCategory(all, placed, category, kind)),
    )
    // A rule on all owners that a law lengthens for some of them still counts for the others.
    const first = wrong.find(each => each.length > 0 && each.every(problems => problems.length > 0))
    return [...checkOwners(agreement, placed), ...(first?.[0] ?? [])]
  })
}
