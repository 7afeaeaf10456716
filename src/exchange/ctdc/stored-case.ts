import { randomUUID } from 'node:crypto'
import type { IdentificationStatus, IdentifyingOrganisation } from '../../base/codes/index.ts'
import { childUntil } from '../../nrm/person/child-until.ts'
import type { CtdcCase } from './ctdc-case.ts'

/** A line of the file with its record in our codes. */
export interface ReadLine {
  readonly line: number
  readonly record: CtdcCase
}

/** A record of the file as the columns of a registered case. */
export interface StoredCase {
  readonly line: number
  readonly id: string
  readonly personId: string
  readonly reference: string
  /** For PostgreSQL: an instant, `infinity` or `-infinity`. */
  readonly childUntil: string
  /** First of January; only the year is known. */
  readonly openedOn: string
  readonly identificationStatus: IdentificationStatus
  readonly identifiedBy: IdentifyingOrganisation | null
  readonly record: CtdcCase
}

/** A new case and a new person of a line, with random ids: alike lines are different persons. `digest`: SHA-256 of the file in hex. */
export function storedCase(digest: string, { line, record }: ReadLine): StoredCase {
  return {
    line,
    id: randomUUID(),
    personId: randomUUID(),
    reference: referenceOf(digest, line),
    childUntil: childUntil({ ageGroup: record.ageGroup, on: `${record.registeredYear}-12-31` }),
    openedOn: `${record.registeredYear}-01-01`,
    ...identificationOf(record),
    record,
  }
}

/** Unique within the agency: the same line of the same file has the same, and no other. */
export const referenceOf = (digest: string, line: number): string => `CTDC-${digest.slice(0, 12)}-${line}`

/**
 * Case management: an organisation assisted the person as a victim, so it had decided; the file does not say which or when. Hotline: written down
 * from calls, where nobody decides; such a person is presumed. Nothing is said that the file does not say.
 */
function identificationOf({ dataSource }: CtdcCase): Pick<StoredCase, 'identificationStatus' | 'identifiedBy'> {
  return dataSource === 'CASE_MANAGEMENT'
    ? { identificationStatus: 'IDENTIFIED', identifiedBy: 'UNKNOWN' }
    : { identificationStatus: 'PRESUMED', identifiedBy: null }
}
