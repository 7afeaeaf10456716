import type {
  AgeGroup,
  ExploitationForm,
  LabourSector,
  MeansOfControl,
  RecruiterRelation,
  Sex,
  SexualExploitationForm,
} from '../../base/codes/index.ts'
import { AGES } from './age-words.ts'
import { country3, firstOf, flagged, look, type Table, year } from './cells.ts'
import type { CtdcForm } from './ctdc-form.ts'

// The file: CTDC global synthetic dataset, codebook of February 2024 (IOM, Counter-Trafficking Data Collaborative): 27 variables, a flag 1 or nothing,
// `NULL` or nothing for what is missing. Its records were made by a model: nobody stands behind one.

const MISSING = ['NULL', ''] as const
const missing = <Code>(code: Code): [string, Code][] => MISSING.map(word => [word, code])

const YEARS = { from: 2002, to: 2022 }

export const SYNTHETIC_FLAGS: Table<boolean> = new Map([['1', true], ...missing(false)])

const SEXES: Table<Sex> = new Map<string, Sex>([
  ['Woman', 'FEMALE'],
  ['Man', 'MALE'],
  ['Trans/Transgender/NonConforming', 'TRANSGENDER_NON_CONFORMING'],
  ...missing<Sex>('UNKNOWN'),
])

const AGE_GROUPS: Table<AgeGroup> = new Map<string, AgeGroup>([...AGES, ...missing<AgeGroup>('UNKNOWN')])

/** How long: the model has the days of beginning and end, and no length without them. Checked, and not kept. */
const MONTHS: Table<null> = new Map([['0--12 (0-1 yr)', null], ['13--24 (1-2 yrs)', null], ['25+ (2+ yrs)', null], ...missing(null)])

/** Each variable joins several of the means: the four whose kind is not said stay coarse. */
export const SYNTHETIC_MEANS: Table<MeansOfControl> = new Map<string, MeansOfControl>([
  ['meansDebtBondageEarnings', 'FINANCIAL'],
  ['meansThreats', 'THREATS'],
  ['meansAbusePsyPhySex', 'ABUSE'],
  ['meansFalsePromises', 'FALSE_PROMISES'],
  ['meansDrugsAlcohol', 'PSYCHOACTIVE_SUBSTANCES'],
  ['meansDenyBasicNeeds', 'SURVIVAL'],
  ['meansExcessiveWorkHours', 'EXCESSIVE_WORKING_HOURS'],
  ['meansWithholdDocs', 'WITHHOLDS_DOCUMENTS'],
])

export const SYNTHETIC_EXPLOITATION: Table<ExploitationForm> = new Map<string, ExploitationForm>([
  ['isForcedLabour', 'FORCED_LABOUR'],
  ['isSexualExploit', 'SEXUAL_EXPLOITATION'],
  ['isOtherExploit', 'OTHER'],
])

export const SYNTHETIC_LABOUR: Table<LabourSector> = new Map<string, LabourSector>([
  ['typeOfLabourAgriculture', 'A_AGRICULTURE_FORESTRY_AND_FISHING'],
  ['typeOfLabourConstruction', 'F_CONSTRUCTION'],
  ['typeOfLabourDomesticWork', 'T_ACTIVITIES_OF_HOUSEHOLDS_AS_EMPLOYERS'],
  ['typeOfLabourHospitality', 'I_ACCOMMODATION_AND_FOOD_SERVICE_ACTIVITIES'],
])

export const SYNTHETIC_SEX: Table<SexualExploitationForm> = new Map<string, SexualExploitationForm>([
  ['typeOfSexProstitution', 'PROSTITUTION'],
  ['typeOfSexPornography', 'PORNOGRAPHY'],
])

/** Those first that say most of who it was. */
export const SYNTHETIC_RECRUITER: Table<RecruiterRelation> = new Map<string, RecruiterRelation>([
  ['recruiterRelationIntimatePartner', 'INTIMATE_PARTNER'],
  ['recruiterRelationFamily', 'FAMILY'],
  ['recruiterRelationFriend', 'FRIEND_OR_ACQUAINTANCE'],
  ['recruiterRelationOther', 'OTHER'],
])

export const SYNTHETIC_FORM: CtdcForm = {
  name: 'ctdc-synthetic',
  title: 'the CTDC global synthetic dataset (27 variables)',
  columns: [
    'yearOfRegistration',
    'gender',
    'ageBroad',
    'citizenship',
    'CountryOfExploitation',
    'traffickMonths',
    ...SYNTHETIC_MEANS.keys(),
    ...SYNTHETIC_EXPLOITATION.keys(),
    ...SYNTHETIC_LABOUR.keys(),
    ...SYNTHETIC_SEX.keys(),
    ...SYNTHETIC_RECRUITER.keys(),
  ],
  aliases: { meansWithholdDocuments: 'meansWithholdDocs' },
  read: cells => {
    look(cells, 'traffickMonths', MONTHS)
    const forms = flagged(cells, SYNTHETIC_EXPLOITATION, SYNTHETIC_FLAGS)
    return {
      registeredYear: year(cells, 'yearOfRegistration', YEARS),
      dataSource: 'SYNTHETIC',
      sex: look(cells, 'gender', SEXES),
      ageGroup: look(cells, 'ageBroad', AGE_GROUPS),
      citizenship: country3(cells, 'citizenship', MISSING),
      country: country3(cells, 'CountryOfExploitation', MISSING),
      meansOfControl: flagged(cells, SYNTHETIC_MEANS, SYNTHETIC_FLAGS),
      forms: forms.length > 0 ? forms : ['UNKNOWN'],
      sector: firstOf(flagged(cells, SYNTHETIC_LABOUR, SYNTHETIC_FLAGS), 'UNKNOWN'),
      sexualForms: flagged(cells, SYNTHETIC_SEX, SYNTHETIC_FLAGS),
      recruiterRelation: firstOf(flagged(cells, SYNTHETIC_RECRUITER, SYNTHETIC_FLAGS), 'UNKNOWN'),
      abducted: false,
    }
  },
}
