/** Every text of the hub that is written in three languages, with the place where it stands. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Text } from '../../src/base/languages.ts'

export interface Placed {
  /** File and line, or the path in a document. */
  readonly at: string
  readonly text: Text
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** A string of the source: in any quotes, over any lines. */
const STRING = String.raw`'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|` + '`(?:[^`\\\\]|\\\\.)*`'
const TEXT = new RegExp(String.raw`\ben:\s*(${STRING}),\s*ru:\s*(${STRING}),\s*be:\s*(${STRING})`, 'gs')
/** What begins a Belarusian text; each must be the end of a whole one. */
export const BELARUSIAN = new RegExp(String.raw`\bbe:\s*(?:${STRING})`, 'gs')

const within = (literal: string): string => literal.slice(1, -1).replace(/\\(['"`\\])/g, '$1')

export const sources = (): { readonly path: string; readonly source: string }[] =>
  readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map(name => ({ path: relative(ROOT, join(ROOT, 'src', name)), source: readFileSync(join(ROOT, 'src', name), 'utf8') }))

export const textsOfSource = (): Placed[] =>
  sources().flatMap(({ path, source }) =>
    [...source.matchAll(TEXT)].map(({ 1: en, 2: ru, 3: be, index }) => ({
      at: `${path}:${source.slice(0, index).split('\n').length}`,
      text: { en: within(en!), ru: within(ru!), be: within(be!) },
    })),
  )

/** Of the agreements: titles, parties' names, clauses. */
export const textsOfAgreements = (): Placed[] =>
  readdirSync(join(ROOT, 'schema/agreements')).flatMap(name =>
    textsIn(JSON.parse(readFileSync(join(ROOT, 'schema/agreements', name), 'utf8')), name),
  )

/** Every { en, ru, be } of a value, however deep. */
export function textsIn(value: unknown, at: string): Placed[] {
  if (!value || typeof value !== 'object') return []
  if ('en' in value) return [{ at, text: value as Text }]
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${at}/${key}`))
}
