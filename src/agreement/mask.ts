import { CASE_CATEGORIES, type CaseCategory } from './vocabulary.ts'

/** Categories of a case as the database keeps them: bit n is category n. */
export const maskOf = (categories: readonly CaseCategory[]): number =>
  categories.reduce((mask, category) => mask | (1 << CASE_CATEGORIES.indexOf(category)), 0)

export const categoriesIn = (mask: number): CaseCategory[] => CASE_CATEGORIES.filter((_, bit) => (mask >> bit) & 1)
