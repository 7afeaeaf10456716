import { BlockList, isIPv6 } from 'node:net'
import { OperatorError } from '../base/errors.ts'
import type { Directory } from '../identity/directory.ts'
import type { Installation } from '../storage/installation.ts'
import { demoIssuer } from './agencies.ts'

const LOOPBACK = new BlockList()
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4')
LOOPBACK.addAddress('::1', 'ipv6')

/**
 * Whether there may be a demo: only where no other machine reaches it. `ip`: the address that was taken, and not the name that was asked for.
 * Nothing else counts, no variable of the environment.
 */
export const demoAllowed = (kind: Installation['kind'], ip: string): boolean =>
  kind === 'embedded' && LOOPBACK.check(ip, isIPv6(ip) ? 'ipv6' : 'ipv4')

/** Where there is no demo its issuers count for nothing either: its keys lie in a file, and tokens of it stood on a terminal. Errors: OperatorError. */
export function refuseDemoIssuers({ issuerByIss }: Directory): void {
  const found = [...issuerByIss.keys()].some(iss => iss.startsWith(demoIssuer('')))
  if (!found) return
  throw new OperatorError(
    'This database holds the demo, and whoever started it has tokens of all its agencies: serve it without DATABASE_URL on HOST=127.0.0.1, or take another database (HUB_HOME, DATABASE_URL).',
  )
}
