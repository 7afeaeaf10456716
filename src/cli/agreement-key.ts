import { open } from 'node:fs/promises'
import { Command } from 'commander'
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose'
import { publicJwk } from '../agreement/sign.ts'
import { OperatorError } from '../base/errors.ts'

/** `hub agreement key FILE`: makes an agency's signing key. The private one goes to the file, the public one is printed as `hub init` takes it. Needs no database. */
export function keyCommand(): Command {
  return new Command('key')
    .description(
      'Make an Ed25519 key with which an agency signs: the private key into a new file, the public one printed as hub init takes it.',
    )
    .argument('<file>', 'where the private key goes (JWK, readable by its owner alone); it must not exist')
    .addHelpText('after', '\nExample:\n  $ hub agreement key red-cross.jwk')
    .action(async (file: string) => {
      const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
      const jwk = await exportJWK(privateKey)
      const kid = await calculateJwkThumbprint(jwk)
      await writeNew(file, `${JSON.stringify({ ...jwk, kid })}\n`)
      process.stdout.write(`${JSON.stringify({ ...publicJwk(jwk), kid })}\n`)
    })
}

/** Never over a key that is there: what it signed could not be renewed. */
async function writeNew(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'EEXIST' ? 'exists already: name a new file' : `cannot be written (${error.code})`
    throw new OperatorError(`${file} ${why}.`)
  })
  await handle.writeFile(text)
  await handle.close()
}
