import type pg from 'pg'
import { lawgiving, recordAct } from '../policy/lawgiving.ts'
import { noSuchAgency } from './origins.ts'

/** For which program an operation is registered: of this agency, by the client_id of its tokens; `''` is every one of the agency's. */
export interface Registrar {
  readonly agency: string
  readonly client: string
}

/** An operation with its whole text, fragments included. */
export interface Operation {
  readonly name: string
  readonly document: string
}

/** As `hub operations list` shows it. `sha256` and `name` are null where a program has none. */
export interface Listed {
  readonly agency: string
  readonly client: string
  readonly onlyKnown: boolean
  readonly sha256: string | null
  readonly name: string | null
}

const REGISTER = `
  insert into gate.operation (agency_id, client, sha256, name, document)
  select $1, $2, encode(sha256(convert_to(o.document, 'UTF8')), 'hex'), o.name, o.document
    from unnest($3::text[], $4::text[]) o(name, document)
  on conflict do nothing`

/** Registers operations, in one transaction as the lawgiver; gives how many were new. Errors: OperatorError where there is no such agency. */
export const addOperations = (client: pg.ClientBase, of: Registrar, operations: readonly Operation[]): Promise<number> =>
  lawgiving(client, async () => {
    const agency = await registered(client, of)
    const { rowCount } = await client.query(REGISTER, [agency, of.client, operations.map(o => o.name), operations.map(o => o.document)])
    if (rowCount) await recordAct(client, 'operations', { agency, added: rowCount })
    return rowCount ?? 0
  })

/** Takes operations away by their hashes; gives how many there were. Errors: OperatorError where there is no such agency. */
export const removeOperations = (client: pg.ClientBase, of: Registrar, hashes: readonly string[]): Promise<number> =>
  lawgiving(client, async () => {
    const agency = await idOf(client, of.agency)
    const { rowCount } = await client.query('delete from gate.operation where agency_id = $1 and client = $2 and sha256 = any($3)', [
      agency,
      of.client,
      hashes,
    ])
    if (rowCount) await recordAct(client, 'operations', { agency, removed: rowCount })
    return rowCount ?? 0
  })

/** From now on a program may send only what is registered for it, or anything again. Errors: OperatorError where there is no such agency. */
export const restrictTo = (client: pg.ClientBase, of: Registrar, onlyKnown: boolean): Promise<void> =>
  lawgiving(client, async () => {
    const agency = await registered(client, of)
    await client.query('update gate.client set only_known = $3 where agency_id = $1 and name = $2', [agency, of.client, onlyKnown])
    await recordAct(client, 'operations', { agency, onlyKnown })
  })

/** Every program with its operations. */
export async function listOperations(client: pg.ClientBase): Promise<Listed[]> {
  const { rows } = await client.query<Listed>(
    `select a.name as agency, c.name as client, c.only_known as "onlyKnown", o.sha256, o.name
       from gate.client c join gate.agency a on a.id = c.agency_id
       left join gate.operation o on o.agency_id = c.agency_id and o.client = c.name
      order by a.name, c.name, o.name, o.sha256`,
  )
  return rows
}

async function registered(client: pg.ClientBase, of: Registrar): Promise<number> {
  const agency = await idOf(client, of.agency)
  await client.query('insert into gate.client (agency_id, name) values ($1, $2) on conflict do nothing', [agency, of.client])
  return agency
}

async function idOf(client: pg.ClientBase, agency: string): Promise<number> {
  const { rows } = await client.query<{ id: number }>('select id from gate.agency where name = $1', [agency])
  if (!rows[0]) throw noSuchAgency(agency)
  return rows[0].id
}
