import { type RawBuilder, sql } from 'kysely'
import { Field, InputType } from 'type-graphql'
import {
  AgeGroup,
  CaseStatus,
  ExploitationForm,
  IdentificationStatus,
  isCountry,
  LabourSector,
  REGION,
  isCodeOf,
  Sex,
} from '../../base/codes/index.ts'
import { badInput } from '../../base/errors.ts'
import { Guarded } from '../../policy/guarded.ts'
import { CalendarDate } from '../../session/scalars.ts'

@InputType({
  description: 'Only cases for which all that is given holds; each list is "one of these". A field bears the category of what it compares.',
})
export class CaseFilter {
  @Field(() => [CaseStatus], { nullable: true, description: 'HTCDS cas_Status.' })
  @Guarded('case-summary')
  status?: CaseStatus[]

  @Field(() => [IdentificationStatus], { nullable: true, description: 'HTCDS vic_TraffickingStatus.' })
  @Guarded('case-summary')
  identificationStatus?: IdentificationStatus[]

  @Field(() => [String], { nullable: true, description: 'Regions, ISO 3166-2.' })
  @Guarded('case-summary')
  region?: string[]

  @Field(() => CalendarDate, { nullable: true, description: 'Opened on this day or later.' })
  @Guarded('case-summary')
  openedFrom?: string

  @Field(() => CalendarDate, { nullable: true, description: 'Opened on this day or earlier.' })
  @Guarded('case-summary')
  openedTo?: string

  @Field(() => [Sex], { nullable: true, description: 'Sex or gender.' })
  @Guarded('demographics')
  sex?: Sex[]

  @Field(() => [AgeGroup], { nullable: true, description: 'Age group when the case was opened.' })
  @Guarded('demographics')
  ageGroup?: AgeGroup[]

  @Field(() => [String], { nullable: true, description: 'Citizenships, ISO 3166-1 alpha-2.' })
  @Guarded('demographics')
  citizenship?: string[]

  @Field(() => [ExploitationForm], { nullable: true, description: 'At least one of these forms of exploitation.' })
  @Guarded('exploitation')
  forms?: ExploitationForm[]

  @Field(() => [LabourSector], { nullable: true, description: 'Sector of forced labour.' })
  @Guarded('exploitation')
  sector?: LabourSector[]

  @Field(() => [String], { nullable: true, description: 'Countries of exploitation, ISO 3166-1 alpha-2.' })
  @Guarded('exploitation')
  country?: string[]
}

/**
 * A condition over a tie t: inside a lane, before its limit, or pages come out short. The tables are the guarded ones, so that a row whose
 * category is closed to the asker satisfies no filter on it. Errors: BAD_INPUT on a code that is not in its list.
 */
export function filterCondition(where: CaseFilter | undefined): RawBuilder<unknown> {
  if (!where) return sql``
  where.region?.forEach(code => mustBe(isCodeOf(REGION, code), 'where.region', 'ISO 3166-2'))
  where.citizenship?.forEach(code => mustBe(isCountry(code), 'where.citizenship', 'ISO 3166-1 alpha-2'))
  where.country?.forEach(code => mustBe(isCountry(code), 'where.country', 'ISO 3166-1 alpha-2'))
  return sql`${inTable('case', 'id', [
    oneOf('status', where.status),
    oneOf('identification_status', where.identificationStatus),
    oneOf('region', where.region),
    where.openedFrom && sql`f.opened_on >= ${where.openedFrom}::date`,
    where.openedTo && sql`f.opened_on <= ${where.openedTo}::date`,
  ])}${inTable('demographics', 'case_id', [oneOf('sex', where.sex), oneOf('age_group', where.ageGroup), oneOf('citizenship', where.citizenship)])}${inTable(
    'exploitation',
    'case_id',
    [where.forms && sql`f.forms && ${where.forms}::text[]`, oneOf('sector', where.sector), oneOf('country', where.country)],
  )}`
}

// Null is as good as left out: clients send it for a variable that has no value.
type Condition = RawBuilder<unknown> | '' | null | undefined

const oneOf = (column: string, values: readonly string[] | null | undefined): Condition =>
  values && sql`f.${sql.ref(column)} = any (${values}::text[])`

function inTable(table: string, key: string, conditions: readonly Condition[]): RawBuilder<unknown> {
  const given = conditions.filter(condition => Boolean(condition))
  if (given.length === 0) return sql``
  return sql` and exists (select from ${sql.table(`nrm.${table}`)} f where f.owner = t.owner and f.${sql.ref(key)} = t.case_id and ${sql.join(given, sql` and `)} offset 0)`
}

function mustBe(holds: boolean, field: string, scheme: string): void {
  if (!holds)
    throw badInput(field, 'code', {
      en: `${field} takes codes of ${scheme}.`,
      ru: `${field} принимает коды ${scheme}.`,
      be: `${field} прымае коды ${scheme}.`,
    })
}
