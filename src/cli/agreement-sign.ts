import { Command } from 'commander'
import type { JWK } from 'jose'
import type { Agreement } from '../agreement/document.ts'
import { type Signature, signDocument } from '../agreement/sign.ts'
import { OperatorError } from '../base/errors.ts'
import { check } from '../policy/check/check.ts'
import { readJson } from '../setup/read-init.ts'

interface SignOptions {
  readonly key: string
  readonly agency: string
}

/** `hub agreement sign FILE --key PRIVATE.jwk --agency NAME`: prints the signature as JSON, as `hub init` takes it. Needs no database. */
export function signCommand(): Command {
  return new Command('sign')
    .description('Sign an agreement for one agency, and print the signature as hub init takes it.')
    .argument('<file>', 'the agreement (JSON)')
    .requiredOption('--key <file>', "the agency's private Ed25519 key (JWK with a kid)")
    .requiredOption('--agency <name>', 'the signatory')
    .addHelpText('after', '\nExample:\n  $ hub agreement sign brest-2.json --key red-cross.jwk --agency red-cross-brest')
    .action(async (file: string, options: SignOptions) => {
      process.stdout.write(`${JSON.stringify(await signatureOf(file, options))}\n`)
    })
}

async function signatureOf(file: string, { key, agency }: SignOptions): Promise<Signature> {
  const document = readAgreement(file)
  const signatories = document.signatories.map(party => party.agency)
  if (!signatories.includes(agency)) {
    throw new OperatorError(`"${agency}" is not among the signatories of ${file}; they are: ${signatories.join(', ')}.`)
  }
  const jwk = readJson(key) as JWK | null
  const kid = jwk?.kid
  if (typeof kid !== 'string' || kid === '') throw new OperatorError(`${key} is not a JWK with a kid.`)
  return { agency, kid, jws: await signDocument(document, jwk!, kid) }
}

/** Nobody should sign what the hub will not take. */
function readAgreement(file: string): Agreement {
  const document = readJson(file)
  const fault = check(document).find(problem => problem.level === 'error')
  if (fault) throw new OperatorError(`${file}: ${fault.path} ${fault.message} [${fault.rule}]; hub agreement check lists all.`)
  return document as Agreement
}
