import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
  sql,
} from 'kysely'

/** Compiles SQL without a connection: statements are sent on the hub's own, behind the ticket. */
const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: db => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

/** Text and parameters. */
export const compiled = (statement: RawBuilder<unknown>): CompiledQuery => statement.compile(compiler)

/** The same SQL, written out. Throws an Error where it has a parameter: a value must never become text. */
export function fixed(fragment: RawBuilder<unknown>): RawBuilder<unknown> {
  const { sql: text, parameters } = compiled(fragment)
  if (parameters.length > 0) throw new Error('a fragment with parameters cannot be written out')
  return sql.raw(text)
}
