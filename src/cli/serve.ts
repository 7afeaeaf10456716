import { once } from 'node:events'
import { Command } from 'commander'
import { type Logger, pino } from 'pino'
import { replayErasures } from '../secrets/erase.ts'
import { startRetention } from '../nrm/keeping/retention-timer.ts'
import { MasterKeys } from '../secrets/master-key.ts'
import { type Address, takeAddress } from '../server/address.ts'
import type { Demo } from '../demo/start-demo.ts'
import type { RunningHub, Serving } from '../server/start.ts'
import type { Hub } from '../session/hub.ts'
import { connected } from '../storage/connecting.ts'
import { type Installation, openInstallation } from '../storage/installation.ts'
import { Ending } from './ending.ts'
import { environment, ENVIRONMENT_HELP } from './environment.ts'
import { isEmbedded } from './in-installation.ts'

/** `hub serve`: the hub itself, until SIGINT or SIGTERM. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('Serve the hub. With the embedded database on a loopback address it is filled with a demo.')
    .addHelpText('after', `\nExample:\n  $ PORT=4001 hub serve\n${ENVIRONMENT_HELP}`)
    .action(serve)
}

/** Loaded here: the other commands neither need Apollo nor wait for it. */
const load = () => Promise.all([import('../server/start.ts'), import('../demo/start-demo.ts'), import('../demo/demo-allowed.ts')])

async function serve(): Promise<void> {
  const { host, port, logLevel, explorer, edge, metrics, retains, ...where } = environment()
  const address = await takeAddress({ host, port })
  const log = openLog(logLevel)
  const ending = new Ending(log)
  const embedded = isEmbedded(where)
  if (embedded) say(`Starting PostgreSQL in ${where.home} ...`)
  // Nothing of an operator's database is ours to end: until it is open, a signal may end the process by itself.
  if (embedded) ending.listen()
  const parts = load()
  try {
    const installation = await openInstallation(where)
    if (!embedded) ending.listen()
    try {
      await serveFrom(installation, address, log, { explorer, edge, metrics, retains }, ending, await parts)
    } finally {
      await installation.stop()
    }
  } catch (error) {
    // Whatever failed because it was told to end.
    if (!ending.told.aborted) throw error
  } finally {
    address.free()
    // A statement that goes on in an operator's database must not hold the process.
    setTimeout(() => process.exit(), 1_000).unref()
  }
}

type Parts = Awaited<ReturnType<typeof load>>

async function serveFrom(
  installation: Installation,
  address: Address,
  log: Logger,
  { retains, ...serving }: Serving & { readonly retains: boolean },
  { told, hurried }: Ending,
  parts: Parts,
): Promise<void> {
  const [{ listen, openHub }] = parts
  told.throwIfAborted()
  const hub = await openHub({ urls: installation.urls, masterKey: MasterKeys.in(installation.home), log })
  let running: RunningHub | undefined
  let endRetention: (() => Promise<void>) | undefined
  try {
    await finishErasures(hub, installation, log)
    const { guide, personas } = await begin(hub, installation, address, told, parts)
    told.throwIfAborted()
    running = await listen(hub, address, { ...serving, personas })
    if (retains) endRetention = startRetention({ url: installation.urls.eraser, store: hub.keys, home: installation.home, log })
    log.info({ url: running.url, database: installation.kind, metrics: running.metricsUrl }, 'serving')
    const explorer = serving.explorer ? 'Open it in a browser for the explorer.\n' : ''
    say(`\nNRM Hub answers at ${running.url}\n${explorer}${guide(running.url)}`.trimEnd())
    if (!told.aborted) await once(told, 'abort')
    log.info('stopping')
  } finally {
    await endRetention?.()
    await (running ? running.stop(hurried) : hub.close())
  }
}

/** Before anybody reads: an erasure that was broken off is finished, and after a restore by whatever tool nobody comes back. */
async function finishErasures({ keys: store }: Hub, { urls, home }: Installation, log: Logger): Promise<void> {
  const { known, keys, persons } = await connected(urls.eraser, eraser => replayErasures({ store, eraser, home }))
  if (keys + persons > 0) log.warn({ known, keys, persons }, 'persons were erased again')
}

/** Fills the demo, where there may be one; else gives only what a person reads under the address. */
async function begin(
  hub: Hub,
  installation: Installation,
  { ip }: Address,
  told: AbortSignal,
  parts: Parts,
): Promise<Pick<Demo, 'guide'> & Partial<Demo>> {
  const [, { startDemo }, { demoAllowed, refuseDemoIssuers }] = parts
  if (demoAllowed(installation.kind, ip)) return startDemo(hub, installation, told)
  const directory = await hub.directories.current()
  refuseDemoIssuers(directory)
  const none = installation.kind === 'embedded' ? `There is no demo: others reach ${ip}. ` : ''
  const empty = directory.agencies.length === 0 ? 'Nobody can sign in yet: hub init FILE registers agencies and their issuers.' : ''
  return { guide: () => none + empty }
}

/** stdout is for a person, and has the demo's tokens; these never enter the log. */
function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

/** To stderr. Whoever read stdout or stderr may have gone, which must not end the hub. */
function openLog(level: string): Logger {
  const destination = pino.destination({ dest: 2, sync: true })
  for (const stream of [destination, process.stdout]) stream.on('error', () => undefined)
  return pino({ level }, destination)
}
