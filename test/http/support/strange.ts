/** Values at the edge of what a type lets through, for every place of an input where one can stand. */
import { type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType, isScalarType } from 'graphql'

const TEXTS = ['', 'a\0b', 'half \ud800', 'x'.repeat(50_000), `'; select 1; --`, '__proto__', '\u202E𝔊']
const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  String: TEXTS,
  ID: [...TEXTS, 'AAAA', 'A'.repeat(50)],
  Int: [0, -1, 1, 101, 2_147_483_647, -2_147_483_648],
  Float: [0, -0, 0.1, -90.000001, 180.5, 1e308, 5e-324],
  Boolean: [true, false],
  Date: ['0001-01-01', '0099-12-31', '1582-10-10', '2024-02-29', '2023-02-29', '2024-02-30', '9999-12-31', '2024-1-1', '-001-01-01', ''],
  DateTime: [
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999Z',
    '2024-06-30T23:59:60Z',
    '2099-01-01T00:00:00+14:00',
    '2024-02-30T00:00:00Z',
    '2099-01-01T00:00:00.123456789Z',
    '',
  ],
}

/** Strange values of a type; each in the place of a good one. */
function valuesOf(type: GraphQLInputType, good: unknown): unknown[] {
  if (isNonNullType(type)) return valuesOf(type.ofType, good).filter(value => value !== null)
  if (isListType(type)) {
    const inner = valuesOf(type.ofType, Array.isArray(good) ? good[0] : good)
    const one = inner.find(value => value !== null) ?? good
    return [null, [], ...inner.map(value => [value]), Array.from({ length: 2_000 }, () => one)]
  }
  if (isEnumType(type)) return [null, type.getValues()[0]!.name, type.getValues().at(-1)!.name, '', 'NO_SUCH']
  if (isInputObjectType(type)) return [null, {}, ...insideOf(type, (good ?? {}) as Record<string, unknown>)]
  return [null, ...(VALUES[type.name] ?? failed(type))]
}

/** The good object with one of its fields made strange, for each field, and left out. */
export function insideOf(type: GraphQLInputType, good: Readonly<Record<string, unknown>>): Record<string, unknown>[] {
  const its = isNonNullType(type) ? type.ofType : type
  if (!isInputObjectType(its)) throw new Error(`${its} has no fields`)
  return Object.values(its.getFields()).flatMap(field => {
    const { [field.name]: value, ...others } = good
    return [others, ...valuesOf(field.type, value).map(strange => ({ ...good, [field.name]: strange }))]
  })
}

/** Arguments of a root field with one of them made strange. */
export function argumentsOf(args: readonly { name: string; type: GraphQLInputType }[], good: Readonly<Record<string, unknown>>) {
  return args.flatMap(arg => valuesOf(arg.type, good[arg.name]).map(strange => ({ ...good, [arg.name]: strange })))
}

function failed(type: GraphQLInputType): never {
  throw new Error(`no strange values of ${isScalarType(type) ? type.name : type}`)
}
