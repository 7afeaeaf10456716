import type { IncomingHttpHeaders } from 'node:http'
import { callerOf } from '../identity/principal.ts'
import type { Deadline } from './deadline.ts'
import type { Hub } from './hub.ts'
import { languageOf } from './language.ts'
import { Session } from './session.ts'

/** Headers with each value as it was sent, as in Node's `headersDistinct`. */
export type DistinctHeaders = Readonly<Partial<Record<keyof IncomingHttpHeaders | string, readonly string[]>>>

/** The session of a request. Errors: HubError UNAUTHENTICATED, FORBIDDEN, BAD_INPUT (of Hub-Purpose). */
export async function openSession(hub: Hub, headers: DistinctHeaders, requestId: string, deadline?: Deadline): Promise<Session> {
  const directory = await hub.directories.current()
  const law = hub.lawOf(directory)
  const caller = await callerOf({ authorization: headers['authorization'], purpose: headers['hub-purpose'] }, directory, (agency, duties) =>
    law.purposesOf(agency, duties),
  )
  return new Session(hub, caller, directory, requestId, languageOf(headers['accept-language']?.[0]), deadline)
}
