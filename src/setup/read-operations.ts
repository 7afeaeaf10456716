import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type DocumentNode, type GraphQLSchema, Kind, parse, print, validate } from 'graphql'
import { OperatorError } from '../base/errors.ts'
import type { Operation } from './operations.ts'
import { readJson } from './read-init.ts'

/**
 * The operations in a file or, with those below it, a folder: `.graphql` and `.gql`, an operation each, as clients print it; `.json` as
 * graphql-codegen writes it for persistedDocuments, texts by their SHA-256. Each must fit the schema.
 * Errors: OperatorError naming the file and, in a JSON, the hash.
 */
export function readOperations(path: string, schema: GraphQLSchema): Operation[] {
  const operations = filesIn(path).flatMap(file =>
    file.endsWith('.json') ? fromMap(file, schema) : [operationOf(print(parsed(textOf(file), file)), schema, file)],
  )
  if (operations.length === 0) throw new OperatorError(`There is no operation in ${path}: it takes .graphql, .gql and .json.`)
  return operations
}

function filesIn(path: string): string[] {
  let isFolder: boolean
  try {
    isFolder = statSync(path).isDirectory()
  } catch (cause) {
    throw new OperatorError(`There is no file ${path}.`, { cause })
  }
  if (!isFolder) return [path]
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter(name => /\.(graphql|gql|json)$/.test(name))
  return names.sort().map(name => join(path, name))
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new OperatorError(`${file} cannot be read (${(cause as NodeJS.ErrnoException).code}).`, { cause })
  }
}

/** The text is kept to the letter: the hash is of it. */
function fromMap(file: string, schema: GraphQLSchema): Operation[] {
  const map = readJson(file)
  if (typeof map !== 'object' || map === null || Array.isArray(map))
    throw new OperatorError(`${file} does not have the form { hash: text }.`)
  return Object.entries(map).map(([key, text]: [string, unknown]) => {
    const where = `${file}: ${key.slice(0, 80)}`
    if (typeof text !== 'string') throw new OperatorError(`${where} is not the text of an operation.`)
    if (key.replace(/^sha256:/, '').toLowerCase() !== createHash('sha256').update(text).digest('hex'))
      throw new OperatorError(
        `${where} is not the SHA-256 of its text: set persistedDocuments.hashAlgorithm of graphql-codegen to "sha256".`,
      )
    return operationOf(text, schema, where)
  })
}

function operationOf(text: string, schema: GraphQLSchema, where: string): Operation {
  const document = parsed(text, where)
  const operations = document.definitions.filter(node => node.kind === Kind.OPERATION_DEFINITION)
  const [operation] = operations
  if (operations.length !== 1 || !operation?.name) throw new OperatorError(`${where} must hold exactly one operation, with a name.`)
  const [fault] = validate(schema, document)
  if (fault) throw new OperatorError(`${where}: ${operation.name.value} does not fit the schema: ${fault.message}`)
  return { name: operation.name.value, document: text }
}

function parsed(text: string, where: string): DocumentNode {
  try {
    return parse(text)
  } catch (cause) {
    throw new OperatorError(`${where} is not GraphQL: ${(cause as Error).message}`, { cause })
  }
}
