import { parseRecord } from './parse-record.ts'

/** What keeps a piece of a CSV text from being a record. */
export type Damage = 'closed-quote' | 'length' | 'columns' | 'no-nul' | 'encoding'

/** A record of a CSV text. */
export interface CsvRecord {
  /** 1-based line on which it begins. */
  readonly line: number
  readonly cells: readonly string[]
  readonly damage?: Damage
  /** The cell in which the damage is; undefined where it is the record's as a whole. */
  readonly cell?: number
  /** Of a damaged record: its first line, cut where it is long. */
  readonly text?: string
}

/** In UTF-16 units. An unclosed quote would otherwise take the rest of a file into memory as one value, and so would a line without an end. */
export const LONGEST_RECORD = 1 << 20
const LONGEST_TEXT = 32_000

export interface CsvForm {
  readonly separator: string
  /** Values that a record must have; any number where left out. */
  readonly columns?: number
  /** No value spans lines: a quote that does is one that is not closed, however well it comes out. */
  readonly oneLine?: boolean
}

/**
 * The records of a CSV text that comes piece by piece; lines without a value are left out. A damaged record never takes the rows after it with it: one that
 * spans lines because a quote is not closed, or that comes out with a wrong number of values, ends with its first line, and the next line is read anew.
 */
export async function* csvRecords(pieces: AsyncIterable<string>, form: CsvForm): AsyncGenerator<CsvRecord, void, undefined> {
  const reader = new Reader(form)
  for await (const piece of pieces) {
    reader.add(piece)
    yield* reader.records(false)
  }
  yield* reader.records(true)
}

const SUSPECT = /[\0\uFFFD]/g

class Reader {
  readonly #form: CsvForm
  #text = ''
  #at = 0
  #line = 1
  /** Within a line that was given up: what is left of it is passed over. */
  #skipping = false
  /** Where the next NUL or undecodable byte stands. */
  #suspect = Infinity

  constructor(form: CsvForm) {
    this.#form = form
  }

  add(piece: string): void {
    this.#text = this.#text.slice(this.#at) + piece
    this.#at = 0
    this.#lookForSuspects()
  }

  *records(last: boolean): Generator<CsvRecord, void, undefined> {
    while (this.#at < this.#text.length) {
      if (this.#skipping && !this.#skipLine()) return
      if (this.#at === this.#text.length) return
      const parsed = parseRecord(this.#text, this.#at, this.#form.separator, last)
      if (parsed.is === 'record') {
        const record = this.#whole(parsed.cells, parsed.end)
        if (record) yield record
        continue
      }
      const held = this.#text.length - this.#at
      const ended = this.#text.slice(this.#at, this.#at + LONGEST_RECORD).includes('\n')
      // More may come: the rest of the record, or of the line that is told of.
      if (!last && held <= LONGEST_RECORD && (parsed.is === 'open' || !ended)) return
      yield this.#firstLine(held > LONGEST_RECORD && !ended ? 'length' : 'closed-quote', parsed.cell)
    }
  }

  #whole(cells: string[], end: number): CsvRecord | undefined {
    const { columns, oneLine } = this.#form
    if (end - this.#at > LONGEST_RECORD) return this.#firstLine('length', longest(cells))
    const lines = linesIn(this.#text, this.#at, end)
    const wrongNumber = columns !== undefined && cells.length !== columns
    // One value that is nothing is an empty line; all of them, the empty rows that spreadsheets leave at the end.
    if (cells.every(cell => cell === '')) {
      this.#pass(end, lines)
      return undefined
    }
    const newline = this.#text.indexOf('\n', this.#at)
    const spans = newline >= 0 && newline < end - 1
    if (spans && oneLine)
      return this.#firstLine(
        'closed-quote',
        cells.findIndex(cell => cell.includes('\n')),
      )
    if (spans && wrongNumber) return this.#firstLine('columns')
    const line = this.#line
    const text = wrongNumber || this.#suspect < end ? this.#cut(end) : undefined
    this.#pass(end, lines)
    if (wrongNumber) return { line, cells, damage: 'columns', text: text! }
    if (text === undefined) return { line, cells }
    this.#lookForSuspects()
    const cell = cells.findIndex(each => each.search(SUSPECT) >= 0)
    return cell < 0 ? { line, cells } : { line, cells, damage: cells[cell]!.includes('\0') ? 'no-nul' : 'encoding', cell, text }
  }

  /** The first line of what stands here, given up as damaged; of one without an end the rest is still to come. */
  #firstLine(damage: Damage, cell?: number): CsvRecord {
    const newline = this.#text.indexOf('\n', this.#at)
    const end = newline < 0 ? this.#text.length : newline + 1
    const text = this.#cut(end)
    const line = this.#line
    if (newline < 0) {
      this.#skipping = true
      this.#at = end
    } else this.#pass(end, 1)
    this.#lookForSuspects()
    return { line, cells: [], damage, ...(cell !== undefined && { cell }), text }
  }

  /** Whether the end of the line that is passed over was found. */
  #skipLine(): boolean {
    const newline = this.#text.indexOf('\n', this.#at)
    this.#at = newline < 0 ? this.#text.length : newline + 1
    if (newline < 0) return false
    this.#skipping = false
    this.#line += 1
    this.#lookForSuspects()
    return true
  }

  #pass(end: number, lines: number): void {
    this.#at = end
    this.#line += lines
  }

  #cut(end: number): string {
    return this.#text.slice(this.#at, Math.min(end, this.#at + LONGEST_TEXT)).replace(/\r?\n$/, '')
  }

  #lookForSuspects(): void {
    SUSPECT.lastIndex = this.#at
    this.#suspect = SUSPECT.exec(this.#text)?.index ?? Infinity
  }
}

const longest = (cells: readonly string[]): number => cells.reduce((best, cell, i) => (cell.length > cells[best]!.length ? i : best), 0)

function linesIn(text: string, start: number, end: number): number {
  let lines = 0
  for (let i = text.indexOf('\n', start); i >= 0 && i < end; i = text.indexOf('\n', i + 1)) lines += 1
  return lines
}
