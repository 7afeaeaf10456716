import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../../../test/support/runs.ts'
import { CHUNK, chunksOf, inChunks, openChunk, sealChunk } from './chunk-cipher.ts'

const KEY = randomBytes(32)
const FILE = 'attachment/1/case/file'

async function* inPieces(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Buffer> {
  for (let at = 0, i = 0; at < bytes.length; i += 1) {
    const size = sizes.length > 0 ? sizes[i % sizes.length]! : bytes.length
    yield bytes.subarray(at, at + size)
    at += size
  }
}

async function sealed(bytes: Buffer, sizes: readonly number[] = []): Promise<Buffer[]> {
  const chunks: Buffer[] = []
  for await (const { plain, ...place } of inChunks(inPieces(bytes, sizes))) {
    expect(place.n).toBe(chunks.length)
    chunks.push(sealChunk(KEY, FILE, place, plain))
  }
  return chunks
}

/** As a reader does who knows the file's size. */
function opened(chunks: readonly (Buffer | undefined)[], size: number, { key = KEY, context = FILE } = {}): Buffer {
  const count = chunksOf(size)
  return Buffer.concat(
    Array.from({ length: count }, (_, n) => {
      const chunk = chunks[n]
      if (!chunk) throw new Error('missing')
      return openChunk(key, context, { n, last: n === count - 1 }, chunk)
    }),
  )
}

// Around the ends of chunks, where mistakes are.
const size = fc.oneof(
  fc.nat(2000),
  fc.tuple(fc.nat(3), fc.integer({ min: -2, max: 2 })).map(([chunks, off]) => Math.max(0, chunks * CHUNK + off)),
)

describe('a file in chunks', () => {
  test('comes out as it went in, however its pieces arrive', async () => {
    await fc.assert(
      fc.asyncProperty(size, fc.array(fc.integer({ min: 1, max: 2 * CHUNK }), { maxLength: 4 }), async (length, sizes) => {
        const bytes = randomBytes(length)
        const chunks = await sealed(bytes, sizes.some(each => each < 1000) ? sizes.map(each => each + 1000) : sizes)
        expect(chunks).toHaveLength(chunksOf(length))
        expect(chunks.every(chunk => chunk.length <= CHUNK + 16)).toBe(true)
        expect(opened(chunks, length).equals(bytes)).toBe(true)
      }),
      runs(60),
    )
  })

  test('does not open when anything was done to it', async () => {
    const bytes = randomBytes(3 * CHUNK + 5)
    const chunks = await sealed(bytes)
    const other = await sealed(bytes)
    const done: Record<string, () => Buffer> = {
      'its end cut off, at a chunk': () => opened(chunks.slice(0, 3), 3 * CHUNK),
      'its end cut off, the size kept': () => opened(chunks.slice(0, 3), bytes.length),
      'its end cut off, within a chunk': () => opened([...chunks.slice(0, 3), chunks[3]!.subarray(0, -1)], bytes.length),
      'two chunks swapped': () => opened([chunks[1], chunks[0], chunks[2], chunks[3]], bytes.length),
      'a chunk twice': () => opened([chunks[0], chunks[0], chunks[2], chunks[3]], bytes.length),
      'the first left out': () => opened(chunks.slice(1), 2 * CHUNK + 5),
      'something behind it': () =>
        opened([...chunks, sealChunk(KEY, FILE, { n: 4, last: true }, Buffer.from('more'))], bytes.length + CHUNK),
      'another file’s key': () => opened(other, bytes.length, { key: randomBytes(32) }),
      'another file’s row': () => opened(other, bytes.length, { context: 'attachment/1/case/other' }),
      nothing: () => opened([Buffer.alloc(3)], 1),
    }
    for (const [what, deed] of Object.entries(done)) expect(deed, what).toThrow()
  })

  test('does not open when a bit of it was turned', async () => {
    const bytes = randomBytes(500)
    const [chunk] = await sealed(bytes)
    fc.assert(
      fc.property(fc.nat(chunk!.length * 8 - 1), bit => {
        const turned = Buffer.from(chunk!)
        turned[bit >> 3]! ^= 1 << (bit & 7)
        expect(() => opened([turned], 500)).toThrow()
      }),
      runs(200),
    )
  })
})
