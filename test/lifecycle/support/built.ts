import { execFile } from 'node:child_process'
import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { inject } from 'vitest'
import { connected } from '../../../src/storage/connecting.ts'

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
/** The command line as `npx hub` finds it. */
export const HUB = join(ROOT, 'dist/cli/hub.js')

const LOCK = 0x6e726dff

/** Brings dist/ to what src/ is, as `prepare` does; where nothing has changed nothing is written. Of several test files one builds at a time. */
export async function built(): Promise<void> {
  await connected(inject('postgres').migrate, async client => {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await promisify(execFile)(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.json'], { cwd: ROOT })
    await chmod(HUB, 0o755)
  })
}
