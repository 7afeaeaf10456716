import type { Installation } from '../../storage/installation.ts'

/** `unknown`: could not be looked at with what the doctor was given. */
export type State = 'good' | 'warning' | 'bad' | 'unknown'

/** What a look at one thing of an installation found. */
export interface Finding {
  /** What was looked at, in a word or two. */
  readonly what: string
  readonly state: State
  /** What was seen; where it is not good, with what to do. Never a password or a value of a record. */
  readonly says: string
}

/** Looks at one side of an installation and changes nothing. */
export type Look = (installation: Installation) => Promise<readonly Finding[]>

export const good = (what: string, says: string): Finding => ({ what, state: 'good', says })
export const warning = (what: string, says: string): Finding => ({ what, state: 'warning', says })
export const bad = (what: string, says: string): Finding => ({ what, state: 'bad', says })
export const unknown = (what: string, says: string): Finding => ({ what, state: 'unknown', says })
