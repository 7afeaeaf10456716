import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildSchema } from '../server/build-schema.ts'
import type { Hub } from '../session/hub.ts'
import { applyInit } from '../setup/apply-init.ts'
import { makeRelease } from '../statistics/release/make-release.ts'
import { connected } from '../storage/connecting.ts'
import type { Installation } from '../storage/installation.ts'
import { demoAgencyNames, demoInput } from './agencies.ts'
import { keepDemoState } from './demo-state.ts'
import { demoToken } from './demo-token.ts'
import { guideOf } from './guide.ts'
import { PERSONAS } from './personas.ts'
import { seedDemo } from './seed.ts'

const LIFETIME_S = 12 * 3600

/** The demo: generated agencies, keys, people and cases, in the embedded database. What an earlier start left half done is finished. */
export async function startDemo(hub: Hub, { home, urls, migrateUrl }: Installation): Promise<{ guide(url: string): string }> {
  const state = await keepDemoState(home, demoAgencyNames())
  const input = await demoInput(state)
  await connected(urls.lawgiver, client => applyInit(client, input))
  hub.directories.invalidate()
  const filled = join(home, 'demo-filled')
  if (!existsSync(filled)) {
    process.stdout.write('Filling the demo with generated people; no one in it is real ...\n')
    await seedDemo(hub, buildSchema(), migrateUrl!)
    await makeRelease(urls.release, { publish: true })
    await writeFile(filled, 'The demo is filled; remove the whole folder to begin anew.\n')
  }
  const tokens = await Promise.all(PERSONAS.map(async persona => ({ persona, token: await demoToken(state, { ...persona, lifetime: LIFETIME_S }) })))
  return { guide: url => guideOf(url, tokens) }
}
