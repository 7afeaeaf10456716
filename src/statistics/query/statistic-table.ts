import { Arg, Ctx, Field, ID, Int, ObjectType } from 'type-graphql'
import { ConfidentialityStatus, Dimension, Measure, ObservationStatus, StatisticSource } from '../../base/codes/index.ts'
import type { Language, Text } from '../../base/languages.ts'
import { Guarded } from '../../policy/guarded.ts'
import { Code } from '../../session/code.ts'
import { LANGUAGE, LanguageEnum } from '../../session/language.ts'
import { DateTime } from '../../session/scalars.ts'
import type { Session } from '../../session/session.ts'

// A field that takes an argument is resolved by type-graphql, which calls the method with it: `simple: false`.

@ObjectType({ simpleResolvers: true, description: 'A release of shared statistics: made once, protected, never changed.' })
export class Release {
  @Field(() => ID, { description: 'Id of the release, for citing it.' })
  @Guarded('statistics')
  id!: string

  @Field(() => DateTime, { description: 'When it was made.' })
  @Guarded('statistics')
  madeAt!: string

  means!: Text

  @Field(() => String, { simple: false, description: 'What it counts, and how it is protected.' })
  @Guarded('statistics')
  definition(@Arg('language', () => LanguageEnum, LANGUAGE) language: Language | undefined, @Ctx() session: Session): string {
    return this.means[language ?? session.language]
  }

  static of(release: Pick<Release, 'id' | 'madeAt' | 'means'>): Release {
    return Object.assign(new Release(), release)
  }
}

type CellData = Omit<StatisticCell, 'source' | 'definition'>

@ObjectType({ simpleResolvers: true, description: 'One count, with all that is needed to cite it.' })
export class StatisticCell {
  @Field(() => [Code], { description: "Its codes, in the order of the table's dimensions; none for the total." })
  @Guarded('statistics')
  key!: Code[]

  @Field(() => Int, { nullable: true, description: 'The count; null where it is missing, see status.' })
  @Guarded('statistics')
  value!: number | null

  @Field(() => Int, { nullable: true, description: 'The true count is not below this; null where the value is missing.' })
  @Guarded('statistics')
  low!: number | null

  @Field(() => Int, { nullable: true, description: 'The true count is not above this; null where the value is missing.' })
  @Guarded('statistics')
  high!: number | null

  @Field(() => ObservationStatus, { description: 'SDMX CL_OBS_STATUS.' })
  @Guarded('statistics')
  status!: ObservationStatus

  @Field(() => ConfidentialityStatus, {
    nullable: true,
    description: 'SDMX CL_CONF_STATUS; null where the count is for those alone to whom the agreement opens it.',
  })
  @Guarded('statistics')
  confidentiality!: ConfidentialityStatus | null

  @Field(() => DateTime, { description: 'When it was counted.' })
  @Guarded('statistics')
  date!: string

  from!: Text
  means!: Text

  @Field(() => String, { simple: false, description: 'Whose records were counted.' })
  @Guarded('statistics')
  source(@Arg('language', () => LanguageEnum, LANGUAGE) language: Language | undefined, @Ctx() session: Session): string {
    return this.from[language ?? session.language]
  }

  @Field(() => String, { simple: false, description: 'What is counted.' })
  @Guarded('statistics')
  definition(@Arg('language', () => LanguageEnum, LANGUAGE) language: Language | undefined, @Ctx() session: Session): string {
    return this.means[language ?? session.language]
  }

  static of(cell: CellData): StatisticCell {
    return Object.assign(new StatisticCell(), cell)
  }
}

type TableData = Omit<StatisticTable, 'definition'>

@ObjectType({ simpleResolvers: true, description: 'Counts by the dimensions asked for.' })
export class StatisticTable {
  @Field(() => StatisticSource, { description: 'Own live records, or a shared release.' })
  @Guarded('statistics')
  of!: StatisticSource

  @Field(() => Measure, { description: 'What a cell counts.' })
  @Guarded('statistics')
  measure!: Measure

  @Field(() => [Dimension], { description: 'What cells are told apart by.' })
  @Guarded('statistics')
  dimensions!: Dimension[]

  @Field(() => Boolean, {
    description: 'May one person (case, referral) stand in several cells? Then the total is no sum of the cells: it counts each once.',
  })
  @Guarded('statistics')
  multiple!: boolean

  @Field(() => DateTime, { description: 'The moment of which the counts are.' })
  @Guarded('statistics')
  asOf!: string

  @Field(() => Release, { nullable: true, description: 'The release; null for own records.' })
  @Guarded('statistics')
  release!: Release | null

  @Field(() => [StatisticCell], { description: 'The cells, in the order of their codes.' })
  @Guarded('statistics')
  cells!: StatisticCell[]

  @Field(() => StatisticCell, { description: 'The total over all cells.' })
  @Guarded('statistics')
  total!: StatisticCell

  means!: Text

  @Field(() => String, { simple: false, description: 'What is counted.' })
  @Guarded('statistics')
  definition(@Arg('language', () => LanguageEnum, LANGUAGE) language: Language | undefined, @Ctx() session: Session): string {
    return this.means[language ?? session.language]
  }

  static of(table: TableData): StatisticTable {
    return Object.assign(new StatisticTable(), table)
  }
}
