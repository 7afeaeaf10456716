import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from 'kysely'
import { CASE_CATEGORIES, type CaseCategory } from '../../agreement/vocabulary.ts'
import { type DataCategory, wordOf } from '../../base/codes/index.ts'
import { badInput, HubError, notFound } from '../../base/errors.ts'
import type { Agency } from '../../identity/agency.ts'
import type { Session } from '../../session/session.ts'
import { placeOfCase } from './cases.ts'

/**
 * The asker's own case of this id, for what only an owner may do. Errors: NOT_FOUND where there is none, and where it is another's: the same.
 * CONFLICT where the case is no longer at the version that the asker saw.
 */
export async function getOwnCase(
  em: EntityManager,
  session: Session,
  id: string,
  expectedVersion?: number | null,
): Promise<{ owner: number; caseId: string }> {
  const place = placeOfCase(session, id)
  const { rows } = await sql<{ version: number }>`
    select version from nrm."case" where owner = ${place.owner} and id = ${place.caseId} and owner = (select gate.agency())`.execute(
    em.getKysely(),
  )
  if (!rows[0]) throw notFound('case')
  if (expectedVersion != null && rows[0].version !== expectedVersion) throw changed(rows[0].version)
  return place
}

export const changed = (version: number): HubError =>
  new HubError(
    'CONFLICT',
    {
      en: 'It has changed since you read it.',
      ru: 'С тех пор как вы это прочитали, оно изменилось.',
      be: 'З таго часу, як вы гэта прачыталі, яно змянілася.',
    },
    { field: 'input.expectedVersion', version },
  )

/** Another agency, as the receiver of something. Errors: BAD_INPUT where there is none of this name, or it is the asker's own. */
export function otherAgency(session: Session, name: string, field: string): Agency {
  const agency = session.directory.agencyByName.get(name)
  if (!agency)
    throw badInput(field, 'agency', {
      en: `There is no agency ${JSON.stringify(name.slice(0, 60))}; agencies lists them.`,
      ru: `Организации ${JSON.stringify(name.slice(0, 60))} нет; их перечисляет agencies.`,
      be: `Арганізацыі ${JSON.stringify(name.slice(0, 60))} няма; іх пералічвае agencies.`,
    })
  if (agency.id === session.self.id)
    throw badInput(field, 'other', {
      en: 'This is your own agency.',
      ru: 'Это ваша собственная организация.',
      be: 'Гэта ваша ўласная арганізацыя.',
    })
  return agency
}

/** Categories of a case, in the agreement's words. Errors: BAD_INPUT on an empty list or a category that is no part of a case. */
export function caseCategories(categories: readonly DataCategory[], field: string): CaseCategory[] {
  const words = categories.map(category => wordOf(category) as CaseCategory)
  if (words.length === 0)
    throw badInput(field, 'required', {
      en: 'Name at least one category.',
      ru: 'Назовите хотя бы одну категорию.',
      be: 'Назавіце хаця б адну катэгорыю.',
    })
  if (!words.every(word => CASE_CATEGORIES.includes(word)))
    throw badInput(
      field,
      'category',
      {
        en: 'Only categories of a case can be named.',
        ru: 'Можно назвать только категории данных дела.',
        be: 'Можна назваць толькі катэгорыі даных справы.',
      },
      CASE_CATEGORIES,
    )
  return words
}
