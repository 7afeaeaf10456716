import type { Encoding } from './encoding.ts'
import type { Reject, Wrong } from './refusal.ts'

/** What a first pass over a file tells. */
export interface FileFacts {
  readonly path: string
  /** SHA-256 of the file in lower-case hex: by which a file that was imported is known again. */
  readonly digest: string
  readonly bytes: number
  readonly encoding: Encoding
}

/** By what a row is known for ever: a corrected row of a rejects file keeps that of the file it came from. */
export interface RowIdentity {
  /** SHA-256 of the file in lower-case hex. */
  readonly digest: string
  /** 1-based. */
  readonly line: number
}

/** One record of a file, as it stands there. */
export interface SourceRow {
  /** Where it begins in the file that is read; 1-based, the header being line 1. */
  readonly line: number
  readonly identity: RowIdentity
  /** In the order of the source's columns; of a broken row as many as could be told apart. */
  readonly cells: readonly string[]
  /** Why it is no row of this file, where it is none. */
  readonly broken?: Wrong
  /** The text of a broken row, cut where it is long. */
  readonly text?: string
}

/** How rows that do not fit are written down, so that the file, once corrected, is of the form of the first. */
export interface RejectsForm {
  /** Of the file's name, without a point. */
  readonly extension: string
  /** What stands before the first. */
  readonly head: string
  line(row: SourceRow, reject: Reject): string
}

/** A file of rows, whatever its form. */
export interface Source {
  readonly file: FileFacts
  readonly columns: readonly string[]
  /** The rows from the beginning, one by one: a file of any size takes the same memory. */
  rows(): AsyncIterable<SourceRow>
  /** A CSV file with its columns where left out. */
  readonly rejectsForm?: RejectsForm
  /** Bytes of the file read so far. */
  position(): number
}
