import canonicalize from 'canonicalize'
import type pg from 'pg'
import type { Agreement } from '../../src/agreement/document.ts'
import { ACTIONS, type Action, CATEGORIES, type Category, type Duty, type Purpose, PURPOSES, WAYS } from '../../src/agreement/vocabulary.ts'

/** Seeds by which a test says who there is. Each takes a client of the role `lawgiver`, which alone may write them. */

export async function addAgency(lawgiver: pg.ClientBase, id: number, name: string, kind = 'ngo'): Promise<void> {
  const title = { en: name, ru: name, be: name }
  await lawgiver.query('insert into gate.agency (id, name, kind, region, title) values ($1, $2, $3, $4, $5)', [
    id,
    name,
    kind,
    'BY-BR',
    title,
  ])
}

export interface IssuerSeed {
  readonly iss: string
  readonly agency: number
  readonly keys: readonly object[]
  readonly algorithms?: readonly string[]
  readonly audience?: string
  readonly dutyMap?: Readonly<Record<string, string>>
  readonly dutyClaim?: string
}

export async function addIssuer(lawgiver: pg.ClientBase, seed: IssuerSeed): Promise<void> {
  const { iss, agency, keys, algorithms = ['ES256'], audience = 'hub', dutyMap = {}, dutyClaim = 'duties' } = seed
  await lawgiver.query(
    'insert into gate.issuer (iss, agency_id, audience, algorithms, jwks, duty_claim, duty_map) values ($1, $2, $3, $4, $5, $6, $7)',
    [iss, agency, audience, algorithms, JSON.stringify({ keys }), dutyClaim, JSON.stringify(dutyMap)],
  )
}

/** An active version: one signature row a signatory, whose bytes no signer made (the database asks for the row, the activating command for the proof). */
export async function addAgreement(lawgiver: pg.ClientBase, agreement: Agreement, idOf: (agency: string) => number): Promise<void> {
  const { id, version, signatories, observers } = agreement
  const parties = [...signatories, ...observers].map(party => idOf(party.agency))
  await lawgiver.query('begin')
  await lawgiver.query(
    `insert into agreement.version (id, version, document, digest, parties) values ($1, $2, $3, sha256(convert_to($3, 'UTF8')), $4)`,
    [id, version, canonicalize(agreement), parties],
  )
  for (const { agency } of signatories) {
    const kid = `${agency}-1`
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: 'x' }
    await lawgiver.query('insert into agreement.signing_key (kid, agency_id, jwk) values ($1, $2, $3) on conflict do nothing', [
      kid,
      idOf(agency),
      jwk,
    ])
    await lawgiver.query('insert into agreement.signature (id, version, agency_id, kid, jws) values ($1, $2, $3, $4, $5)', [
      id,
      version,
      idOf(agency),
      kid,
      'a..b',
    ])
  }
  await lawgiver.query('commit')
}

/** The law's time, in which each agency is a class of its own: the class is the agency's number. Gives its id. */
export async function addPeriod(lawgiver: pg.ClientBase, until = 'infinity', classes = '[0:9]={0,1,2,3,4,5,6,7,8,9}'): Promise<number> {
  const { rows } = await lawgiver.query<{ id: number }>(
    `insert into gate.period (valid_from, valid_until, classes) values (clock_timestamp(), $1, $2) returning id`,
    [until, classes],
  )
  return rows[0]!.id
}

export interface LawSeed {
  readonly period: number
  readonly agency: number | null
  readonly duty: Duty | 'none'
  readonly purpose: Purpose
  readonly action: Action
  readonly category: Category
  /** The name of a way, open for cases of every agency. */
  readonly way: string
}

/** One row of law. */
export async function addLaw(lawgiver: pg.ClientBase, seed: LawSeed): Promise<void> {
  const { period, agency, duty, purpose, action, category, way } = seed
  const bits = WAYS.map(each => (each.name === way ? '1' : '0').repeat(32)).join('')
  await lawgiver.query(
    `insert into gate.law (period_id, agency_id, duty, purpose, action, category, sees, clauses) values ($1, $2, $3, $4, $5, $6, $7, '[]')`,
    [period, agency, duty, PURPOSES.indexOf(purpose), ACTIONS.indexOf(action), CATEGORIES.indexOf(category), bits],
  )
}
