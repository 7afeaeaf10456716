import { type RawBuilder, sql } from 'kysely'
import { HubError, notFound } from '../../base/errors.ts'
import type { Session } from '../../session/session.ts'

/** What must be known of a case before more is recorded of who the person is. */
export interface Recordable {
  readonly personId: string
  /** The person has said no to being recorded. */
  readonly refused: boolean
}

/** A select of `Recordable`, of a case that the asker reads; no row of another. */
export const recordable = ({ owner, caseId }: { owner: number; caseId: string }): RawBuilder<Recordable> =>
  sql<Recordable>`select c.person_id as "personId", 'NO' in (c.data_consent, c.data_agreement) as refused
    from nrm."case" c where c.owner = ${owner}::integer and c.id = ${caseId}::uuid`

/**
 * The key under which more is recorded of a person. Errors: NOT_FOUND where there is no such case; CONFLICT where the person has not agreed to be
 * recorded, or was erased.
 */
export async function recordingKey({ hub }: Session, owner: number, its: Recordable | undefined): Promise<Buffer> {
  if (!its) throw notFound('case')
  if (its.refused) throw new HubError('CONFLICT', REFUSED)
  const key = await hub.keys.personKey({ owner, personId: its.personId })
  if (!key) throw new HubError('CONFLICT', ERASED)
  return key
}

const REFUSED = {
  en: 'The person has not agreed to be recorded: nothing that says who it is belongs here.',
  ru: 'Лицо не дало согласия на запись: здесь не место тому, что говорит, кто это.',
  be: 'Асоба не дала згоды на запіс: тут не месца таму, што кажа, хто гэта.',
}
const ERASED = {
  en: 'The person was erased: nothing more is recorded of who it was.',
  ru: 'Данные лица стёрты: больше ничего о том, кто это, не записывается.',
  be: 'Даныя асобы сцёртыя: больш нічога пра тое, хто гэта, не запісваецца.',
}
