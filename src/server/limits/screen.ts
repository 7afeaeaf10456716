import { type DocumentNode, type FieldNode, GraphQLError, Kind, parse, type SelectionSetNode, visit } from 'graphql'
import { createHash } from 'node:crypto'
import { HubError } from '../../base/errors.ts'
import { exceeded } from './exceeded.ts'

/** Of a query: the longest of the tests' has some 600. */
export const MOST_TOKENS = 5_000

/** What of a document is counted as it is written, whatever of it is asked for: it is what validating it takes. */
const MOST = { aliases: 60, directives: 60, directivesOfOne: 4, fragments: 100, repeats: 10 }

const MOST_KNOWN = 2_000

/**
 * Looks at the text of queries before they are validated, which takes the square of some of these counts. What passed once is known by its digest.
 */
export class Screen {
  readonly #introspection: boolean
  readonly #depth: number
  readonly #passed = new Set<string>()

  /** `introspection`: may the schema be asked about? `depth`: allowed of what is nested too deep to be read at all. */
  constructor(introspection: boolean, depth: number) {
    this.#introspection = introspection
    this.#depth = depth
  }

  /** Errors: HubError LIMIT_EXCEEDED; FORBIDDEN where the schema may not be asked about. What is no GraphQL passes: Apollo says so. */
  check(text: string): void {
    const digest = createHash('sha256').update(text).digest('base64')
    if (this.#passed.has(digest)) return
    const document = this.#parsed(text)
    if (!document) return
    countWritten(document)
    if (!this.#introspection && asksAboutSchema(document)) throw new HubError('FORBIDDEN', CLOSED)
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
      if (error instanceof RangeError) throw exceeded('depth', this.#depth, this.#depth + 1)
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
function countWritten(document: DocumentNode): void {
  const counts = { aliases: 0, directives: 0, fragments: 0 }
  const count = (what: keyof typeof counts, more = 1): void => {
    counts[what] += more
  }
  visit(document, {
    enter(node) {
      if (node.kind === Kind.FIELD && node.alias) count('aliases')
      if (node.kind === Kind.FRAGMENT_DEFINITION) count('fragments')
      if (node.kind === Kind.SELECTION_SET) checkRepeats(node)
      const directives = ('directives' in node && node.directives?.length) || 0
      if (directives > MOST.directivesOfOne) throw exceeded('directives', MOST.directivesOfOne, directives)
      count('directives', directives)
    },
  })
  for (const what of ['aliases', 'directives', 'fragments'] as const)
    if (counts[what] > MOST[what]) throw exceeded(what, MOST[what], counts[what])
}

function checkRepeats({ selections }: SelectionSetNode): void {
  const times = new Map<string, number>()
  for (const selection of selections) {
    if (selection.kind !== Kind.FIELD) continue
    const name = (selection.alias ?? selection.name).value
    times.set(name, (times.get(name) ?? 0) + 1)
  }
  const most = Math.max(0, ...times.values())
  if (most > MOST.repeats) throw exceeded('repeats', MOST.repeats, most)
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
