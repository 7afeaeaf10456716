import type pg from 'pg'
import { HubError, OperatorError } from '../base/errors.ts'
import { digestOf } from '../agreement/canonical.ts'
import type { Agreement } from '../agreement/document.ts'
import { type Signature, type SigningKey, verifySignature } from '../agreement/sign.ts'
import { type AgreementVersion, allAgreements, allSigningKeys, insertAgreement } from '../agreement/store.ts'
import { check } from './check/check.ts'
import { replaceLaw } from './enact.ts'
import { lawgiving, recordAct } from './lawgiving.ts'

/** A document and who has signed it. The document need not have been checked. */
export interface SignedAgreement {
  readonly document: object
  readonly signatures: readonly Signature[]
}

/** A version that came into the database. */
export interface Activated {
  readonly id: string
  readonly version: number
}

/**
 * Activates agreements: checks each document and every signatory's signature, writes them and makes the law anew, in one transaction, as the lawgiver.
 * Those that are active already are passed over. Gives the new ones.
 * Errors: OperatorError naming agreement, agency and rule; then nothing is written.
 */
export const activate = (client: pg.ClientBase, signed: readonly SignedAgreement[], at?: Date): Promise<Activated[]> =>
  lawgiving(client, async () => {
    const activated = await admit(client, signed)
    if (activated.length > 0) await replaceLaw(client, at)
    return activated
  })

/** `activate` without making the law, inside a transaction of `lawgiving`. */
export async function admit(client: pg.ClientBase, signed: readonly SignedAgreement[]): Promise<Activated[]> {
  const agencies = await readAgencies(client)
  const ids = new Map([...agencies].map(([name, { id }]) => [name, id]))
  const keys = await allSigningKeys(client)
  const known = await allAgreements(client)
  const activated: Activated[] = []
  for (const { document, signatures } of newOnes(signed, known)) {
    checkVersion(document, [...known, ...activated])
    checkParties(document, agencies)
    await checkSignatures(document, signatures, keys)
    await insertAgreement(client, document, signatures, ids)
    const { id, version } = document
    await recordAct(client, 'activate', {
      agreement: id,
      version,
      sha256: digestOf(document).toString('hex'),
      kids: signatures.map(s => s.kid),
    })
    activated.push({ id, version })
  }
  return activated
}

type Registered = ReadonlyMap<string, { readonly id: number; readonly kind: string }>

async function readAgencies(client: pg.ClientBase): Promise<Registered> {
  const { rows } = await client.query<{ id: number; name: string; kind: string }>('select id, name, kind from gate.agency where id > 0')
  return new Map(rows.map(({ name, ...rest }) => [name, rest]))
}

/** Older versions first, each one an agreement that may be signed, and without those that are active: they were checked then. */
function newOnes(
  signed: readonly SignedAgreement[],
  known: readonly AgreementVersion[],
): { document: Agreement; signatures: readonly Signature[] }[] {
  const active = new Set(known.map(({ digest }) => digest.toString('hex')))
  const checked = signed
    .filter(({ document }) => !active.has(digestOf(document).toString('hex')))
    .map(({ document, signatures }) => {
      const fault = check(document).find(problem => problem.level === 'error')
      const { id, version } = document as Partial<Agreement>
      if (fault) throw refused(`${id} version ${version}`, fault.rule, `${fault.path} ${fault.message}`)
      return { document: document as Agreement, signatures }
    })
  return checked.sort((a, b) => a.document.version - b.document.version)
}

/** A version is written once: another text under its number would change what was signed. */
function checkVersion(document: Agreement, known: readonly Activated[]): void {
  const versions = known.filter(({ id }) => id === document.id).map(({ version }) => version)
  if (versions.includes(document.version)) {
    throw refused(nameOf(document), 'other-text', 'this version is active with another text: give the changed one a version of its own')
  }
  const newest = Math.max(0, ...versions)
  if (newest > document.version) {
    throw refused(nameOf(document), 'older', `version ${newest} is active already, and an older one cannot come after it`)
  }
}

function checkParties(document: Agreement, agencies: Registered): void {
  for (const { agency, kind } of [...document.signatories, ...document.observers]) {
    const registered = agencies.get(agency)
    if (!registered) throw refused(nameOf(document), 'unknown-agency', `the agency "${agency}" is not registered`)
    if (registered.kind !== kind) {
      throw refused(
        nameOf(document),
        'kind',
        `the agency "${agency}" is registered as ${registered.kind}, and the agreement calls it ${kind}`,
      )
    }
  }
}

/** One signature a signatory, with a key of its own, and none besides. Who has left before the version begins stays listed and signs no more. */
async function checkSignatures(document: Agreement, signatures: readonly Signature[], keys: readonly SigningKey[]): Promise<void> {
  const signatories = document.signatories.map(party => party.agency)
  const begins = Date.parse(document.since)
  const left = document.signatories.filter(({ until }) => until !== undefined && Date.parse(until) <= begins).map(party => party.agency)
  for (const { agency } of signatures) {
    if (!signatories.includes(agency))
      throw refused(nameOf(document), 'not-a-signatory', `"${agency}" signed it and is not among its signatories`)
  }
  for (const agency of signatories) {
    const [signature, second] = signatures.filter(each => each.agency === agency)
    if (!signature && left.includes(agency)) continue
    if (!signature) throw refused(nameOf(document), 'not-signed', `the signature of "${agency}" is missing`)
    if (second) throw refused(nameOf(document), 'signed-twice', `there are two signatures of "${agency}"`)
    const key = await verified(document, signature, keys)
    // The key proves who signed; the name beside the signature is only what somebody wrote there.
    if (key.agency !== agency)
      throw refused(nameOf(document), 'kid', `the key "${key.kid}" that signed for "${agency}" is another agency's`)
    if (key.kid !== signature.kid)
      throw refused(nameOf(document), 'kid', `the signature of "${agency}" is by "${key.kid}", not by "${signature.kid}"`)
  }
}

async function verified(document: Agreement, { agency, jws }: Signature, keys: readonly SigningKey[]): Promise<SigningKey> {
  try {
    return await verifySignature(document, jws, keys)
  } catch (error) {
    if (!(error instanceof HubError)) throw error
    throw refused(nameOf(document), String(error.details['rule']), `the signature of "${agency}" does not hold: ${error.message}`)
  }
}

const nameOf = ({ id, version }: Agreement): string => `${id} version ${version}`

const refused = (agreement: string, rule: string, why: string): OperatorError => new OperatorError(`${agreement}: ${why} [${rule}].`)
