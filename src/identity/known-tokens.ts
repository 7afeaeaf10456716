import { createHash } from 'node:crypto'
import { now } from '../base/clock.ts'
import type { Directory } from './directory.ts'
import { type Identified, verifyToken } from './token.ts'

const MOST = 10_000
/** What tokens said under a directory: with the next one (a key changed, an agency suspended) each is verified anew. By digest, so that no token is kept. */
const known = new WeakMap<Directory, Map<string, Identified>>()

/** `verifyToken`, done once a token: a signature costs more than all the rest of identifying. Errors: those of verifyToken. */
export async function identify(bearer: string, directory: Directory): Promise<Identified> {
  const ofDirectory = known.get(directory) ?? new Map<string, Identified>()
  known.set(directory, ofDirectory)
  const digest = createHash('sha256').update(bearer).digest('base64')
  const before = ofDirectory.get(digest)
  // The tolerance for clocks is the verification's to grant: what has expired goes there.
  if (before && before.expires > now().getTime() / 1000) return before
  const identified = await verifyToken(bearer, directory)
  if (ofDirectory.size >= MOST) ofDirectory.clear()
  ofDirectory.set(digest, identified)
  return identified
}
