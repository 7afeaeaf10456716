import { HubError } from '../../base/errors.ts'
import type { Asked, AskedRoot } from '../../policy/asked.ts'
import type { Need } from '../../policy/guarded.ts'
import type { Session } from '../../session/session.ts'
import { told } from '../../session/told.ts'
import { ownStatistics } from './own.ts'
import { sharedStatistics } from './shared.ts'
import type { StatisticTable } from './statistic-table.ts'
import type { StatisticsArgs } from './statistics-args.ts'

/** What opens the field: to count the own cases; for releases to count those of all, or to read what is published. */
export const statisticsNeeds = (args: Readonly<Record<string, unknown>>): readonly Need[] => (args['of'] === 'OWN' ? OWN : SHARED)

const OWN: readonly Need[] = [{ category: 'case-summary', action: 'aggregate', scopes: ['own'] }]
const SHARED: readonly Need[] = [
  { category: 'case-summary', action: 'aggregate', scopes: ['all'] },
  { category: 'statistics', action: 'read', scopes: ['published'] },
]

/** A table of counts. Errors: those of `ownStatistics` and `sharedStatistics`; FORBIDDEN where parts of a table are closed: half a table misleads. */
export async function statistics(session: Session, asked: AskedRoot, args: StatisticsArgs): Promise<StatisticTable> {
  const closed = closedPart(asked)
  if (closed) {
    throw new HubError(
      'FORBIDDEN',
      {
        en: 'No clause of the agreements in force opens statistics to you.',
        ru: 'Ни один пункт действующих соглашений не открывает вам статистику.',
        be: 'Ніводзін пункт дзейных пагадненняў не адкрывае вам статыстыку.',
      },
      {
        coordinate: closed.coordinate,
        ...told(session.rights.refusal(closed.need), session.language),
      },
    )
  }
  return args.of === 'OWN' ? ownStatistics(session, asked, args) : sharedStatistics(session, asked, args)
}

function closedPart(asked: Asked): Asked | undefined {
  for (const field of asked.fields) {
    const closed = field.rule === 'never' ? field : closedPart(field)
    if (closed) return closed
  }
  return undefined
}
