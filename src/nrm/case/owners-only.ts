import type { Session } from '../../session/session.ts'
import type { Row } from '../../session/shape.ts'

/** A field of a case that only its owner's users are told; to others it is withheld, and said to be. */
export const ownersOnly =
  <T>(name: string, show: (value: any, session: Session) => T) =>
  (row: Row, session: Session): T | null => {
    if (row['owner'] === session.caller.agency?.id) return row[name] == null ? null : show(row[name], session)
    session.withhold(`Case.${name}`, { category: 'case-summary', action: 'write', scopes: ['own'] })
    return null
  }
