import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { OperatorError } from '../base/errors.ts'
import { type PersonRef, refText } from './key-store.ts'

/** Where a home keeps who was erased: outside both databases, so that restoring them loses nothing of it. Random ids only. */
const fileIn = (home: string): string => join(home, 'erasures.jsonl')

/** Adds a line to the file, and returns when it is on the disk. */
export async function noteErasures(home: string, persons: readonly PersonRef[]): Promise<void> {
  if (persons.length === 0) return
  const file = await open(fileIn(home), 'a', 0o600)
  try {
    // In one write: of two at once neither cuts the other's line.
    await file.appendFile(persons.map(({ owner, personId }) => `${JSON.stringify({ owner, personId })}\n`).join(''))
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Who is in the file. A line that a power cut has cut short was of an erasure that did not take place. Errors: OperatorError where it is no such file. */
export async function notedErasures(home: string): Promise<Map<string, PersonRef>> {
  const text = await readFile(fileIn(home), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw new OperatorError(`${fileIn(home)} cannot be read (${error.code}): run this as the user who made it.`)
  })
  const lines = text.split('\n')
  const whole = lines.slice(0, -1)
  return new Map(whole.flatMap((line, i) => parse(home, line, i + 1)).map(person => [refText(person), person]))
}

function parse(home: string, line: string, number: number): PersonRef[] {
  // A cut line and what was written behind it stand in one: the second is whole.
  const last = line.slice(line.lastIndexOf('{'))
  if (last === '') return []
  try {
    const { owner, personId } = JSON.parse(last) as PersonRef
    if (Number.isInteger(owner) && /^[0-9a-f-]{36}$/.test(personId)) return [{ owner, personId }]
  } catch {
    // Told below.
  }
  throw new OperatorError(`${fileIn(home)}, line ${number}, is no erasure: bring the file back from its copy.`)
}
