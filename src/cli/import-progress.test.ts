import { expect, test } from 'vitest'
import type { ImportSummary } from '../exchange/intake/summary.ts'
import { importProgress, type Screen } from './import-progress.ts'

const summary: ImportSummary = {
  importId: 'x',
  format: 'ctdc-2020-subset',
  digest: 'x',
  dryRun: false,
  read: 50_000,
  added: 49_990,
  already: 0,
  rejected: 10,
  rejects: [],
  rejectsFile: null,
  throughLine: 50_001,
  bytes: 1_000,
  position: 250,
  seconds: 20,
}

const shown = (screen: Partial<Screen>, ...seconds: number[]): string => {
  let text = ''
  const progress = importProgress({ write: (more: string) => (text += more), ...screen })
  for (const at of seconds) progress.show({ ...summary, seconds: at })
  progress.end()
  return text
}

test('on a terminal it is one line that is drawn over, with speed and time left, and taken away at the end', () => {
  expect(shown({ isTTY: true, columns: 120 }, 20)).toBe(
    '\r\x1b[K[######..................] 25 %, 50,000 rows, 10 rejected, 2,500 rows/s, 1:00 left\r\x1b[K',
  )
})

test('it fits the terminal, and is drawn ten times a second at most', () => {
  const text = shown({ isTTY: true, columns: 30 }, 20, 20.01, 20.09, 20.2)
  expect(text.split('\r\x1b[K').filter(Boolean)).toEqual(['[######..................] 25', '[######..................] 25'])
})

test('elsewhere it is a plain line, every five seconds at most', () => {
  const line = (speed: string, left: string): string => `25 %, 50,000 rows, 10 rejected, ${speed} rows/s, ${left} left\n`
  expect(shown({}, 1, 4, 6, 7, 10, 12)).toBe(line('8,333', '0:18') + line('4,167', '0:36'))
})

test('a short import shows nothing, and hours are hours', () => {
  expect(shown({}, 0.5)).toBe('')
  expect(shown({}, 3_600)).toContain('3:00:00 left')
})
