import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { fileTypeFromStream } from 'file-type'
import { otherKind } from './content-refusals.ts'
import type { FileKind } from './file-kinds.ts'
import { ZipContent } from './zip-content.ts'

/** Watches the bytes of a file go by, and throws BAD_INPUT where they are not of the kind that its name declares. */
export interface ContentCheck {
  push(bytes: Buffer): Promise<void>
  /** After the last byte. */
  end(): Promise<void>
}

export function contentCheck({ type, content }: FileKind): ContentCheck {
  if (content.is === 'text') return new TextContent()
  return content.is === 'marked' ? new MarkedContent(content.as) : new ZipContent(type, content)
}

/** Recognised by its first bytes, however many of them that takes. */
class MarkedContent implements ContentCheck {
  readonly #as: readonly string[]
  readonly #tap = new PassThrough()
  readonly #found: Promise<void>
  #known = false

  constructor(as: readonly string[]) {
    this.#as = as
    this.#tap.on('error', () => undefined)
    this.#found = this.#look()
    // Seen to by whoever pushes next.
    this.#found.catch(() => undefined)
  }

  async push(bytes: Buffer): Promise<void> {
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
    if (!found || !this.#as.includes(found.mime)) throw otherKind()
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
