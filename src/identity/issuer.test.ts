import { expect, test } from 'vitest'
import { acceptedAlgorithms, dutiesByValue } from './issuer.ts'

test.each([
  'none',
  'None',
  'NONE',
  '',
  'HS256',
  'HS384',
  'HS512',
  'hs256',
  'dir',
  'RSA-OAEP',
  'A256KW',
  'PBES2-HS256+A128KW',
  'constructor',
])('the algorithm "%s" is never accepted, whatever a row says', algorithm => {
  expect(acceptedAlgorithms(['ES256', algorithm])).toEqual(['ES256'])
})

test('a value is mapped to a duty that there is, or to nothing', () => {
  const duties = dutiesByValue({ care: 'case-worker', root: 'superuser', list: ['analyst'], none: null })
  expect([...duties]).toEqual([['care', 'case-worker']])
})

test('names that every object has are values only where the mapping has them', () => {
  expect(dutiesByValue({}).get('__proto__')).toBeUndefined()
  expect(dutiesByValue({}).get('constructor')).toBeUndefined()
  const own = JSON.parse('{"__proto__": "analyst"}') as object
  expect([...dutiesByValue(own)]).toEqual([['__proto__', 'analyst']])
})
