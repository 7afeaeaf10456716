import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { OperatorError } from '../base/errors.ts'
import type { Signature } from '../agreement/sign.ts'
import { check } from '../policy/check/check.ts'
import { checkInit, type Fault } from './check-init.ts'
import type { AgencyInput, InitInput } from './init-input.ts'

/** As the file has it: a document may be a path. */
interface InitFile {
  readonly agencies: readonly AgencyInput[]
  readonly agreements?: readonly { readonly document: string | object; readonly signatures: readonly Signature[] }[]
}

const SHOWN = 5

/** Reads a JSON file. Errors: OperatorError in one line, which never repeats what is in the file: it may be a private key. */
export function readJson(file: string): unknown {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    throw new OperatorError(code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read (${code}).`, { cause })
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new OperatorError(`${file} is not JSON.`)
  }
}

/** Reads what `hub init` takes, and the documents that it names by path. Errors: OperatorError naming each faulty place by its path. */
export function readInit(file: string): InitInput {
  const input = readJson(file)
  refuseFaults(file, checkInit(input))
  const { agencies, agreements = [] } = input as InitFile
  return {
    agencies,
    agreements: agreements.map(({ document, signatures }, i) => ({ document: readDocument(file, document, i), signatures })),
  }
}

function readDocument(file: string, document: string | object, index: number): object {
  const isPath = typeof document === 'string'
  const where = isPath ? resolve(dirname(file), document) : file
  const read = isPath ? readJson(where) : document
  const faults = check(read).filter(problem => problem.level === 'error')
  const under = isPath ? '' : `/agreements/${index}/document`
  refuseFaults(
    where,
    faults.map(({ path, rule, message }) => ({ path: path === '/' && under ? under : under + path, message: `${message} [${rule}]` })),
  )
  return read as object
}

/** All in one line, and not more of them than a person reads. */
function refuseFaults(file: string, faults: readonly Fault[]): void {
  if (faults.length === 0) return
  const shown = faults.slice(0, SHOWN).map(({ path, message }) => `${path} ${message}`)
  const more = faults.length > SHOWN ? `; and ${faults.length - SHOWN} more` : ''
  throw new OperatorError(`${file}: ${shown.join('; ')}${more}.`)
}
