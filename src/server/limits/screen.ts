import { type DocumentNode, type FieldNode, GraphQLError, Kind, parse, type SelectionSetNode, visit } from 'graphql'
import { createHash } from 'node:crypto'
import { HubError } from '../../base/errors.ts'
import type { EdgeOptions } from '../edge/options.ts'
import { exceeded } from './exceeded.ts'

/** Of a query: the longest of the tests' has some 600. */
export const MOST_TOKENS = 5_000

/** What of a document is counted as it is written, whatever of it is asked for: it is what validating it takes. */
export interface Written {
  readonly aliases: number
  readonly directives: number
  /** At one place. */
  readonly directivesOfOne: number
  readonly fragments: number
  /** Of the same field in one place. */
  readonly repeats: number
}

const MOST_KNOWN = 2_000

/**
 * Looks at the text of queries before they are validated, which takes the square of some of these counts. What passed once is known by its digest.
 */
export class Screen {
  readonly #options: Pick<EdgeOptions, 'introspection' | 'weight' | 'written'>
  readonly #passed = new Set<string>()

  constructor(options: Pick<EdgeOptions, 'introspection' | 'weight' | 'written'>) {
    this.#options = options
  }

  /** Errors: HubError LIMIT_EXCEEDED; FORBIDDEN where the schema may not be asked about. What is no GraphQL passes: Apollo says so. */
  check(text: string): void {
    const digest = createHash('sha256').update(text).digest('base64')
    if (this.#passed.has(digest)) return
    const document = this.#parsed(text)
    if (!document) return
    countWritten(document, this.#options.written)
    if (!this.#options.introspection && asksAboutSchema(document)) throw new HubError('FORBIDDEN', CLOSED)
    if (this.#passed.size >= MOST_KNOWN) this.#passed.clear()
    this.#passed.add(digest)
  }

  #parsed(text: string): DocumentNode | undefined {
    try {
      return parse(text, { maxLexicalTokens: MOST_TOKENS, noLocation: true })
    } catch (error) {
      if (error instanceof GraphQLError && error.message.endsWith(' tokens. Parsing aborted.'))
        throw exceeded('tokens', MOST_TOKENS, MOST_TOKENS + 1)
      // The stack's end.
      const { depth } = this.#options.weight
      if (error instanceof RangeError) throw exceeded('depth', depth, depth + 1)
      return undefined
    }
  }
}

const CLOSED = {
  en: 'This hub does not answer questions about its schema; it is published as a file.',
  ru: 'Этот хаб не отвечает на вопросы о своей схеме; она опубликована файлом.',
  be: 'Гэты хаб не адказвае на пытанні пра сваю схему; яна апублікавана файлам.',
}

/** Errors: LIMIT_EXCEEDED. */
function countWritten(document: DocumentNode, most: Written): void {
  const counts = { aliases: 0, directives: 0, fragments: 0 }
  const count = (what: keyof typeof counts, more = 1): void => {
    counts[what] += more
  }
  visit(document, {
    enter(node) {
      if (node.kind === Kind.FIELD && node.alias) count('aliases')
      if (node.kind === Kind.FRAGMENT_DEFINITION) count('fragments')
      if (node.kind === Kind.SELECTION_SET) checkRepeats(node, most.repeats)
      const directives = ('directives' in node && node.directives?.length) || 0
      if (directives > most.directivesOfOne) throw exceeded('directives', most.directivesOfOne, directives)
      count('directives', directives)
    },
  })
  for (const what of ['aliases', 'directives', 'fragments'] as const)
    if (counts[what] > most[what]) throw exceeded(what, most[what], counts[what])
}

function checkRepeats({ selections }: SelectionSetNode, allowed: number): void {
  const times = new Map<string, number>()
  for (const selection of selections) {
    if (selection.kind !== Kind.FIELD) continue
    const name = (selection.alias ?? selection.name).value
    times.set(name, (times.get(name) ?? 0) + 1)
  }
  const found = Math.max(0, ...times.values())
  if (found > allowed) throw exceeded('repeats', allowed, found)
}

/** Only the two root fields of introspection bear these names, in whatever fragment they stand. */
function asksAboutSchema(document: DocumentNode): boolean {
  let asks = false
  visit(document, {
    [Kind.FIELD]({ name }: FieldNode) {
      asks ||= name.value === '__schema' || name.value === '__type'
    },
  })
  return asks
}
