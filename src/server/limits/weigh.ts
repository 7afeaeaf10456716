import {
  type FieldNode,
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql'
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js'
import { getArgumentValues, getVariableValues } from 'graphql/execution/values.js'
import { MOST_ROWS } from '../../session/connection.ts'
import { exceeded } from './exceeded.ts'

/** What an operation asks for, with fragments, variables, @skip and @include resolved as when it is executed. */
export interface Weight {
  /** Objects in the answer at most: each list as long as its page, or ASSUMED, and lists in lists multiplied. What is no object is free. */
  readonly cost: number
  readonly depth: number
  /** Fields in all, each as often as it stands in the answer's shape. */
  readonly fields: number
  readonly rootFields: number
}

/** How long a list is taken to be that has no pages: of a person's consents, referrals, services. */
const ASSUMED = 10

type Nodes = readonly FieldNode[]

/**
 * Weighs a valid operation. Stops counting fields where they are more than allowed: fragments in fragments would make that endless.
 * Errors: LIMIT_EXCEEDED. Variables that do not fit weigh nothing: they are refused when it is executed.
 */
export function weigh(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
  most: Weight,
): Weight {
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null)
  for (const node of document.definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments[node.name.value] = node
  const root = schema.getRootType(operation.operation)
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given, { maxErrors: 1 })
  const weight = { cost: 0, depth: 0, fields: 0, rootFields: 0 }
  if (!root || !coerced) return weight

  const each = (type: GraphQLObjectType, nodes: Nodes, times: number, page: number | undefined, depth: number): void => {
    weight.fields += 1
    if (weight.fields > most.fields) throw exceeded('fields', most.fields, weight.fields)
    weight.depth = Math.max(weight.depth, depth)
    const field = type.getFields()[nodes[0]!.name.value]
    // Of `__typename` and the like: no object of the hub's.
    if (!field) return
    const target = getNamedType(field.type)
    if (!isCompositeType(target)) return
    const its = pageOf(field, nodes[0]!, coerced)
    const all = times * lengthOf(field.type, its ?? page)
    weight.cost += all
    for (const possible of isAbstractType(target) ? schema.getPossibleTypes(target) : [target])
      for (const below of collectSubfields(schema, fragments, coerced, possible, [...nodes]).values())
        each(possible, below, all, isListType(bare(field.type)) ? undefined : its, depth + 1)
  }
  const roots = collectFields(schema, fragments, coerced, root, operation.selectionSet)
  weight.rootFields = roots.size
  if (roots.size > most.rootFields) throw exceeded('rootFields', most.rootFields, roots.size)
  for (const nodes of roots.values()) each(root, nodes, 1, undefined, 1)
  for (const limit of ['depth', 'cost'] as const) if (weight[limit] > most[limit]) throw exceeded(limit, most[limit], weight[limit])
  return weight
}

const bare = (type: GraphQLOutputType): GraphQLOutputType => (isNonNullType(type) ? type.ofType : type)

/** How many objects there are for one of what is above: a page's own list is as long as the page. */
function lengthOf(type: GraphQLOutputType, page: number | undefined): number {
  const its = bare(type)
  return isListType(its) ? (page ?? ASSUMED) * lengthOf(its.ofType, undefined) : 1
}

/** The size of the page that a field asks for; undefined where it has none, or one that is refused later. */
function pageOf(field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Record<string, unknown>): number | undefined {
  if (!field.args.some(arg => arg.name === 'first')) return undefined
  try {
    const { first } = getArgumentValues(field, node, variables)
    return typeof first === 'number' && first >= 1 && first <= MOST_ROWS ? first : undefined
  } catch {
    return undefined
  }
}
