import { Field, Int, ObjectType } from 'type-graphql'
import { ACTIONS, CATEGORIES, type Purpose as PurposeWord } from '../agreement/vocabulary.ts'
import { ActionCode, codeOf, DataCategory, Duty, Purpose, Scope } from '../base/codes/index.ts'
import { Guarded } from '../policy/guarded.ts'
import { type Opening, sameRef } from '../policy/rights.ts'
import type { Session } from '../session/session.ts'
import { AgencyView } from './agency.ts'
import { AgreementView } from './agreement.ts'
import { ClauseRef } from './clause-ref.ts'

@ObjectType({ simpleResolvers: true, description: 'Something that the asker may do with a category of data, and why.' })
export class Access {
  @Field(() => DataCategory, { description: 'Which data.' })
  @Guarded('reference')
  category!: DataCategory

  @Field(() => ActionCode, { description: 'What may be done.' })
  @Guarded('reference')
  action!: ActionCode

  @Field(() => Scope, { description: 'How one comes to the data.' })
  @Guarded('reference')
  scope!: Scope

  @Field(() => Boolean, { description: "Only with the person's consent?" })
  @Guarded('reference')
  consent!: boolean

  @Field(() => Boolean, { description: 'Only of persons under 18, or of unknown age?' })
  @Guarded('reference')
  minor!: boolean

  @Field(() => [Purpose], { description: 'For which purposes.' })
  @Guarded('reference')
  purposes!: Purpose[]

  @Field(() => Int, { nullable: true, description: 'Approvals that a grant needs; null where none.' })
  @Guarded('reference')
  approvals!: number | null

  @Field(() => String, { nullable: true, description: 'How long a grant lasts at most (ISO 8601 duration).' })
  @Guarded('reference')
  longest!: string | null

  @Field(() => Int, { nullable: true, description: 'The base of counts: persons; no smaller count is shown.' })
  @Guarded('reference')
  smallest!: number | null

  @Field(() => [ClauseRef], { description: 'The clauses that say so.' })
  @Guarded('reference')
  clauses!: ClauseRef[]
}

@ObjectType({ simpleResolvers: true, description: 'Who the asker is here, and what that opens: what may I see, and why.' })
export class Me {
  @Field(() => AgencyView, { nullable: true, description: "The asker's agency; null without a token: the public." })
  @Guarded('reference')
  agency!: AgencyView | null

  @Field(() => String, { description: "The asker's id at its agency's issuer." })
  @Guarded('reference')
  user!: string

  @Field(() => [Duty], { description: "The asker's duties, as the hub maps what its issuer says." })
  @Guarded('reference')
  duties!: Duty[]

  @Field(() => Purpose, {
    nullable: true,
    description: 'The purpose of this request; null where several are possible and none was declared (header Hub-Purpose).',
  })
  @Guarded('reference')
  purpose!: Purpose | null

  @Field(() => [Purpose], { description: 'The purposes that the duties allow.' })
  @Guarded('reference')
  purposes!: Purpose[]

  @Field(() => [AgreementView], { description: "The agreements in force that name the asker's agency." })
  @Guarded('reference')
  agreements!: AgreementView[]

  @Field(() => [Access], { description: 'What may be done with which data, for each allowed purpose.' })
  @Guarded('reference')
  access!: Access[]
}

/** What the law opens to the caller, over all purposes that its duties allow. */
export function accessOf({ hub, directory, caller }: Session): Access[] {
  const law = hub.lawOf(directory)
  const found = new Map<string, Access>()
  const purposes = law.purposesOf(caller.agency, caller.duties)
  for (const purpose of purposes)
    for (const opening of law.rightsOf({ ...caller, purpose }).openings(ACTIONS, CATEGORIES)) add(found, opening, purpose)
  if (purposes.length === 0)
    for (const opening of law.rightsOf({ ...caller, purpose: null }).openings(ACTIONS, CATEGORIES)) add(found, opening, null)
  return [...found.values()]
}

function add(found: Map<string, Access>, { action, category, scope, needs, clauses, terms }: Opening, purpose: PurposeWord | null): void {
  const key = [category, action, scope, ...needs].join()
  const known = found.get(key)
  if (known) {
    if (purpose) known.purposes.push(codeOf(purpose))
    known.clauses.push(...clauses.filter(ref => !known.clauses.some(other => sameRef(ref, other))))
    return
  }
  const { approvals = null, longest = null, smallest = null } = terms[0] ?? {}
  found.set(key, {
    category: codeOf(category),
    action: codeOf(action),
    scope: codeOf(scope),
    consent: needs.includes('consent'),
    minor: needs.includes('minor'),
    purposes: purpose ? [codeOf(purpose)] : [],
    approvals,
    longest,
    smallest,
    clauses: [...clauses],
  })
}
