/** What is wrong with a row. It never carries the value, which may be somebody's name: line and column say where to look. */
export interface Wrong {
  /** The column of the file, or `*` for the row as a whole. */
  readonly column: string
  /** A short word: one-of, year, country, columns, ... */
  readonly rule: string
  /** What would be right, in words or as the list itself. */
  readonly allowed: readonly string[]
}

/** Why a row was not taken. */
export interface Reject extends Wrong {
  /** 1-based line of the file on which the row begins, the header being line 1. */
  readonly line: number
}

/** A row that breaks a rule: thrown by a format, caught by the import, which knows the line. */
export class Refusal extends Error {
  readonly wrong: Wrong

  constructor(wrong: Wrong) {
    super(`${wrong.column} breaks the rule ${wrong.rule}`)
    this.wrong = wrong
  }
}
