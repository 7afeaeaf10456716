import { randomUUID } from 'node:crypto'
import type { NewCase } from '../../nrm/case/new-case.ts'
import type { Target } from '../intake/format.ts'
import type { RowIdentity } from '../intake/source.ts'
import type { CtdcCase } from './ctdc-case.ts'

/** A new case and a new person of a row, with random ids: alike rows are different persons. Only the year of its date is known. */
export function newCaseOf({ region, identity }: Target, record: CtdcCase): NewCase {
  const { registeredYear, sex, ageGroup, adult, citizenship, country, sector, recruiterRelation, dataSource } = record
  return {
    id: randomUUID(),
    personId: randomUUID(),
    reference: referenceOf(identity),
    region,
    openedOn: `${registeredYear}-01-01`,
    openedBy: `${registeredYear}-12-31`,
    openedPrecision: 'YEAR',
    status: 'CLOSED',
    dataSource,
    origin: 'ctdc',
    identification: identificationOf(record),
    adult,
    demographics: { sex, ageGroup, citizenship },
    exploitation: {
      forms: [...record.forms],
      sexualForms: [...record.sexualForms],
      sector,
      meansOfControl: [...record.meansOfControl],
      recruiterRelation,
      country,
      // Somebody did it: all that is known of whom.
      ...(record.abducted && { perpetrators: [{ roles: ['KIDNAPPER'] }] }),
    },
  }
}

/** Unique within the agency: the same line of the same file has the same, and no other. */
const referenceOf = ({ digest, line }: RowIdentity): string => `CTDC-${digest.slice(0, 12)}-${line}`

/**
 * Case management: an organisation assisted the person as a victim, so it had decided; the file does not say which or when. Hotline: written down
 * from calls, where nobody decides; such a person is presumed, and so is a synthetic one. Nothing is said that the file does not say.
 */
const identificationOf = ({ dataSource }: CtdcCase): NewCase['identification'] =>
  dataSource === 'CASE_MANAGEMENT' ? { status: 'IDENTIFIED', decidedBy: 'UNKNOWN' } : { status: 'PRESUMED' }
