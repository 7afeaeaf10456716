import type { ExploitationForm } from '../../base/codes/index.ts'
import { exploitationClassOf, isCountry, UNKNOWN_COUNTRY } from '../../base/codes/index.ts'
import type { Column, Table } from './columns.ts'
import {
  AGE_CATEGORIES,
  CONTROL_CATEGORIES,
  DATA_SOURCES,
  EXPLOITATION_TYPES,
  FORCED_LABOUR_FLAGS,
  LABOUR_TYPES,
  NO_CITIZENSHIP,
  RECRUITER_CATEGORIES,
  SEXES,
  YEARS,
} from './columns.ts'
import type { CtdcCase, Reject } from './ctdc-case.ts'

/** A row by column name, every column there. */
export type Row = Readonly<Record<Column, string>>

/** The row in our codes. Throws a `Refusal` at the first column that breaks a rule. */
export const toCase = (row: Row): CtdcCase => {
  const registeredYear = yearOf(row)
  const citizenship = citizenshipOf(row)
  const formsOfExploitation = formsOf(row)
  return {
    registeredYear,
    dataSource: look(row, 'Datasource', DATA_SOURCES),
    sex: look(row, 'gender', SEXES),
    ageGroup: look(row, 'ageCategories', AGE_CATEGORIES),
    citizenship,
    formsOfExploitation,
    forcedLabour: look(row, 'isForcedLabour', FORCED_LABOUR_FLAGS),
    exploitationClass: exploitationClassOf(formsOfExploitation),
    sector: look(row, 'Labor_Type', LABOUR_TYPES),
    meansOfControl: [look(row, 'ControlCategory', CONTROL_CATEGORIES)],
    recruiterRelation: look(row, 'RecruiterCategory', RECRUITER_CATEGORIES),
  }
}

/** A row that breaks a rule. Caught by the reader, which knows the line. */
export class Refusal extends Error {
  readonly reject: Omit<Reject, 'line'>

  constructor(reject: Omit<Reject, 'line'>) {
    super(`${reject.column} breaks the rule ${reject.rule}`)
    this.reject = reject
  }
}

const refuse = (row: Row, column: Column, rule: Reject['rule'], allowed: readonly string[]): never => {
  throw new Refusal({ column, rule, length: row[column].length, allowed })
}

const look = <Code extends string>(row: Row, column: Column, table: Table<Code>): Code =>
  table.get(row[column]) ?? refuse(row, column, 'one-of', [...table.keys()])

const yearOf = (row: Row): number => {
  const text = row.yearOfRegistration
  const year = /^\d{4}$/.test(text) ? Number(text) : NaN
  return year >= YEARS.from && year <= YEARS.to ? year : refuse(row, 'yearOfRegistration', 'year', [`${YEARS.from} to ${YEARS.to}`])
}

const citizenshipOf = (row: Row): string => {
  const text = row.citizenship
  if (NO_CITIZENSHIP.includes(text)) return UNKNOWN_COUNTRY
  return text !== UNKNOWN_COUNTRY && isCountry(text)
    ? text
    : refuse(row, 'citizenship', 'country', ['ISO 3166-1 alpha-2', ...NO_CITIZENSHIP])
}

const formsOf = (row: Row): ExploitationForm[] => {
  const flag = look(row, 'isForcedLabour', FORCED_LABOUR_FLAGS)
  const main = look(row, 'ExploitType', EXPLOITATION_TYPES)
  if (main === 'FORCED_LABOUR') {
    return flag === 'YES'
      ? [main]
      : refuse(row, 'ExploitType', 'agrees-with-isForcedLabour', ['Forced Labor only where isForcedLabour is 1'])
  }
  if (flag !== 'YES') return [main]
  return main === 'UNKNOWN' ? ['FORCED_LABOUR'] : [main, 'FORCED_LABOUR']
}
