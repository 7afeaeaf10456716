/** One thing broken at a time, in a database that is thrown away, as whoever may do everything. */
import type pg from 'pg'

/** Errors: an Error where there is nothing to break: a test that breaks nothing proves nothing. */
const changed = (text: string, edit: (text: string) => string): string => {
  const broken = edit(text)
  if (broken === text) throw new Error(`nothing to break in: ${text}`)
  return broken
}

const one = async (client: pg.ClientBase, sql: string, ...values: unknown[]): Promise<string> => {
  const { rows } = await client.query<{ text: string }>(sql, values)
  return rows[0]!.text
}

/** A row policy's condition, as PostgreSQL writes it out. */
export async function breakPolicy(client: pg.ClientBase, table: string, name: string, edit: (condition: string) => string): Promise<void> {
  const { rows } = await client.query<{ qual: string | null; with_check: string | null }>(
    `select qual, with_check from pg_policies where schemaname = 'nrm' and tablename = $1 and policyname = $2`,
    [table, name],
  )
  const { qual, with_check } = rows[0]!
  const condition = qual === null ? `with check (${changed(with_check!, edit)})` : `using (${changed(qual, edit)})`
  await client.query(`alter policy ${name} on nrm."${table}" ${condition}`)
}

/** The view that defines the ties. */
export async function breakTies(client: pg.ClientBase, edit: (query: string) => string): Promise<void> {
  const query = await one(client, `select pg_get_viewdef('nrm.tie_should'::regclass) as text`)
  await client.query(`create or replace view nrm.tie_should with (security_invoker) as ${changed(query, edit)}`)
}

export async function breakFunction(client: pg.ClientBase, name: string, edit: (definition: string) => string): Promise<void> {
  const definition = await one(client, `select pg_get_functiondef(oid) as text from pg_proc where oid = $1::regproc`, name)
  await client.query(changed(definition, edit))
}

/** The triggers by which a table keeps the ties up. */
export async function breakTriggers(client: pg.ClientBase, table: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select t.tgname as name from pg_trigger t join pg_proc p on p.oid = t.tgfoid
      where t.tgrelid = $1::regclass and not t.tgisinternal and p.proname like 'retie%'`,
    [`nrm."${table}"`],
  )
  if (rows.length === 0) throw new Error(`nothing keeps the ties of nrm.${table} up`)
  for (const { name } of rows) await client.query(`alter table nrm."${table}" disable trigger "${name}"`)
}

export interface Bit {
  readonly agency: string
  readonly purpose: number
  readonly category: number
  readonly way: number
  readonly owner: string
}

/** Turns over one bit of what a case-worker may read. */
export async function breakLaw(client: pg.ClientBase, { agency, purpose, category, way, owner }: Bit): Promise<void> {
  const { rowCount } = await client.query(
    `update gate.law l set sees = set_bit(l.sees, b.n, 1 - get_bit(l.sees, b.n))
       from gate.agency a, gate.agency o, gate.period p, lateral (select $4::integer * 32 + p.classes[o.id] as n) b
      where a.name = $1 and o.name = $5 and p.id = l.period_id and l.agency_id = a.id
        and (l.duty, l.purpose, l.action, l.category) = ('case-worker', $2, 0, $3)`,
    [agency, purpose, category, way, owner],
  )
  if (rowCount !== 1) throw new Error('no such law')
}
