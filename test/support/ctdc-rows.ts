import fc from 'fast-check'
import type { CtdcCase } from '../../src/exchange/ctdc/ctdc-case.ts'
import { GLOBAL_FORM } from '../../src/exchange/ctdc/global-form.ts'
import { SYNTHETIC_FORM } from '../../src/exchange/ctdc/synthetic-form.ts'

// Generated rows: nobody stands behind them. Each comes with what it must be read as, by the codebook's words written down a second time.

type Cells = Record<string, string>
/** A row, and what of it the codes must say. */
export interface Expected {
  readonly cells: Cells
  readonly record: Partial<CtdcCase>
}

const pick = <T>(words: Readonly<Record<string, T>>): fc.Arbitrary<readonly [string, T]> => fc.constantFrom(...Object.entries(words))

const AGES = {
  '0--8': 'AGE_0_8',
  '9--17': 'AGE_9_17',
  '09--17': 'AGE_9_17',
  '18--20': 'AGE_18_20',
  '21--23': 'AGE_21_23',
  '24--26': 'AGE_24_26',
  '27--29': 'AGE_27_29',
  '30--38': 'AGE_30_38',
  '39--47': 'AGE_39_47',
  '48+': 'AGE_48_PLUS',
} as const

const GLOBAL_MEANS: Readonly<Record<string, string>> = {
  DebtBondage: 'DEBT_BONDAGE',
  TakesEarnings: 'TAKES_EARNINGS',
  RestrictsFinancialAccess: 'RESTRICTS_FINANCIAL_ACCESS',
  Threats: 'THREATS',
  PsychologicalAbuse: 'PSYCHOLOGICAL_ABUSE',
  PhysicalAbuse: 'PHYSICAL_ABUSE',
  SexualAbuse: 'SEXUAL_ABUSE',
  FalsePromises: 'FALSE_PROMISES',
  PsychoactiveSubstances: 'PSYCHOACTIVE_SUBSTANCES',
  RestrictsMovement: 'RESTRICTS_MOVEMENT',
  RestrictsMedicalCare: 'RESTRICTS_MEDICAL_CARE',
  ExcessiveWorkingHours: 'EXCESSIVE_WORKING_HOURS',
  UsesChildren: 'THREATS_TO_CHILDREN_OR_FAMILY',
  ThreatOfLawEnforcement: 'THREATS_OF_LAW_ENFORCEMENT',
  WithholdsNecessities: 'WITHHOLDS_NECESSITIES',
  WithholdsDocuments: 'WITHHOLDS_DOCUMENTS',
  Other: 'OTHER',
}

/** Some of these columns are set, the others not, in whichever word for that. */
const some = (columns: readonly string[], set: string, unset: readonly string[]): fc.Arbitrary<{ cells: Cells; chosen: Set<string> }> =>
  fc
    .tuple(fc.subarray([...columns]), fc.array(fc.constantFrom(...unset), { minLength: columns.length, maxLength: columns.length }))
    .map(([chosen, words]) => ({
      cells: Object.fromEntries(columns.map((column, i) => [column, chosen.includes(column) ? set : words[i]!])),
      chosen: new Set(chosen),
    }))

const first = (chosen: ReadonlySet<string>, order: Readonly<Record<string, string>>): string =>
  Object.entries(order).find(([column]) => chosen.has(column))?.[1] ?? 'UNKNOWN'

const flags63 = (columns: readonly string[]) => some(columns, '1', ['0', '-99'])
const flags27 = (columns: readonly string[]) => some(columns, '1', ['', 'NULL'])

const LABOUR_63 = {
  typeOfLabourAgriculture: 'A_AGRICULTURE_FORESTRY_AND_FISHING',
  typeOfLabourAquafarming: 'A_AGRICULTURE_FORESTRY_AND_FISHING',
  typeOfLabourBegging: 'BEGGING',
  typeOfLabourConstruction: 'F_CONSTRUCTION',
  typeOfLabourDomesticWork: 'T_ACTIVITIES_OF_HOUSEHOLDS_AS_EMPLOYERS',
  typeOfLabourHospitality: 'I_ACCOMMODATION_AND_FOOD_SERVICE_ACTIVITIES',
  typeOfLabourManufacturing: 'C_MANUFACTURING',
  typeOfLabourMiningOrDrilling: 'B_MINING_AND_QUARRYING',
  typeOfLabourPeddling: 'PEDDLING',
  typeOfLabourTransportation: 'H_TRANSPORTATION_AND_STORAGE',
  typeOfLabourIllicitActivities: 'OTHER',
  typeOfLabourOther: 'OTHER',
}
const RECRUITER = {
  recruiterRelationIntimatePartner: 'INTIMATE_PARTNER',
  recruiterRelationFamily: 'FAMILY',
  recruiterRelationFriend: 'FRIEND_OR_ACQUAINTANCE',
  recruiterRelationOther: 'OTHER',
}
const SEX_63 = {
  typeOfSexProstitution: 'PROSTITUTION',
  typeOfSexPornography: 'PORNOGRAPHY',
  typeOfSexRemoteInteractiveServices: 'REMOTE_INTERACTIVE_SERVICES',
  typeOfSexPrivateSexualServices: 'PRIVATE_SEXUAL_SERVICES',
}
const FORMS_63 = {
  isForcedLabour: ['FORCED_LABOUR'],
  isSexualExploit: ['SEXUAL_EXPLOITATION'],
  isOtherExploit: ['OTHER'],
  isSexAndLabour: ['FORCED_LABOUR', 'SEXUAL_EXPLOITATION'],
  isForcedMarriage: ['FORCED_MARRIAGE'],
  isForcedMilitary: ['FORCED_MILITARY_BY_NON_STATE_ACTORS'],
  isOrganRemoval: ['ORGAN_REMOVAL'],
  isSlaveryAndPractices: ['SERVITUDE'],
}

const codes = (chosen: ReadonlySet<string>, of: Readonly<Record<string, string>>): string[] => [
  ...new Set(Object.entries(of).flatMap(([column, code]) => (chosen.has(column) ? [code] : []))),
]

const orUnknown = (found: string[]): string[] => (found.length > 0 ? found : ['UNKNOWN'])

const age63 = pick({ ...AGES, '-99': 'UNKNOWN' }).chain(([word, ageGroup]) => {
  const child = word.endsWith('--8') || word.endsWith('--17')
  const possible = word === '-99' ? ['Adult', 'Minor', '-99'] : [child ? 'Minor' : 'Adult', '-99']
  return fc.constantFrom(...possible).map(majority => ({ word, ageGroup, majority }))
})

/** A row of the global dataset of 63 columns. */
export const globalRow: fc.Arbitrary<Expected> = fc
  .record({
    year: fc.integer({ min: 2002, max: 2021 }),
    source: pick({ 'Case Management': 'CASE_MANAGEMENT', Hotline: 'HOTLINE' }),
    gender: pick({ Female: 'FEMALE', Male: 'MALE', 'Trans/Transgender/NonConforming': 'TRANSGENDER_NON_CONFORMING', '-99': 'UNKNOWN' }),
    age: age63,
    earlier: fc.tuple(fc.constantFrom('Adult', 'Minor', '-99'), fc.constantFrom('Adult', 'Minor', '-99')),
    citizenship: pick({ BY: 'BY', UA: 'UA', '0': 'ZZ', '-99': 'ZZ' }),
    country: pick({ RU: 'RU', US: 'US', '0': 'ZZ', '-99': 'ZZ' }),
    means: flags63([...Object.keys(GLOBAL_MEANS).map(name => `meansOfControl${name}`), 'meansOfControlNotSpecified']),
    forms: flags63(Object.keys(FORMS_63)),
    labour: flags63([...Object.keys(LABOUR_63), 'typeOfLabourNotSpecified']),
    sex: flags63(Object.keys(SEX_63)),
    recruiter: flags63([...Object.keys(RECRUITER), 'recruiterRelationUnknown']),
    abducted: pick({ '1': true, '0': false, '-99': false }),
    joined: fc.constantFrom('-99', 'Forced labour;Slavery and similar practices'),
  })
  .map(({ year, source, gender, age, earlier, citizenship, country, means, forms, labour, sex, recruiter, abducted, joined }) => {
    const held = codes(
      means.chosen,
      Object.fromEntries(Object.entries(GLOBAL_MEANS).map(([name, code]) => [`meansOfControl${name}`, code])),
    )
    return {
      cells: {
        ...Object.fromEntries(
          GLOBAL_FORM.columns.filter(column => /Concatenated|Relationship/.test(column)).map(column => [column, joined]),
        ),
        ...means.cells,
        ...forms.cells,
        ...labour.cells,
        ...sex.cells,
        ...recruiter.cells,
        yearOfRegistration: String(year),
        Datasource: source[0],
        gender: gender[0],
        ageBroad: age.word,
        majorityStatus: age.majority,
        majorityStatusAtExploit: earlier[0],
        majorityEntry: earlier[1],
        citizenship: citizenship[0],
        CountryOfExploitation: country[0],
        isAbduction: abducted[0],
      },
      record: {
        registeredYear: year,
        dataSource: source[1],
        sex: gender[1],
        ageGroup: age.ageGroup,
        adult: { Adult: true, Minor: false, '-99': undefined }[age.majority],
        citizenship: citizenship[1],
        country: country[1],
        meansOfControl: held.length > 0 ? held : means.chosen.size > 0 ? ['UNKNOWN'] : [],
        forms: orUnknown([...new Set(Object.entries(FORMS_63).flatMap(([column, its]) => (forms.chosen.has(column) ? its : [])))]),
        sector: first(labour.chosen, LABOUR_63),
        sexualForms: codes(sex.chosen, SEX_63),
        recruiterRelation: first(recruiter.chosen, RECRUITER),
        abducted: abducted[1],
      } as Partial<CtdcCase>,
    }
  })

const MEANS_27 = {
  meansDebtBondageEarnings: 'FINANCIAL',
  meansThreats: 'THREATS',
  meansAbusePsyPhySex: 'ABUSE',
  meansFalsePromises: 'FALSE_PROMISES',
  meansDrugsAlcohol: 'PSYCHOACTIVE_SUBSTANCES',
  meansDenyBasicNeeds: 'SURVIVAL',
  meansExcessiveWorkHours: 'EXCESSIVE_WORKING_HOURS',
  meansWithholdDocs: 'WITHHOLDS_DOCUMENTS',
}
const FORMS_27 = { isForcedLabour: 'FORCED_LABOUR', isSexualExploit: 'SEXUAL_EXPLOITATION', isOtherExploit: 'OTHER' }
const LABOUR_27 = {
  typeOfLabourAgriculture: 'A_AGRICULTURE_FORESTRY_AND_FISHING',
  typeOfLabourConstruction: 'F_CONSTRUCTION',
  typeOfLabourDomesticWork: 'T_ACTIVITIES_OF_HOUSEHOLDS_AS_EMPLOYERS',
  typeOfLabourHospitality: 'I_ACCOMMODATION_AND_FOOD_SERVICE_ACTIVITIES',
}
const SEX_27 = { typeOfSexProstitution: 'PROSTITUTION', typeOfSexPornography: 'PORNOGRAPHY' }

/** A row of the synthetic dataset of 27 variables, by the first name of the fourteenth. */
export const syntheticRow: fc.Arbitrary<Expected> = fc
  .record({
    year: fc.integer({ min: 2002, max: 2022 }),
    gender: pick({
      Woman: 'FEMALE',
      Man: 'MALE',
      'Trans/Transgender/NonConforming': 'TRANSGENDER_NON_CONFORMING',
      NULL: 'UNKNOWN',
      '': 'UNKNOWN',
    }),
    age: pick({ ...AGES, NULL: 'UNKNOWN', '': 'UNKNOWN' }),
    citizenship: pick({ BLR: 'BY', KAZ: 'KZ', NULL: 'ZZ', '': 'ZZ' }),
    country: pick({ RUS: 'RU', GBR: 'GB', NULL: 'ZZ', '': 'ZZ' }),
    months: fc.constantFrom('0--12 (0-1 yr)', '13--24 (1-2 yrs)', '25+ (2+ yrs)', 'NULL', ''),
    means: flags27(Object.keys(MEANS_27)),
    forms: flags27(Object.keys(FORMS_27)),
    labour: flags27(Object.keys(LABOUR_27)),
    sex: flags27(Object.keys(SEX_27)),
    recruiter: flags27(Object.keys(RECRUITER)),
  })
  .map(({ year, gender, age, citizenship, country, months, means, forms, labour, sex, recruiter }) => ({
    cells: {
      ...means.cells,
      ...forms.cells,
      ...labour.cells,
      ...sex.cells,
      ...recruiter.cells,
      yearOfRegistration: String(year),
      gender: gender[0],
      ageBroad: age[0],
      citizenship: citizenship[0],
      CountryOfExploitation: country[0],
      traffickMonths: months,
    },
    record: {
      registeredYear: year,
      dataSource: 'SYNTHETIC',
      sex: gender[1],
      ageGroup: age[1],
      citizenship: citizenship[1],
      country: country[1],
      meansOfControl: codes(means.chosen, MEANS_27),
      forms: orUnknown(codes(forms.chosen, FORMS_27)),
      sector: first(labour.chosen, LABOUR_27),
      sexualForms: codes(sex.chosen, SEX_27),
      recruiterRelation: first(recruiter.chosen, RECRUITER),
      abducted: false,
    } as Partial<CtdcCase>,
  }))

/** A CSV file of generated rows. */
export const ctdcText = (columns: readonly string[], rows: readonly Cells[]): string =>
  [columns, ...rows.map(cells => columns.map(column => cells[column]!))].map(row => `${row.join(',')}\n`).join('')

export const GLOBAL_COLUMNS = GLOBAL_FORM.columns
export const SYNTHETIC_COLUMNS = SYNTHETIC_FORM.columns
