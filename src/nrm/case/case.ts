import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { AgencyView } from '../../access/agency.ts'
import { CaseAccess, caseAccess, tiesOf } from '../../access/case-access.ts'
import { CaseStatus, DataSource, DatePrecision, REGION } from '../../base/codes/index.ts'
import { Guarded } from '../../policy/guarded.ts'
import { Code } from '../../session/code.ts'
import { CalendarDate } from '../../session/scalars.ts'
import { Computed, Part, Parts, ShownFrom } from '../../session/shape.ts'
import { Assistance } from '../assistance/assistance.ts'
import { Consent } from '../consent/consent.ts'
import { Identification } from '../identification/identification.ts'
import { Contact } from '../person/contact.ts'
import { Identity } from '../person/identity.ts'
import { Referral } from '../referral/referral.ts'
import { ChildProtection } from './child-protection.ts'
import { Demographics } from './demographics.ts'
import { Exploitation } from './exploitation.ts'
import { Health } from './health.ts'
import { Proceedings } from './proceedings.ts'

@ObjectType({
  simpleResolvers: true,
  description:
    "The case of one presumed or identified victim in one agency's care. What is withheld is null, and extensions.withheld says why.",
})
@Entity({ schema: 'nrm', tableName: 'case' })
@Computed('ties', tiesOf)
export class Case {
  @Field(() => AgencyView, { nullable: true, description: 'The agency in whose care the person is.' })
  @Guarded('case-summary')
  @ShownFrom(['owner'], (row, session) => AgencyView.of(session.agency(row['owner'])))
  @PrimaryKey({ type: 'integer', autoincrement: false })
  owner!: number

  @Field(() => ID, { description: 'Id of the case; it tells nothing of its owner.' })
  @Guarded('case-summary')
  @ShownFrom(['owner', 'id'], (row, { hub }) => hub.ids.seal('case', { owner: row['owner'], ids: [row['id']] }))
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Field(() => CaseAccess, { description: 'What the asker may see of this very case, and why.' })
  @Guarded('case-summary')
  @ShownFrom(['owner', 'ties'], caseAccess)
  access!: CaseAccess

  @Property({ type: 'uuid' })
  personId!: string

  @Field(() => String, { nullable: true, description: "The owner's own reference; unique within the owner." })
  @Guarded('case-summary')
  @Property({ type: 'text' })
  reference!: string

  @Field(() => Code, { nullable: true, description: 'Region of the case, ISO 3166-2.' })
  @Guarded('case-summary')
  @ShownFrom(['region'], row => Code.of(REGION, row['region']))
  @Property({ type: 'text' })
  region!: string

  @Field(() => String, { nullable: true, description: 'District below the region; null where not recorded.' })
  @Guarded('case-summary')
  @Property({ type: 'text', nullable: true })
  district?: string

  @Field(() => CalendarDate, { nullable: true, description: 'When the case was opened; see openedPrecision.' })
  @Guarded('case-summary')
  @Property({ type: 'date' })
  openedOn!: string

  @Field(() => DatePrecision, { nullable: true, description: 'How exactly openedOn is known: where YEAR, its month and day say nothing.' })
  @Guarded('case-summary')
  @Property({ type: 'text' })
  openedPrecision!: DatePrecision

  @Field(() => CalendarDate, { nullable: true, description: 'When it was closed; null while it is open.' })
  @Guarded('case-summary')
  @Property({ type: 'date', nullable: true })
  closedOn?: string

  @Field(() => CaseStatus, { nullable: true, description: 'HTCDS cas_Status.' })
  @Guarded('case-summary')
  @Property({ type: 'text' })
  status!: CaseStatus

  @Property({ type: 'text' })
  identificationStatus!: string

  @Property({ type: 'text', nullable: true })
  identifiedBy?: string

  @Property({ type: 'date', nullable: true })
  identifiedOn?: string

  @Field(() => Identification, { nullable: true, description: 'Presumed, identified or not a victim; by whom, when.' })
  @Guarded('case-summary')
  @ShownFrom(Identification.columns, Identification.of)
  identification!: Identification

  @Field(() => DataSource, {
    nullable: true,
    description: 'How the case came in (CTDC Datasource); REGISTERED where it was typed into the hub.',
  })
  @Guarded('case-summary')
  @Property({ type: 'text' })
  dataSource!: DataSource

  @Field(() => Int, { nullable: true, description: 'Rises by one with each change of the case itself.' })
  @Guarded('case-summary')
  @Property({ type: 'integer' })
  version!: number

  @Property({ type: 'blob', columnType: 'bytea', nullable: true })
  sourceDigest?: Buffer

  @Property({ type: 'integer', nullable: true })
  sourceLine?: number

  @Field(() => [Consent], { nullable: true, description: 'What the person has agreed to, newest first, withdrawn consents too.' })
  @Guarded('case-summary')
  @Parts(() => Consent, 'givenOn')
  consents!: Consent[]

  @Field(() => Demographics, { nullable: true, description: 'Sex, age group, citizenship.' })
  @Guarded('demographics')
  @Part(() => Demographics)
  demographics!: Demographics

  @Field(() => Exploitation, { nullable: true, description: 'Forms, sector, means of control, recruiter, country, period.' })
  @Guarded('exploitation')
  @Part(() => Exploitation)
  exploitation!: Exploitation

  @Field(() => Identity, { nullable: true, description: 'Names, birth date, documents.' })
  @Guarded('identity')
  @Part(() => Identity)
  identity!: Identity

  @Field(() => Contact, { nullable: true, description: 'Telephone, e-mail, address.' })
  @Guarded('contact')
  @Part(() => Contact)
  contact!: Contact

  @Field(() => Health, { nullable: true, description: 'Needs of health care.' })
  @Guarded('health')
  @Part(() => Health)
  health!: Health

  @Field(() => ChildProtection, { nullable: true, description: 'What protects a child.' })
  @Guarded('child-protection')
  @Part(() => ChildProtection)
  childProtection!: ChildProtection

  @Field(() => Proceedings, { nullable: true, description: 'Criminal proceedings that concern the person.' })
  @Guarded('proceedings')
  @Part(() => Proceedings)
  proceedings!: Proceedings

  @Field(() => [Referral], { nullable: true, description: 'To whom the case was referred, newest first.' })
  @Guarded('assistance')
  @Parts(() => Referral, 'sentAt', { rowsApart: true })
  referrals!: Referral[]

  @Field(() => [Assistance], { nullable: true, description: 'What help was given, newest first.' })
  @Guarded('assistance')
  @Parts(() => Assistance, 'startedOn')
  assistance!: Assistance[]
}
