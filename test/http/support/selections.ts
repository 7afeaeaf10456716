/** Selections as nobody would write them: the same fields by many names, in fragments, under directives, again and again. */
import fc from 'fast-check'
import { getNamedType, type GraphQLField, type GraphQLObjectType, isObjectType } from 'graphql'

type Part =
  | {
      readonly kind: 'field'
      readonly field: string
      readonly alias: number | null
      readonly args: string
      readonly under: string
      readonly parts: readonly Part[] | null
    }
  | { readonly kind: 'inline' | 'named'; readonly type: string; readonly under: string; readonly parts: readonly Part[] }

/** Few names, so that one word comes to stand for several fields, in different places. */
const NAMES = ['a', 'b', 'c', 'd']
const under = fc.constantFrom(
  '',
  '',
  '',
  '@include(if: $b0)',
  '@skip(if: $b1)',
  '@include(if: $b0) @skip(if: $b1)',
  '@include(if: true)',
  '@skip(if: false)',
  '@include(if: $b2)',
)

const languages = fc.constantFrom('', '(language: en)', '(language: ru)', '(language: $l)')
const argsOf = (field: GraphQLField<unknown, unknown>): fc.Arbitrary<string> =>
  field.args.some(arg => arg.name === 'language') ? languages : fc.constant('')

/** What may be asked of a type, `depth` levels of objects below it: of few of its fields, so that the same one is asked for again and again. */
export function partsOf(type: GraphQLObjectType, depth: number): fc.Arbitrary<readonly Part[]> {
  const fields = Object.values(type.getFields()).filter(field => depth > 0 || !isObjectType(getNamedType(field.type)))
  return fc.shuffledSubarray(fields, { minLength: 1, maxLength: Math.min(3, fields.length) }).chain(few => {
    const field = fc.oneof(...few.map(its => fieldPart(its, depth)))
    const fragment = fc.record({
      kind: fc.constantFrom('inline' as const, 'named' as const),
      type: fc.constant(type.name),
      under,
      parts: fc.array(field, { minLength: 1, maxLength: 3 }),
    })
    return fc.array(fc.oneof({ arbitrary: field, weight: 4 }, { arbitrary: fragment, weight: 1 }), { minLength: 1, maxLength: 6 })
  })
}

function fieldPart(its: GraphQLField<unknown, unknown>, depth: number): fc.Arbitrary<Part> {
  const target = getNamedType(its.type)
  return fc.record({
    kind: fc.constant('field' as const),
    field: fc.constant(its.name),
    alias: fc.option(fc.nat(NAMES.length - 1), { freq: 3, nil: null }),
    args: argsOf(its),
    under,
    parts: isObjectType(target) ? partsOf(target, depth - 1) : fc.constant(null),
  })
}

/** The text of a selection, and of the fragments that it names. One name stands for one field with one argument among its siblings, as graphql asks. */
export function printed(parts: readonly Part[]): { selection: string; fragments: string[] } {
  const fragments: string[] = []
  const print = (all: readonly Part[], taken: Map<string, string>): string =>
    `{ ${all
      .map(part => {
        if (part.kind === 'field') return printField(part, taken)
        const inner = print(part.parts, taken)
        if (part.kind === 'inline') return `... on ${part.type} ${part.under} ${inner}`
        fragments.push(`fragment F${fragments.length} on ${part.type} ${inner}`)
        return `...F${fragments.length - 1} ${part.under}`
      })
      .join(' ')} }`
  const printField = (part: Extract<Part, { kind: 'field' }>, taken: Map<string, string>): string => {
    const what = `${part.field}${part.args}`
    const wanted = part.alias === null ? part.field : NAMES[part.alias]!
    const name = [wanted, part.field, ...NAMES, ...Array.from({ length: 99 }, (_, n) => `x${n}`)].find(
      each => (taken.get(each) ?? what) === what,
    )!
    taken.set(name, what)
    // What stands under one name is merged, so that its parts share their names too.
    const below = `${name}\0below`
    const names = inner.get(taken)?.get(below) ?? new Map<string, string>()
    inner.set(taken, (inner.get(taken) ?? new Map<string, Map<string, string>>()).set(below, names))
    return `${name === part.field ? '' : `${name}: `}${what} ${part.under} ${part.parts ? print(part.parts, names) : ''}`
  }
  const inner = new Map<Map<string, string>, Map<string, Map<string, string>>>()
  return { selection: print(parts, new Map()), fragments }
}

const TYPES = { b0: 'Boolean!', b1: 'Boolean!', b2: 'Boolean! = false', l: 'Language' }

/** An operation around a selection, with the variables that it uses declared. */
export function operationOf(body: string, fragments: readonly string[], more: Readonly<Record<string, string>> = {}): string {
  const text = `${body} ${fragments.join(' ')}`
  const used = Object.entries({ ...TYPES, ...more }).filter(([name]) => new RegExp(`\\$${name}\\b`).test(text))
  return `query ${used.length > 0 ? `(${used.map(([name, type]) => `$${name}: ${type}`).join(', ')})` : ''} ${text}`
}
