/** What `codeLists` gives is what the schema has: each enum with each of its values, and for closed lists nothing else. */
import { readFileSync } from 'node:fs'
import { isEnumType, isIntrospectionType } from 'graphql'
import { expect, test } from 'vitest'
import { CODE_LISTS, ERROR_CODE, findCodeList, MISSING, RULE } from '../src/base/codes/index.ts'
import { ERROR_CODES } from '../src/base/errors.ts'
import { NEEDS } from '../src/agreement/vocabulary.ts'
import { bareSchema } from '../src/server/build-schema.ts'
import { sources } from './support/texts.ts'

const ENUMS = Object.values(bareSchema().schema.getTypeMap())
  .filter(isEnumType)
  .filter(type => !isIntrospectionType(type))

test.each(ENUMS.map(type => [type.name, type] as const))('enum %s is a closed code list, value for value', (name, type) => {
  const list = findCodeList(name)
  expect(list?.closed).toBe(true)
  expect(list!.codes.map(({ code }) => code).toSorted()).toEqual(
    type
      .getValues()
      .map(value => value.name)
      .toSorted(),
  )
})

test('a closed code list is an enum of the schema', () => {
  const enums = new Set(ENUMS.map(({ name }) => name))
  expect(CODE_LISTS.filter(({ name, closed }) => closed && !enums.has(name)).map(({ name }) => name)).toEqual([])
})

test('schema/errors.md says each code of an error in the three languages', () => {
  const said = readFileSync(new URL('../schema/errors.md', import.meta.url), 'utf8').split('## In three languages')[1]!
  const rows = ERROR_CODE.codes.map(({ code, label: { en, ru, be } }) => `| ${en} | ${ru} | ${be} | \`${code}\` |`)
  expect(said.split('\n').filter(line => line.endsWith('` |'))).toEqual(rows)
})

test('each rule that an error names has its entry, and each entry is a rule that an error can name', () => {
  const all = sources()
    .filter(({ path }) => !path.startsWith('src/base/codes/'))
    .map(({ source }) => source)
    .join('\n')
  const named = [...all.matchAll(/\bfield: [^,{}]+,\s*rule: '([a-z0-9-]+)'/g)].map(([, rule]) => rule!)
  const rules = RULE.codes.map(({ code }) => code)
  expect(named.length).toBeGreaterThan(4)
  expect(named.filter(rule => !rules.includes(rule))).toEqual([])
  expect(rules.filter(rule => !new RegExp(`\\b(badInput|refused|bad)\\([^()]*'${rule}'|rule: '${rule}'`, 's').test(all))).toEqual([])
})

test('each code of an error of the hub has its entry, and so has each thing that can be missing', () => {
  const codes = ERROR_CODE.codes.map(({ code }) => code)
  expect(ERROR_CODES.filter(code => !codes.includes(code))).toEqual([])
  expect(MISSING.codes.map(({ code }) => code).toSorted()).toEqual(
    ['PURPOSE', 'DUTY', 'WAY', ...NEEDS.map(need => need.toUpperCase())].toSorted(),
  )
})
