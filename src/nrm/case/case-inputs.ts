import { Field, InputType, Int } from 'type-graphql'
import {
  AgeGroup,
  EducationLevel,
  ExploitationForm,
  GuardianKind,
  HealthNeed,
  HealthVulnerability,
  IdentificationStatus,
  IdentifyingOrganisation,
  LabourSector,
  MaritalStatus,
  MeansOfControl,
  OnlinePlatform,
  ProceedingRole,
  ProceedingStage,
  RecruiterRelation,
  RecruitmentMethod,
  Sex,
  SexualExploitationForm,
  TraffickerRelation,
  Vulnerability,
  YesNoUnknown,
} from '../../base/codes/index.ts'
import { Guarded } from '../../policy/guarded.ts'
import { CalendarDate } from '../../session/scalars.ts'
import { PerpetratorInput } from './perpetrator.ts'
import { TraffickingEventInput } from './trafficking-event.ts'

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

  @Field(() => [String], { defaultValue: [], description: 'Further citizenships, ISO 3166-1 alpha-2; at most 10.' })
  @Guarded('demographics')
  otherCitizenships!: string[]

  @Field(() => YesNoUnknown, { defaultValue: 'UNKNOWN', description: 'Has the person died?' })
  @Guarded('demographics')
  deceased!: YesNoUnknown

  @Field(() => MaritalStatus, { defaultValue: 'UNKNOWN', description: 'Marital status.' })
  @Guarded('demographics')
  maritalStatus!: MaritalStatus

  @Field(() => Int, { nullable: true, description: 'Number of children, 0 to 99.' })
  @Guarded('demographics')
  children?: number

  @Field(() => String, { defaultValue: 'und', description: 'First language, ISO 639-2.' })
  @Guarded('demographics')
  primaryLanguage!: string

  @Field(() => String, { defaultValue: 'und', description: 'Second language, ISO 639-2.' })
  @Guarded('demographics')
  secondaryLanguage!: string

  @Field(() => EducationLevel, { defaultValue: 'UNKNOWN', description: 'Highest level of education.' })
  @Guarded('demographics')
  education!: EducationLevel
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

  @Field(() => [SexualExploitationForm], { defaultValue: [], description: 'Forms of sexual exploitation.' })
  @Guarded('exploitation')
  sexualForms!: SexualExploitationForm[]

  @Field(() => TraffickerRelation, { defaultValue: 'UNKNOWN', description: 'Relationship to the trafficker.' })
  @Guarded('exploitation')
  traffickerRelation!: TraffickerRelation

  @Field(() => Int, { nullable: true, description: 'Age when trafficked, years, 0 to 120.' })
  @Guarded('exploitation')
  ageWhenTrafficked?: number

  @Field(() => [RecruitmentMethod], { defaultValue: [], description: 'How the person was recruited.' })
  @Guarded('exploitation')
  recruitmentMethods!: RecruitmentMethod[]

  @Field(() => [OnlinePlatform], { defaultValue: [], description: 'Websites and apps of the recruitment.' })
  @Guarded('exploitation')
  recruitmentPlatforms!: OnlinePlatform[]

  @Field(() => [OnlinePlatform], { defaultValue: [], description: 'Websites and apps of the exploitation.' })
  @Guarded('exploitation')
  exploitationPlatforms!: OnlinePlatform[]

  @Field(() => [Vulnerability], { defaultValue: [], description: 'What made the person vulnerable; what tells of health goes to health.' })
  @Guarded('exploitation')
  vulnerabilities!: Vulnerability[]

  @Field(() => [PerpetratorInput], { defaultValue: [], description: 'Who had a part in it; at most 20. The first has number 1.' })
  @Guarded('exploitation')
  perpetrators!: PerpetratorInput[]

  @Field(() => [TraffickingEventInput], { defaultValue: [], description: 'What happened when; at most 20. The first has number 1.' })
  @Guarded('exploitation')
  events!: TraffickingEventInput[]
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

  @Field(() => [HealthVulnerability], { defaultValue: [], description: 'What of health made the person vulnerable.' })
  @Guarded('health')
  vulnerabilities!: HealthVulnerability[]

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
