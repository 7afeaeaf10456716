import type { Agreement } from '../../agreement/document.ts'
import { checkConditions } from './conditions.ts'
import { checkDates } from './dates.ts'
import { checkEffects } from './effects.ts'
import { checkExceptions } from './exceptions.ts'
import { checkLanguages } from './languages.ts'
import { checkNames } from './names.ts'
import type { Problem } from './problem.ts'
import { checkOpenings } from './openings.ts'
import { checkRetention } from './retention.ts'
import { checkShape } from './shape.ts'

export type { Problem } from './problem.ts'

/**
 * Is this document an agreement, does it compile, and does it say what its authors think? No problem of level `error`: it may be
 * signed. A document of the wrong shape is told its shape's faults only.
 */
export function check(document: unknown): Problem[] {
  const faults = checkShape(document)
  if (faults.length) return faults
  const agreement = document as Agreement
  const checks = [checkDates, checkNames, checkLanguages, checkConditions, checkExceptions, checkEffects, checkOpenings, checkRetention]
  return checks.flatMap(each => each(agreement))
}
