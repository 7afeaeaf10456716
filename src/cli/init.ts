import { Command } from 'commander'
import { applyInit } from '../setup/apply-init.ts'
import type { Change } from '../setup/change.ts'
import { readInit } from '../setup/read-init.ts'
import { asLawgiver } from './as-lawgiver.ts'
import { ENVIRONMENT_HELP } from './environment.ts'

const SHAPE = `
FILE is JSON, described by schema/init.schema.json:
  { "agencies": [{ "name", "kind", "region", "title": { "en", "ru", "be" },
                   "signingKeys": [public Ed25519 JWK with "kid"],
                   "issuers": [{ "iss", "audience", "algorithms", "jwks", "dutyClaim", "dutyMap" }],
                   "origins": ["https://..."] }],
    "agreements": [{ "document": path or the agreement itself, "signatures": [{ "agency", "kid", "jws" }] }] }
What FILE does not name stays as it is. The same FILE again changes nothing.

Example:
  $ hub init brest.json`

const inLine = ({ how, what, name }: Change): string => `${how} ${what} ${name}`

/** `hub init FILE`: agencies, keys, issuers and agreements from one file, all or nothing. */
export function initCommand(): Command {
  return new Command('init')
    .description('Register agencies, their keys and token issuers, and activate the agreements that they signed.')
    .argument('<file>', 'what to register (JSON)')
    .addHelpText('after', `${SHAPE}\n${ENVIRONMENT_HELP}`)
    .action(async (file: string) => {
      const input = readInit(file)
      const changes = await asLawgiver(client => applyInit(client, input))
      process.stdout.write(`${changes.map(inLine).join('\n') || 'nothing to change'}\n`)
    })
}
