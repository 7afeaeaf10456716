import fc from 'fast-check'
import { expect, test } from 'vitest'
import { windows1251 } from '../../../test/support/encodings.ts'
import { type Encoding, EncodingSensor } from './encoding.ts'

const sensed = (...chunks: Uint8Array[]): Encoding => {
  const sensor = new EncodingSensor()
  for (const chunk of chunks) sensor.feed(chunk)
  return sensor.encoding
}

const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()

const TEXT = 'імя;прозвішча;дата\nМікалай;Шаўчэнка-Іванчык;1990-01-02\nУладзіслаў;Ўласаў;ІІ №5\n'

test.each<[Encoding, string, Buffer]>([
  ['utf-8', 'with a mark', Buffer.from(`\uFEFF${TEXT}`)],
  ['utf-8', 'without one', Buffer.from(TEXT)],
  ['utf-8', 'of ASCII alone', Buffer.from('a,b\n1,2\n')],
  ['utf-16le', 'with a mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
  ['utf-16le', 'without one', Buffer.from(`a;b\n1;2\n${TEXT}`, 'utf16le')],
  ['utf-16be', 'with a mark', bigEndian(`\uFEFF${TEXT}`)],
  ['utf-16be', 'without one', bigEndian(`a;b\n1;2\n${TEXT}`)],
  ['windows-1251', 'of Belarusian, whose capitals and і look like UTF-8', windows1251(TEXT)],
])('%s %s', (encoding, _, bytes) => expect(sensed(bytes)).toBe(encoding))

test('a few damaged bytes do not turn a whole file of UTF-8 into another', () => {
  const bytes = Buffer.from(TEXT.repeat(3))
  bytes[30] = 0xff
  bytes[90] = 0xc0
  expect(sensed(bytes)).toBe('utf-8')
})

test('one NUL makes no UTF-16', () => {
  expect(sensed(Buffer.from('a,b\n1,\0\n2,3\n'))).toBe('utf-8')
})

test('of any text in UTF-8, however it is cut, nothing is ill-formed', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1 })
  fc.assert(
    fc.property(text, fc.nat(), (any, at) => {
      fc.pre(!any.includes('\0'))
      const bytes = Buffer.from(any)
      const cut = at % (bytes.length + 1)
      expect(sensed(bytes.subarray(0, cut), bytes.subarray(cut))).toBe('utf-8')
    }),
  )
})
