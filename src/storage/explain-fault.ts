import { faultOf } from './database-error.ts'

const LOST =
  'The connection to PostgreSQL was lost meanwhile: look at its log (a full disk ends it), then run it again; what was committed is in, the rest is not.'

/** What stops a statement that is no fault of ours, in a line that says what to do. */
const LINES: Readonly<Record<string, string>> = {
  '53100': "PostgreSQL's disk is full: make room, then run it again; what was committed is in, the rest is not.",
  '53200': 'PostgreSQL has no memory left: give it more, or end what takes it, then run it again.',
  '53300': 'PostgreSQL has no connection left: raise max_connections, or end what holds them.',
  '25006': 'This PostgreSQL takes no writes: give the URL of the primary, not of a standby.',
  '57P01': 'PostgreSQL was stopped meanwhile: start it, then run it again; what was committed is in, the rest is not.',
  '57P02': 'PostgreSQL crashed meanwhile: look at its log, then run it again; what was committed is in, the rest is not.',
  '58030': 'PostgreSQL cannot read or write its files: look at its log and its disk.',
  '57014': 'PostgreSQL took too long over it and was told to stop: try again when less is going on.',
  ENOSPC: 'The disk is full: make room, then run it again.',
  EDQUOT: 'There is no room left for this user: make room, then run it again.',
  ECONNRESET: LOST,
  EPIPE: LOST,
  EROFS: 'The file system takes no writes: set HUB_HOME to a folder on one that does.',
}

/** The line for an error of PostgreSQL's or the system's, however deep a library has wrapped it; undefined where there is none. */
export function explainFault(error: unknown): string | undefined {
  const { code, message, cause } = (error ?? {}) as { code?: string; message?: string; cause?: unknown }
  // pg's own word for it has no code.
  if (message?.startsWith('Connection terminated')) return LOST
  return LINES[faultOf(error).code ?? code ?? ''] ?? (cause === undefined || cause === error ? undefined : explainFault(cause))
}
