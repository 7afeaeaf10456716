import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { fileTypeFromStream } from 'file-type'
import { badInput, type HubError } from '../../base/errors.ts'
import { FILE_TYPES, type FileKind } from './file-kinds.ts'

/** Watches the bytes of a file go by, and throws BAD_INPUT where they are not of the kind that its name declares. */
export interface ContentCheck {
  push(bytes: Buffer): Promise<void>
  /** After the last byte. */
  end(): Promise<void>
}

export const contentCheck = (kind: FileKind): ContentCheck => (kind.found.length > 0 ? new MarkedContent(kind) : new TextContent())

/** Of a kind that is recognised by its bytes, how many of them that ever takes: an office document may have what says so at its end. */
class MarkedContent implements ContentCheck {
  readonly #kind: FileKind
  readonly #tap = new PassThrough()
  readonly #found: Promise<void>
  #known = false
  /** The end of what has gone by, so that a name across two pieces is seen. */
  #tail = Buffer.alloc(0)

  constructor(kind: FileKind) {
    this.#kind = kind
    this.#tap.on('error', () => undefined)
    this.#found = this.#look()
    // Seen to by whoever pushes next.
    this.#found.catch(() => undefined)
  }

  async push(bytes: Buffer): Promise<void> {
    this.#forbid(bytes)
    if (!this.#known && !this.#tap.write(bytes)) await Promise.race([once(this.#tap, 'drain'), this.#found])
    if (this.#known) await this.#found
  }

  async end(): Promise<void> {
    this.#tap.end()
    await this.#found
  }

  async #look(): Promise<void> {
    // Anything that it cannot make sense of is of no kind.
    const found = await fileTypeFromStream(this.#tap).catch(() => undefined)
    this.#known = true
    this.#tap.destroy()
    if (!found || !this.#kind.found.includes(found.mime)) throw otherKind()
  }

  #forbid(bytes: Buffer): void {
    const { forbidden } = this.#kind
    if (!forbidden) return
    const seen = Buffer.concat([this.#tail, bytes])
    if (forbidden.some(name => seen.includes(name))) throw active()
    this.#tail = seen.subarray(-Math.max(...forbidden.map(name => name.length)))
  }
}

const MARKUP = /^\s*<(?:!doctype|\?xml|html|head|body|svg|script)/i
/** What no text has: control characters but tab, line and page feeds. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/

/** UTF-8 that is a text and no page. */
class TextContent implements ContentCheck {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true })
  #start = ''

  async push(bytes: Buffer): Promise<void> {
    this.#take(bytes)
  }

  async end(): Promise<void> {
    this.#take()
  }

  #take(bytes?: Buffer): void {
    let text: string
    try {
      text = bytes ? this.#decoder.decode(bytes, { stream: true }) : this.#decoder.decode()
    } catch {
      throw otherKind()
    }
    if (this.#start.length < 200) this.#start += text.slice(0, 200)
    if (CONTROL.test(text) || MARKUP.test(this.#start)) throw otherKind()
  }
}

const otherKind = (): HubError =>
  badInput(
    'body',
    'type',
    {
      en: "The content is not of the type that the file's name and Content-Type say.",
      ru: 'Содержимое не того типа, о котором говорят имя файла и Content-Type.',
      be: 'Змесціва не таго тыпу, пра які кажуць імя файла і Content-Type.',
    },
    FILE_TYPES,
  )

const active = (): HubError =>
  badInput(
    'body',
    'active-content',
    {
      en: 'The document holds macros or embedded programs: save it without them.',
      ru: 'В документе есть макросы или встроенные программы: сохраните его без них.',
      be: 'У дакуменце ёсць макрасы або ўбудаваныя праграмы: захавайце яго без іх.',
    },
    FILE_TYPES,
  )
