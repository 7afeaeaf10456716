import type { AgeGroup } from '../../base/codes/index.ts'

/** ageBroad. Some files pad the second group with a zero, so that the words sort. */
export const AGES: readonly (readonly [string, AgeGroup])[] = [
  ['0--8', 'AGE_0_8'],
  ['9--17', 'AGE_9_17'],
  ['09--17', 'AGE_9_17'],
  ['18--20', 'AGE_18_20'],
  ['21--23', 'AGE_21_23'],
  ['24--26', 'AGE_24_26'],
  ['27--29', 'AGE_27_29'],
  ['30--38', 'AGE_30_38'],
  ['39--47', 'AGE_39_47'],
  ['48+', 'AGE_48_PLUS'],
]
