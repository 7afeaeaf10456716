/** The one clock. Instants are RFC 3339 in UTC; dates are ISO 8601 calendar days. */
export const now = (): Date => new Date()
export const instant = (at: Date = now()): string => at.toISOString()
export const day = (at: Date = now()): string => at.toISOString().slice(0, 10)
