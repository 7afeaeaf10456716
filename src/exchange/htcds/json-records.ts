import { pipeline, Readable } from 'node:stream'
import { parser } from 'stream-json/parser.js'
import { pick } from 'stream-json/filters/pick.js'
import { streamArray } from 'stream-json/streamers/stream-array.js'
import { OperatorError } from '../../base/errors.ts'

/** A record of a JSON text, or a line of JSON Lines that is none. */
export type JsonRecord = { readonly line: number; readonly value: unknown } | { readonly line: number; readonly text: string }

/** In UTF-16 units. One record is held in memory whole. */
export const LONGEST_RECORD = 32 << 20

/** `array`: [{...}, ...]; `records`: {records: [{...}, ...]}; `lines`: an object a line. */
export type JsonShape = 'array' | 'records' | 'lines'

/** By how the text begins: the first line is an object of its own, or the beginning of something longer. */
export function shapeOf(head: string): JsonShape | undefined {
  const begun = head.trimStart()
  if (begun.startsWith('[')) return 'array'
  if (!begun.startsWith('{')) return undefined
  const line = begun.slice(0, begun.indexOf('\n') < 0 ? undefined : begun.indexOf('\n'))
  const first = parsed(line)
  return first === undefined || (isObject(first) && Array.isArray(first['records'])) ? 'records' : 'lines'
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Undefined where it is no JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * The records of a JSON text that comes piece by piece, one in memory at a time. A record is numbered from 1, of JSON Lines by its line. Errors:
 * OperatorError where an array breaks off; a line that is no JSON is given as its text, and the next is read.
 */
export function jsonRecords(pieces: AsyncIterable<string>, shape: JsonShape): AsyncGenerator<JsonRecord, void, undefined> {
  return shape === 'lines' ? linesOf(pieces) : elementsOf(pieces, shape)
}

async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<JsonRecord, void, undefined> {
  let text = ''
  let line = 0
  const recordOf = (whole: string): JsonRecord[] => {
    line += 1
    if (whole.trim() === '') return []
    const value = parsed(whole)
    return [value === undefined ? { line, text: whole } : { line, value }]
  }
  for await (const piece of pieces) {
    text += piece
    const lines = text.split('\n')
    text = lines.pop()!
    for (const whole of lines) yield* recordOf(whole)
    if (text.length > LONGEST_RECORD) throw tooLong(line + 1)
  }
  yield* recordOf(text)
}

async function* elementsOf(pieces: AsyncIterable<string>, shape: 'array' | 'records'): AsyncGenerator<JsonRecord, void, undefined> {
  let read = 0
  let line = 0
  let from = 0
  const counted = async function* (): AsyncGenerator<string> {
    for await (const piece of pieces) {
      read += piece.length
      if (read - from > LONGEST_RECORD) throw tooLong(line + 1)
      yield piece
    }
  }
  const stages = [
    Readable.from(counted(), { highWaterMark: 1 }),
    parser.asStream({ streamValues: false }),
    ...(shape === 'records' ? [pick.asStream({ filter: 'records' })] : []),
    streamArray.asStream(),
  ]
  const elements = pipeline(stages, () => undefined)
  try {
    for await (const { value } of elements as unknown as AsyncIterable<{ value: unknown }>) {
      line += 1
      from = read
      yield { line, value }
    }
  } catch (error) {
    if (error instanceof OperatorError) throw error
    // Its words quote the text.
    throw new OperatorError(`The file is no JSON behind record ${line}: correct it, and import it again.`)
  }
}

const tooLong = (line: number): OperatorError =>
  new OperatorError(`Record ${line} is longer than ${LONGEST_RECORD >> 20} million characters.`)
