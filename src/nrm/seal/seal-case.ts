import { sql } from 'kysely'
import { badInput, HubError } from '../../base/errors.ts'
import type { AskedRoot } from '../../policy/asked.ts'
import type { Session } from '../../session/session.ts'
import type { Row } from '../../session/shape.ts'
import { write } from '../../session/write.ts'
import { readingOfCase } from '../case/cases.ts'
import { getOwnCase } from '../case/own-case.ts'
import type { SealCaseInput, SealUserInput, UnsealCaseInput } from './seal-inputs.ts'

const MOST = 100
const LONGEST = 200

/**
 * Opens a case of the asker's agency to these users alone. Gives null where the asker is not among them: it is done, and closed to the asker too.
 * Errors: those of `getOwnCase`; BAD_INPUT on a list that nobody could unseal it from.
 */
export function sealCase(session: Session, asked: AskedRoot, input: SealCaseInput): Promise<Row | null> {
  const named = namedUsers(session, input.users)
  return write(session, asked, {
    input,
    act: async em => {
      const place = await getOwnCase(em, session, input.caseId)
      await sql`insert into nrm.seal(owner, case_id, agencies, users, reason)
        values (${place.owner}, ${place.caseId}, ${named.map(({ agency }) => agency)}::integer[], ${named.map(({ user }) => user)}::text[], ${input.reason})
        on conflict (owner, case_id) do update set agencies = excluded.agencies, users = excluded.users, reason = excluded.reason`.execute(
        em.getKysely(),
      )
      return place
    },
    reading: ({ owner, caseId }) => readingOfCase(asked, owner, caseId),
  })
}

/** Errors: those of `getOwnCase`; CONFLICT where it is not sealed. */
export const unsealCase = (session: Session, asked: AskedRoot, input: UnsealCaseInput): Promise<Row | null> =>
  write(session, asked, {
    input,
    act: async em => {
      const place = await getOwnCase(em, session, input.caseId)
      const { numAffectedRows } = await sql`update nrm.seal set agencies = '{}', users = '{}'
        where owner = ${place.owner} and case_id = ${place.caseId} and cardinality(agencies) > 0`.execute(em.getKysely())
      if (!numAffectedRows)
        throw new HubError(
          'CONFLICT',
          { en: 'The case is not sealed.', ru: 'Доступ к делу не ограничен.', be: 'Доступ да справы не абмежаваны.' },
          { field: 'input.caseId' },
        )
      return place
    },
    reading: ({ owner, caseId }) => readingOfCase(asked, owner, caseId),
  })

function namedUsers({ self, directory }: Session, users: readonly SealUserInput[]): { agency: number; user: string }[] {
  if (users.length < 1 || users.length > MOST)
    throw badInput('input.users', 'length', {
      en: `A seal names 1 to ${MOST} users.`,
      ru: `Назовите от 1 до ${MOST} пользователей.`,
      be: `Назавіце ад 1 да ${MOST} карыстальнікаў.`,
    })
  const named = users.map(({ agency: name, user }, i) => {
    const agency = name == null ? self : directory.agencyByName.get(name)
    if (!agency)
      throw badInput(`input.users.${i}.agency`, 'agency', {
        en: `There is no agency ${JSON.stringify(name!.slice(0, 60))}; agencies lists them.`,
        ru: `Организации ${JSON.stringify(name!.slice(0, 60))} нет; их перечисляет agencies.`,
        be: `Арганізацыі ${JSON.stringify(name!.slice(0, 60))} няма; іх пералічвае agencies.`,
      })
    if (user.length < 1 || user.length > LONGEST || user.includes('\0'))
      throw badInput(`input.users.${i}.user`, 'length', {
        en: `user has 1 to ${LONGEST} characters, none of them NUL.`,
        ru: `В user от 1 до ${LONGEST} знаков, ни одного NUL.`,
        be: `У user ад 1 да ${LONGEST} знакаў, ніводнага NUL.`,
      })
    return { agency: agency.id, user }
  })
  if (!named.some(({ agency }) => agency === self.id))
    throw badInput('input.users', 'own', {
      en: 'Name a user of your own agency: nobody could open the case again.',
      ru: 'Назовите пользователя своей организации: иначе открыть дело снова будет некому.',
      be: 'Назавіце карыстальніка сваёй арганізацыі: інакш адкрыць справу зноў не будзе каму.',
    })
  return named
}
