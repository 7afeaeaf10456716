import 'reflect-metadata'
import { readFileSync, writeFileSync } from 'node:fs'
import { schemaText } from './build-schema.ts'

// For development: `npm run generate` writes the schema, `npm run check` (--check) fails where the file is stale. Run from dist, it also shows
// that plain node loads what vitest loads otherwise.
const file = new URL('../../schema/schema.graphql', import.meta.url)
const text = schemaText()
if (!process.argv.includes('--check')) writeFileSync(file, text)
else if (readFileSync(file, 'utf8') !== text) {
  process.stderr.write('schema/schema.graphql is not what the code says: run `npm run generate`.\n')
  process.exitCode = 1
}
