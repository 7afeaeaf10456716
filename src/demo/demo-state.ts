import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { OperatorError } from '../base/errors.ts'

/** The private keys of one demo agency, Ed25519: with one it signs agreements, with the other its issuer signs tokens. */
export interface DemoKeys {
  readonly signing: JWK
  readonly issuer: JWK
}

/** The private keys of every demo agency, by its name. They are made here, and never leave this home. */
export interface DemoState {
  readonly agencies: Readonly<Record<string, DemoKeys>>
}

/** Where a home keeps the keys of its demo. */
export const demoFile = (home: string): string => join(home, 'demo.json')

/**
 * The demo's keys in `<home>/demo.json` (0600): made where they are missing, the same ever after. Of two at once that make them both get the same ones.
 * Errors: OperatorError where the file is not what it was made as.
 */
export async function keepDemoState(home: string, agencies: readonly string[]): Promise<DemoState> {
  const found = await read(home)
  if (found && agencies.every(name => found.agencies[name])) return found
  const made: Record<string, DemoKeys> = { ...found?.agencies }
  for (const name of agencies) made[name] ??= { signing: await newKey(`${name}-signs-1`), issuer: await newKey(`${name}-issues-1`) }
  await write(home, { agencies: made }, found !== undefined)
  return (await read(home))!
}

async function newKey(kid: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  return { ...(await exportJWK(privateKey)), kid }
}

async function write(home: string, state: DemoState, replaces: boolean): Promise<void> {
  const file = demoFile(home)
  const part = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`
  await mkdir(home, { recursive: true, mode: 0o700 })
  await writeFile(part, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600, flush: true })
  // A link fails where the file is there: the first one stays.
  if (replaces) await rename(part, file)
  else await link(part, file).catch(refuseUnlessThere)
  await rm(part, { force: true })
}

function refuseUnlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}

/** The parser's own error quotes the text, and with it a key: it is not passed on. */
async function read(home: string): Promise<DemoState | undefined> {
  const file = demoFile(home)
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw new OperatorError(`${file} cannot be read (${error.code}): start the hub as the user who made it.`)
  })
  if (text === undefined) return undefined
  try {
    const state = JSON.parse(text) as DemoState
    if (Object.values(state.agencies).every(({ signing, issuer }) => signing.d && issuer.d)) return state
  } catch {
    // Told below.
  }
  throw new OperatorError(`${file} does not hold the keys of the demo: remove it and start with a new home.`)
}
