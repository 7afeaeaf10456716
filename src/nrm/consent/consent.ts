import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { AgencyView } from '../../access/agency.ts'
import { categoriesIn } from '../../agreement/mask.ts'
import { PURPOSES } from '../../agreement/vocabulary.ts'
import { codeOf, ConsentGiver, DataCategory, Purpose } from '../../base/codes/index.ts'
import { Guarded } from '../../policy/guarded.ts'
import { CalendarDate, DateTime } from '../../session/scalars.ts'
import { ShownFrom } from '../../session/shape.ts'

@ObjectType({ simpleResolvers: true, description: 'What the person agrees to: that one agency may know some categories for one purpose.' })
@Entity({ schema: 'nrm', tableName: 'consent' })
export class Consent {
  @PrimaryKey({ type: 'integer', autoincrement: false })
  owner!: number

  @PrimaryKey({ type: 'uuid' })
  caseId!: string

  @Field(() => ID, { description: 'Id of the consent.' })
  @Guarded('case-summary')
  @ShownFrom(['owner', 'caseId', 'id'], (row, { hub }) => hub.ids.seal('consent', { owner: row['owner'], ids: [row['caseId'], row['id']] }))
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Field(() => AgencyView, { description: 'The agency that may know.' })
  @Guarded('case-summary')
  @ShownFrom(['toAgency'], (row, session) => AgencyView.of(session.agency(row['toAgency'])))
  @Property({ type: 'integer' })
  toAgency!: number

  @Field(() => Purpose, { description: 'What for.' })
  @Guarded('case-summary')
  @ShownFrom(['purpose'], row => codeOf(PURPOSES[row['purpose']]!))
  @Property({ type: 'smallint' })
  purpose!: number

  @Field(() => [DataCategory], { description: 'What it may know.' })
  @Guarded('case-summary')
  @ShownFrom(['categories'], row => categoriesIn(row['categories']).map(codeOf))
  @Property({ type: 'integer' })
  categories!: number

  @Field(() => ConsentGiver, { description: 'Who gave it: the person, or for a child its guardian or the guardianship authority.' })
  @Guarded('case-summary')
  @Property({ type: 'text' })
  givenBy!: ConsentGiver

  @Field(() => CalendarDate, { description: 'When it was given.' })
  @Guarded('case-summary')
  @Property({ type: 'date' })
  givenOn!: string

  @Field(() => DateTime, { nullable: true, description: 'When it ends by itself; null where it has no end.' })
  @Guarded('case-summary')
  @Property({ type: 'timestamptz', columnType: 'timestamptz' })
  until!: string

  @Field(() => DateTime, { nullable: true, description: 'When it was withdrawn; null while it holds.' })
  @Guarded('case-summary')
  @Property({ type: 'timestamptz', columnType: 'timestamptz', nullable: true })
  withdrawnAt?: string

  @Field(() => Int, { description: 'Rises by one with each change; goes into expectedVersion.' })
  @Guarded('case-summary')
  @Property({ type: 'integer' })
  version!: number
}
