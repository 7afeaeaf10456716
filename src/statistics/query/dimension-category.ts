import type { Category } from '../../agreement/vocabulary.ts'
import type { Dimension, Measure } from '../../base/codes/index.ts'

/** The category that guards each dimension, and each field of a filter on it. The same as in stat.dimension, which a test compares. */
export const DIMENSION_CATEGORY: Readonly<Record<Dimension, Category>> = {
  YEAR: 'case-summary',
  QUARTER: 'case-summary',
  REGION: 'case-summary',
  DISTRICT: 'case-summary',
  IDENTIFICATION_STATUS: 'case-summary',
  AGENCY_KIND: 'case-summary',
  SEX: 'demographics',
  AGE_GROUP: 'demographics',
  CHILD_OR_ADULT: 'demographics',
  CITIZENSHIP: 'demographics',
  COUNTRY_OF_EXPLOITATION: 'exploitation',
  FORM_OF_EXPLOITATION: 'exploitation',
  EXPLOITATION_CLASS: 'exploitation',
  SECTOR: 'exploitation',
  MEANS_OF_CONTROL: 'exploitation',
  RECRUITER_RELATION: 'exploitation',
}

/** The category that guards each measure. */
export const MEASURE_CATEGORY: Readonly<Record<Measure, Category>> = {
  PERSONS: 'case-summary',
  CASES: 'case-summary',
  REFERRALS: 'assistance',
  ASSISTANCE: 'assistance',
}

/** A case has several values of these. */
export const MULTIPLE: ReadonlySet<Dimension> = new Set<Dimension>(['FORM_OF_EXPLOITATION', 'MEANS_OF_CONTROL'])
