/** What an operation is said to cost is the number of objects that come when it is executed, every list being as long as it may be taken to be. */
import fc from 'fast-check'
import { buildSchema, execute, getOperationAST, parse, validate } from 'graphql'
import { describe, expect, test } from 'vitest'
import { weigh, type Weight } from './weigh.ts'

const SCHEMA = buildSchema(`
  type Query { thing: Thing things: [Thing!]! page(first: Int = 3, tag: String): Page! pages(first: Int): [Thing] word: String }
  type Mutation { make: Thing }
  type Thing { thing: Thing things: [Thing!]! page(first: Int! = 2): Page grid: [[Thing]] any: Any word: String! words: [String!]! }
  type Page { edges: [Edge!]! info: Info! }
  type Edge { node: Thing! cursor: String! }
  type Info { more: Boolean! }
  union Any = Thing | Info
`)
const LIST = 10
const FREE: Weight = { cost: 1e15, depth: 1e3, fields: 1e6, rootFields: 1e3 }

const many = <T>(n: number, one: T): T[] => Array.from({ length: n }, () => one)
/** A world in which every list is full. `any` is a Thing: the longest of what it can be. */
const thing: Record<string, unknown> = {
  __typename: 'Thing',
  word: 'w',
  words: ['a', 'b'],
  thing: () => thing,
  things: () => many(LIST, thing),
  grid: () => many(LIST, many(LIST, thing)),
  any: () => thing,
  page: ({ first }: { first: number }) => page(first),
}
const page = (first: number) => ({ info: { more: true }, edges: () => many(first, { node: thing, cursor: 'c' }) })
const world = { ...thing, pages: ({ first = LIST }: { first?: number }) => many(first, thing), make: () => thing }

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
const objectsIn = (value: unknown): number =>
  Array.isArray(value)
    ? value.reduce<number>((sum, item) => sum + objectsIn(item), 0)
    : isObject(value)
      ? 1 + Object.values(value).reduce<number>((sum, item) => sum + objectsIn(item), 0)
      : 0

const weight = (text: string, variables: Record<string, unknown> = {}, most = FREE): Weight => {
  const document = parse(text)
  expect(validate(SCHEMA, document)).toEqual([])
  return weigh(SCHEMA, document, getOperationAST(document)!, variables, most)
}

const directive = fc.constantFrom('', '', '', ' @skip(if: $yes)', ' @skip(if: false)', ' @include(if: $yes)', ' @include(if: $no)')
const size = fc.constantFrom('', '(first: 1)', '(first: 4)', '(first: $n)')
const FIELDS = { Thing: ['thing', 'things', 'page', 'grid', 'word'], Query: ['thing', 'things', 'page', 'pages', 'word'] } as const

/** Selections of a type, a few levels deep. Aliases are unique, so that no two fields of one place conflict. */
function selection(type: keyof typeof FIELDS, depth: number, spreads: readonly string[]): fc.Arbitrary<string> {
  const below = depth === 0 ? fc.constant('word') : fc.oneof(fc.constant('word'), selection('Thing', depth - 1, spreads))
  const field = fc.tuple(fc.constantFrom(...FIELDS[type]), fc.uuid(), directive, size, below).map(([name, id, its, pages, inner]) => {
    const head = `x${id.replaceAll('-', '')}: ${name}${name.startsWith('page') ? pages : ''}${its}`
    if (name === 'word') return head
    return name === 'page' ? `${head} { info { more } edges { cursor node { ${inner} } } }` : `${head} { ${inner} }`
  })
  const inline = fc.tuple(field, directive).map(([inner, its]) => `... on ${type}${its} { ${inner} }`)
  const spread = fc.tuple(fc.constantFrom('__typename', ...spreads), directive).map(([name, its]) => name + its)
  return fc.array(fc.oneof(field, field, inline, spread), { minLength: 1, maxLength: 3 }).map(all => all.join(' '))
}

describe('the cost of an operation', () => {
  test('is the number of objects in its answer, where every list is full', () => {
    const parts = fc.record({
      roots: selection('Query', 2, []),
      things: selection('Thing', 1, ['...F', '...G']),
      f: selection('Thing', 1, ['...G']),
      g: selection('Thing', 1, []),
      n: fc.integer({ min: 1, max: 6 }),
    })
    fc.assert(
      fc.property(parts, ({ roots, things, f, g, n }) => {
        const text = `query ($yes: Boolean!, $no: Boolean!, $n: Int! = 5) {
          ${roots} all: thing { ${things} ...F } used: page(first: $n) { info { more @skip(if: $yes) x: more @include(if: $no) } } }
          fragment F on Thing { ${f} ...G } fragment G on Thing { ${g} }`
        const document = parse(text)
        expect(validate(SCHEMA, document)).toEqual([])
        const variableValues = { yes: true, no: false, n }
        const { data, errors } = execute({ schema: SCHEMA, document, rootValue: world, variableValues }) as {
          data: object
          errors?: unknown
        }
        expect(errors).toBeUndefined()
        expect(weigh(SCHEMA, document, getOperationAST(document)!, variableValues, FREE).cost).toBe(objectsIn(data) - 1)
      }),
      { numRuns: 60 },
    )
  })

  test.each<[string, string, Record<string, unknown>, number]>([
    ['what is no object is free', '{ word __typename }', {}, 0],
    ['one object', '{ thing { word } }', {}, 1],
    ['a list without pages counts ten', '{ things { word } }', {}, 10],
    ['a page as long as it says, and the page itself', '{ page(first: 7) { edges { node { word } } } }', {}, 1 + 7 + 7],
    ['by its default', '{ page { edges { cursor } } }', {}, 1 + 3],
    ['by a variable', 'query ($n: Int) { page(first: $n) { edges { cursor } } }', { n: 9 }, 1 + 9],
    ['by a variable that has a default', 'query ($n: Int = 8) { page(first: $n) { edges { cursor } } }', {}, 1 + 8],
    ['by a variable that was left out', 'query ($n: Int) { page(first: $n) { edges { cursor } } }', {}, 1 + 3],
    ['longer than there are pages, as any list: it is refused later', '{ page(first: 101) { edges { cursor } } }', {}, 1 + 10],
    ['nothing of a page, as any list', '{ page(first: -5) { edges { cursor } } }', {}, 1 + 10],
    ['lists in lists are multiplied', '{ things { things { thing { word } } } }', {}, 10 + 100 + 100],
    ['also lists of lists', '{ thing { grid { word } } }', {}, 1 + 100],
    ['a page that is the list', '{ pages(first: 4) { word } }', {}, 4],
    ['no page below another page takes its size', '{ page(first: 4) { edges { node { things { word } } } } }', {}, 1 + 4 + 4 + 40],
    [
      'of several types, all that there may be',
      '{ thing { any { ... on Thing { thing { word } } ... on Info { more } } } }',
      {},
      1 + 1 + 1,
    ],
    ['aliases each', '{ a: thing { word } b: thing { word } }', {}, 2],
    ['the same field twice, once', '{ thing { word } thing { x: word } }', {}, 1],
    ['what is skipped, not', '{ a: thing @skip(if: true) { word } b: thing @include(if: false) { word } }', {}, 0],
    ['of several operations the one that runs', 'query { things { word } }', {}, 10],
    ['a mutation as well', 'mutation { make { thing { word } } }', {}, 2],
    ['the schema, nothing', '{ __schema { types { fields { name } } } }', {}, 0],
  ])('%s', (_what, text, variables, cost) => {
    expect(weight(text, variables).cost).toBe(cost)
  })
})

describe('also told are', () => {
  test('depth, fields and root fields, with fragments resolved', () => {
    expect(weight('{ ...A b: thing { ...B } } fragment A on Query { word thing { ...B } } fragment B on Thing { thing { word } }')).toEqual(
      {
        cost: 4,
        depth: 3,
        fields: 7,
        rootFields: 3,
      },
    )
  })

  test('fragments that double thirty times are as quick as what they ask for, where that is little', () => {
    const doubling = Array.from({ length: 30 }, (_, n) => `fragment f${n} on Thing { ...f${n + 1} ...f${n + 1} }`)
    expect(weight(`{ thing { ...f0 } } ${doubling.join(' ')} fragment f30 on Thing { word }`).fields).toBe(2)
  })

  test('and are not counted to the end, where it is a great deal', () => {
    const doubling = Array.from({ length: 12 }, (_, n) => `fragment f${n} on Thing { a: thing { ...f${n + 1} } b: thing { ...f${n + 1} } }`)
    const text = `{ thing { ...f0 } } ${doubling.join(' ')} fragment f12 on Thing { word }`
    expect(() => weight(text, {}, { ...FREE, fields: 100 })).toThrow(
      expect.objectContaining({ code: 'LIMIT_EXCEEDED', details: { limit: 'fields', allowed: 100, found: 101 } }),
    )
  })

  test('variables that do not fit weigh nothing: they are refused when they are read', () => {
    expect(weight('query ($n: Int!) { page(first: $n) { edges { cursor } } }', { n: 'many' }).cost).toBe(0)
  })
})

test.each<[keyof Weight, number, string, number]>([
  ['cost', 9, '{ things { word } }', 10],
  ['depth', 2, '{ thing { thing { word } } }', 3],
  ['rootFields', 1, '{ a: word b: word }', 2],
])('more %s than %i is refused', (limit, allowed, text, found) => {
  expect(() => weight(text, {}, { ...FREE, [limit]: allowed })).toThrow(
    expect.objectContaining({ code: 'LIMIT_EXCEEDED', details: { limit, allowed, found } }),
  )
  expect(weight(text, {}, { ...FREE, [limit]: found })[limit]).toBe(found)
})
