import 'reflect-metadata'
import { readFileSync } from 'node:fs'
import {
  buildSchema as schemaOf,
  graphql,
  GraphQLError,
  GraphQLInputObjectType,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql'
import { pino } from 'pino'
import { describe, expect, test } from 'vitest'
import { codeOf } from '../src/base/codes/index.ts'
import { ERROR_CODES } from '../src/base/errors.ts'
import type { Guard } from '../src/policy/guarded.ts'
import { bareSchema, buildSchema, schemaText } from '../src/server/build-schema.ts'
import { formatError } from '../src/server/errors.ts'
import { guardSchema } from '../src/server/guards.ts'
import { allow, deny } from '../src/server/shield.ts'
import { ruleTree, withWall } from '../src/server/wall.ts'

const inSchemaFolder = (name: string): string => readFileSync(new URL(`../schema/${name}`, import.meta.url), 'utf8')

interface Element {
  readonly coordinate: string
  readonly description: string
  /** Fields, arguments and fields of inputs bear a category; types and enum values need none. */
  readonly guarded: boolean
}

/** Everything in a schema that a reader can look up, by its coordinate. */
function elementsOf(schema: GraphQLSchema): Element[] {
  const found: Element[] = []
  const add = (coordinate: string, { description }: { description?: string | null | undefined }, guarded: boolean): void =>
    void found.push({ coordinate, description: description ?? '', guarded })
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue
    if (type !== schema.getQueryType() && type !== schema.getMutationType()) add(type.name, type, false)
    if (isEnumType(type)) for (const value of type.getValues()) add(`${type.name}.${value.name}`, value, false)
    if (isInputObjectType(type)) for (const field of Object.values(type.getFields())) add(`${type.name}.${field.name}`, field, true)
    if (isObjectType(type))
      for (const field of Object.values(type.getFields())) {
        add(`${type.name}.${field.name}`, field, true)
        for (const arg of field.args) add(`${type.name}.${field.name}(${arg.name}:)`, arg, true)
      }
  }
  return found
}

const CATEGORY = /(?:^|\n)Category: (\w+)\.$/
const printed = elementsOf(schemaOf(inSchemaFolder('schema.graphql')))

describe('schema/schema.graphql', () => {
  test('is what the code says; `npm run generate` writes it', () => {
    expect(inSchemaFolder('schema.graphql')).toBe(schemaText())
  })

  test('describes every type, field, argument and enum value, beside its category', () => {
    expect(printed.filter(({ description }) => description.replace(CATEGORY, '').trim() === '').map(e => e.coordinate)).toEqual([])
  })

  test('names the category of every field, argument and field of an input, and it is the one that guards it', () => {
    const said = printed.filter(({ guarded }) => guarded).map(e => `${e.coordinate} ${CATEGORY.exec(e.description)?.[1]}`)
    const held = bareSchema()
      .guarded.filter(({ coordinate }) => !coordinate.startsWith('Dimension.'))
      .map(({ coordinate, guard }) => `${coordinate} ${codeOf(guard.category)}`)
    expect(said.toSorted()).toEqual(held.toSorted())
  })

  test('names only errors that there are', () => {
    const named = printed.flatMap(({ description }) =>
      [...description.matchAll(/Errors?: ([^.]+)\./g)].flatMap(m => m[1]!.match(/\b[A-Z]+(_[A-Z]+)*\b/g) ?? []),
    )
    expect(named.length).toBeGreaterThan(0)
    expect(ERROR_CODES).toEqual(expect.arrayContaining(named))
  })
})

describe('the rule tree', () => {
  const { schema } = bareSchema()
  const roots = [schema.getQueryType()!, schema.getMutationType()!]
  const tree = ruleTree(schema)

  test('has a rule for every field, and for nothing else', () => {
    const fields = Object.values(schema.getTypeMap())
      .filter(type => isObjectType(type) && !isIntrospectionType(type))
      .filter(isObjectType)
      .map(type => [type.name, Object.keys(type.getFields()).toSorted()])
    expect(Object.entries(tree).map(([type, rules]) => [type, Object.keys(rules).toSorted()])).toEqual(fields)
  })

  test('has a real rule at every root field, of its own, and there alone', () => {
    const real = Object.entries(tree).flatMap(([type, rules]) =>
      Object.entries(rules).flatMap(([field, rule]) => (rule === allow || rule === deny ? [] : [`${type}.${field}`])),
    )
    expect(real.toSorted()).toEqual(roots.flatMap(root => Object.keys(root.getFields()).map(field => `${root.name}.${field}`)).toSorted())
    expect(new Set(roots.flatMap(root => Object.values(tree[root.name]!))).size).toBe(real.length)
  })

  test('leaves no door beside it: no subscriptions, which shield opens despite deny, and no interface or union, whose rules it ignores', () => {
    expect(schema.getSubscriptionType() ?? null).toBeNull()
    expect(
      Object.values(schema.getTypeMap()).filter(type => !isIntrospectionType(type) && (isInterfaceType(type) || isUnionType(type))),
    ).toEqual([])
  })

  test('stands in the schema that is served: the public is refused, before any resolver runs', async () => {
    const session = {
      asked: () => ({ coordinate: 'Query.cases', refused: { coordinate: 'Query.cases', need: {} } }),
      caller: { agency: null },
      hub: {},
    }
    const { data, errors } = await graphql({
      schema: buildSchema(),
      source: '{ cases { pageInfo { hasNextPage } } }',
      contextValue: session,
    })
    expect(data).toEqual({ cases: null })
    expect(errors!.map(error => (error.originalError as { code?: string }).code)).toEqual(['UNAUTHENTICATED'])
  })
})

describe('what nobody has thought about', () => {
  const guard: { guard: Guard } = { guard: { category: 'reference' } }
  const string = { type: GraphQLString, resolve: () => 'told' }
  const withQuery = (fields: ConstructorParameters<typeof GraphQLObjectType>[0]['fields']): GraphQLSchema =>
    new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields }) })

  test('is denied: a field that the tree does not list, at the root and below', async () => {
    const inner = new GraphQLObjectType({ name: 'Inner', fields: { listed: { ...string, extensions: guard }, left: string } })
    const schema = withWall(withQuery({ listed: { type: inner, resolve: () => ({}), extensions: guard }, left: string }))
    const session = { asked: () => ({ refused: null }) }
    const { data, errors } = await graphql({ schema, source: '{ listed { listed left } left }', contextValue: session })
    expect(data).toEqual({ listed: { listed: 'told', left: null }, left: null })
    expect(errors!.map(({ path, originalError }) => [path!.join('.'), (originalError as { code?: string }).code])).toEqual(
      expect.arrayContaining([
        ['left', 'FORBIDDEN'],
        ['listed.left', 'FORBIDDEN'],
      ]),
    )
    expect(errors).toHaveLength(2)
  })

  test('does not build: a field without @Guarded, with its arguments, and a field of an input', () => {
    const input = new GraphQLInputObjectType({
      name: 'Where',
      fields: { kept: { type: GraphQLString, extensions: guard }, bare: { type: GraphQLString } },
    })
    const schema = withQuery({
      kept: { ...string, extensions: guard, args: { where: { type: input } } },
      bare: { ...string, args: { id: { type: GraphQLString } } },
    })
    expect(() => guardSchema(schema)).toThrow(/^These bear no data category \(@Guarded\): Query\.bare, Query\.bare\(id:\), Where\.bare$/)
  })

  test('an argument without a guard of its own has that of its field', () => {
    const schema = withQuery({ kept: { ...string, extensions: guard, args: { id: { type: GraphQLString } } } })
    expect(guardSchema(schema)).toEqual([
      { coordinate: 'Query.kept', guard: guard.guard },
      { coordinate: 'Query.kept(id:)', guard: guard.guard },
    ])
  })
})

describe('schema/errors.md', () => {
  const [own, foreign] = inSchemaFolder('errors.md').split('## Of the request itself')
  const codesIn = (text: string): string[] =>
    text.split('\n').flatMap(line => [...(/^\| (`[^|]*`) \|/.exec(line)?.[1] ?? '').matchAll(/`(\w+)`/g)].map(match => match[1]!))

  test('lists the codes that there are, in their order', () => {
    expect(codesIn(own!)).toEqual(ERROR_CODES)
  })

  test('lists codes of graphql and Apollo that pass, and no other', () => {
    const codes = codesIn(foreign!)
    const formatted = (code: string): unknown =>
      formatError(pino({ level: 'silent' }))({ message: '', extensions: { code } }, new GraphQLError('')).extensions!['code']
    expect(codes.length).toBeGreaterThan(0)
    expect(codes.map(formatted)).toEqual(codes)
    expect(formatted('INTERNAL_SERVER_ERROR')).toBe('INTERNAL')
    expect(formatted('BAD_USER_INPUT')).toBe('BAD_INPUT')
  })
})
