import type {
  ExploitationForm,
  GuardianKind,
  HealthNeed,
  LabourSector,
  MeansOfControl,
  RecruiterRelation,
  Sex,
} from '../base/codes/index.ts'

type Some<T> = readonly [T, ...T[]]

/** What the invented cases are about: kinds of case that the Belarusian task forces speak of, with how often they fall. */
export interface Story {
  readonly name: string
  readonly weight: number
  readonly sexes: Some<Sex & ('FEMALE' | 'MALE')>
  /** Completed years at registration. */
  readonly ages: readonly [from: number, to: number]
  readonly citizenships: Some<string>
  readonly countries: Some<string>
  readonly forms: Some<ExploitationForm>
  readonly sectors: Some<LabourSector>
  readonly means: Some<MeansOfControl>
  readonly recruiters: Some<RecruiterRelation>
  readonly needs: Some<HealthNeed>
  readonly guardians: Some<GuardianKind>
  /** Of the Criminal Code of the Republic of Belarus: 171-1 involving in prostitution, 181 trafficking, 181-1 slave labour, 343-1 child pornography. */
  readonly articles: Some<string>
}

const ADULT = ['NOT_APPLICABLE'] as const

export const STORIES: Some<Story> = [
  {
    name: 'builders in Russia',
    weight: 40,
    sexes: ['MALE'],
    ages: [19, 55],
    citizenships: ['BY'],
    countries: ['RU'],
    forms: ['FORCED_LABOUR'],
    sectors: ['F_CONSTRUCTION'],
    means: ['DEBT_BONDAGE', 'TAKES_EARNINGS', 'FALSE_PROMISES', 'WITHHOLDS_DOCUMENTS', 'EXCESSIVE_WORKING_HOURS', 'PHYSICAL_THREATS'],
    recruiters: ['FRIEND_OR_ACQUAINTANCE', 'FRIEND_OR_ACQUAINTANCE', 'OTHER', 'FAMILY'],
    needs: ['INJURY_CARE', 'CHRONIC_ILLNESS', 'DENTAL', 'NONE'],
    guardians: ADULT,
    articles: ['181', '181-1'],
  },
  {
    name: 'field, factory and household',
    weight: 15,
    sexes: ['FEMALE', 'MALE'],
    ages: [18, 60],
    citizenships: ['BY', 'BY', 'UA'],
    countries: ['RU', 'PL', 'DE'],
    forms: ['FORCED_LABOUR'],
    sectors: ['A_AGRICULTURE_FORESTRY_AND_FISHING', 'C_MANUFACTURING', 'T_ACTIVITIES_OF_HOUSEHOLDS_AS_EMPLOYERS'],
    means: ['DEBT_BONDAGE', 'TAKES_EARNINGS', 'RESTRICTS_MOVEMENT', 'WITHHOLDS_DOCUMENTS', 'THREATS_OF_LAW_ENFORCEMENT'],
    recruiters: ['FRIEND_OR_ACQUAINTANCE', 'OTHER', 'UNKNOWN'],
    needs: ['CHRONIC_ILLNESS', 'MENTAL_HEALTH', 'NONE'],
    guardians: ADULT,
    articles: ['181', '181-1'],
  },
  {
    name: 'sexual exploitation abroad',
    weight: 22,
    sexes: ['FEMALE'],
    ages: [18, 34],
    citizenships: ['BY', 'BY', 'BY', 'UA', 'RU'],
    countries: ['RU', 'TR', 'AE', 'PL', 'DE'],
    forms: ['SEXUAL_EXPLOITATION'],
    sectors: ['NOT_APPLICABLE'],
    means: [
      'FALSE_PROMISES',
      'DEBT_BONDAGE',
      'SEXUAL_ABUSE',
      'PSYCHOLOGICAL_ABUSE',
      'THREATS_TO_CHILDREN_OR_FAMILY',
      'PSYCHOACTIVE_SUBSTANCES',
    ],
    recruiters: ['INTIMATE_PARTNER', 'FRIEND_OR_ACQUAINTANCE', 'OTHER'],
    needs: ['SEXUAL_AND_REPRODUCTIVE', 'MENTAL_HEALTH', 'INFECTIOUS_DISEASE', 'ADDICTION'],
    guardians: ADULT,
    articles: ['171-1', '181'],
  },
  {
    name: 'a child, sexually exploited',
    weight: 15,
    sexes: ['FEMALE', 'FEMALE', 'FEMALE', 'MALE'],
    ages: [9, 17],
    citizenships: ['BY'],
    countries: ['BY', 'BY', 'RU'],
    forms: ['SEXUAL_EXPLOITATION'],
    sectors: ['NOT_APPLICABLE'],
    means: ['PSYCHOLOGICAL_ABUSE', 'SEXUAL_ABUSE', 'FALSE_PROMISES', 'OTHER'],
    recruiters: ['FAMILY', 'FRIEND_OR_ACQUAINTANCE', 'OTHER', 'UNKNOWN'],
    needs: ['MENTAL_HEALTH', 'FORENSIC_EXAMINATION', 'SEXUAL_AND_REPRODUCTIVE'],
    guardians: ['PARENT', 'PARENT', 'FOSTER_FAMILY', 'INSTITUTION', 'GUARDIANSHIP_AUTHORITY'],
    articles: ['181', '343-1'],
  },
  {
    name: 'a child made to beg',
    weight: 3,
    sexes: ['FEMALE', 'MALE'],
    ages: [5, 14],
    citizenships: ['BY', 'UA'],
    countries: ['BY', 'RU'],
    forms: ['FORCED_BEGGING'],
    sectors: ['BEGGING'],
    means: ['PHYSICAL_ABUSE', 'WITHHOLDS_NECESSITIES', 'PSYCHOLOGICAL_ABUSE'],
    recruiters: ['FAMILY', 'OTHER'],
    needs: ['INJURY_CARE', 'DENTAL', 'MENTAL_HEALTH'],
    guardians: ['PARENT', 'INSTITUTION', 'GUARDIANSHIP_AUTHORITY', 'NONE'],
    articles: ['181'],
  },
  {
    name: 'sexual exploitation and forced labour',
    weight: 5,
    sexes: ['FEMALE'],
    ages: [18, 40],
    citizenships: ['BY', 'UA'],
    countries: ['RU', 'TR'],
    forms: ['FORCED_LABOUR', 'SEXUAL_EXPLOITATION'],
    sectors: ['I_ACCOMMODATION_AND_FOOD_SERVICE_ACTIVITIES', 'T_ACTIVITIES_OF_HOUSEHOLDS_AS_EMPLOYERS'],
    means: ['RESTRICTS_MOVEMENT', 'SEXUAL_ABUSE', 'TAKES_EARNINGS', 'WITHHOLDS_DOCUMENTS'],
    recruiters: ['INTIMATE_PARTNER', 'OTHER'],
    needs: ['MENTAL_HEALTH', 'SEXUAL_AND_REPRODUCTIVE', 'INJURY_CARE'],
    guardians: ADULT,
    articles: ['181'],
  },
]
