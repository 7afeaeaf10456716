import { Extensions } from 'type-graphql'
import type { Action, Category, Scope } from '../agreement/vocabulary.ts'

/** What one asks for when one asks for a field: a category, and what is done with it. */
export interface Need {
  readonly category: Category
  readonly action: Action
  /** Only by these scopes; every scope where left out. */
  readonly scopes?: readonly Scope[]
}

/** The guard of a field, an argument or a field of an input. It stands in the schema element's `extensions`. */
export interface Guard {
  readonly category: Category
  /** Where left out: write for what goes into a mutation, read otherwise. */
  readonly action?: Action
  /** A root field that any one of several needs opens, by its arguments. Replaces `category` and `action` in the decision. */
  readonly anyOf?: (args: Readonly<Record<string, unknown>>) => readonly Need[]
}

/** Beside each `@Field`, `@Query`, `@Mutation`: the data category that decides who gets it. Without one the schema does not build. */
export const Guarded = (category: Category, more: Omit<Guard, 'category'> = {}): PropertyDecorator & MethodDecorator & ClassDecorator =>
  Extensions({ guard: { category, ...more } satisfies Guard })

/** The guard of a schema element, or undefined where it bears none. */
export const guardOf = (element: { extensions?: Readonly<Record<string, unknown>> | null | undefined }): Guard | undefined =>
  element.extensions?.['guard'] as Guard | undefined
