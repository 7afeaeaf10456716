import type { GraphQLResolveInfo } from 'graphql'
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql'
import { Guarded } from '../../policy/guarded.ts'
import type { Session } from '../../session/session.ts'
import { StatisticTable } from './statistic-table.ts'
import { StatisticsArgs } from './statistics-args.ts'
import { statistics, statisticsNeeds } from './statistics.ts'

@Resolver()
export class StatisticsResolver {
  @Query(() => StatisticTable, {
    nullable: true,
    description:
      "Counts by dimensions. SHARED: from the newest release, small counts protected. OWN: the asker's own agency's live records, exact. " +
      'Errors: BAD_INPUT, FORBIDDEN, LIMIT_EXCEEDED, UNAVAILABLE (no release yet).',
  })
  @Guarded('statistics', { anyOf: statisticsNeeds })
  statistics(@Args(() => StatisticsArgs) args: StatisticsArgs, @Ctx() session: Session, @Info() info: GraphQLResolveInfo) {
    return statistics(session, session.asked(info), args)
  }
}
