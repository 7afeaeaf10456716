import type {
  AgeGroup,
  ExploitationForm,
  LabourSector,
  MeansOfControl,
  RecruiterRelation,
  Sex,
  SexualExploitationForm,
} from '../../base/codes/index.ts'
import { childOrAdultOf } from '../../base/codes/index.ts'
import type { Cells } from '../intake/format.ts'
import { Refusal } from '../intake/refusal.ts'
import { AGES } from './age-words.ts'
import { country, firstOf, flagged, look, type Table, year } from './cells.ts'
import type { CtdcForm } from './ctdc-form.ts'
import { DATA_SOURCES, NO_COUNTRY } from './subset-form.ts'

// The file: CTDC global dataset, k-anonymised (IOM, Counter-Trafficking Data Collaborative), as published from 2019 to 2021: 63 columns, one a flag
// 1 or 0, -99 for what is missing or redacted. Its five columns of joined words repeat the flags and are not read.

/** The CTDC has records since 2002; the last file of this form was published in 2021. */
const YEARS = { from: 2002, to: 2021 }

/** -99 and 0 both leave a thing unsaid: neither says that it was not so. */
export const FLAGS: Table<boolean> = new Map([
  ['1', true],
  ['0', false],
  ['-99', false],
])

const SEXES: Table<Sex> = new Map<string, Sex>([
  ['Female', 'FEMALE'],
  ['Male', 'MALE'],
  ['Transgender/NonConforming', 'TRANSGENDER_NON_CONFORMING'],
  ['Trans/Transgender/NonConforming', 'TRANSGENDER_NON_CONFORMING'],
  ['-99', 'UNKNOWN'],
])

const AGE_GROUPS: Table<AgeGroup> = new Map<string, AgeGroup>([...AGES, ['-99', 'UNKNOWN']])

const MAJORITY: Table<boolean | undefined> = new Map([
  ['Adult', true],
  ['Minor', false],
  ['-99', undefined],
])

export const GLOBAL_MEANS: Table<MeansOfControl> = new Map<string, MeansOfControl>([
  ['meansOfControlDebtBondage', 'DEBT_BONDAGE'],
  ['meansOfControlTakesEarnings', 'TAKES_EARNINGS'],
  ['meansOfControlRestrictsFinancialAccess', 'RESTRICTS_FINANCIAL_ACCESS'],
  ['meansOfControlThreats', 'THREATS'],
  ['meansOfControlPsychologicalAbuse', 'PSYCHOLOGICAL_ABUSE'],
  ['meansOfControlPhysicalAbuse', 'PHYSICAL_ABUSE'],
  ['meansOfControlSexualAbuse', 'SEXUAL_ABUSE'],
  ['meansOfControlFalsePromises', 'FALSE_PROMISES'],
  ['meansOfControlPsychoactiveSubstances', 'PSYCHOACTIVE_SUBSTANCES'],
  ['meansOfControlRestrictsMovement', 'RESTRICTS_MOVEMENT'],
  ['meansOfControlRestrictsMedicalCare', 'RESTRICTS_MEDICAL_CARE'],
  ['meansOfControlExcessiveWorkingHours', 'EXCESSIVE_WORKING_HOURS'],
  ['meansOfControlUsesChildren', 'THREATS_TO_CHILDREN_OR_FAMILY'],
  ['meansOfControlThreatOfLawEnforcement', 'THREATS_OF_LAW_ENFORCEMENT'],
  ['meansOfControlWithholdsNecessities', 'WITHHOLDS_NECESSITIES'],
  ['meansOfControlWithholdsDocuments', 'WITHHOLDS_DOCUMENTS'],
  ['meansOfControlOther', 'OTHER'],
  ['meansOfControlNotSpecified', 'UNKNOWN'],
])

export const GLOBAL_EXPLOITATION: Table<readonly ExploitationForm[]> = new Map<string, readonly ExploitationForm[]>([
  ['isForcedLabour', ['FORCED_LABOUR']],
  ['isSexualExploit', ['SEXUAL_EXPLOITATION']],
  ['isOtherExploit', ['OTHER']],
  ['isSexAndLabour', ['FORCED_LABOUR', 'SEXUAL_EXPLOITATION']],
  ['isForcedMarriage', ['FORCED_MARRIAGE']],
  ['isForcedMilitary', ['FORCED_MILITARY_BY_NON_STATE_ACTORS']],
  ['isOrganRemoval', ['ORGAN_REMOVAL']],
  ['isSlaveryAndPractices', ['SERVITUDE']],
])

/** Kinds of labour to sections of ISIC revision 4, those first that say most; illicit activities are no section. */
export const GLOBAL_LABOUR: Table<LabourSector> = new Map<string, LabourSector>([
  ['typeOfLabourAgriculture', 'A_AGRICULTURE_FORESTRY_AND_FISHING'],
  ['typeOfLabourAquafarming', 'A_AGRICULTURE_FORESTRY_AND_FISHING'], // division 03, fishing and aquaculture
  ['typeOfLabourBegging', 'BEGGING'],
  ['typeOfLabourConstruction', 'F_CONSTRUCTION'],
  ['typeOfLabourDomesticWork', 'T_ACTIVITIES_OF_HOUSEHOLDS_AS_EMPLOYERS'],
  ['typeOfLabourHospitality', 'I_ACCOMMODATION_AND_FOOD_SERVICE_ACTIVITIES'],
  ['typeOfLabourManufacturing', 'C_MANUFACTURING'],
  ['typeOfLabourMiningOrDrilling', 'B_MINING_AND_QUARRYING'],
  ['typeOfLabourPeddling', 'PEDDLING'],
  ['typeOfLabourTransportation', 'H_TRANSPORTATION_AND_STORAGE'],
  ['typeOfLabourIllicitActivities', 'OTHER'],
  ['typeOfLabourOther', 'OTHER'],
  ['typeOfLabourNotSpecified', 'UNKNOWN'],
])

export const GLOBAL_SEX: Table<SexualExploitationForm> = new Map<string, SexualExploitationForm>([
  ['typeOfSexProstitution', 'PROSTITUTION'],
  ['typeOfSexPornography', 'PORNOGRAPHY'],
  ['typeOfSexRemoteInteractiveServices', 'REMOTE_INTERACTIVE_SERVICES'],
  ['typeOfSexPrivateSexualServices', 'PRIVATE_SEXUAL_SERVICES'],
])

/** Those first that say most of who it was. */
export const GLOBAL_RECRUITER: Table<RecruiterRelation> = new Map<string, RecruiterRelation>([
  ['recruiterRelationIntimatePartner', 'INTIMATE_PARTNER'],
  ['recruiterRelationFamily', 'FAMILY'],
  ['recruiterRelationFriend', 'FRIEND_OR_ACQUAINTANCE'],
  ['recruiterRelationOther', 'OTHER'],
  ['recruiterRelationUnknown', 'UNKNOWN'],
])

const JOINED = [
  'meansOfControlConcatenated',
  'typeOfExploitConcatenated',
  'typeOfLabourConcatenated',
  'typeOfSexConcatenated',
  'RecruiterRelationship',
]

/** What is read of a flag that says only that something is not known. */
const known = <Code>(codes: Code[], unknown: Code): Code[] => (codes.length > 1 ? codes.filter(code => code !== unknown) : codes)

function ageOf(cells: Cells): { ageGroup: AgeGroup; adult: boolean | undefined } {
  const ageGroup = look(cells, 'ageBroad', AGE_GROUPS)
  const adult = look(cells, 'majorityStatus', MAJORITY)
  const byGroup = childOrAdultOf(ageGroup)
  if (adult !== undefined && byGroup !== 'UNKNOWN' && adult !== (byGroup === 'ADULT')) {
    throw new Refusal({ column: 'majorityStatus', rule: 'agrees-with-ageBroad', allowed: [byGroup === 'ADULT' ? 'Adult' : 'Minor', '-99'] })
  }
  // Said of earlier times, for which the model has an age only: checked, and not kept.
  for (const column of ['majorityStatusAtExploit', 'majorityEntry']) look(cells, column, MAJORITY)
  return { ageGroup, adult }
}

function formsOf(cells: Cells): ExploitationForm[] {
  const forms = [...new Set(flagged(cells, GLOBAL_EXPLOITATION, FLAGS).flat())]
  return forms.length > 0 ? forms : ['UNKNOWN']
}

export const GLOBAL_FORM: CtdcForm = {
  name: 'ctdc-global',
  title: 'the CTDC global dataset, k-anonymised (63 columns)',
  columns: [
    'yearOfRegistration',
    'Datasource',
    'gender',
    'ageBroad',
    'majorityStatus',
    'majorityStatusAtExploit',
    'majorityEntry',
    'citizenship',
    ...GLOBAL_MEANS.keys(),
    ...GLOBAL_EXPLOITATION.keys(),
    ...GLOBAL_LABOUR.keys(),
    ...GLOBAL_SEX.keys(),
    'isAbduction',
    'CountryOfExploitation',
    ...GLOBAL_RECRUITER.keys(),
    ...JOINED,
  ],
  read: cells => ({
    registeredYear: year(cells, 'yearOfRegistration', YEARS),
    dataSource: look(cells, 'Datasource', DATA_SOURCES),
    sex: look(cells, 'gender', SEXES),
    ...ageOf(cells),
    citizenship: country(cells, 'citizenship', NO_COUNTRY),
    country: country(cells, 'CountryOfExploitation', NO_COUNTRY),
    meansOfControl: known(flagged(cells, GLOBAL_MEANS, FLAGS), 'UNKNOWN'),
    forms: formsOf(cells),
    sector: firstOf(flagged(cells, GLOBAL_LABOUR, FLAGS), 'UNKNOWN'),
    sexualForms: flagged(cells, GLOBAL_SEX, FLAGS),
    recruiterRelation: firstOf(flagged(cells, GLOBAL_RECRUITER, FLAGS), 'UNKNOWN'),
    abducted: look(cells, 'isAbduction', FLAGS),
  }),
}
