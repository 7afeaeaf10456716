import type { Reject } from './refusal.ts'

/** What became of a file. The numbers are of rows. */
export interface ImportSummary {
  /** By which it is listed and taken back; null in a dry run. */
  readonly importId: string | null
  /** As which of the forms the file was read. */
  readonly format: string
  /** SHA-256 of the file in hex. */
  readonly digest: string
  /** Everything was checked, and nothing kept. */
  readonly dryRun: boolean
  read: number
  added: number
  /** In since an earlier import of the same rows. */
  already: number
  rejected: number
  /** The first of them. */
  readonly rejects: Reject[]
  /** Where all of them are; null where there is none, and in a dry run. */
  rejectsFile: string | null
  /** Line up to which all is in or rejected. */
  throughLine: number
  /** Bytes of the file, and how many of them are read. */
  readonly bytes: number
  position: number
  seconds: number
  /** Why the rest of the file was not read, where it was not: what is in stays in. */
  stopped?: string
}

export const REJECTS_SHOWN = 20
