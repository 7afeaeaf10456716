import { Command } from 'commander'
import { OperatorError } from '../base/errors.ts'
import { type Joined, joinAfterRestore } from '../secrets/join.ts'
import { query } from '../storage/pool.ts'
import { restoreFolder } from '../storage/restore-folder.ts'
import { confirm } from './confirm.ts'
import { environment, ENVIRONMENT_HELP } from './environment.ts'
import { inInstallation, isEmbedded } from './in-installation.ts'
import { type Keys, withKeys } from './with-keys.ts'

interface RestoreOptions {
  readonly from?: string
  readonly keysFrom?: string
  readonly yes: boolean
  readonly json: boolean
}

const MEANING = `
Stop the hub first. With the embedded database, --from and --keys-from name copies of .hub/postgres and .hub/keys that were made while the hub was
stopped; what is not named stays as it is. With a PostgreSQL of yours restore the database, the key store, or both by its own tools (pg_restore), then
run this without them. HUB_HOME keeps erasures.jsonl and the master key: they are not restored from an older copy.

Then database and key store are joined: whoever was erased since the backup is erased again, keys of persons who are gone are destroyed, and it is told
of how many persons the key is missing. It can be repeated.

Examples:
  $ hub restore --from backup/postgres --keys-from backup/keys
  $ pg_restore -d "$DATABASE_MIGRATE_URL" --clean --if-exists hub.dump && hub migrate && hub restore`

/** `hub restore`. */
export function restoreCommand(): Command {
  return new Command('restore')
    .description('Bring back a database and its key store from backups, and erase again whoever was erased since.')
    .option('--from <folder>', 'a copy of .hub/postgres (embedded database only)')
    .option('--keys-from <folder>', 'a copy of .hub/keys (embedded database only)')
    .option('--yes', 'do not ask before what is there is replaced', false)
    .option('--json', 'print what was done as JSON', false)
    .addHelpText('after', `${MEANING}\n${ENVIRONMENT_HELP}`)
    .action(restore)
}

async function restore({ from, keysFrom, yes, json }: RestoreOptions): Promise<void> {
  const where = environment()
  const aside: string[] = []
  if (from !== undefined || keysFrom !== undefined) {
    if (!isEmbedded(where))
      throw new OperatorError(
        '--from and --keys-from are for the embedded database: restore yours by pg_restore, then run hub restore without them.',
      )
    await confirm(`What is in ${where.home} is replaced by the backup.`, 'restore', yes)
    for (const [folder, copy] of [
      ['postgres', from],
      ['keys', keysFrom],
    ] as const) {
      const old = copy === undefined ? undefined : await restoreFolder(where.home, folder, copy)
      if (old !== undefined) aside.push(old)
    }
  }
  await inInstallation(where, installation =>
    withKeys(installation, async keys => {
      await refuseBeside(keys)
      const joined = await joinAfterRestore(keys)
      process.stdout.write(json ? `${JSON.stringify({ ...joined, aside })}\n` : inWords(joined, aside))
    }),
  )
}

/** A registration under way would lose the key that it has just made. */
async function refuseBeside({ eraser }: Keys): Promise<void> {
  const { rows } = await query<{ n: number }>(
    eraser,
    `select count(*)::integer as n from pg_catalog.pg_stat_activity where datname = current_database() and usename = 'hub_runtime'`,
  )
  if (rows[0]!.n > 0) throw new OperatorError('A hub is still connected to the database: stop every hub, then run this again.')
}

function inWords({ known, keys, persons, swept, unreadable }: Joined, aside: readonly string[]): string {
  const lines = [
    `persons erased at some time: ${known}; of these keys destroyed again: ${keys}, emptied again: ${persons}`,
    `keys destroyed of persons who are gone: ${swept}`,
    unreadable === 0
      ? 'every other person can be read'
      : `persons who cannot be read, as their keys are not in this key store, which is older than they are: ${unreadable}`,
    ...aside.map(path => `what was there before is in ${path}: it holds keys and persons as they were, remove it when all is well`),
  ]
  return `${lines.join('\n')}\n`
}
