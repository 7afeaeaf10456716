import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from 'kysely'
import type { Session } from '../../session/session.ts'

/** Makes a key for a new person of the asker's agency and stores it wrapped; the agency's own key too, where this is its first person. */
export async function newPersonKey(em: EntityManager, session: Session, personId: string): Promise<Buffer> {
  const owner = session.self.id
  const { keyring } = session.hub
  const wrappedAgency = await agencyKey(em, session)
  const wrapped = keyring.newPersonKey(owner, personId, wrappedAgency)
  await sql`insert into vault.person_key(owner, person_id, wrapped) values (${owner}, ${personId}, ${wrapped})`.execute(em.getKysely())
  return keyring.personKey(owner, personId, wrappedAgency, wrapped)
}

/** Two first persons at once: one key is stored, and both read that one. */
async function agencyKey(em: EntityManager, { self, hub }: Session): Promise<Buffer> {
  const db = em.getKysely()
  const stored = () => sql<{ wrapped: Buffer }>`select wrapped from vault.agency_key where agency_id = ${self.id}`.execute(db)
  const { rows } = await stored()
  if (rows[0]) return rows[0].wrapped
  await sql`insert into vault.agency_key(agency_id, wrapped) values (${self.id}, ${hub.keyring.newAgencyKey(self.id)}) on conflict do nothing`.execute(
    db,
  )
  return (await stored()).rows[0]!.wrapped
}
