import { type Command, CommanderError, Option } from 'commander'
import { HtcdsFormat } from '../exchange/htcds/htcds-format.ts'
import { openList } from '../exchange/htcds/open-list.ts'
import { template, TEMPLATE_FORMS, type TemplateForm } from '../exchange/htcds/template.ts'
import { Door } from '../identity/door.ts'
import { KeyStore } from '../secrets/key-store.ts'
import { MasterKeys } from '../secrets/master-key.ts'
import { unlock } from '../secrets/unlock.ts'
import { importFileCommand } from './import-file.ts'

const MEANING = `
A list in the Human Trafficking Case Data Standard (HTCDS) 2.0 of IOM: CSV with the names of its fields as columns; or JSON with them as keys, an array of
objects, {"records": [...]} or an object a line. Each row becomes a case of its own, of a person of its own. Every field has its place, in the category by
which it is shown or withheld; names, contacts, places and long texts are encrypted under a key of the person before they are stored.

Values of a pick list are those of the standard, or the hub's codes, in any case of letters. Of a field with several values a CSV cell separates them by
semicolons, JSON has an array. Dates are YYYY-MM-DD or DD.MM.YYYY; countries ISO 3166-1 codes or names; languages ISO 639 codes. Of what a case may have
several of (perpetrators, events, referrals, support plans, comments) the second has fields with .2 behind their names, such as hte_City.2, up to .20.

The standard asks for no reference and no day of opening: columns hub_Reference, hub_OpenedOn, hub_Region and hub_District may give them. Without, a reference is
made of file and line, and the case was opened on the day of the first referral to the agency, or today.

Where con_Consent or vic_AgreementToManagePersonalData is false, a row with names, contacts, places or long texts is rejected: leave them out. An empty box is
no refusal.`

/** `hub import cases FILE --agency NAME`, `hub import cases --template FORM`. */
export function importCasesCommand(): Command {
  const command = importFileCommand({
    name: 'cases',
    description: "Read an agency's own case list, in HTCDS 2.0, into its cases.",
    file: 'the file (JSON or CSV)',
    meaning: MEANING,
    example: 'hub import cases cases.csv --agency red-cross-brest --dry-run\n  $ hub import cases --template csv > cases.csv',
    async use(path, { urls, home }, run) {
      const keys = new KeyStore(urls.keys, MasterKeys.in(home))
      const door = new Door(urls.door)
      try {
        await unlock(keys, door.pool)
        return await run({ source: await openList(path), format: new HtcdsFormat(keys) })
      } finally {
        await Promise.all([keys.close(), door.close()])
      }
    },
  })
  // As --help does: it needs no file, and nothing else is done.
  return command
    .addOption(new Option('--template <form>', 'print a list with one invented case, as it is to be filled in').choices(TEMPLATE_FORMS))
    .on('option:template', (form: TemplateForm) => {
      process.stdout.write(template(form))
      throw new CommanderError(0, 'commander.helpDisplayed', '')
    })
}
