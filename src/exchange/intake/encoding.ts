/** The encodings that are recognised, by the names that TextDecoder knows. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** Looked at for zeros: every other byte of Latin text and of separators is one in UTF-16. */
const HEAD = 4_096
const OFTEN = 0.3

/**
 * Tells a text's encoding from its bytes, fed in order: by its byte order mark; by zeros in every other place; else it is UTF-8 where more of what is
 * not ASCII is well-formed than not, so that a few damaged bytes do not turn every name of the file into another, and windows-1251 where less is.
 */
export class EncodingSensor {
  readonly #head: number[] = []
  #wellFormed = 0
  #illFormed = 0
  /** Continuation bytes that the character still needs. */
  #open = 0
  /** The bounds of the next one, which for some first bytes are narrower. */
  #low = 0x80
  #high = 0xbf

  feed(chunk: Uint8Array): void {
    for (let i = 0; i < chunk.length && this.#head.length < HEAD; i += 1) this.#head.push(chunk[i]!)
    for (const byte of chunk) {
      if (byte < 0x80 && this.#open === 0) continue
      this.#step(byte)
    }
  }

  get encoding(): Encoding {
    const [a, b, c] = this.#head
    if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
    if (a === 0xff && b === 0xfe) return 'utf-16le'
    if (a === 0xfe && b === 0xff) return 'utf-16be'
    const zeros = (parity: number): number => this.#head.filter((byte, i) => i % 2 === parity && byte === 0).length
    const pairs = this.#head.length / 2
    if (zeros(1) > pairs * OFTEN && zeros(0) < zeros(1) / 10) return 'utf-16le'
    if (zeros(0) > pairs * OFTEN && zeros(1) < zeros(0) / 10) return 'utf-16be'
    return this.#illFormed > this.#wellFormed ? 'windows-1251' : 'utf-8'
  }

  #step(byte: number): void {
    if (this.#open > 0) {
      const fits = byte >= this.#low && byte <= this.#high
      this.#low = 0x80
      this.#high = 0xbf
      if (fits) {
        this.#open -= 1
        if (this.#open === 0) this.#wellFormed += 1
        return
      }
      this.#open = 0
      this.#illFormed += 1
      if (byte < 0x80) return
    }
    this.#begin(byte)
  }

  /** The first bytes of the Unicode standard's table of well-formed sequences. */
  #begin(byte: number): void {
    if (byte >= 0xc2 && byte <= 0xdf) this.#open = 1
    else if (byte >= 0xe0 && byte <= 0xef) {
      this.#open = 2
      if (byte === 0xe0) this.#low = 0xa0
      if (byte === 0xed) this.#high = 0x9f
    } else if (byte >= 0xf0 && byte <= 0xf4) {
      this.#open = 3
      if (byte === 0xf0) this.#low = 0x90
      if (byte === 0xf4) this.#high = 0x8f
    } else this.#illFormed += 1
  }
}
