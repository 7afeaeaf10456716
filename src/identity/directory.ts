import type { JSONWebKeySet } from 'jose'
import type pg from 'pg'
import type { Agreement } from '../agreement/document.ts'
import type { Kind } from '../agreement/vocabulary.ts'
import type { Text } from '../base/languages.ts'
import { query } from '../storage/pool.ts'
import type { Agency } from './agency.ts'
import { acceptedAlgorithms, dutiesByValue, type Issuer } from './issuer.ts'

/** A program of an agency's, by the client_id of its tokens; `''` is all of the agency's. */
export interface Client {
  readonly name: string
  /** It may send nothing but operations that were registered for it. */
  readonly onlyKnown: boolean
}

/** What the door reads, at one moment. A value: never changed, replaced by a later one. */
export interface Directory {
  /** Rises with every change of law or standing. */
  readonly generation: number
  readonly agencies: readonly Agency[]
  readonly agencyById: ReadonlyMap<number, Agency>
  readonly agencyByName: ReadonlyMap<string, Agency>
  readonly issuerByIss: ReadonlyMap<string, Issuer>
  /** By the agency's number, 0 for the public: of which pages its users' answers may be read. */
  readonly origins: ReadonlyMap<number, ReadonlySet<string>>
  /** By the agency's number, 0 for the public. */
  readonly clients: ReadonlyMap<number, readonly Client[]>
  /** Every version that is active, in the order of id and version. Whoever needs the meaning compiles these. */
  readonly agreements: readonly Agreement[]
  /** The names of all agencies that any version ever named, as signatory or observer. */
  readonly named: ReadonlySet<string>
}

interface Row {
  generation: string
  agencies: { id: number; name: string; kind: Kind; region: string; title: Text; suspended_at: string | null; origins: string[] }[]
  clients: { agency_id: number; name: string; only_known: boolean }[]
  issuers: {
    iss: string
    agency_id: number
    audience: string
    algorithms: string[]
    jwks: JSONWebKeySet
    duty_claim: string
    duty_map: object
    suspended_at: string | null
  }[]
  documents: string[]
}

/** One statement, so that all of it is of one moment: issuers of this generation beside agencies of the last would open what was closed. */
const READ = `
  select gate.current_generation() as generation,
    (select coalesce(json_agg(a order by a.id), '[]') from gate.agency a) as agencies,
    (select coalesce(json_agg(c order by c.agency_id, c.name), '[]') from gate.client c) as clients,
    (select coalesce(json_agg(i order by i.iss), '[]') from gate.issuer i) as issuers,
    (select coalesce(json_agg(v.document order by v.id, v.version), '[]') from agreement.version v) as documents`

/** Reads a directory as the role `door`. Errors: PostgreSQL's. */
export async function readDirectory(door: pg.Pool): Promise<Directory> {
  const { rows } = await query<Row>(door, READ)
  const row = rows[0]!
  const agencies = row.agencies
    .filter(({ id }) => id > 0)
    .map(({ id, name, kind, region, title, suspended_at }): Agency =>
      Object.freeze({ id, name, kind, region, title, suspendedAt: dateOf(suspended_at) }),
    )
  const issuers = row.issuers.map(issuerOf)
  const agreements = row.documents.map(document => JSON.parse(document) as Agreement)
  const parties = agreements.flatMap(agreement => [...agreement.signatories, ...agreement.observers])
  return Object.freeze({
    generation: Number(row.generation),
    agencies,
    agencyById: new Map(agencies.map(agency => [agency.id, agency])),
    agencyByName: new Map(agencies.map(agency => [agency.name, agency])),
    issuerByIss: new Map(issuers.map(issuer => [issuer.iss, issuer])),
    origins: new Map(row.agencies.map(({ id, origins }) => [id, new Set(origins)])),
    clients: new Map(row.agencies.map(({ id }) => [id, row.clients.filter(client => client.agency_id === id).map(clientOf)])),
    agreements,
    named: new Set(parties.map(party => party.agency)),
  })
}

/** The generation of the law now. Errors: PostgreSQL's. */
export async function readGeneration(door: pg.Pool): Promise<number> {
  const { rows } = await query<{ generation: string }>(door, 'select gate.current_generation() as generation')
  return Number(rows[0]!.generation)
}

const issuerOf = (row: Row['issuers'][number]): Issuer =>
  Object.freeze({
    iss: row.iss,
    agencyId: row.agency_id,
    audience: row.audience,
    algorithms: acceptedAlgorithms(row.algorithms),
    keys: row.jwks,
    dutyClaim: row.duty_claim,
    duties: dutiesByValue(row.duty_map),
    suspendedAt: dateOf(row.suspended_at),
  })

const clientOf = ({ name, only_known }: Row['clients'][number]): Client => Object.freeze({ name, onlyKnown: only_known })

const dateOf = (text: string | null): Date | null => (text === null ? null : new Date(text))
