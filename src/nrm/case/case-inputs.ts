import { Field, InputType } from 'type-graphql'
import {
  AgeGroup,
  ExploitationForm,
  GuardianKind,
  HealthNeed,
  IdentificationStatus,
  IdentifyingOrganisation,
  LabourSector,
  MeansOfControl,
  ProceedingRole,
  ProceedingStage,
  RecruiterRelation,
  Sex,
  YesNoUnknown,
} from '../../base/codes/index.ts'
import { Guarded } from '../../policy/guarded.ts'
import { CalendarDate } from '../../session/scalars.ts'

@InputType({ description: 'Who the person is, without telling who.' })
export class DemographicsInput {
  @Field(() => Sex, { defaultValue: 'UNKNOWN', description: 'Sex or gender.' })
  @Guarded('demographics')
  sex!: Sex

  @Field(() => AgeGroup, { nullable: true, description: 'Age group now; taken from the birth date where that is given, else UNKNOWN.' })
  @Guarded('demographics')
  ageGroup?: AgeGroup

  @Field(() => String, { defaultValue: 'ZZ', description: 'Citizenship, ISO 3166-1 alpha-2.' })
  @Guarded('demographics')
  citizenship!: string

  @Field(() => String, { defaultValue: 'ZZ', description: 'Country of birth, ISO 3166-1 alpha-2.' })
  @Guarded('demographics')
  countryOfBirth!: string
}

@InputType({ description: 'What was done to the person.' })
export class ExploitationInput {
  @Field(() => [ExploitationForm], { defaultValue: [], description: 'Forms of exploitation.' })
  @Guarded('exploitation')
  forms!: ExploitationForm[]

  @Field(() => LabourSector, { defaultValue: 'UNKNOWN', description: 'Sector of forced labour.' })
  @Guarded('exploitation')
  sector!: LabourSector

  @Field(() => [MeansOfControl], { defaultValue: [], description: 'Means of control.' })
  @Guarded('exploitation')
  meansOfControl!: MeansOfControl[]

  @Field(() => RecruiterRelation, { defaultValue: 'UNKNOWN', description: "The recruiter's relation to the person." })
  @Guarded('exploitation')
  recruiterRelation!: RecruiterRelation

  @Field(() => String, { defaultValue: 'ZZ', description: 'Country of exploitation, ISO 3166-1 alpha-2.' })
  @Guarded('exploitation')
  country!: string

  @Field(() => CalendarDate, { nullable: true, description: 'When it began.' })
  @Guarded('exploitation')
  startedOn?: string

  @Field(() => CalendarDate, { nullable: true, description: 'When it ended; not before it began.' })
  @Guarded('exploitation')
  endedOn?: string
}

@InputType({ description: 'What the health services must know to help.' })
export class HealthInput {
  @Field(() => [HealthNeed], { defaultValue: [], description: 'Needs of health care.' })
  @Guarded('health')
  needs!: HealthNeed[]

  @Field(() => YesNoUnknown, { defaultValue: 'UNKNOWN', description: 'Pregnant?' })
  @Guarded('health')
  pregnant!: YesNoUnknown

  @Field(() => YesNoUnknown, { defaultValue: 'UNKNOWN', description: 'A disability?' })
  @Guarded('health')
  disability!: YesNoUnknown

  @Field(() => CalendarDate, { nullable: true, description: 'Last medical examination.' })
  @Guarded('health')
  examinedOn?: string
}

@InputType({ description: 'What protects a child.' })
export class ChildProtectionInput {
  @Field(() => GuardianKind, { defaultValue: 'UNKNOWN', description: 'Who stands for the child.' })
  @Guarded('child-protection')
  guardian!: GuardianKind

  @Field(() => CalendarDate, { nullable: true, description: 'When the guardianship authority was informed.' })
  @Guarded('child-protection')
  authorityInformedOn?: string

  @Field(() => CalendarDate, { nullable: true, description: "When the child's best interests were assessed." })
  @Guarded('child-protection')
  bestInterestsAssessedOn?: string

  @Field(() => CalendarDate, { nullable: true, description: 'When the forensic interview was held.' })
  @Guarded('child-protection')
  forensicInterviewOn?: string
}

@InputType({ description: 'Criminal proceedings that concern the person.' })
export class ProceedingsInput {
  @Field(() => String, { nullable: true, description: 'Number of the criminal case; at most 100 characters.' })
  @Guarded('proceedings')
  number?: string

  @Field(() => String, { nullable: true, description: 'Article of the criminal code; at most 40 characters.' })
  @Guarded('proceedings')
  article?: string

  @Field(() => ProceedingStage, { defaultValue: 'NONE', description: 'How far the proceedings are.' })
  @Guarded('proceedings')
  stage!: ProceedingStage

  @Field(() => ProceedingRole, { defaultValue: 'UNKNOWN', description: 'What the person is in them.' })
  @Guarded('proceedings')
  role!: ProceedingRole

  @Field(() => CalendarDate, { nullable: true, description: 'When they were opened.' })
  @Guarded('proceedings')
  openedOn?: string
}

@InputType({ description: 'Is the person a victim: presumed, identified or not.' })
export class IdentificationInput {
  @Field(() => IdentificationStatus, { description: 'HTCDS vic_TraffickingStatus.' })
  @Guarded('case-summary')
  status!: IdentificationStatus

  @Field(() => IdentifyingOrganisation, { nullable: true, description: 'Who decided.' })
  @Guarded('case-summary')
  decidedBy?: IdentifyingOrganisation

  @Field(() => CalendarDate, { nullable: true, description: 'When it was decided.' })
  @Guarded('case-summary')
  decidedOn?: string
}
