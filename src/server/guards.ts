import {
  type GraphQLArgument,
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
} from 'graphql'
import { codeOf } from '../base/codes/index.ts'
import { type Guard, guardOf } from '../policy/guarded.ts'
import { DIMENSION_CATEGORY } from '../statistics/query/dimension-category.ts'

/** A guarded element of the schema, by its coordinate. */
export interface GuardedElement {
  readonly coordinate: string
  readonly guard: Guard
}

type Element = GraphQLField<unknown, unknown> | GraphQLArgument | GraphQLInputField | GraphQLEnumValue

/**
 * Finds the guard of every field, argument and input field, writes its category into the description, and refuses a schema in which one has
 * none: what nobody has thought about is not shared. An argument without a guard of its own has its field's.
 */
export function guardSchema(schema: GraphQLSchema): GuardedElement[] {
  const found: GuardedElement[] = []
  const missing: string[] = []
  const take = (element: Element, coordinate: string, guard: Guard | undefined): void => {
    if (!guard) return void missing.push(coordinate)
    element.extensions = { ...element.extensions, guard }
    element.description = `${element.description ?? ''}\nCategory: ${codeOf(guard.category)}.`.trim()
    found.push({ coordinate, guard })
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue
    if (isObjectType(type))
      for (const field of Object.values(type.getFields())) {
        const coordinate = `${type.name}.${field.name}`
        const guard = guardOf(field)
        take(field, coordinate, guard)
        for (const arg of field.args)
          take(
            arg,
            `${coordinate}(${arg.name}:)`,
            guardOf(arg) ?? (guard && { category: guard.category, ...(guard.action && { action: guard.action }) }),
          )
      }
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) take(field, `${type.name}.${field.name}`, guardOf(field))
    if (isEnumType(type) && type.name === 'Dimension')
      for (const value of type.getValues())
        take(value, `${type.name}.${value.name}`, { category: DIMENSION_CATEGORY[value.name as keyof typeof DIMENSION_CATEGORY] })
  }
  if (missing.length > 0) throw new Error(`These bear no data category (@Guarded): ${missing.join(', ')}`)
  return found
}
