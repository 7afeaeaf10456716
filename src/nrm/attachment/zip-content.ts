import { inflateRawSync } from 'node:zlib'
import { active, otherKind } from './content-refusals.ts'

const LOCAL = Buffer.from('PK\x03\x04')
const CENTRAL = 0x02014b50
const END = Buffer.from('PK\x05\x06')
const LOCAL_SIZE = 30
const CENTRAL_SIZE = 46
const END_SIZE = 22

/** Where an office document declares of what type each of its parts is: the first of them or, as LibreOffice writes it, the last. */
const TYPES = Buffer.from('[Content_Types].xml')
const MOST_TYPES = 256 * 1024
/** Lures: the same name in what is merely content. */
const MOST_FOUND = 8
/** In which the directory must lie. */
const TAIL = 512 * 1024

interface Entry {
  readonly name: string
  readonly method: number
  readonly size: number
  readonly at: number
}

/** What is kept of a part while it goes by, from its local header on. */
interface Kept {
  readonly at: number
  bytes: Buffer
}

/**
 * Watches a ZIP go by and at its end reads its directory, as the programs do that open it: what parts it has, and of what types they are. It keeps
 * what it needs for that, however large the file is. A ZIP with something before it or behind it, which another program could read otherwise, is refused.
 */
export class ZipContent {
  readonly #type: string
  readonly #content: { readonly is: 'office' | 'opendocument'; readonly forbidden: RegExp }
  #length = 0
  #head = Buffer.alloc(0)
  #tail = Buffer.alloc(0)
  readonly #kept: Kept[] = []

  constructor(type: string, content: { readonly is: 'office' | 'opendocument'; readonly forbidden: RegExp }) {
    this.#type = type
    this.#content = content
  }

  async push(bytes: Buffer): Promise<void> {
    if (this.#head.length < 256) this.#head = Buffer.concat([this.#head, bytes.subarray(0, 256)])
    // Known from the start: what is no ZIP is not stored to its end.
    if (!this.#head.subarray(0, 4).equals(LOCAL.subarray(0, this.#head.length))) throw otherKind()
    this.#keep(bytes)
    this.#length += bytes.length
    this.#tail = Buffer.concat([this.#tail, bytes]).subarray(-TAIL)
  }

  async end(): Promise<void> {
    const entries = this.#directory()
    if (entries.some(({ name }) => this.#content.forbidden.test(name))) throw active()
    if (this.#content.is === 'office') this.#checkOffice(entries)
    else this.#checkOpenDocument()
  }

  #keep(bytes: Buffer): void {
    for (const kept of this.#kept)
      if (kept.bytes.length < MOST_TYPES) kept.bytes = Buffer.concat([kept.bytes, bytes.subarray(0, MOST_TYPES)])
    // One byte less than what is looked for: it is not found twice.
    const before = this.#tail.subarray(-(LOCAL_SIZE + TYPES.length - 1))
    const seen = Buffer.concat([before, bytes])
    for (let i = seen.indexOf(TYPES); i >= 0; i = seen.indexOf(TYPES, i + 1)) {
      const start = i - LOCAL_SIZE
      if (start < 0 || !seen.subarray(start, start + 4).equals(LOCAL)) continue
      if (
        this.#kept.push({ at: this.#length - before.length + start, bytes: Buffer.from(seen.subarray(start, start + MOST_TYPES)) }) >
        MOST_FOUND
      )
        throw otherKind()
    }
  }

  #directory(): Entry[] {
    const tail = this.#tail
    const end = tail.lastIndexOf(END)
    if (end < 0 || end + END_SIZE + tail.readUInt16LE(end + 20) !== tail.length) throw otherKind()
    const [count, size, at] = [tail.readUInt16LE(end + 10), tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)]
    const start = end - size
    if (start < 0 || this.#length - tail.length + start !== at) throw otherKind()
    const entries: Entry[] = []
    for (let i = start; i < end;) {
      if (i + CENTRAL_SIZE > end || tail.readUInt32LE(i) !== CENTRAL) throw otherKind()
      const [name, extra, comment] = [tail.readUInt16LE(i + 28), tail.readUInt16LE(i + 30), tail.readUInt16LE(i + 32)]
      entries.push({
        name: tail.toString('utf8', i + CENTRAL_SIZE, i + CENTRAL_SIZE + name).replaceAll('\\', '/'),
        method: tail.readUInt16LE(i + 10),
        size: tail.readUInt32LE(i + 20),
        at: tail.readUInt32LE(i + 42),
      })
      i += CENTRAL_SIZE + name + extra + comment
    }
    if (entries.length !== count) throw otherKind()
    return entries
  }

  /** Macros are declared here whatever their part is called, or no program runs them. */
  #checkOffice(entries: readonly Entry[]): void {
    const [declaration, ...more] = entries.filter(({ name }) => name.toLowerCase() === TYPES.toString().toLowerCase())
    const text = declaration && more.length === 0 ? this.#read(declaration) : ''
    if (/macroEnabled|vnd\.ms-office\.(?:vba|activeX)/i.test(text)) throw active()
    if (!text.includes(`"${this.#type}.main+xml"`)) throw otherKind()
  }

  #read({ at, method, size }: Entry): string {
    const kept = this.#kept.find(each => each.at === at)?.bytes
    if (!kept) return ''
    const start = LOCAL_SIZE + kept.readUInt16LE(26) + kept.readUInt16LE(28)
    if (start + size > kept.length) return ''
    const data = kept.subarray(start, start + size)
    try {
      return (method === 8 ? inflateRawSync(data, { maxOutputLength: MOST_TYPES * 4 }) : data).toString()
    } catch {
      return ''
    }
  }

  /** The first part, not packed, is the type. */
  #checkOpenDocument(): void {
    const name = 'mimetype'
    const start = LOCAL_SIZE + name.length
    const says = this.#head.toString('latin1', start, start + this.#type.length)
    const ends = this.#head.length >= 22 && this.#head.readUInt32LE(22) === this.#type.length
    if (this.#head.toString('latin1', LOCAL_SIZE, start) !== name || says !== this.#type || !ends) throw otherKind()
  }
}
