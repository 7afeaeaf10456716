import type { Session } from '../../session/session.ts'

/** Makes a key for a new person of the asker's agency; it is stored before this returns. */
export async function newPersonKey({ self, hub }: Session, personId: string): Promise<Buffer> {
  const [key] = (await hub.keys.newPersonKeys(self.id, [personId])).values()
  return key!
}
