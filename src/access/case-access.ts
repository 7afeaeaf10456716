import { type RawBuilder, sql } from 'kysely'
import { Field, ObjectType } from 'type-graphql'
import { categoriesIn } from '../agreement/mask.ts'
import { WAYS } from '../agreement/vocabulary.ts'
import { codeOf, DataCategory, Scope } from '../base/codes/index.ts'
import { Guarded } from '../policy/guarded.ts'
import { sameRef } from '../policy/rights.ts'
import { DateTime } from '../session/scalars.ts'
import type { Row } from '../session/shape.ts'
import type { Session } from '../session/session.ts'
import { ClauseRef } from './clause-ref.ts'

@ObjectType({ simpleResolvers: true, description: 'One category of a case that is open to the asker now, and why.' })
export class CategoryAccess {
  @Field(() => DataCategory, { description: 'The category.' })
  @Guarded('case-summary')
  category!: DataCategory

  @Field(() => Scope, { description: 'How the asker comes to the case.' })
  @Guarded('case-summary')
  scope!: Scope

  @Field(() => [ClauseRef], { description: 'The clauses that open it.' })
  @Guarded('case-summary')
  clauses!: ClauseRef[]

  @Field(() => DateTime, { nullable: true, description: 'When the grant it rests on ends; null where it rests on none.' })
  @Guarded('case-summary')
  until!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'What the asker may see of this very case, by which clause or grant, until when.' })
export class CaseAccess {
  @Field(() => [CategoryAccess], { description: 'The open categories, each once a scope; a category that is not here is withheld.' })
  @Guarded('case-summary')
  categories!: CategoryAccess[]
}

/** The asker's ties to a case: way, categories, end of a grant. A tie's own end is not read: it may tell a birthday. */
export const tiesOf = (row: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(select json_agg(json_build_array(w.way, w.categories, g.until)) from nrm.tie w left join nrm.access_grant g on (g.owner, g.case_id, g.id) = (w.owner, w.case_id, w.source) where w.owner = ${row}.owner and w.case_id = ${row}.id)`

export function caseAccess(row: Row, session: Session): CaseAccess {
  const owner = session.agency(row['owner']).name
  const open: CategoryAccess[] = []
  for (const [number, mask, until] of (row['ties'] ?? []) as [number, number, string | null][]) {
    const way = WAYS[number]!
    for (const word of categoriesIn(mask)) {
      const decision = session.rights.decide('read', word, { way: way.name, owner })
      if (decision.answer === 'no') continue
      const category = codeOf(word)
      const scope = codeOf(way.scope)
      const known = open.find(each => each.category === category && each.scope === scope)
      if (known) {
        known.clauses.push(...decision.reliedOn.filter(ref => !known.clauses.some(other => sameRef(ref, other))))
        // Of two grants the one that ends later is how long it is open.
        if (until !== null && (known.until === null || until > known.until)) known.until = until
      } else open.push({ category, scope, clauses: [...decision.reliedOn], until })
    }
  }
  return { categories: open }
}
