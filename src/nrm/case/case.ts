import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { AgencyView } from '../../access/agency.ts'
import { CaseAccess, caseAccess, tiesOf } from '../../access/case-access.ts'
import { CaseStatus, ClosingReason, DataSource, DatePrecision, REGION, YesNoUnknown } from '../../base/codes/index.ts'
import { Guarded } from '../../policy/guarded.ts'
import { Code } from '../../session/code.ts'
import { CalendarDate } from '../../session/scalars.ts'
import { Computed, Part, Parts, ShownFrom } from '../../session/shape.ts'
import { Assistance } from '../assistance/assistance.ts'
import { Attachment } from '../attachment/attachment.ts'
import { Consent } from '../consent/consent.ts'
import { Identification } from '../identification/identification.ts'
import { CaseHold, CaseRetention, holdOf, retentionOf, toRetention } from '../keeping/case-keeping.ts'
import { Note } from '../note/note.ts'
import { Contact } from '../person/contact.ts'
import { Identity } from '../person/identity.ts'
import { Referral } from '../referral/referral.ts'
import { CaseSeal, sealOf, toSeal } from '../seal/case-seal.ts'
import { Accounts } from './accounts.ts'
import { Care } from './care.ts'
import { ChildProtection } from './child-protection.ts'
import { Demographics } from './demographics.ts'
import { Exploitation } from './exploitation.ts'
import { Health } from './health.ts'
import { Location } from './location.ts'
import { ownersOnly } from './owners-only.ts'
import { Proceedings } from './proceedings.ts'

@ObjectType({
  simpleResolvers: true,
  description:
    "The case of one presumed or identified victim in one agency's care. What is withheld is null, and extensions.withheld says why.",
})
@Entity({ schema: 'nrm', tableName: 'case' })
@Computed('ties', tiesOf)
@Computed('retention', retentionOf)
@Computed('hold', holdOf)
@Computed('seal', sealOf)
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

  @Field(() => ClosingReason, { nullable: true, description: 'Why it was closed; null while it is open, and where it came in closed.' })
  @Guarded('case-summary')
  @Property({ type: 'text', nullable: true })
  closingReason?: ClosingReason

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

  @Field(() => YesNoUnknown, {
    nullable: true,
    description: 'Did the person consent to the record (HTCDS con_Consent)? A fact: what may be shown to whom rests on `consents` alone.',
  })
  @Guarded('case-summary')
  @Property({ type: 'text' })
  dataConsent!: YesNoUnknown

  @Field(() => YesNoUnknown, {
    nullable: true,
    description: 'Did the person agree to the managing of personal data (HTCDS vic_AgreementToManagePersonalData)? A fact, as dataConsent.',
  })
  @Guarded('case-summary')
  @Property({ type: 'text' })
  dataAgreement!: YesNoUnknown

  @Field(() => Int, { nullable: true, description: 'Rises by one with each change of the case itself.' })
  @Guarded('case-summary')
  @Property({ type: 'integer' })
  version!: number

  @Property({ type: 'blob', columnType: 'bytea', nullable: true })
  sourceDigest?: Buffer

  @Property({ type: 'integer', nullable: true })
  sourceLine?: number

  @Field(() => [CaseRetention], {
    nullable: true,
    description: "How long its categories are kept, those that a clause speaks of; told to the owner's users only.",
  })
  @Guarded('case-summary')
  @ShownFrom(['owner', 'retention'], ownersOnly('retention', toRetention))
  retention!: CaseRetention[]

  @Field(() => CaseHold, { nullable: true, description: "What holds it; null where nothing does. Told to the owner's users only." })
  @Guarded('case-summary')
  @ShownFrom(['owner', 'hold'], ownersOnly('hold', (hold: CaseHold) => hold))
  hold!: CaseHold | null

  @Field(() => CaseSeal, { nullable: true, description: "Its seal; null where it is not sealed. Told to the owner's users only." })
  @Guarded('case-summary')
  @ShownFrom(['owner', 'seal'], ownersOnly('seal', toSeal))
  seal!: CaseSeal | null

  @Field(() => [Consent], { nullable: true, description: 'What the person has agreed to, newest first, withdrawn consents too.' })
  @Guarded('case-summary')
  @Parts(() => Consent, 'givenOn')
  consents!: Consent[]

  @Field(() => Demographics, { nullable: true, description: 'Sex, age group, citizenship, family, languages, education.' })
  @Guarded('demographics')
  @Part(() => Demographics)
  demographics!: Demographics

  @Field(() => Exploitation, {
    nullable: true,
    description: 'Forms, sector, means of control, recruitment, country, period, perpetrators, events.',
  })
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

  @Field(() => Accounts, { nullable: true, description: 'What is told in words: the long texts of the record.' })
  @Guarded('identity')
  @Part(() => Accounts)
  accounts!: Accounts

  @Field(() => [Note], { nullable: true, description: 'Notes on the case, newest first.' })
  @Guarded('identity')
  @Parts(() => Note, 'writtenAt')
  notes!: Note[]

  @Field(() => [Attachment], { nullable: true, description: 'Files that belong to the case, newest first.' })
  @Guarded('identity')
  @Parts(() => Attachment, 'addedAt')
  attachments!: Attachment[]

  @Field(() => Location, { nullable: true, description: 'Precise places.' })
  @Guarded('location')
  @Part(() => Location)
  location!: Location

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

  @Field(() => Care, { nullable: true, description: 'Who has the case in hand, referrals from and to outside the hub, plans of support.' })
  @Guarded('assistance')
  @Part(() => Care)
  care!: Care

  @Field(() => [Referral], { nullable: true, description: 'To whom the case was referred, newest first.' })
  @Guarded('assistance')
  @Parts(() => Referral, 'sentAt', { rowsApart: true })
  referrals!: Referral[]

  @Field(() => [Assistance], { nullable: true, description: 'What help was given, newest first.' })
  @Guarded('assistance')
  @Parts(() => Assistance, 'startedOn')
  assistance!: Assistance[]
}
