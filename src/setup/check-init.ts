import { readFileSync } from 'node:fs'
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import type { InitInput } from './init-input.ts'

const SCHEMA = JSON.parse(readFileSync(new URL('../../schema/init.schema.json', import.meta.url), 'utf8')) as object
const hasShape = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, verbose: true }).compile(SCHEMA)

/** What is wrong with one place of the file. `path` is a JSON pointer; `/` is the whole. */
export interface Fault {
  readonly path: string
  readonly message: string
}

/** Does it have the form of schema/init.schema.json, and is each thing named once? No faults: it is an `InitInput`, but for documents given by path. */
export function checkInit(input: unknown): Fault[] {
  if (!hasShape(input)) return (hasShape.errors ?? []).map(inWords)
  return namedTwice(input as InitInput)
}

function inWords({ instancePath, keyword, params, data, message }: ErrorObject): Fault {
  const at = (name: unknown): string => `${instancePath}/${String(name)}`
  switch (keyword) {
    case 'required':
      return { path: at(params['missingProperty']), message: 'is missing' }
    case 'additionalProperties':
      return { path: at(params['additionalProperty']), message: 'is not a field here' }
    case 'enum':
      return { path: instancePath, message: `is "${String(data)}"; known: ${(params['allowedValues'] as unknown[]).join(', ')}` }
    case 'const':
      return { path: instancePath, message: `must be "${String(params['allowedValue'])}"` }
    case 'pattern':
      return { path: instancePath, message: `"${String(data)}" does not have the form ${String(params['pattern'])}` }
    case 'false schema':
      // The value is not repeated: it is a private key.
      return { path: instancePath, message: 'belongs to a private key; only the public part may stand here' }
    default:
      return { path: instancePath || '/', message: message ?? keyword }
  }
}

type Named = readonly [path: string, name: string]

function namedTwice({ agencies, agreements = [] }: InitInput): Fault[] {
  const names = agencies.map(({ name }, i): Named => [`/agencies/${i}/name`, name])
  const kids = agencies.flatMap(({ signingKeys = [] }, i) =>
    signingKeys.map(({ kid }, j): Named => [`/agencies/${i}/signingKeys/${j}/kid`, kid]),
  )
  const issuers = agencies.flatMap(({ issuers: each = [] }, i) => each.map(({ iss }, j): Named => [`/agencies/${i}/issuers/${j}/iss`, iss]))
  const signers = agreements.map(({ signatures }, i) =>
    signatures.map(({ agency }, j): Named => [`/agreements/${i}/signatures/${j}/agency`, agency]),
  )
  const reserved = names
    .filter(([, name]) => name === 'public')
    .map(([path]) => ({ path, message: '"public" is whoever has not signed in' }))
  return [...reserved, ...[names, kids, issuers, ...signers].flatMap(twice)]
}

const twice = (named: readonly Named[]): Fault[] =>
  named
    .filter(([, name], i) => named.findIndex(([, other]) => other === name) !== i)
    .map(([path, name]) => ({ path, message: `"${name}" stands twice` }))
