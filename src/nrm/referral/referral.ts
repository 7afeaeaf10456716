import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { AgencyView } from '../../access/agency.ts'
import { categoriesIn } from '../../agreement/mask.ts'
import { codeOf, DataCategory, ReferralStatus } from '../../base/codes/index.ts'
import { Guarded } from '../../policy/guarded.ts'
import { DateTime } from '../../session/scalars.ts'
import { ShownFrom } from '../../session/shape.ts'

@ObjectType({ simpleResolvers: true, description: 'A case offered to another agency, with the categories that the owner sends along.' })
@Entity({ schema: 'nrm', tableName: 'referral' })
export class Referral {
  @Field(() => AgencyView, { description: "The agency that refers: the case's owner." })
  @Guarded('case-summary')
  @ShownFrom(['owner'], (row, session) => AgencyView.of(session.agency(row['owner'])))
  @PrimaryKey({ type: 'integer', autoincrement: false })
  owner!: number

  @Field(() => ID, { description: 'Id of the case that is referred.' })
  @Guarded('case-summary')
  @ShownFrom(['owner', 'caseId'], (row, { hub }) => hub.ids.seal('case', { owner: row['owner'], ids: [row['caseId']] }))
  @PrimaryKey({ type: 'uuid' })
  caseId!: string

  @Field(() => ID, { description: 'Id of the referral.' })
  @Guarded('case-summary')
  @ShownFrom(['owner', 'caseId', 'id'], (row, { hub }) =>
    hub.ids.seal('referral', { owner: row['owner'], ids: [row['caseId'], row['id']] }),
  )
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Field(() => AgencyView, { description: 'The agency that it is offered to.' })
  @Guarded('case-summary')
  @ShownFrom(['toAgency'], (row, session) => AgencyView.of(session.agency(row['toAgency'])))
  @Property({ type: 'integer' })
  toAgency!: number

  @Field(() => [DataCategory], { description: 'The categories that the owner sends; what of them is open the agreement says.' })
  @Guarded('case-summary')
  @ShownFrom(['categories'], row => categoriesIn(row['categories']).map(codeOf))
  @Property({ type: 'integer' })
  categories!: number

  @Field(() => ReferralStatus, { description: 'Sent, accepted, declined, withdrawn or done.' })
  @Guarded('case-summary')
  @Property({ type: 'text' })
  status!: ReferralStatus

  @Field(() => DateTime, { description: 'When it was sent.' })
  @Guarded('case-summary')
  @Property({ type: 'timestamptz', columnType: 'timestamptz' })
  sentAt!: string

  @Field(() => DateTime, { nullable: true, description: 'When it was answered; null while it waits.' })
  @Guarded('case-summary')
  @Property({ type: 'timestamptz', columnType: 'timestamptz', nullable: true })
  answeredAt?: string

  @Field(() => String, { nullable: true, description: 'Why it was declined, in the words of the agency that did; null otherwise.' })
  @Guarded('case-summary')
  @Property({ type: 'text', nullable: true })
  reason?: string

  @Field(() => DateTime, { nullable: true, description: 'When what it opens ends; null where it has no end.' })
  @Guarded('case-summary')
  @Property({ type: 'timestamptz', columnType: 'timestamptz' })
  until!: string

  @Field(() => Int, { description: 'Rises by one with each change; goes into expectedVersion.' })
  @Guarded('case-summary')
  @Property({ type: 'integer' })
  version!: number
}
