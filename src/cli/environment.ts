import { OperatorError } from '../base/errors.ts'
import type { Where } from '../server/address.ts'
import { EDGE, type EdgeOptions } from '../server/edge/options.ts'

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
  /** HUB_EXPLORER: is there an explorer? Not where NODE_ENV is production, unless it says so. */
  readonly explorer: boolean
  /** HUB_INTROSPECTION (as HUB_EXPLORER), HUB_PROXIES, HUB_RATE_*, HUB_COST, HUB_SECONDS, HUB_DRAIN_SECONDS: what the hub takes of whom. */
  readonly edge: EdgeOptions
  /** HUB_METRICS_HOST, HUB_METRICS_PORT: where metrics are read; nowhere without a port. */
  readonly metrics: Where | undefined
  /** HUB_RETAIN: does a hub that serves carry out the retention by itself? */
  readonly retains: boolean
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
    explorer: isOn(variables, 'HUB_EXPLORER'),
    edge: edgeOf(variables),
    metrics: variables['HUB_METRICS_PORT']
      ? {
          host: variables['HUB_METRICS_HOST'] || '127.0.0.1',
          port: portOf(variables['HUB_METRICS_PORT'], 'HUB_METRICS_PORT'),
          setting: 'HUB_METRICS_PORT',
        }
      : undefined,
    retains: isOn({ HUB_RETAIN: variables['HUB_RETAIN'] }, 'HUB_RETAIN'),
    logLevel: levelOf(variables['LOG_LEVEL'] || 'info'),
  }
}

function portOf(text: string, name = 'PORT'): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new OperatorError(`${name} is ${JSON.stringify(text)}: set it to a number from 0 to 65535.`)
  return port
}

function edgeOf(variables: NodeJS.ProcessEnv): EdgeOptions {
  const number = (name: string, least: number, most: number, otherwise: number): number => {
    const text = variables[name] || String(otherwise)
    const value = Number(text)
    if (/^\d+$/.test(text) && value >= least && value <= most) return value
    throw new OperatorError(`${name} is ${JSON.stringify(text)}: set it to a number from ${least} to ${most}.`)
  }
  const { proxies, rates, weight, milliseconds, drainMilliseconds } = EDGE
  const rate = (name: keyof typeof rates): number => number(`HUB_RATE_${name.toUpperCase()}`, 1, 1e9, rates[name])
  return {
    ...EDGE,
    introspection: isOn(variables, 'HUB_INTROSPECTION'),
    proxies: number('HUB_PROXIES', 0, 10, proxies),
    rates: { agency: rate('agency'), user: rate('user'), address: rate('address'), refused: rate('refused') },
    weight: { ...weight, cost: number('HUB_COST', 1, 1e9, weight.cost) },
    milliseconds: 1000 * number('HUB_SECONDS', 1, 30, milliseconds / 1000),
    drainMilliseconds: 1000 * number('HUB_DRAIN_SECONDS', 0, 300, drainMilliseconds / 1000),
  }
}

/** What helps to find one's way helps everybody: in production it is there where it is asked for. */
function isOn(variables: NodeJS.ProcessEnv, name: string): boolean {
  const text = variables[name] || (variables['NODE_ENV'] === 'production' ? 'off' : 'on')
  if (text !== 'on' && text !== 'off') throw new OperatorError(`${name} is ${JSON.stringify(text)}: set it to on or off.`)
  return text === 'on'
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
  HUB_EXPLORER, HUB_INTROSPECTION
                        on or off: the explorer, and questions about the schema (default: on, with NODE_ENV=production off)
  HUB_PROXIES           how many proxies stand before the hub and add to X-Forwarded-For (default: 0)
  HUB_RATE_AGENCY, HUB_RATE_USER, HUB_RATE_ADDRESS, HUB_RATE_REFUSED
                        requests a minute: of an agency, of a user, without a token from an address, refused tokens from an
                        address (default: 6000, 1200, 600, 60; each process counts for itself)
  HUB_COST              objects that one operation may bring (default: 100000)
  HUB_SECONDS           for one operation, 1 to 30 (default: 10)
  HUB_DRAIN_SECONDS     how long /health/ready says that the hub ends before it takes no more connections (default: 0)
  HUB_METRICS_HOST, HUB_METRICS_PORT
                        where /metrics is answered, apart from the hub (default: 127.0.0.1, and nowhere without a port)
  HUB_RETAIN            on or off: does a hub that serves carry out the retention once a day (default: on)
  LOG_LEVEL             silent to trace (default: info); the log goes to stderr
  HUB_DEBUG=1           shows where an unexpected error came from`
