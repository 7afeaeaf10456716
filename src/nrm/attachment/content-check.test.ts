import { describe, expect, test } from 'vitest'
import { BAD_FILES, docx, docxTypedLast, GOOD_FILES } from '../../../test/support/files.ts'
import { contentCheck } from './content-check.ts'
import { FILE_KINDS, kindOfName } from './file-kinds.ts'

async function check(name: string, bytes: Buffer, piece = bytes.length): Promise<void> {
  const its = contentCheck(kindOfName(name)!)
  for (let at = 0; at < bytes.length; at += piece) await its.push(bytes.subarray(at, at + piece))
  await its.end()
}

describe.each([1, 7, 4096, 1 << 20])('in pieces of %i bytes', piece => {
  test.each(Object.entries(GOOD_FILES))('%s is what its name says', async (name, bytes) => {
    await expect(check(name, bytes, piece)).resolves.toBeUndefined()
  })

  test.each(Object.entries(BAD_FILES))('%s is refused', async (_, [name, bytes]) => {
    await expect(check(name, bytes, piece)).rejects.toMatchObject({ code: 'BAD_INPUT', details: { field: 'body' } })
  })
})

test('what says the type may come at the end of a large document', async () => {
  await expect(check('late.docx', docxTypedLast(3_000_000), 256 * 1024)).resolves.toBeUndefined()
})

test('what would do something may come last', async () => {
  const late = docx({ 'word/media/image1.png': 'x'.repeat(3_000_000), 'word/vbaProject.bin': 'x' })
  await expect(check('report.docx', late, 256 * 1024)).rejects.toMatchObject({ details: { rule: 'active-content' } })
})

test('every kind has a file here, and nothing that a browser or a computer runs is a kind', () => {
  expect(new Set(Object.keys(GOOD_FILES).map(name => kindOfName(name)?.type))).toEqual(new Set(FILE_KINDS.map(kind => kind.type)))
  const never = [
    'html',
    'htm',
    'svg',
    'xml',
    'js',
    'exe',
    'bat',
    'ps1',
    'docm',
    'xlsm',
    'doc',
    'xls',
    'zip',
    'rtf',
    'lnk',
    'iso',
    'msi',
    'vbs',
    'jar',
  ]
  expect(never.filter(ending => kindOfName(`a.${ending}`))).toEqual([])
  expect(kindOfName('noending')).toBeUndefined()
  expect(kindOfName('.pdf')?.type).toBe('application/pdf')
})
