/** In UTF-16 units. One record is held in memory whole. */
export const LONGEST_RECORD = 32 << 20

/** `array`: [{...}, ...]; `records`: {records: [{...}, ...]}. */
export type ArrayShape = 'array' | 'records'

/**
 * Cuts the elements out of a JSON array that comes piece by piece, by brackets and quotes alone: what is between two commas is for a parser to judge. So
 * one that is no JSON does not take those after it along, as it would where all is one parser's stream.
 */
export class ElementScanner {
  /** How deep the elements are. */
  readonly #level: number
  #depth = 0
  #inString = false
  #escaped = false
  #inside = false
  #text = ''
  #word = ''
  #key = ''
  #closed = false
  #more = false

  constructor(shape: ArrayShape) {
    this.#level = shape === 'array' ? 1 : 2
  }

  /** Whether the array came to its end, and with it the text of an array that is nothing else. */
  get isWhole(): boolean {
    return this.#closed && !this.#more
  }

  /** Of an element that has begun, so far. */
  get held(): number {
    return this.#text.length
  }

  /** The texts of the elements that end in this piece. */
  *feed(piece: string): Generator<string> {
    let from = 0
    for (let i = 0; i < piece.length; i += 1) {
      const char = piece[i]!
      if (this.#inString) this.#within(char)
      else if (char === '"') {
        this.#inString = true
        this.#word = ''
      } else if (char === '{' || char === '[') {
        this.#depth += 1
        if (this.#begins(char)) {
          this.#inside = true
          from = i + 1
        }
      } else if (char === '}' || char === ']') {
        this.#depth -= 1
        if (this.#inside && this.#depth < this.#level) {
          yield this.#taken(piece.slice(from, i))
          this.#inside = false
          this.#closed = true
        }
      } else if (char === ',' && this.#inside && this.#depth === this.#level) {
        yield this.#taken(piece.slice(from, i))
        from = i + 1
      } else if (char === ':' && this.#depth === 1) this.#key = this.#word
      if (this.#closed && this.#level === 1 && char.trim() !== '' && this.#depth !== 0) this.#more = true
    }
    if (this.#inside) this.#text += piece.slice(from)
  }

  #begins(char: string): boolean {
    return char === '[' && !this.#closed && this.#depth === this.#level && (this.#level === 1 || this.#key === 'records')
  }

  #within(char: string): void {
    if (this.#escaped) this.#escaped = false
    else if (char === '\\') this.#escaped = true
    else if (char === '"') this.#inString = false
    // Of keys that matter only: of an element its text is kept as a whole.
    else if (!this.#inside && this.#word.length < 10) this.#word += char
  }

  #taken(rest: string): string {
    const text = this.#text + rest
    this.#text = ''
    return text
  }
}
