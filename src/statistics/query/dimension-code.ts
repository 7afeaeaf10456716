import {
  AGE_GROUP,
  AGENCY_KIND,
  CHILD_OR_ADULT,
  type CodeList,
  COUNTRY,
  type Dimension,
  EXPLOITATION_CLASS,
  EXPLOITATION_FORM,
  IDENTIFICATION_STATUS,
  isCodeOf,
  LABOUR_SECTOR,
  MEANS_OF_CONTROL,
  RECRUITER_RELATION,
  REGION,
  SEX,
} from '../../base/codes/index.ts'
import { Code } from '../../session/code.ts'

/** The list a dimension's codes are of, or the scheme of codes that explain themselves. */
const LISTS: Readonly<Record<Dimension, CodeList | string>> = {
  YEAR: 'ISO 8601',
  QUARTER: 'ISO 8601-2',
  REGION,
  DISTRICT: 'District',
  SEX,
  AGE_GROUP,
  CHILD_OR_ADULT,
  CITIZENSHIP: COUNTRY,
  COUNTRY_OF_EXPLOITATION: COUNTRY,
  FORM_OF_EXPLOITATION: EXPLOITATION_FORM,
  EXPLOITATION_CLASS,
  SECTOR: LABOUR_SECTOR,
  MEANS_OF_CONTROL,
  RECRUITER_RELATION,
  IDENTIFICATION_STATUS,
  AGENCY_KIND,
}

/** A cell's code in a dimension, with its label. One that its list does not know is shown as it is stored. */
export function codeIn(dimension: Dimension, code: string): Code {
  const list = LISTS[dimension]
  if (typeof list === 'string') return Code.plain(list, code)
  return isCodeOf(list, code) ? Code.of(list, code) : Code.plain(list.scheme, code)
}
