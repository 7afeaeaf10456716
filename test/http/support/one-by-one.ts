/** A case asked one field at a time, each in a request of its own: nothing is looked ahead at, nothing has two names. */
import { getNamedType, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql'
import type { Answer, Asker, TestHub } from '../../support/hub.ts'

type Value = unknown
const LANGUAGES = ['en', 'ru'] as const

/** Every path to a leaf below a type, with the argument that it needs. */
function leavesOf(type: GraphQLObjectType): string[][] {
  return Object.values(type.getFields()).flatMap(field => {
    const target = getNamedType(field.type)
    if (field.args.some(arg => arg.name === 'language')) return LANGUAGES.map(language => [`${field.name}(language: ${language})`])
    return isObjectType(target) ? leavesOf(target).map(path => [field.name, ...path]) : [[field.name]]
  })
}

/** Puts what one request has answered into what the others have. */
function merged(into: Value, from: Value): Value {
  if (Array.isArray(into) && Array.isArray(from)) return from.map((each, i) => merged(into[i], each))
  if (into && from && typeof into === 'object' && typeof from === 'object') {
    const all = { ...into } as Record<string, Value>
    for (const [name, value] of Object.entries(from)) all[name] = merged(all[name], value)
    return all
  }
  return from
}

export interface OneByOne {
  /** Null where the case is not there for the asker. */
  readonly value: Record<string, Value> | null
  /** Coordinates that the hub said are withheld, of those asked. */
  readonly withheld: ReadonlySet<string>
}

export async function oneByOne(hub: TestHub, schema: GraphQLSchema, who: Asker, id: string): Promise<OneByOne> {
  const headers = { authorization: `Bearer ${await hub.token(who)}`, 'hub-purpose': who.purpose! }
  const leaves = leavesOf(schema.getType('Case') as GraphQLObjectType)
  const answers = await Promise.all(
    leaves.map(async path => {
      const named = path.map(part => part.replace(/^(\w+)\(language: (\w+)\)$/, '$1_$2: $&'))
      const selection = named.reduceRight((inner, part) => `{ ${part} ${inner} }`, '')
      const response = await hub.send({ headers, body: { query: `query ($id: ID!) { case(id: $id) ${selection} }`, variables: { id } } })
      return (await response.json()) as Answer<{ case: Value }>
    }),
  )
  const withheld = new Set<string>()
  let value: Value = null
  for (const { data, errors, extensions } of answers) {
    if (errors || !data) throw new Error(JSON.stringify(errors))
    for (const { coordinate } of extensions?.withheld ?? []) withheld.add(coordinate)
    value = merged(value, data.case)
  }
  return { value: value as OneByOne['value'], withheld }
}

/**
 * What graphql-js alone makes of such values, with its default resolvers: `told` hears of each field of Case that was resolved to null.
 * A field with a language picks the one that was asked for.
 */
export function resolvable(value: Value, told: (field: string) => void, isCase = true): Value {
  if (Array.isArray(value)) return value.map(each => resolvable(each, told, false))
  if (!value || typeof value !== 'object') return value
  const entries = Object.entries(value).map(([name, inner]): [string, Value] => {
    const language = /^(\w+)_(en|ru)$/.exec(name)
    if (language) {
      const all = value as Record<string, Value>
      return [language[1]!, (args: { language?: string | null }) => all[`${language[1]}_${args.language ?? 'en'}`]]
    }
    if (!isCase) return [name, resolvable(inner, told, false)]
    return [name, () => (inner === null ? told(name) : undefined, resolvable(inner, told, false))]
  })
  return Object.fromEntries(entries)
}
