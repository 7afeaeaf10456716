/** Small files of each kind that may be attached, and of some that may not. Made here; nobody's. */
import { crc32, deflateRawSync } from 'node:zlib'

/** A ZIP; its entries stored as they are, or packed. */
export function zip(entries: Readonly<Record<string, string>>, { packed = false } = {}): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(entries)) {
    const data = packed ? deflateRawSync(text) : Buffer.from(text)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(packed ? 8 : 0, 4)
    head.writeUInt32LE(crc32(text), 10)
    head.writeUInt32LE(data.length, 14)
    head.writeUInt32LE(Buffer.byteLength(text), 18)
    head.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(name), data])
    const central = Buffer.alloc(16)
    central.writeUInt32LE(offset, 12)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.of(20, 0), head, central.subarray(2), Buffer.from(name)]))
    locals.push(local)
    offset += local.length
  }
  const all = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(directory.length, 4)
  end.writeUInt16LE(directory.length, 6)
  end.writeUInt32LE(all.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, all, Buffer.from('PK\x05\x06'), end])
}

const contentTypes = (main: string): string =>
  `<?xml version="1.0"?><Types><Override PartName="/main.xml" ContentType="application/${main}.main+xml"/></Types>`
const WORD = 'vnd.openxmlformats-officedocument.wordprocessingml.document'
const EXCEL = 'vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const docx = (more: Readonly<Record<string, string>> = {}, main = WORD): Buffer =>
  zip({ '[Content_Types].xml': contentTypes(main), 'word/document.xml': '<w:document/>', ...more })
/** As LibreOffice writes it: what says the type comes last. */
export const docxTypedLast = (padding = 0): Buffer =>
  zip({ 'word/document.xml': 'x'.repeat(padding), '[Content_Types].xml': contentTypes(WORD) })
export const packedDocx = (): Buffer =>
  zip({ 'word/document.xml': 'x'.repeat(9999), '[Content_Types].xml': contentTypes(WORD) }, { packed: true })
/** Macros in a part that is called something else, declared as they must be. */
export const disguisedDocx = (): Buffer =>
  zip(
    {
      '[Content_Types].xml': contentTypes(WORD).replace(
        '</Types>',
        '<Override PartName="/word/a.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
      ),
      'word/document.xml': 'x',
      'word/a.bin': 'x',
    },
    { packed: true },
  )
export const odt = (more: Readonly<Record<string, string>> = {}): Buffer =>
  zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<office:document/>', ...more })

const box = (kind: string, ...brands: string[]): Buffer => {
  const body = Buffer.concat([Buffer.from(brands[0]!), Buffer.alloc(4), ...brands.slice(1).map(brand => Buffer.from(brand))])
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8, 0)
  head.write(kind, 4)
  return Buffer.concat([head, body, Buffer.alloc(64)])
}

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64')

/** By the name that declares its kind. */
export const GOOD_FILES: Readonly<Record<string, Buffer>> = {
  'scan.pdf': Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'),
  'photo.jpg': Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, ...Array<number>(64).fill(0)]),
  'photo.JPEG': Buffer.from([0xff, 0xd8, 0xff, 0xdb, 0, 67, ...Array<number>(64).fill(1)]),
  'photo.png': PNG,
  'photo.heic': box('ftyp', 'heic', 'mif1', 'heic'),
  'report.docx': docx(),
  'late.docx': docxTypedLast(),
  'packed.docx': packedDocx(),
  'table.xlsx': zip({ '[Content_Types].xml': contentTypes(EXCEL), 'xl/workbook.xml': '<workbook/>' }),
  'letter.odt': odt(),
  'notes.txt': Buffer.from('Яна сказала: «прыйду заўтра».\r\n\tŽ\f'),
  'bom.txt': Buffer.from('\ufeffтэкст'),
  'talk.mp3': Buffer.concat([
    Buffer.from('ID3'),
    Buffer.from([3, 0, 0, 0, 0, 0, 0]),
    Buffer.from([0xff, 0xfb, 0x90, 0x44]),
    Buffer.alloc(512),
  ]),
  'talk.m4a': box('ftyp', 'M4A ', 'isom'),
}

/** Each called what it is not, or not to be had at all. */
export const BAD_FILES: Readonly<Record<string, readonly [name: string, content: Buffer]>> = {
  'a program called a scan': ['scan.pdf', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])],
  'an ELF program called a photograph': ['photo.jpg', Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01'), Buffer.alloc(200)])],
  'a photograph called a scan': ['scan.pdf', PNG],
  'a document with macros called one without': ['report.docx', docx({}, 'vnd.ms-word.document.macroEnabled')],
  'a document with a project of macros in it': ['report.docx', docx({ 'word/vbaProject.bin': 'x' })],
  'a document with a control': ['report.docx', docx({ 'word/activeX/activeX1.bin': 'x' })],
  'a document whose macros are called something else': ['report.docx', disguisedDocx()],
  'a document behind something else': ['report.docx', Buffer.concat([docx(), docx()])],
  'a document with something behind it': ['report.docx', Buffer.concat([docx(), Buffer.from('more')])],
  'a letter that says it is another thing': [
    'letter.odt',
    zip({ mimetype: 'application/vnd.oasis.opendocument.text-template', 'content.xml': 'x' }),
  ],
  'a letter with a script': ['letter.odt', odt({ 'Basic/Standard/Module1.xml': 'x' })],
  'a table called a document': ['report.docx', GOOD_FILES['table.xlsx']!],
  'an archive called a document': ['report.docx', zip({ 'a.txt': 'a' })],
  'half a document': ['report.docx', docx().subarray(0, 40)],
  'a page called a text': ['notes.txt', Buffer.from('  \n<!DOCTYPE html><p>')],
  'a drawing that browsers run called a text': ['notes.txt', Buffer.from('\ufeff<svg onload="x">')],
  'bytes that are no UTF-8 called a text': ['notes.txt', Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2])],
  'half a letter at the end': ['notes.txt', Buffer.from('тэкст').subarray(0, 9)],
  'a text with a NUL': ['notes.txt', Buffer.from('a\0b')],
}
