import { createReadStream } from 'node:fs'
import { unreadable } from './file-facts.ts'
import type { FileFacts } from './source.ts'

/** The text of a file, piece by piece, without its byte order mark; bytes that are none of the encoding become U+FFFD. */
export async function* decoded({ path, encoding }: FileFacts, onBytes: (bytes: number) => void): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder(encoding)
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      onBytes(chunk.length)
      yield decoder.decode(chunk, { stream: true })
    }
  } catch (error) {
    throw unreadable(path, error)
  }
  yield decoder.decode()
}
