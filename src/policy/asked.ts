import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getNamedType,
  isInputObjectType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { collectSubfields } from 'graphql/execution/collectFields.js'
import { getArgumentValues } from 'graphql/execution/values.js'
import { type Action, type Category, isCaseCategory } from '../agreement/vocabulary.ts'
import type { Rule } from './decide.ts'
import { type Guard, guardOf, type Need } from './guarded.ts'
import type { Rights } from './rights.ts'

/** A field that an operation asks for, whatever it is called in the answer: fragments, directives, variables and aliases resolved. */
export interface Asked {
  readonly name: string
  /** Type and field, as in `Case.identity`. */
  readonly coordinate: string
  readonly need: Need
  readonly rule: Rule
  readonly fields: readonly Asked[]
}

/** A root field with what it may not be asked: its own refusal, or that of an argument that would reveal what is hidden. */
export interface AskedRoot extends Asked {
  readonly args: Readonly<Record<string, unknown>>
  readonly refused: { readonly coordinate: string; readonly need: Need } | null
}

const needOf = (guard: Guard, action: Action): Need => ({ category: guard.category, action: guard.action ?? action })

/** What this root field asks for, each field once. Throws where an element bears no guard: such a schema does not build. */
export function askedOf(info: GraphQLResolveInfo, rights: Rights): AskedRoot {
  const field = info.parentType.getFields()[info.fieldName]!
  const isMutation = info.parentType === info.schema.getMutationType()
  const coordinate = `${info.parentType.name}.${field.name}`
  const args = getArgumentValues(field, info.fieldNodes[0]!, info.variableValues)
  const guard = mustHaveGuard(field, coordinate)
  const alternatives = guard.anyOf?.(args) ?? [needOf(guard, isMutation ? 'write' : 'read')]
  const need = alternatives.find(n => rights.rule(n) !== 'never') ?? alternatives[0]!
  const rule = rights.rule(need)
  // Where what is published is asked for, an argument chooses among published figures and compares no record.
  const published = guard.anyOf !== undefined && !isCaseCategory(need.category)
  const named = argumentsOf(field, args, coordinate, isMutation ? 'write' : need.action)
  const hidden = named.find(a => !(published && isCaseCategory(a.need.category)) && rights.rule(a.need) === 'never')
  return {
    name: field.name,
    coordinate,
    need,
    rule,
    args,
    refused: rule === 'never' ? { coordinate, need } : (hidden ?? null),
    fields: fieldsOf(field, info, rights),
  }
}

function fieldsOf(root: GraphQLField<unknown, unknown>, info: GraphQLResolveInfo, rights: Rights): Asked[] {
  const type = getNamedType(root.type)
  if (!isObjectType(type)) return []
  return walk(type, info.fieldNodes, info, rights)
}

type Nodes = GraphQLResolveInfo['fieldNodes']

function walk(type: GraphQLObjectType, nodes: Nodes, info: GraphQLResolveInfo, rights: Rights): Asked[] {
  const byName = new Map<string, Nodes[number][]>()
  // By name, not by what the answer calls them: below two aliases of one field, one word may stand for two fields.
  for (const node of [...collectSubfields(info.schema, info.fragments, info.variableValues, type, nodes).values()].flat()) {
    const name = node.name.value
    byName.set(name, [...(byName.get(name) ?? []), node])
  }
  const fields = type.getFields()
  return [...byName]
    .filter(([name]) => !name.startsWith('__'))
    .map(([name, same]): Asked => {
      const field = fields[name]!
      const coordinate = `${type.name}.${name}`
      const need = needOf(mustHaveGuard(field, coordinate), 'read')
      const target = getNamedType(field.type)
      const rule = rights.rule(need)
      return { name, coordinate, need, rule, fields: rule !== 'never' && isObjectType(target) ? walk(target, same, info, rights) : [] }
    })
}

/** Every argument, field of an input and guarded enum value that is given, with the need of each. */
function argumentsOf(field: GraphQLField<unknown, unknown>, args: Readonly<Record<string, unknown>>, at: string, action: Action) {
  return field.args
    .filter(arg => args[arg.name] !== undefined)
    .flatMap(arg => {
      const coordinate = `${at}(${arg.name}:)`
      return [{ coordinate, need: needOf(mustHaveGuard(arg, coordinate), action) }, ...inputsOf(arg.type, args[arg.name], action)]
    })
}

function inputsOf(type: GraphQLInputType, value: unknown, action: Action): { coordinate: string; need: Need }[] {
  if (value === null || value === undefined) return []
  if (isNonNullType(type)) return inputsOf(type.ofType, value, action)
  if (isListType(type)) return [value].flat().flatMap(item => inputsOf(type.ofType, item, action))
  if (isEnumType(type)) {
    const word = type.getValues().find(v => v.value === value)
    const guard = word && guardOf(word)
    return guard ? [{ coordinate: `${type.name}.${word.name}`, need: needOf(guard, action) }] : []
  }
  if (!isInputObjectType(type)) return []
  const given = value as Record<string, unknown>
  return Object.values(type.getFields())
    .filter(field => given[field.name] !== undefined)
    .flatMap(field => {
      const coordinate = `${type.name}.${field.name}`
      return [{ coordinate, need: needOf(mustHaveGuard(field, coordinate), action) }, ...inputsOf(field.type, given[field.name], action)]
    })
}

function mustHaveGuard(element: Parameters<typeof guardOf>[0], coordinate: string): Guard {
  const guard = guardOf(element)
  if (!guard) throw new Error(`${coordinate} bears no data category`)
  return guard
}

/** The category of every field that is asked for and not withheld beforehand: what the log says was read. */
export function categoriesOf(asked: Asked): Category[] {
  const all = new Set<Category>()
  const visit = (one: Asked): void => {
    if (one.rule === 'never') return
    all.add(one.need.category)
    one.fields.forEach(visit)
  }
  visit(asked)
  return [...all]
}
