import { codeOf } from '../base/codes/index.ts'
import type { Refusal } from '../policy/rights.ts'

/** A refusal in the schema's words, for `extensions`: the category, the clause that limits it, and how to ask for it. Nulls where no clause speaks of it. */
export function told({ category, clause, howToAsk }: Refusal) {
  return {
    category: codeOf(category),
    clause,
    howToAsk: howToAsk && {
      clause: howToAsk.clause,
      missing: howToAsk.missing.map(codeOf),
      scope: codeOf(howToAsk.way),
      duties: howToAsk.duties.map(codeOf),
      purposes: howToAsk.purposes.map(codeOf),
      ...howToAsk.terms,
    },
  }
}
