import { createCipheriv, createDecipheriv } from 'node:crypto'

/** Bytes of a file in one chunk; the last may have fewer, and is empty only where the file is. */
export const CHUNK = 256 * 1024
const TAG = 16

/**
 * A file in chunks under a key of its own, used for no other file: so a chunk's place can be its nonce. The place and whether it is the last are
 * authenticated with it: chunks that were cut off, swapped, left out or taken from another file do not open. `context` names the file's row.
 */
export function sealChunk(key: Buffer, context: string, place: ChunkPlace, plain: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce(place)).setAAD(Buffer.from(context))
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** The plain bytes. Throws where it is not this chunk of this file. */
export function openChunk(key: Buffer, context: string, place: ChunkPlace, sealed: Buffer): Buffer {
  if (sealed.length < TAG) throw new Error('no chunk')
  const cipher = createDecipheriv('aes-256-gcm', key, nonce(place)).setAAD(Buffer.from(context))
  cipher.setAuthTag(sealed.subarray(-TAG))
  return Buffer.concat([cipher.update(sealed.subarray(0, -TAG)), cipher.final()])
}

export interface ChunkPlace {
  /** From 0. */
  readonly n: number
  readonly last: boolean
}

/** How many chunks a file of so many bytes has. */
export const chunksOf = (size: number): number => Math.max(1, Math.ceil(size / CHUNK))

function nonce({ n, last }: ChunkPlace): Buffer {
  const bytes = Buffer.alloc(12)
  bytes.writeUInt32BE(n, 7)
  bytes[11] = last ? 1 : 0
  return bytes
}

/** A stream cut into chunks; which is the last is known once there is no more. */
export async function* inChunks(bytes: AsyncIterable<Buffer>): AsyncGenerator<{ plain: Buffer } & ChunkPlace> {
  let waiting: Buffer[] = []
  let length = 0
  let n = 0
  for await (const piece of bytes) {
    waiting.push(piece)
    length += piece.length
    // One byte more than a chunk shows that the chunk is not the last.
    if (length <= CHUNK) continue
    let all = Buffer.concat(waiting)
    for (; all.length > CHUNK; all = all.subarray(CHUNK)) yield { plain: all.subarray(0, CHUNK), n: n++, last: false }
    waiting = [all]
    length = all.length
  }
  yield { plain: Buffer.concat(waiting), n, last: true }
}
