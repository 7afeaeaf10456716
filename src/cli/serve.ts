import { Command } from 'commander'
import { pino } from 'pino'
import { masterKey } from '../secrets/master-key.ts'
import type { RunningHub } from '../server/start.ts'
import { openInstallation } from '../storage/installation.ts'
import { environment, ENVIRONMENT_HELP } from './environment.ts'

const LOOPBACK: readonly string[] = ['127.0.0.1', '::1', 'localhost']

/** `hub serve`: the hub itself, until SIGINT or SIGTERM. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('Serve the hub. With the embedded database on a loopback address it is filled with a demo.')
    .addHelpText('after', `\nExample:\n  $ PORT=4001 hub serve\n${ENVIRONMENT_HELP}`)
    .action(serve)
}

async function serve(): Promise<void> {
  const { home, databaseUrl, migrateUrl, host, port, logLevel } = environment()
  // Loaded here: the other commands neither need Apollo nor wait for it.
  const [{ listen, openHub }, { startDemo }] = await Promise.all([import('../server/start.ts'), import('../demo/start-demo.ts')])
  // To stderr: stdout has what is meant for a person, tokens of the demo among it, and these never enter the log.
  const log = pino({ level: logLevel }, pino.destination({ dest: 2, sync: true }))
  const installation = await openInstallation({ home, databaseUrl, migrateUrl })
  const ended = endOf(process)
  let running: RunningHub | undefined
  try {
    const hub = await openHub({ urls: installation.urls, masterKey: await masterKey(installation.home), log })
    try {
      // Whatever the environment says: with an operator's database, or an address that others reach, there are no demo keys.
      const demo = installation.kind === 'embedded' && LOOPBACK.includes(host) ? await startDemo(hub, installation) : undefined
      running = await listen(hub, { host, port })
      process.stdout.write(`\nNRM Hub answers at ${running.url}\n${demo ? demo.guide(running.url) : ''}`)
    } catch (error) {
      await hub.close()
      throw error
    }
    await ended
    log.info('stopping')
  } finally {
    await running?.stop()
    await installation.stop()
  }
}

/** Resolves at the first SIGINT or SIGTERM; a second one ends the process at once. */
function endOf(process: NodeJS.Process): Promise<void> {
  return new Promise(resolve => {
    const end = (): void => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
      resolve()
    }
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end)
  })
}
