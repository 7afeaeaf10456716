import { ArgsType, Field } from 'type-graphql'
import { Dimension, Measure, StatisticSource } from '../../base/codes/index.ts'
import { badInput, HubError } from '../../base/errors.ts'
import { Guarded } from '../../policy/guarded.ts'
import { StatisticFilter } from './statistic-filter.ts'

// The arguments themselves tell nothing; what they name (a dimension, a field of the filter) bears the category of what it compares.

@ArgsType()
export class StatisticsArgs {
  @Field(() => StatisticSource, { defaultValue: 'SHARED', description: 'What is counted: a shared release, or the own live records.' })
  @Guarded('reference', { action: 'read' })
  of!: StatisticSource

  @Field(() => Measure, { defaultValue: 'PERSONS', description: 'What a cell counts.' })
  @Guarded('reference', { action: 'read' })
  measure!: Measure

  @Field(() => [Dimension], { description: 'What cells are told apart by: at most 5 dimensions, none twice; none gives the total alone.' })
  @Guarded('reference', { action: 'read' })
  by!: Dimension[]

  @Field(() => StatisticFilter, { nullable: true, description: 'Only cases for which all of this holds.' })
  @Guarded('reference', { action: 'read' })
  where?: StatisticFilter | null
}

const MOST_DIMENSIONS = 5

/** Errors: LIMIT_EXCEEDED on more than 5 dimensions, BAD_INPUT on one that is there twice. */
export function checkDimensions(by: readonly Dimension[]): void {
  if (by.length > MOST_DIMENSIONS)
    throw new HubError(
      'LIMIT_EXCEEDED',
      {
        en: `A table has at most ${MOST_DIMENSIONS} dimensions.`,
        ru: `В таблице не больше ${MOST_DIMENSIONS} измерений.`,
        be: `У табліцы не больш за ${MOST_DIMENSIONS} вымярэнняў.`,
      },
      { field: 'by', limit: 'dimensions', allowed: MOST_DIMENSIONS, found: by.length },
    )
  if (new Set(by).size < by.length)
    throw badInput('by', 'once', {
      en: 'Name each dimension once.',
      ru: 'Назовите каждое измерение один раз.',
      be: 'Назавіце кожнае вымярэнне адзін раз.',
    })
}
