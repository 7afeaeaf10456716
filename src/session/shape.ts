import type { RawBuilder } from 'kysely'
import type { Session } from './session.ts'

export type Row = Record<string, any>
// A stored class, as decorators and the builder of statements know it.
export type StoredClass<T extends object = object> = abstract new () => T

/** A field that is made from columns after the statement has run. */
interface Shown {
  readonly columns: readonly string[]
  readonly show: (row: Row, session: Session) => unknown
}

/** A field that is a row, or a list of rows, of another table under the same case. */
interface Part {
  readonly target: () => StoredClass
  readonly list: boolean
  /** Property by which a list is ordered, newest first. */
  readonly newestBy?: string
  /** May a row of the list be open where its category is closed? */
  readonly rowsApart?: boolean
}

/** What a stored class says of its fields beside how each is stored. */
export interface Shape {
  readonly shown: Map<string, Shown>
  readonly parts: Map<string, Part>
  /** Expressions over the row that are no column of the table, by the name under which `show` finds them. */
  readonly expressions: Map<string, (alias: RawBuilder<unknown>) => RawBuilder<unknown>>
}

const shapes = new Map<unknown, Shape>()

export function shapeOf(target: unknown): Shape {
  let shape = shapes.get(target)
  if (!shape) shapes.set(target, (shape = { shown: new Map(), parts: new Map(), expressions: new Map() }))
  return shape
}

/** A field made from other columns of the row (a sealed id, an agency, what a ciphertext holds). */
export const ShownFrom =
  (columns: readonly string[], show: (row: Row, session: Session) => unknown): PropertyDecorator =>
  (prototype, name) =>
    void shapeOf(prototype.constructor).shown.set(name as string, { columns, show })

/** A field that is the row of a category's table: null where the wall withholds it, as a case has its row in each from registration. */
export const Part =
  (target: () => StoredClass): PropertyDecorator =>
  (prototype, name) =>
    void shapeOf(prototype.constructor).parts.set(name as string, { target, list: false })

/** A field that is a list of rows under the case: null where its category is withheld, whatever row of it may be open apart. */
export const Parts =
  (target: () => StoredClass, newestBy: string, { rowsApart = false } = {}): PropertyDecorator =>
  (prototype, name) =>
    void shapeOf(prototype.constructor).parts.set(name as string, { target, list: true, newestBy, rowsApart })

/** Something the statement computes for the row, found by `show` under this name. */
export const Computed =
  (name: string, expression: (alias: RawBuilder<unknown>) => RawBuilder<unknown>): ClassDecorator =>
  target =>
    void shapeOf(target).expressions.set(name, expression)
