import type {
  AgeGroup,
  DataSource,
  ExploitationForm,
  LabourSector,
  MeansOfControl,
  RecruiterRelation,
  Sex,
} from '../../base/codes/index.ts'
import { UNKNOWN_COUNTRY } from '../../base/codes/index.ts'
import type { Cells } from '../intake/format.ts'
import { Refusal } from '../intake/refusal.ts'
import { country, look, type Table, year } from './cells.ts'
import type { CtdcForm } from './ctdc-form.ts'

// The file: CTDC global dataset, k-anonymised, 14 April 2020 (IOM, Counter-Trafficking Data Collaborative), in the ten columns of the
// public subset of its complete rows. The left side of each table is the file's own word, the right side ours. -99 is the CTDC's mark
// of a missing value in every column; the subset has it in isForcedLabour only.

export const SUBSET_COLUMNS = [
  'yearOfRegistration',
  'Datasource',
  'gender',
  'citizenship',
  'isForcedLabour',
  'ControlCategory',
  'RecruiterCategory',
  'ExploitType',
  'Labor_Type',
  'ageCategories',
] as const

const MISSING = ['-99', 'UNKNOWN'] as const

/** The CTDC has records since 2002; the file was published in 2020. */
const YEARS = { from: 2002, to: 2020 }

export const DATA_SOURCES: Table<DataSource> = new Map([
  ['Case Management', 'CASE_MANAGEMENT'],
  ['Hotline', 'HOTLINE'],
])

export const SEXES: Table<Sex> = new Map<string, Sex>([['Female', 'FEMALE'], ['Male', 'MALE'], MISSING])

/** Redacted for k-anonymity, or unknown: the file does not tell the two apart. */
export const NO_COUNTRY: readonly string[] = ['0', '-99']

const FORCED_LABOUR_FLAGS: Table<boolean | undefined> = new Map([
  ['1', true],
  ['0', false],
  ['-99', undefined],
])

/**
 * The subset joins the CTDC's seventeen means into five categories and does not say which means each of them has: the four
 * that HTCDS does not know stay coarse.
 */
export const CONTROL_CATEGORIES: Table<MeansOfControl> = new Map<string, MeansOfControl>([
  ['Financial', 'FINANCIAL'],
  ['Physical', 'PHYSICAL'],
  ['Threats', 'THREATS'],
  ['Survival', 'SURVIVAL'],
  ['Other', 'OTHER'],
  ['Not Specified', 'UNKNOWN'],
  MISSING,
])

export const RECRUITER_CATEGORIES: Table<RecruiterRelation> = new Map<string, RecruiterRelation>([
  ['Intimate Partner', 'INTIMATE_PARTNER'],
  ['Family/Relative', 'FAMILY'],
  ['Friend/Acquaintance', 'FRIEND_OR_ACQUAINTANCE'],
  ['Other', 'OTHER'],
  ['Not Specified', 'UNKNOWN'],
  MISSING,
])

/**
 * The main form. A row has one, and beside it the flag isForcedLabour; how they stand together in the 14,299 rows:
 *
 * | ExploitType         | isForcedLabour | rows   | forms                    |
 * |---------------------|----------------|--------|--------------------------|
 * | Sexual Exploitation | 0              | 11,908 | SEXUAL_EXPLOITATION      |
 * | Forced Labor        | 1              | 2,240  | FORCED_LABOUR            |
 * | Other               | 1              | 75     | OTHER and FORCED_LABOUR  |
 * | Forced Marriage     | -99            | 61     | FORCED_MARRIAGE          |
 * | Forced Marriage     | 0              | 14     | FORCED_MARRIAGE          |
 * | Other               | 0              | 1      | OTHER                    |
 *
 * So the flag is a fact of its own: set, it adds FORCED_LABOUR; 0 and -99 add nothing. Forced labour without the flag contradicts itself.
 */
export const EXPLOITATION_TYPES: Table<ExploitationForm> = new Map<string, ExploitationForm>([
  ['Forced Labor', 'FORCED_LABOUR'],
  ['Sexual Exploitation', 'SEXUAL_EXPLOITATION'],
  ['Forced Marriage', 'FORCED_MARRIAGE'],
  ['Other', 'OTHER'],
  MISSING,
])

/**
 * Kinds of labour to sections of ISIC revision 4. Begging stays a kind of forced labour, as the file has it, and does not become the
 * form FORCED_BEGGING. Unknown is said of all 11,908 sexually exploited persons too: it is kept, not read as "not applicable".
 */
export const LABOUR_TYPES: Table<LabourSector> = new Map<string, LabourSector>([
  ['Agriculture', 'A_AGRICULTURE_FORESTRY_AND_FISHING'],
  ['Aquafarming', 'A_AGRICULTURE_FORESTRY_AND_FISHING'], // division 03, fishing and aquaculture
  ['Manufacturing', 'C_MANUFACTURING'],
  ['Construction', 'F_CONSTRUCTION'],
  ['Domestic Work', 'T_ACTIVITIES_OF_HOUSEHOLDS_AS_EMPLOYERS'],
  ['Begging', 'BEGGING'],
  ['Peddling', 'PEDDLING'],
  ['Other', 'OTHER'],
  ['Unknown', 'UNKNOWN'],
  MISSING,
])

export const AGE_CATEGORIES: Table<AgeGroup> = new Map<string, AgeGroup>([
  ['Age 0-8', 'AGE_0_8'],
  ['Age 9-17', 'AGE_9_17'],
  ['Age 18-20', 'AGE_18_20'],
  ['Age 21-23', 'AGE_21_23'],
  ['Age 24-26', 'AGE_24_26'],
  ['Age 27-29', 'AGE_27_29'],
  ['Age 30-38', 'AGE_30_38'],
  ['Age 39-47', 'AGE_39_47'],
  ['Age 48+', 'AGE_48_PLUS'],
  MISSING,
])

function formsOf(cells: Cells): ExploitationForm[] {
  const flag = look(cells, 'isForcedLabour', FORCED_LABOUR_FLAGS)
  const main = look(cells, 'ExploitType', EXPLOITATION_TYPES)
  if (main !== 'FORCED_LABOUR') return flag ? [...(main === 'UNKNOWN' ? [] : [main]), 'FORCED_LABOUR'] : [main]
  if (flag) return [main]
  const allowed = ['Forced Labor only where isForcedLabour is 1']
  throw new Refusal({ column: 'ExploitType', rule: 'agrees-with-isForcedLabour', allowed })
}

export const SUBSET_FORM: CtdcForm = {
  name: 'ctdc-2020-subset',
  title: 'the CTDC subset of 2020 (10 columns)',
  columns: SUBSET_COLUMNS,
  read: cells => ({
    registeredYear: year(cells, 'yearOfRegistration', YEARS),
    citizenship: country(cells, 'citizenship', NO_COUNTRY),
    country: UNKNOWN_COUNTRY,
    forms: formsOf(cells),
    sexualForms: [],
    dataSource: look(cells, 'Datasource', DATA_SOURCES),
    sex: look(cells, 'gender', SEXES),
    ageGroup: look(cells, 'ageCategories', AGE_CATEGORIES),
    sector: look(cells, 'Labor_Type', LABOUR_TYPES),
    meansOfControl: [look(cells, 'ControlCategory', CONTROL_CATEGORIES)],
    recruiterRelation: look(cells, 'RecruiterCategory', RECRUITER_CATEGORIES),
    abducted: false,
  }),
}
