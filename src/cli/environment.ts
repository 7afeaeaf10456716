import { OperatorError } from '../base/errors.ts'

/** What the environment says. Nothing else in the command line reads it. */
export interface Environment {
  /** HUB_HOME: the hub's own folder. */
  readonly home: string
  /** DATABASE_URL: a PostgreSQL of the operator's; without it the embedded one. */
  readonly databaseUrl: string | undefined
  /** DATABASE_MIGRATE_URL: the owner of that database, for making roles and migrating. */
  readonly migrateUrl: string | undefined
  /** KEYS_DATABASE_URL: the key store's database; without it that of DATABASE_URL with `_keys` behind its name. */
  readonly keysUrl: string | undefined
  /** KEYS_DATABASE_MIGRATE_URL: its owner, where it is not the main one's. */
  readonly keysMigrateUrl: string | undefined
  /** HOST: the address on which the hub listens. */
  readonly host: string
  /** PORT: 0 takes a free one. */
  readonly port: number
  /** LOG_LEVEL: of pino. */
  readonly logLevel: string
}

/** HUB_DEBUG=1: stacks are shown. Apart from the rest, which may be what is wrong. */
export const debugging = (variables: NodeJS.ProcessEnv = process.env): boolean => variables['HUB_DEBUG'] === '1'

/** A variable that is set to nothing counts as not set: so do .env files and containers leave one out. */
export function environment(variables: NodeJS.ProcessEnv = process.env): Environment {
  return {
    home: variables['HUB_HOME'] || '.hub',
    databaseUrl: variables['DATABASE_URL'] || undefined,
    migrateUrl: variables['DATABASE_MIGRATE_URL'] || undefined,
    keysUrl: variables['KEYS_DATABASE_URL'] || undefined,
    keysMigrateUrl: variables['KEYS_DATABASE_MIGRATE_URL'] || undefined,
    host: variables['HOST'] || '127.0.0.1',
    port: portOf(variables['PORT'] || '4000'),
    logLevel: levelOf(variables['LOG_LEVEL'] || 'info'),
  }
}

function portOf(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) throw new OperatorError(`PORT is ${JSON.stringify(text)}: set it to a number from 0 to 65535.`)
  return port
}

const LEVELS: readonly string[] = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']
function levelOf(text: string): string {
  if (!LEVELS.includes(text)) throw new OperatorError(`LOG_LEVEL is ${JSON.stringify(text)}: set it to one of ${LEVELS.join(', ')}.`)
  return text
}

/** For the end of a help page. */
export const ENVIRONMENT_HELP = `
Environment:
  HUB_HOME              the hub's own folder (default: .hub)
  DATABASE_URL          an existing PostgreSQL (default: the embedded one, in HUB_HOME)
  DATABASE_MIGRATE_URL  the owner of that database: makes roles and migrates
  KEYS_DATABASE_URL, KEYS_DATABASE_MIGRATE_URL
                        the same of the key store (default: <database>_keys on the same server)
  HUB_MASTER_KEY        32 bytes in base64 (default: the file master.key in HUB_HOME)
  HOST, PORT            where the hub listens (default: 127.0.0.1, 4000)
  LOG_LEVEL             silent to trace (default: info); the log goes to stderr
  HUB_DEBUG=1           shows where an unexpected error came from`
