import 'reflect-metadata'
import { type EntityMetadata, MikroORM } from '@mikro-orm/postgresql'
import { getNamedType, isEnumType, isObjectType } from 'graphql'
import { sql } from 'kysely'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ACTIONS, CASE_CATEGORIES, CATEGORIES, PURPOSES, WAYS } from '../src/agreement/vocabulary.ts'
import { DatePrecision, Dimension, IdentificationStatus, ReferralStatus, REGION, YesNoUnknown } from '../src/base/codes/index.ts'
import { guardOf } from '../src/policy/guarded.ts'
import { CLASSES } from '../src/policy/law-row.ts'
import { bareSchema } from '../src/server/build-schema.ts'
import { ENTITIES } from '../src/server/entities.ts'
import { isOpen } from '../src/session/select.ts'
import { shapeOf } from '../src/session/shape.ts'
import { DIMENSION_CATEGORY, MULTIPLE } from '../src/statistics/query/dimension-category.ts'
import { connected } from '../src/storage/connecting.ts'
import { ormConfig } from '../src/storage/orm.ts'
import { freshDatabase, type FreshDatabase } from './support/database.ts'

// The tables are written by hand (migrations/*.sql), and so are the classes that are stored in them: here they are held together, with
// the numbers and words that stand in SQL and in TypeScript.

let db: FreshDatabase
let orm: MikroORM
beforeAll(async () => {
  db = await freshDatabase()
  orm = await MikroORM.init(ormConfig(db.migrateUrl, ENTITIES))
})
afterAll(async () => {
  await orm.close()
  await db.drop()
})

/** As the role that keeps the gate and sees the other schemas: the migrator itself may not look into them. */
const rows = <Row extends pg.QueryResultRow>(query: string, values: unknown[] = [], role = 'hub_keeper'): Promise<Row[]> =>
  connected(db.migrateUrl, async client => {
    await client.query(`set role ${role}`)
    return (await client.query<Row>(query, values)).rows
  })

const metadataOf = (entity: (typeof ENTITIES)[number]): EntityMetadata => orm.getMetadata().get(entity as never)

interface Column {
  readonly name: string
  readonly type: string
  readonly nullable: boolean
  readonly default: string | null
}

const columnsOf = ({ schema, tableName }: EntityMetadata): Promise<Column[]> =>
  rows<Column>(
    `select a.attname as name, replace(format_type(a.atttypid, a.atttypmod), 'timestamp with time zone', 'timestamptz') as type,
            not a.attnotnull as nullable, pg_get_expr(d.adbin, d.adrelid) as default
       from pg_attribute a left join pg_attrdef d on (d.adrelid, d.adnum) = (a.attrelid, a.attnum)
      where a.attrelid = format('%I.%I', $1::text, $2::text)::regclass and a.attnum > 0 and not a.attisdropped`,
    [schema, tableName],
  )

describe.each(ENTITIES.map(entity => ({ name: entity.name, entity })))('$name', ({ entity }) => {
  test('each of its columns is in the table, of the same type and nullability', async () => {
    const mapped = metadataOf(entity).props.map(({ fieldNames, columnTypes, nullable = false }) => {
      return { name: fieldNames[0]!, type: columnTypes[0]!.replace(/^int$/, 'integer'), nullable }
    })
    const stored = new Map((await columnsOf(metadataOf(entity))).map(({ name, type, nullable }) => [name, { name, type, nullable }]))
    expect(mapped.length).toBeGreaterThan(0)
    expect(mapped.map(({ name }) => stored.get(name))).toEqual(mapped)
  })

  test('what it does not map the database fills by itself', async () => {
    const mapped = metadataOf(entity).props.map(property => property.fieldNames[0]!)
    const left = (await columnsOf(metadataOf(entity))).filter(
      ({ name, nullable, default: by }) => !mapped.includes(name) && !nullable && by === null,
    )
    expect(left).toEqual([])
  })

  test('has the primary key of the table, in its order, the owner first', async () => {
    const { schema, tableName, primaryKeys, properties } = metadataOf(entity)
    const [{ key }] = (await rows<{ key: string[] }>(
      `select array_agg(a.attname::text order by k.place) as key
         from pg_index i cross join lateral unnest(i.indkey::smallint[]) with ordinality k(number, place) join pg_attribute a on (a.attrelid, a.attnum) = (i.indrelid, k.number)
        where i.indisprimary and i.indrelid = format('%I.%I', $1::text, $2::text)::regclass`,
      [schema, tableName],
    )) as [{ key: string[] }]
    expect(primaryKeys.map(name => (properties[name as never] as { fieldNames: string[] }).fieldNames[0])).toEqual(key)
    expect(key[0]).toBe('owner')
  })

  test('the default of a column that holds a code is one of the codes', async () => {
    const type = bareSchema().schema.getType(entity.name)
    const defaults = new Map(
      (await columnsOf(metadataOf(entity))).map(column => [column.name, /^'(.*)'::text$/.exec(column.default ?? '')?.[1]]),
    )
    for (const { name, fieldNames } of metadataOf(entity).props) {
      const field = isObjectType(type) ? type.getFields()[name] : undefined
      const named = field && getNamedType(field.type)
      const code = defaults.get(fieldNames[0]!)
      if (isEnumType(named) && code !== undefined)
        expect(
          named.getValues().map(each => each.value as string),
          name,
        ).toContain(code)
    }
  })

  test('its row policy opens it by the category of its fields', async () => {
    const { schema, tableName } = metadataOf(entity)
    const [policy] = await rows<{ qual: string }>(
      `select qual from pg_policies where schemaname = $1 and tablename = $2 and policyname = 'see'`,
      [schema, tableName],
    )
    const opening = [...(policy?.qual ?? '').matchAll(/gate\.sees\((\d+), 0\)/g)].map(match => CATEGORIES[Number(match[1])]!)
    const type = bareSchema().schema.getType(entity.name)
    const own = isObjectType(type) ? Object.values(type.getFields()).filter(field => !shapeOf(entity).parts.has(field.name)) : []
    const guarding = new Set(own.map(field => guardOf(field)!.category))
    // Under a case a referral is assistance; to its addressee the offer itself is case-summary.
    const under = entity.name === 'Referral' ? ['assistance', 'case-summary'] : [...guarding]
    expect(opening).toEqual(under)
  })
})

describe('codes', () => {
  /** Every column of which a constraint lists the values. */
  const LISTED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'nrm.case.opened_precision': DatePrecision,
    'nrm.case.identification_status': IdentificationStatus,
    'nrm.health.disability': YesNoUnknown,
    'nrm.health.pregnant': YesNoUnknown,
    'nrm.referral.status': ReferralStatus,
  }

  test('where a constraint lists the values of a column, they are the codes of its list', async () => {
    const constraints = await rows<{ place: string; text: string }>(
      `select format('%s.%s.%s', n.nspname, c.relname, a.attname) as place, pg_get_constraintdef(k.oid) as text
         from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
         join pg_attribute a on a.attrelid = c.oid and k.conkey = array[a.attnum]
        where k.contype = 'c' and n.nspname = 'nrm' and pg_get_constraintdef(k.oid) like '%= ANY (ARRAY[%'`,
    )
    const found = constraints.map(({ place, text }) => [place, [...text.matchAll(/'([^']*)'::text/g)].map(match => match[1]!).toSorted()])
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(Object.entries(LISTED).map(([place, codes]) => [place, Object.keys(codes).toSorted()])),
    )
  })

  test('the regions are those of the code list', async () => {
    const regions = await rows<{ code: string }>('select code from gate.region')
    expect(regions.map(({ code }) => code).toSorted()).toEqual(REGION.codes.map(({ code }) => code).toSorted())
  })
})

describe('the numbers of the law', () => {
  test('gate.way has the ways, in their order', async () => {
    const stored = await rows(
      'select w.number, w.name, b.name as base, w.party, w.purpose_bound from gate.way w left join gate.way b on b.number = w.base order by w.number',
    )
    const party = (scope: string): string => (scope === 'region' ? 'region' : ['published', 'all'].includes(scope) ? 'none' : 'agency')
    expect(stored).toEqual(
      WAYS.map(({ name, scope, needs, purposeBound }, number) => ({
        number,
        name,
        base: needs.length > 0 ? WAYS.find(way => way.scope === scope && way.needs.length === 0)!.name : null,
        party: party(scope),
        purpose_bound: purposeBound,
      })),
    )
  })

  test('a row of the law has a bit a way and class, and room for every category and action', async () => {
    const [sees] = await rows<{ type: string }>(
      `select format_type(atttypid, atttypmod) as type from pg_attribute where attrelid = 'gate.law'::regclass and attname = 'sees'`,
    )
    expect(sees!.type).toBe(`bit(${WAYS.length * CLASSES})`)
    expect(CATEGORIES.length).toBeLessThanOrEqual(16)
    expect(ACTIONS.length).toBeLessThanOrEqual(4)
  })

  test('constraints on purposes and masks of categories hold as many as there are', async () => {
    const constraints = await rows<{ column: string; text: string }>(
      `select a.attname as column, pg_get_constraintdef(k.oid) as text from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and k.conkey = array[a.attnum]
        where k.contype = 'c' and a.attname in ('purpose', 'categories')`,
    )
    const most = { purpose: `<= ${PURPOSES.length - 1})`, categories: `< ${2 ** CASE_CATEGORIES.length})` }
    expect(constraints.length).toBeGreaterThanOrEqual(5)
    for (const { column, text } of constraints) expect(text).toContain(most[column as keyof typeof most])
  })
})

test('stat.dimension has the dimensions, each under its category, and knows of which a case has several values', async () => {
  const stored = await rows<{ name: Dimension; category: number; many: boolean }>(
    'select name, category, many is not null as many from stat.dimension',
  )
  const expected = Object.keys(Dimension).map(name => ({
    name,
    category: CATEGORIES.indexOf(DIMENSION_CATEGORY[name as Dimension]),
    many: MULTIPLE.has(name as Dimension),
  }))
  expect(new Set(stored)).toEqual(new Set(expected))
})

test.each(CASE_CATEGORIES)('a statement asks whether %s is open in the words of the row policies', async category => {
  const number = CATEGORIES.indexOf(category)
  const [policy] = await rows<{ text: string }>(
    'select nrm.open_text($1, 0, $2, $3) as text',
    [number, 'x.owner', 'x.case_id'],
    'hub_owner',
  )
  const statement = isOpen(category, sql.ref('x.owner'), sql.ref('x.case_id')).compile(orm.em.getKysely())
  const inWords = (text: string): string => text.replaceAll('"', '').replaceAll(/\bw\b/g, 't').replaceAll(/\s+/g, ' ')
  expect(statement.parameters).toEqual([])
  expect(inWords(statement.sql)).toBe(inWords(policy!.text))
})
