import { Command } from 'commander'
import type pg from 'pg'
import { OperatorError } from '../base/errors.ts'
import { erasePerson } from '../secrets/erase.ts'
import { GlobalIds } from '../secrets/global-id.ts'
import type { PersonRef } from '../secrets/key-store.ts'
import { query } from '../storage/pool.ts'
import { agencyId } from './agency-id.ts'
import { confirm } from './confirm.ts'
import { environment, ENVIRONMENT_HELP } from './environment.ts'
import { inInstallation } from './in-installation.ts'
import { type Keys, withKeys } from './with-keys.ts'

interface EraseOptions {
  readonly agency: string
  readonly case: string
  readonly yes: boolean
  readonly json: boolean
}

const MEANING = `
The person's key is destroyed, and with it goes what only it opens: names, birth date, documents, contact, places, accounts, notes, attachments, and
what is searched by. The cases themselves, statistics and the log stay. It cannot be taken back, also not by a restore: whoever was erased stays erased.
What the case says outside of these (its reference, the number of proceedings) is the agency's own to look at.

Example:
  $ hub person erase --agency red-cross-brest --case RC-2014-017`

/** `hub person erase`. */
export function personCommand(): Command {
  return new Command('person')
    .description('Erase a person.')
    .addHelpText('after', `\nExample:\n  $ hub person erase --agency red-cross-brest --case RC-2014-017\n${ENVIRONMENT_HELP}`)
    .addCommand(
      new Command('erase')
        .description("Erase the person of an agency's case, in all cases that the agency has of the person.")
        .requiredOption('--agency <name>', 'the agency whose case it is')
        .requiredOption('--case <reference>', "the agency's reference of the case, or the case's id")
        .option('--yes', 'do not ask', false)
        .option('--json', 'print what was erased as JSON', false)
        .addHelpText('after', `${MEANING}\n${ENVIRONMENT_HELP}`)
        .action(erase),
    )
}

async function erase({ agency, case: text, yes, json }: EraseOptions): Promise<void> {
  await inInstallation(environment(), installation =>
    withKeys(installation, async keys => {
      const person = await personOf(keys, await agencyId(keys.eraser, agency), agency, text)
      const { references, sealed } = await whatGoes(keys.eraser, person)
      const things = Object.entries(sealed).map(([table, n]) => `${n} ${table}`)
      const goes = `Of ${agency}'s ${references.length === 1 ? 'case' : 'cases'} ${references.join(', ')}: ${things.join(', ') || 'nothing sealed any more'}.`
      await confirm(`${goes} This is erased for good.`, references[0]!, yes)
      await erasePerson(keys, person)
      process.stdout.write(json ? `${JSON.stringify({ agency, references, erased: sealed })}\n` : `${goes} Erased.\n`)
    }),
  )
}

/** Errors: OperatorError where the agency has no such case. */
async function personOf({ eraser, keyring }: Keys, owner: number, agency: string, text: string): Promise<PersonRef> {
  const place = new GlobalIds(keyring).open('case', text)
  const id = place?.owner === owner ? place.ids[0]! : /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? text : null
  const { rows } = await query<PersonRef & pg.QueryResultRow>(
    eraser,
    'select owner, person_id as "personId" from nrm."case" where owner = $1 and (reference = $2 or id = $3::uuid)',
    [owner, text, id],
  )
  if (rows.length === 1) return rows[0]!
  throw new OperatorError(`${agency} has ${rows.length === 0 ? 'no case' : 'several cases'} ${JSON.stringify(text)}.`)
}

async function whatGoes(
  eraser: pg.Pool,
  { owner, personId }: PersonRef,
): Promise<{ references: string[]; sealed: Record<string, number> }> {
  const { rows } = await query<{ references: string[]; sealed: Record<string, number> }>(
    eraser,
    `select array(select c.reference from nrm."case" c where (c.owner, c.person_id) = ($1, $2) order by 1) as references, nrm.sealed_of($1, $2) as sealed`,
    [owner, personId],
  )
  return rows[0]!
}
