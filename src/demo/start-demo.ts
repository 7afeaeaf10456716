import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { OperatorError } from '../base/errors.ts'
import { buildSchema } from '../server/build-schema.ts'
import type { ExplorerPersonas } from '../server/explorer/explorer.ts'
import type { Hub } from '../session/hub.ts'
import { applyInit } from '../setup/apply-init.ts'
import { makeRelease } from '../statistics/release/make-release.ts'
import { connected } from '../storage/connecting.ts'
import type { Installation } from '../storage/installation.ts'
import { demoAgencyNames, demoInput } from './agencies.ts'
import { keepDemoState } from './demo-state.ts'
import { demoToken } from './demo-token.ts'
import { guideOf } from './guide.ts'
import { type Persona, PERSONAS } from './personas.ts'
import { seedDemo } from './seed.ts'

const LIFETIME_S = 12 * 3600
const LOCK = 0x6e726d05

export interface Demo {
  /** What a person reads after the start. */
  guide(url: string): string
  /** As whom the explorer can ask. */
  readonly personas: ExplorerPersonas
}

/**
 * The demo: generated agencies, keys, people and cases, in the embedded database. What an earlier start left half done is finished.
 * Errors: OperatorError where it cannot be, the reason of `stop` where it is told to stop.
 */
export async function startDemo(hub: Hub, installation: Installation, stop: AbortSignal): Promise<Demo> {
  const { home, urls, migrateUrl } = installation
  const state = await keepDemoState(home, demoAgencyNames())
  try {
    const input = await demoInput(state)
    await connected(urls.lawgiver, client => applyInit(client, input))
    hub.directories.invalidate()
    await connected(migrateUrl!, client => fillOnce(client, hub, installation, stop))
  } catch (cause) {
    if (stop.aborted) throw cause
    const why = cause instanceof OperatorError ? `: ${cause.message} Bring back the demo.json` : '. Start again'
    throw new OperatorError(`The demo in ${home} cannot be made ready${why}, or remove that folder to begin a new demo.`, { cause })
  }
  const people = () =>
    Promise.all(PERSONAS.map(async persona => ({ persona, token: await demoToken(state, { ...persona, lifetime: LIFETIME_S }) })))
  const ready = await people()
  return {
    guide: url => guideOf(url, home, ready),
    // First whoever sees best what the hub does: most of a case, and that the rest is withheld.
    personas: async () =>
      [...(await people())].sort(firstOf('SOCIAL_WORKER')).map(({ persona: { who, purpose }, token }) => ({ who, purpose, token })),
  }
}

/** Of two starts at once one fills, and the other waits: where the first is killed, it goes on in its place. */
async function fillOnce(client: pg.Client, hub: Hub, { urls, migrateUrl }: Installation, stop: AbortSignal): Promise<void> {
  while (!(await tryLock(client))) {
    stop.throwIfAborted()
    await sleep(100)
  }
  // The release is made last: where there is one, the demo is whole.
  const { rowCount } = await client.query('select from stat.release limit 1')
  if (rowCount !== 0) return
  process.stdout.write('Filling it with a demo; nobody in it is real ...\n')
  await seedDemo({ hub, schema: buildSchema(), stop }, migrateUrl!)
  stop.throwIfAborted()
  await makeRelease(urls.release, { publish: true })
}

const firstOf =
  (variable: string) =>
  (a: { persona: Persona }, b: { persona: Persona }): number =>
    Number(b.persona.variable === variable) - Number(a.persona.variable === variable)

async function tryLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [LOCK])
  return rows[0]!.taken
}
