import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from 'kysely'
import { day } from '../../base/clock.ts'
import { badInput, HubError } from '../../base/errors.ts'
import type { AskedRoot } from '../../policy/asked.ts'
import type { Session } from '../../session/session.ts'
import type { Row } from '../../session/shape.ts'
import { write } from '../../session/write.ts'
import { readingOfCase } from '../case/cases.ts'
import { getOwnCase } from '../case/own-case.ts'
import type { CloseCaseInput, ReopenCaseInput } from './keeping-inputs.ts'

type Place = Awaited<ReturnType<typeof getOwnCase>>

/** Closes a case of the asker's agency. Errors: those of `getOwnCase`; BAD_INPUT on a day that cannot be; CONFLICT where it is closed. */
export function closeCase(session: Session, asked: AskedRoot, input: CloseCaseInput): Promise<Row | null> {
  const closedOn = input.closedOn ?? day()
  if (closedOn > day())
    throw badInput('input.closedOn', 'past', {
      en: 'A case is not closed in the future.',
      ru: 'Дело не закрывают в будущем.',
      be: 'Справу не закрываюць у будучыні.',
    })
  const status = input.reason === 'TRANSFERRED' ? 'CLOSED_REFERRED' : 'CLOSED'
  return write(session, asked, {
    input,
    act: async em => {
      const place = await getOwnCase(em, session, input.caseId, input.expectedVersion)
      const { status: before, openedOn } = await stateOf(em, place)
      if (isClosed(before)) throw conflict(CLOSED)
      if (closedOn < openedOn)
        throw badInput('input.closedOn', 'order', {
          en: 'A case is not closed before it was opened.',
          ru: 'Дело не закрывают раньше, чем открыли.',
          be: 'Справу не закрываюць раней, чым адкрылі.',
        })
      await sql`update nrm."case" set status = ${status}, closed_on = ${closedOn}, closing_reason = ${input.reason}
        where owner = ${place.owner} and id = ${place.caseId}`.execute(em.getKysely())
      return place
    },
    reading: ({ owner, caseId }) => readingOfCase(asked, owner, caseId),
  })
}

/** Opens a closed case again. Errors: those of `getOwnCase`; CONFLICT where it is open. */
export const reopenCase = (session: Session, asked: AskedRoot, input: ReopenCaseInput): Promise<Row | null> =>
  write(session, asked, {
    input,
    act: async em => {
      const place = await getOwnCase(em, session, input.caseId, input.expectedVersion)
      const { status } = await stateOf(em, place)
      if (!isClosed(status)) throw conflict(OPEN)
      await sql`update nrm."case" set status = 'ACTIVE' where owner = ${place.owner} and id = ${place.caseId}`.execute(em.getKysely())
      return place
    },
    reading: ({ owner, caseId }) => readingOfCase(asked, owner, caseId),
  })

const CLOSED = { en: 'The case is closed already.', ru: 'Дело уже закрыто.', be: 'Справа ўжо закрыта.' }
const OPEN = { en: 'The case is open.', ru: 'Дело не закрыто.', be: 'Справа не закрыта.' }

const isClosed = (status: string): boolean => status === 'CLOSED' || status === 'CLOSED_REFERRED'

const conflict = (text: typeof OPEN): HubError => new HubError('CONFLICT', text, { field: 'input.caseId' })

/** For update: of two at once the second waits, and then finds what the first has made of it. */
async function stateOf(em: EntityManager, { owner, caseId }: Place): Promise<{ status: string; openedOn: string }> {
  const { rows } = await sql<{ status: string; openedOn: string }>`
    select status, to_char(opened_on, 'YYYY-MM-DD') as "openedOn" from nrm."case" where owner = ${owner} and id = ${caseId} for update`.execute(
    em.getKysely(),
  )
  // It may be read and not written: the row wall gives no row to be locked.
  if (!rows[0])
    throw new HubError('FORBIDDEN', {
      en: 'The agreements in force do not allow this.',
      ru: 'Действующие соглашения этого не разрешают.',
      be: 'Дзейныя пагадненні гэтага не дазваляюць.',
    })
  return rows[0]
}
