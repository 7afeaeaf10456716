import type { EntityMetadata, MetadataStorage } from '@mikro-orm/core'
import { type RawBuilder, sql } from 'kysely'
import { CATEGORIES, type Category } from '../agreement/vocabulary.ts'
import type { Asked } from '../policy/asked.ts'
import { fixed } from './compile.ts'
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
  readonly #texts = new Map<string, RawBuilder<unknown>>()

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

  /**
   * A JSON object with what the fields need, from a row that goes by this alias. Fields withheld beforehand are not in it. The same fields give
   * the same text, so that it is written once and the statement planned once. It holds names and numbers of ours alone, no value.
   */
  object(target: StoredClass, alias: string, asked: readonly Asked[]): RawBuilder<unknown> {
    const key = `${target.name} ${alias} ${signature(asked)}`
    let text = this.#texts.get(key)
    if (!text) {
      if (this.#texts.size >= MOST_TEXTS) this.#texts.clear()
      this.#texts.set(key, (text = fixed(this.#object(target, alias, asked))))
    }
    return text
  }

  #object(target: StoredClass, alias: string, asked: readonly Asked[]): RawBuilder<unknown> {
    const shape = shapeOf(target)
    const entries = new Map<string, RawBuilder<unknown>>()
    for (const field of asked) {
      if (field.rule === 'never') continue
      const part = shape.parts.get(field.name)
      if (part) entries.set(field.name, this.#part(target, alias, field, `${alias}${entries.size}`))
      else for (const name of shape.shown.get(field.name)?.columns ?? [field.name]) entries.set(name, this.#value(target, alias, name))
    }
    return sql`json_build_object(${sql.join([...entries].flatMap(([name, value]) => [sql.lit(name), value]))})`
  }

  #value(target: StoredClass, alias: string, name: string): RawBuilder<unknown> {
    const expression = shapeOf(target).expressions.get(name)
    if (expression) return expression(sql.ref(alias))
    const property = this.metadataOf(target).properties[name as never] as { fieldNames: string[]; columnTypes: string[] } | undefined
    if (!property) throw new Error(`${target.name}.${name} is neither stored nor shown from what is`)
    const column = sql.ref(`${alias}.${property.fieldNames[0]!}`)
    return property.columnTypes[0] === 'bytea' ? base64(column) : column
  }

  #part(target: StoredClass, alias: string, field: Asked, p: string): RawBuilder<unknown> {
    const { target: its, list, newestBy, rowsApart } = shapeOf(target).parts.get(field.name)!
    const part = its()
    const owner = sql.ref(`${alias}.owner`)
    const caseId = sql.ref(`${alias}.${this.metadataOf(target).tableName === 'case' ? 'id' : 'case_id'}`)
    const from = sql`from ${this.table(part)} ${sql.ref(p)} where ${sql.ref(p)}.owner = ${owner} and ${sql.ref(p)}.case_id = ${caseId}`
    const object = this.#object(part, p, field.fields)
    if (!list) return sql`(select ${object} ${from})`
    const rows = sql`(select json_agg(${object} order by ${this.#value(part, p, newestBy!)} desc, ${sql.ref(p)}.id) ${from})`
    const open = isOpen(field.need.category, owner, caseId)
    // A row that is seen proves that the category is open: only an empty list need be told from a withheld one.
    return rowsApart
      ? sql`case when ${open} then coalesce(${rows}, '[]'::json) end`
      : sql`coalesce(${rows}, case when ${open} then '[]'::json end)`
  }
}

const MOST_TEXTS = 1_000

/** What of the fields decides the text. */
const signature = (asked: readonly Asked[]): string =>
  asked.map(field => (field.rule === 'never' ? '' : `${field.name}(${signature(field.fields)})`)).join()

/** Bytes in JSON; PostgreSQL breaks lines of base64, which JSON would carry along. */
export const base64 = (bytes: RawBuilder<unknown>): RawBuilder<unknown> => sql`translate(encode(${bytes}, 'base64'), E'\n', '')`
