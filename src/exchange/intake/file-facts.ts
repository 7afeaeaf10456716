import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { OperatorError } from '../../base/errors.ts'
import { EncodingSensor } from './encoding.ts'
import type { FileFacts } from './source.ts'

/** Reads a file once. Errors: OperatorError where it cannot be read. */
export async function factsOf(path: string): Promise<FileFacts> {
  const hash = createHash('sha256')
  const sensor = new EncodingSensor()
  let bytes = 0
  try {
    // It is read twice: what comes through a pipe would be gone.
    if (!(await stat(path)).isFile()) throw new OperatorError(`Cannot read ${path}: it is not a file; save what is to be imported as one.`)
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      hash.update(chunk)
      sensor.feed(chunk)
      bytes += chunk.length
    }
  } catch (error) {
    throw unreadable(path, error)
  }
  return { path, digest: hash.digest('hex'), bytes, encoding: sensor.encoding }
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  ENOTDIR: 'there is no such file',
}

/** What the system says of a file, as one line for the operator; anything else as it is. */
export function unreadable(path: string, error: unknown): unknown {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return error
  const code = String(error.code)
  return new OperatorError(`Cannot read ${path}: ${WHY[code] ?? code}.`, { cause: error })
}
