import type { AgeGroup } from '../../base/codes/index.ts'

const ADULT_AT = 18
const ALWAYS = 'infinity'
const NEVER = '-infinity'

/** The youngest that each group may be, in completed years; a group of adults has none that matters. */
const YOUNGEST: Partial<Record<AgeGroup, number>> = { AGE_0_8: 0, AGE_9_17: 9 }

export interface Age {
  readonly birthDate?: string | undefined
  readonly ageGroup: AgeGroup
  /** Of age or not, where that is known however old the person is. */
  readonly adult?: boolean | undefined
  /** The day of which the age group and `adult` are said. */
  readonly on: string
}

/**
 * Until when the rules for children hold, as an instant for PostgreSQL: the eighteenth birthday rounded up to the first day of the next quarter,
 * so that it tells no birthday. Of an age group and the day it was recorded on: the latest that it can be. Unknown counts as a child, for good.
 */
export function childUntil({ birthDate, ageGroup, adult, on }: Age): string {
  if (birthDate) return quarterAfter(addYears(birthDate, ADULT_AT))
  if (ageGroup === 'UNKNOWN' && adult === undefined) return ALWAYS
  const youngest = ageGroup !== 'UNKNOWN' ? YOUNGEST[ageGroup] : adult ? undefined : 0
  return youngest === undefined ? NEVER : quarterAfter(addYears(on, ADULT_AT - youngest))
}

const addYears = (date: string, years: number): Date => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  return new Date(Date.UTC(year + years, month - 1, day))
}

const quarterAfter = (date: Date): string => {
  const first = new Date(Date.UTC(date.getUTCFullYear(), (Math.floor(date.getUTCMonth() / 3) + 1) * 3, 1))
  return first.toISOString()
}
