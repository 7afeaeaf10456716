import { OperatorError } from '../../base/errors.ts'
import { type ArrayShape, ElementScanner, LONGEST_RECORD } from './element-scanner.ts'

/** A record of a JSON text; its value is undefined where the text is no JSON. */
export interface JsonRecord {
  /** From 1; of JSON Lines the line. */
  readonly line: number
  readonly text: string
  readonly value: unknown
}

/** `lines`: an object a line. */
export type JsonShape = ArrayShape | 'lines'

/** By how the text begins: the first line is an object of its own, or the beginning of something longer. */
export function shapeOf(head: string): JsonShape | undefined {
  const begun = head.trimStart()
  if (begun.startsWith('[')) return 'array'
  if (!begun.startsWith('{')) return undefined
  const first = parsed(begun.split('\n', 1)[0]!)
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
 * The records of a JSON text that comes piece by piece, one in memory at a time. Errors: OperatorError where a record is too long, or an array breaks off;
 * what was before it has been given.
 */
export async function* jsonRecords(pieces: AsyncIterable<string>, shape: JsonShape): AsyncGenerator<JsonRecord, void, undefined> {
  const texts = shape === 'lines' ? new LineScanner() : new ElementScanner(shape)
  let line = 0
  const recordOf = (text: string): JsonRecord[] => {
    if (shape !== 'lines' && text.trim() === '') return []
    line += 1
    return text.trim() === '' ? [] : [{ line, text, value: parsed(text) }]
  }
  for await (const piece of pieces) {
    for (const text of texts.feed(piece)) yield* recordOf(text)
    if (texts.held > LONGEST_RECORD)
      throw new OperatorError(`Record ${line + 1} is longer than ${LONGEST_RECORD >> 20} million characters.`)
  }
  // The last line may have no end.
  if (texts instanceof LineScanner) for (const text of texts.feed('\n')) yield* recordOf(text)
  else if (line > 0 && !texts.isWhole)
    throw new OperatorError(`The array of records breaks off, or goes on behind its end, behind record ${line}.`)
}

class LineScanner {
  #text = ''

  get held(): number {
    return this.#text.length
  }

  *feed(piece: string): Generator<string> {
    const lines = (this.#text + piece).split('\n')
    this.#text = lines.pop()!
    yield* lines
  }
}
