/** What of a database's error may be acted upon: never its text, into which a cast or a key puts values. */
export interface DatabaseFault {
  readonly code?: string
  readonly constraint?: string
}

/** Code and constraint of a database error, however deep a library has wrapped it; empty where it is none. */
export function faultOf(error: unknown): DatabaseFault {
  if (typeof error !== 'object' || error === null) return {}
  const { code, constraint, cause } = error as { code?: unknown; constraint?: unknown; cause?: unknown }
  if (typeof code !== 'string' || !/^[0-9A-Z]{5}$/.test(code)) return cause === error ? {} : faultOf(cause)
  return { code, ...(typeof constraint === 'string' && { constraint }) }
}
