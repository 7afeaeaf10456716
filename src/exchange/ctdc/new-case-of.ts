import { randomUUID } from 'node:crypto'
import type { NewCase } from '../../nrm/case/new-case.ts'
import type { CtdcCase } from './ctdc-case.ts'
import type { Origin } from './insert-batch.ts'

/** A line of the file with its record in our codes. */
export interface ReadLine {
  readonly line: number
  readonly record: CtdcCase
}

/** A new case and a new person of a line, with random ids: alike lines are different persons. Only the year of its date is known. */
export function newCaseOf({ digest, region }: Origin, { line, record }: ReadLine): NewCase {
  const { registeredYear, sex, ageGroup, citizenship, exploitationClass, sector, meansOfControl, recruiterRelation, dataSource } = record
  return {
    id: randomUUID(),
    personId: randomUUID(),
    reference: referenceOf(digest, line),
    region,
    openedOn: `${registeredYear}-01-01`,
    openedBy: `${registeredYear}-12-31`,
    openedPrecision: 'YEAR',
    status: 'CLOSED',
    dataSource,
    origin: 'ctdc',
    source: { digest: Buffer.from(digest, 'hex'), line },
    identification: identificationOf(record),
    demographics: { sex, ageGroup, citizenship },
    exploitation: {
      forms: [...record.formsOfExploitation],
      exploitationClass,
      sector,
      meansOfControl: [...meansOfControl],
      recruiterRelation,
    },
  }
}

/** Unique within the agency: the same line of the same file has the same, and no other. */
export const referenceOf = (digest: string, line: number): string => `CTDC-${digest.slice(0, 12)}-${line}`

/**
 * Case management: an organisation assisted the person as a victim, so it had decided; the file does not say which or when. Hotline: written down
 * from calls, where nobody decides; such a person is presumed. Nothing is said that the file does not say.
 */
const identificationOf = ({ dataSource }: CtdcCase): NewCase['identification'] =>
  dataSource === 'CASE_MANAGEMENT' ? { status: 'IDENTIFIED', decidedBy: 'UNKNOWN' } : { status: 'PRESUMED' }
