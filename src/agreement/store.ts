import type pg from 'pg'
import { canonicalText, digestOf } from './canonical.ts'
import type { Agreement } from './document.ts'
import type { Signature, SigningKey } from './sign.ts'

/** An agreement as it was signed. */
export interface AgreementVersion {
  readonly id: string
  readonly version: number
  /** Read from `text`; without `$schema`. */
  readonly document: Agreement
  /** The exact characters that were signed. */
  readonly text: string
  /** SHA-256 of `text` in UTF-8. */
  readonly digest: Buffer
  /** Ids of every signatory and observer, also of those who left. */
  readonly parties: readonly number[]
  readonly activatedAt: Date
}

/** What is needed of an agency to write down who signed: its id by its name. */
export type AgencyIds = ReadonlyMap<string, number>

interface VersionRow {
  id: string
  version: number
  text: string
  digest: Buffer
  parties: number[]
  activated_at: Date
}

const SELECT_VERSION = 'select v.id, v.version, v.document as text, v.digest, v.parties, v.activated_at from agreement.version v'

/**
 * Writes a version and its signatures, as the lawgiver and in its transaction; nothing is verified here (see policy/activate.ts), save that the database
 * asks at the commit for one row a signatory. Errors: an Error on an agency without an id; 23505 where the version is there.
 */
export async function insertAgreement(
  client: pg.ClientBase,
  document: Agreement,
  signatures: readonly Signature[],
  agencies: AgencyIds,
): Promise<void> {
  const parties = [...document.signatories, ...document.observers].map(party => idOf(agencies, party.agency))
  await client.query('insert into agreement.version (id, version, document, digest, parties) values ($1, $2, $3, $4, $5)', [
    document.id,
    document.version,
    canonicalText(document),
    digestOf(document),
    parties,
  ])
  await client.query(
    `insert into agreement.signature (id, version, agency_id, kid, jws)
     select $1, $2, s.* from unnest($3::integer[], $4::text[], $5::text[]) s`,
    [
      document.id,
      document.version,
      signatures.map(signature => idOf(agencies, signature.agency)),
      signatures.map(signature => signature.kid),
      signatures.map(signature => signature.jws),
    ],
  )
}

function idOf(agencies: AgencyIds, name: string): number {
  const id = agencies.get(name)
  if (id === undefined) throw new Error(`There is no agency "${name}".`)
  return id
}

/** Every version of every agreement, by id and version: what the law is made of. */
export async function allAgreements(client: pg.ClientBase): Promise<AgreementVersion[]> {
  const { rows } = await client.query<VersionRow>(`${SELECT_VERSION} order by v.id, v.version`)
  return rows.map(fromRow)
}

/** One version, or undefined where there is none that the role may read. */
export async function findAgreement(client: pg.ClientBase, id: string, version: number): Promise<AgreementVersion | undefined> {
  const { rows } = await client.query<VersionRow>(`${SELECT_VERSION} where v.id = $1 and v.version = $2`, [id, version])
  return rows[0] && fromRow(rows[0])
}

const fromRow = ({ text, activated_at, ...row }: VersionRow): AgreementVersion => ({
  ...row,
  text,
  document: JSON.parse(text) as Agreement,
  activatedAt: activated_at,
})

/** Every signing key, with the name of its agency. Only the lawgiver may read them. */
export async function allSigningKeys(client: pg.ClientBase): Promise<SigningKey[]> {
  const { rows } = await client.query<SigningKey>(
    'select k.kid, a.name as agency, k.jwk from agreement.signing_key k join gate.agency a on a.id = k.agency_id order by k.kid',
  )
  return rows
}

/** Who signed a version, by the name of the agency. Only the lawgiver may read it. */
export async function signaturesOf(client: pg.ClientBase, id: string, version: number): Promise<Signature[]> {
  const { rows } = await client.query<Signature>(
    `select a.name as agency, s.kid, s.jws from agreement.signature s join gate.agency a on a.id = s.agency_id
     where s.id = $1 and s.version = $2 order by a.name`,
    [id, version],
  )
  return rows
}
