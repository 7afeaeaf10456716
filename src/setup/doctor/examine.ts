import { OperatorError } from '../../base/errors.ts'
import { explainDatabase } from '../../storage/connecting.ts'
import type { Installation } from '../../storage/installation.ts'
import { bad, type Finding, type Look } from './finding.ts'
import { lookAtKeys } from './keys.ts'
import { lookAtLaw } from './law.ts'
import { lookAtPlace } from './place.ts'
import { lookAtRoles } from './roles.ts'
import { lookAtServers } from './server.ts'
import { lookAtWalls } from './walls.ts'

const LOOKS: Readonly<Record<string, Look>> = {
  'files of HUB_HOME': lookAtPlace,
  servers: lookAtServers,
  roles: lookAtRoles,
  walls: lookAtWalls,
  law: lookAtLaw,
  keys: lookAtKeys,
}

/** Looks at all of an installation, one side after the other; what cannot be looked at is a finding too. Changes nothing. */
export async function examine(installation: Installation): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [what, look] of Object.entries(LOOKS)) {
    try {
      findings.push(...(await look(installation)))
    } catch (error) {
      const explained = explainDatabase(error, installation.urls.runtime)
      if (!(explained instanceof OperatorError)) throw error
      findings.push(bad(what, explained.message))
    }
  }
  return findings
}
