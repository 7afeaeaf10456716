/** A fault in a document. Errors stop it; warnings are for people to read before they sign. */
export interface Problem {
  readonly level: 'error' | 'warning'
  /** A JSON pointer into the document; `/` is the whole. */
  readonly path: string
  /** The rule broken, in one stable word. */
  readonly rule: string
  /** What is wrong and, where it is not plain, what to do. */
  readonly message: string
}

export const error = (path: string, rule: string, message: string): Problem => ({ level: 'error', path, rule, message })
export const warning = (path: string, rule: string, message: string): Problem => ({ level: 'warning', path, rule, message })
