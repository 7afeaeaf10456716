import { Field, InputType } from 'type-graphql'
import {
  AgencyKind,
  AgeGroup,
  ChildOrAdult,
  type Dimension,
  ExploitationClass,
  ExploitationForm,
  IdentificationStatus,
  isCodeOf,
  isCountry,
  LabourSector,
  MeansOfControl,
  RecruiterRelation,
  REGION,
  Sex,
} from '../../base/codes/index.ts'
import { badInput } from '../../base/errors.ts'
import { Guarded } from '../../policy/guarded.ts'

@InputType({
  description: 'Only cases for which all that is given holds; each list is "one of these". A field bears the category of its dimension.',
})
export class StatisticFilter {
  @Field(() => [String], { nullable: true, description: 'Years, YYYY.' })
  @Guarded('case-summary')
  year?: string[] | null

  @Field(() => [String], { nullable: true, description: 'Quarters, YYYY-Qn; UNKNOWN where only the year is known.' })
  @Guarded('case-summary')
  quarter?: string[] | null

  @Field(() => [String], { nullable: true, description: 'Regions, ISO 3166-2.' })
  @Guarded('case-summary')
  region?: string[] | null

  @Field(() => [String], { nullable: true, description: 'Districts as they are recorded; UNKNOWN where none is.' })
  @Guarded('case-summary')
  district?: string[] | null

  @Field(() => [IdentificationStatus], { nullable: true, description: 'HTCDS vic_TraffickingStatus.' })
  @Guarded('case-summary')
  identificationStatus?: IdentificationStatus[] | null

  @Field(() => [AgencyKind], { nullable: true, description: 'Kinds of agency.' })
  @Guarded('case-summary')
  agencyKind?: AgencyKind[] | null

  @Field(() => [Sex], { nullable: true, description: 'Sex or gender.' })
  @Guarded('demographics')
  sex?: Sex[] | null

  @Field(() => [AgeGroup], { nullable: true, description: 'Age groups when the case was opened.' })
  @Guarded('demographics')
  ageGroup?: AgeGroup[] | null

  @Field(() => [ChildOrAdult], { nullable: true, description: 'Child or adult when the case was opened.' })
  @Guarded('demographics')
  childOrAdult?: ChildOrAdult[] | null

  @Field(() => [String], { nullable: true, description: 'Citizenships, ISO 3166-1 alpha-2.' })
  @Guarded('demographics')
  citizenship?: string[] | null

  @Field(() => [String], { nullable: true, description: 'Countries of exploitation, ISO 3166-1 alpha-2.' })
  @Guarded('exploitation')
  countryOfExploitation?: string[] | null

  @Field(() => [ExploitationForm], {
    nullable: true,
    description: 'At least one of these forms; by FORM_OF_EXPLOITATION the cells of their other forms are shown too.',
  })
  @Guarded('exploitation')
  formOfExploitation?: ExploitationForm[] | null

  @Field(() => [ExploitationClass], { nullable: true, description: 'Sexual, labour, both or other.' })
  @Guarded('exploitation')
  exploitationClass?: ExploitationClass[] | null

  @Field(() => [LabourSector], { nullable: true, description: 'Sectors of forced labour.' })
  @Guarded('exploitation')
  sector?: LabourSector[] | null

  @Field(() => [MeansOfControl], {
    nullable: true,
    description: 'At least one of these means; by MEANS_OF_CONTROL the cells of their other means are shown too.',
  })
  @Guarded('exploitation')
  meansOfControl?: MeansOfControl[] | null

  @Field(() => [RecruiterRelation], { nullable: true, description: "The recruiter's relation to the person." })
  @Guarded('exploitation')
  recruiterRelation?: RecruiterRelation[] | null
}

/** What is given of a filter, by dimension. */
export type Filter = Readonly<Partial<Record<Dimension, readonly string[]>>>

const MOST_VALUES = 300
const MOST_CHARACTERS = 100

/** Codes of the dimensions whose field takes text; of the others graphql has checked them. */
const FORMS: Partial<Record<Dimension, (code: string) => boolean>> = {
  YEAR: code => /^\d{4}$/.test(code),
  QUARTER: code => /^(\d{4}-Q[1-4]|UNKNOWN)$/.test(code),
  REGION: code => isCodeOf(REGION, code),
  DISTRICT: code => code.length <= MOST_CHARACTERS && !code.includes('\0') && code.isWellFormed(),
  CITIZENSHIP: isCountry,
  COUNTRY_OF_EXPLOITATION: isCountry,
}

/** The filter by dimension. Errors: BAD_INPUT on an empty or very long list and on a code that the dimension cannot have. */
export function filterOf(where: StatisticFilter | null | undefined): Filter {
  const given = Object.entries(where ?? {}).filter((entry): entry is [string, string[]] => entry[1] !== undefined && entry[1] !== null)
  return Object.fromEntries(
    given.map(([field, codes]) => {
      const dimension = dimensionOf(field)
      const at = `where.${field}`
      if (codes.length === 0 || codes.length > MOST_VALUES)
        throw badInput(at, 'length', {
          en: `${field} takes 1 to ${MOST_VALUES} codes.`,
          ru: `${field} принимает от 1 до ${MOST_VALUES} кодов.`,
          be: `${field} прымае ад 1 да ${MOST_VALUES} кодаў.`,
        })
      if (!codes.every(FORMS[dimension] ?? (() => true)))
        throw badInput(at, 'code', {
          en: `${field} has a code that ${dimension} cannot have.`,
          ru: `В ${field} есть код, которого у ${dimension} быть не может.`,
          be: `У ${field} ёсць код, якога ў ${dimension} быць не можа.`,
        })
      return [dimension, codes]
    }),
  )
}

/** `ageGroup` is the field of AGE_GROUP. */
const dimensionOf = (field: string): Dimension => field.replace(/[A-Z]/g, '_$&').toUpperCase() as Dimension
