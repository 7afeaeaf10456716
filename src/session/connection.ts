import { Field, ObjectType } from 'type-graphql'
import { badInput } from '../base/errors.ts'
import type { AskedRoot, Asked } from '../policy/asked.ts'
import { Guarded } from '../policy/guarded.ts'
import type { ReadResult } from './read.ts'
import type { Session } from './session.ts'

/** Rows of a page at most. */
export const MOST_ROWS = 100

@ObjectType({ simpleResolvers: true, description: 'Where a page stands in its list. How many there are in all is not told.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Are there more after this page?' })
  @Guarded('reference')
  hasNextPage!: boolean

  @Field(() => String, { nullable: true, description: 'For `after` of the next page; null where this one is empty.' })
  @Guarded('reference')
  endCursor!: string | null
}

/** A connection's fields asked of each node. */
export function nodeFields(asked: AskedRoot): readonly Asked[] {
  const edges = asked.fields.find(field => field.name === 'edges')
  return edges?.fields.find(field => field.name === 'node')?.fields ?? []
}

/** Cursors are of use only to whom they were given, for the same list. */
export const bindingOf = ({ caller }: Session, list: string, filter: unknown): string =>
  JSON.stringify([list, caller.agency?.id ?? 0, caller.user, [...caller.duties].sort(), caller.purpose, filter ?? null])

/** The position behind which a page begins. Errors: BAD_INPUT where the cursor is not one of this list for this asker. */
export function positionOf(session: Session, after: string | null | undefined, binding: string): unknown[] | undefined {
  if (after == null) return undefined
  const position = session.hub.cursors.open(after, binding)
  if (!position)
    throw badInput('after', 'cursor', {
      en: 'This cursor belongs to another list, filter, purpose or user.',
      ru: 'Этот курсор от другого списка, фильтра, цели или пользователя.',
      be: 'Гэты курсор ад іншага спіса, фільтра, мэты або карыстальніка.',
    })
  return position
}

/** A page as a connection. Cursors are sealed where they are asked for. */
export function toConnection(session: Session, { rows, more }: ReadResult, binding: string) {
  const cursor = (key: unknown): string => session.hub.cursors.seal(key as unknown[], binding)
  const last = rows.at(-1)
  return {
    edges: rows.map(({ key, node }) => ({ node, cursor: () => cursor(key) })),
    pageInfo: { hasNextPage: more, endCursor: () => (last ? cursor(last.key) : null) },
  }
}

/** The size of a page. Errors: BAD_INPUT outside 1 to 100. */
export function sizeOf(first: number): number {
  if (!Number.isInteger(first) || first < 1 || first > MOST_ROWS)
    throw badInput('first', 'range', {
      en: `first must be from 1 to ${MOST_ROWS}.`,
      ru: `first должно быть от 1 до ${MOST_ROWS}.`,
      be: `first павінна быць ад 1 да ${MOST_ROWS}.`,
    })
  return first
}
