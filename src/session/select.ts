import type { EntityMetadata, MetadataStorage } from '@mikro-orm/core'
import { type RawBuilder, sql } from 'kysely'
import { CATEGORIES, type Category } from '../agreement/vocabulary.ts'
import type { Asked } from '../policy/asked.ts'
import { shapeOf, type StoredClass } from './shape.ts'

/**
 * SQL that is true where the ticket opens a category of the case: the text of the row policies (migrations/0005-policies.sql), for lanes and
 * for lists, where an empty one and a withheld one must not be mixed up.
 */
export function isOpen(category: Category, owner: RawBuilder<unknown>, caseId: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`exists (select from nrm.tie w where w.owner = ${owner} and w.case_id = ${caseId} and ${opensBy(category, sql`w`)} offset 0)`
}

/** The same of one tie that stands at hand. */
export function opensBy(category: Category, tie: RawBuilder<unknown>): RawBuilder<boolean> {
  const number = sql.lit(CATEGORIES.indexOf(category))
  return sql`(${tie}.categories >> ${number}) & 1 = 1 and get_bit((select gate.sees(${number}, 0)), ${tie}.way * 32 + ((select gate.classes()))[${tie}.owner]) = 1`
}

/** Turns the fields asked of a stored class into one JSON expression: no row is loaded by a resolver. */
export class Selector {
  readonly #metadata: MetadataStorage
  #aliases = 0

  constructor(metadata: MetadataStorage) {
    this.#metadata = metadata
  }

  metadataOf(target: StoredClass): EntityMetadata {
    return this.#metadata.get(target as never)
  }

  table(target: StoredClass): RawBuilder<unknown> {
    const { schema, tableName } = this.metadataOf(target)
    return sql.table(`${schema}.${tableName}`)
  }

  /** A JSON object with what the fields need, from a row that goes by this alias. Fields withheld beforehand are not in it. */
  object(target: StoredClass, alias: RawBuilder<unknown>, asked: readonly Asked[]): RawBuilder<unknown> {
    const shape = shapeOf(target)
    const entries = new Map<string, RawBuilder<unknown>>()
    for (const field of asked) {
      if (field.rule === 'never') continue
      const part = shape.parts.get(field.name)
      if (part) entries.set(field.name, part.list ? this.#list(target, alias, field) : this.#one(target, alias, field))
      else for (const name of shape.shown.get(field.name)?.columns ?? [field.name]) entries.set(name, this.#value(target, alias, name))
    }
    return sql`json_build_object(${sql.join([...entries].flatMap(([name, value]) => [sql.lit(name), value]))})`
  }

  #value(target: StoredClass, alias: RawBuilder<unknown>, name: string): RawBuilder<unknown> {
    const expression = shapeOf(target).expressions.get(name)
    if (expression) return expression(alias)
    const property = this.metadataOf(target).properties[name as never] as { fieldNames: string[]; columnTypes: string[] } | undefined
    if (!property) throw new Error(`${target.name}.${name} is neither stored nor shown from what is`)
    const column = sql`${alias}.${sql.ref(property.fieldNames[0]!)}`
    return property.columnTypes[0] === 'bytea' ? base64(column) : column
  }

  #one(target: StoredClass, alias: RawBuilder<unknown>, field: Asked): RawBuilder<unknown> {
    const part = shapeOf(target).parts.get(field.name)!.target()
    const p = this.#alias()
    return sql`(select ${this.object(part, p, field.fields)} from ${this.table(part)} ${p} where ${this.#underCase(target, alias, p)})`
  }

  #list(target: StoredClass, alias: RawBuilder<unknown>, field: Asked): RawBuilder<unknown> {
    const { target: part, newestBy } = shapeOf(target).parts.get(field.name)!
    const p = this.#alias()
    const [owner, caseId] = this.#caseOf(target, alias)
    const order = this.#value(part(), p, newestBy!)
    const rows = sql`(select json_agg(${this.object(part(), p, field.fields)} order by ${order} desc, ${p}.id) from ${this.table(part())} ${p} where ${this.#underCase(target, alias, p)})`
    return sql`case when ${isOpen(field.need.category, owner, caseId)} then coalesce(${rows}, '[]'::json) end`
  }

  #underCase(target: StoredClass, alias: RawBuilder<unknown>, part: RawBuilder<unknown>): RawBuilder<unknown> {
    const [owner, caseId] = this.#caseOf(target, alias)
    return sql`${part}.owner = ${owner} and ${part}.case_id = ${caseId}`
  }

  #caseOf(target: StoredClass, alias: RawBuilder<unknown>): [RawBuilder<unknown>, RawBuilder<unknown>] {
    const id = this.metadataOf(target).tableName === 'case' ? sql`${alias}.id` : sql`${alias}.case_id`
    return [sql`${alias}.owner`, id]
  }

  #alias(): RawBuilder<unknown> {
    return sql.ref(`p${++this.#aliases}`)
  }
}

/** Bytes in JSON; PostgreSQL breaks lines of base64, which JSON would carry along. */
export const base64 = (bytes: RawBuilder<unknown>): RawBuilder<unknown> => sql`translate(encode(${bytes}, 'base64'), E'\n', '')`
