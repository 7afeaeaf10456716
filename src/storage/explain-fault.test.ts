import { expect, test } from 'vitest'
import { explainFault } from './explain-fault.ts'

test('a fault that an operator can mend is a line that says how, however deep a library wrapped it', () => {
  const full = Object.assign(new Error('could not extend file'), { code: '53100' })
  expect(explainFault(full)).toMatch(/disk is full: make room/)
  expect(explainFault(new Error('insert into nrm.identity ...', { cause: full }))).toMatch(/disk is full: make room/)
  expect(explainFault(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))).toMatch(/connection to PostgreSQL was lost/)
  expect(explainFault(new Error('Connection terminated unexpectedly'))).toMatch(/connection to PostgreSQL was lost/)
})

test('what is a fault of ours is not explained away', () => {
  expect(explainFault(Object.assign(new Error('syntax error'), { code: '42601' }))).toBeUndefined()
  expect(explainFault(new TypeError('x is not a function'))).toBeUndefined()
  expect(explainFault(undefined)).toBeUndefined()
})
