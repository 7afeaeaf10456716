import { sql } from 'kysely'
import { day, now } from '../../base/clock.ts'
import { badInput, HubError } from '../../base/errors.ts'
import type { AskedRoot } from '../../policy/asked.ts'
import type { Session } from '../../session/session.ts'
import type { Row } from '../../session/shape.ts'
import { write } from '../../session/write.ts'
import { readingOfCase } from '../case/cases.ts'
import { getOwnCase } from '../case/own-case.ts'
import type { EndHoldInput, HoldCaseInput } from './keeping-inputs.ts'

const LONGEST_DAYS = 366

/** Keeps a case whole until a day. Errors: those of `getOwnCase`; BAD_INPUT on a day that is past or too far. */
export function holdCase(session: Session, asked: AskedRoot, input: HoldCaseInput): Promise<Row | null> {
  const last = day(new Date(now().getTime() + LONGEST_DAYS * 86_400_000))
  if (input.until <= day() || input.until > last)
    throw badInput('input.until', 'range', {
      en: `A hold ends after today and by ${last}.`,
      ru: `Удержание заканчивается после сегодняшнего дня и не позднее ${last}.`,
      be: `Утрыманне сканчаецца пасля сённяшняга дня і не пазней за ${last}.`,
    })
  return write(session, asked, {
    input,
    act: async em => {
      const place = await getOwnCase(em, session, input.caseId)
      await sql`insert into nrm.hold(owner, case_id, reason, until) values (${place.owner}, ${place.caseId}, ${input.reason}, ${input.until})
        on conflict (owner, case_id) do update set reason = excluded.reason, until = excluded.until`.execute(em.getKysely())
      return place
    },
    reading: ({ owner, caseId }) => readingOfCase(asked, owner, caseId),
  })
}

/** Errors: those of `getOwnCase`; CONFLICT where nothing holds it. */
export const endHold = (session: Session, asked: AskedRoot, input: EndHoldInput): Promise<Row | null> =>
  write(session, asked, {
    input,
    act: async em => {
      const place = await getOwnCase(em, session, input.caseId)
      const today = day()
      const { numAffectedRows } =
        await sql`update nrm.hold set until = ${today} where owner = ${place.owner} and case_id = ${place.caseId} and until > ${today}`.execute(
          em.getKysely(),
        )
      if (!numAffectedRows)
        throw new HubError(
          'CONFLICT',
          { en: 'Nothing holds this case.', ru: 'Записи этого дела не удерживаются.', be: 'Запісы гэтай справы не ўтрымліваюцца.' },
          { field: 'input.caseId' },
        )
      return place
    },
    reading: ({ owner, caseId }) => readingOfCase(asked, owner, caseId),
  })
