import type pg from 'pg'
import { canonicalText } from '../agreement/canonical.ts'
import { allAgreements } from '../agreement/store.ts'
import { OperatorError } from '../base/errors.ts'
import type { Change } from './change.ts'
import type { AgencyInput } from './init-input.ts'
import { checkOrigins } from './origins.ts'

type Row = Pick<AgencyInput, 'name' | 'kind' | 'region' | 'title'> & { readonly id: number; readonly origins: readonly string[] }

const LAST = 65535

/** Adds agencies and changes those that differ. Whoever is suspended stays so. Errors: OperatorError on a region that the hub does not know. */
export async function putAgencies(client: pg.ClientBase, agencies: readonly AgencyInput[]): Promise<Change[]> {
  await checkRegions(client, agencies)
  const { rows } = await client.query<Row>('select id, name, kind, region, title, origins from gate.agency order by id')
  const known = new Map(rows.map(row => [row.name, row]))
  const changes: Change[] = []
  let last = rows.at(-1)?.id ?? 0
  for (const agency of agencies) {
    const row = known.get(agency.name)
    // A statement that changes nothing would still end every ticket.
    if (row && sameAs(row, agency)) continue
    if (row) await change(client, row.id, agency)
    else await add(client, (last += 1), agency)
    changes.push({ how: row ? 'changed' : 'added', what: 'agency', name: agency.name })
  }
  return changes
}

const sameAs = (row: Row, { kind, region, title, origins = row.origins }: AgencyInput): boolean =>
  row.kind === kind && row.region === region && canonicalText([row.title, row.origins]) === canonicalText([title, origins])

async function add(client: pg.ClientBase, id: number, { name, kind, region, title, origins = [] }: AgencyInput): Promise<void> {
  if (id > LAST) throw new OperatorError(`There are ${LAST} agencies already, and no number is left.`)
  checkOrigins(origins)
  await client.query('insert into gate.agency (id, name, kind, region, title, origins) values ($1, $2, $3, $4, $5, $6)', [
    id,
    name,
    kind,
    region,
    title,
    origins,
  ])
}

async function change(client: pg.ClientBase, id: number, { kind, region, title, origins }: AgencyInput): Promise<void> {
  if (origins) checkOrigins(origins)
  await client.query('update gate.agency set kind = $2, region = $3, title = $4, origins = coalesce($5, origins) where id = $1', [
    id,
    kind,
    region,
    title,
    origins ?? null,
  ])
}

async function checkRegions(client: pg.ClientBase, agencies: readonly AgencyInput[]): Promise<void> {
  const { rows } = await client.query<{ code: string }>('select code from gate.region order by code')
  const codes = rows.map(row => row.code)
  const index = agencies.findIndex(({ region }) => !codes.includes(region))
  if (index >= 0) throw new OperatorError(`/agencies/${index}/region is "${agencies[index]!.region}"; known: ${codes.join(', ')}.`)
}

/** An agency is of the kind that the newest version of each agreement calls it: clauses are given to kinds. Errors: OperatorError where it is not. */
export async function checkKinds(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string; kind: string }>('select name, kind from gate.agency')
  const kinds = new Map(rows.map(({ name, kind }) => [name, kind]))
  // In the order of versions, so that the newest stays.
  const newest = new Map((await allAgreements(client)).map(version => [version.id, version.document]))
  for (const { id, version, signatories, observers } of newest.values())
    for (const { agency, kind } of [...signatories, ...observers])
      if (kinds.get(agency) !== kind)
        throw new OperatorError(
          `The agency "${agency}" is a ${kind} in ${id} version ${version}, and cannot be registered as ${kinds.get(agency)}.`,
        )
}

/** An agency as an operator sees it. */
export interface ListedAgency {
  readonly id: number
  readonly name: string
  readonly kind: string
  readonly region: string
  readonly suspendedAt: Date | null
}

/** Every agency by its name, as the lawgiver. */
export async function listAgencies(client: pg.ClientBase): Promise<ListedAgency[]> {
  const { rows } = await client.query<ListedAgency>(
    'select id, name, kind, region, suspended_at as "suspendedAt" from gate.agency where id > 0 order by name',
  )
  return rows
}
