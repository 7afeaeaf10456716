import { exportJWK, generateKeyPair } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { brest, signed } from '../../test/support/brest.ts'
import { type LawDatabase, lawDatabase } from '../../test/support/lawgiver.ts'
import type { Agreement } from '../agreement/document.ts'
import { signDocument } from '../agreement/sign.ts'
import { allAgreements, findAgreement, signaturesOf } from '../agreement/store.ts'
import { ACTIONS, CATEGORIES, DUTIES, PURPOSES } from '../agreement/vocabulary.ts'
import { OperatorError } from '../base/errors.ts'
import type { DemoState } from '../demo/demo-state.ts'
import { applyInit } from '../setup/apply-init.ts'
import type { InitInput } from '../setup/init-input.ts'
import { activate, type SignedAgreement } from './activate.ts'
import { charterLaw } from './tabulate.ts'

let law: LawDatabase
let state: DemoState
let input: InitInput
let first: SignedAgreement
let second: SignedAgreement

beforeAll(async () => {
  law = await lawDatabase()
  ;({ state, input } = await brest())
  ;[first, second] = input.agreements as [SignedAgreement, SignedAgreement]
  await applyInit(law.lawgiver, { agencies: input.agencies })
})
afterAll(() => law.end())

const documentOf = ({ document }: SignedAgreement): Agreement => document as Agreement
const others = (agreement: SignedAgreement, agency: string): SignedAgreement['signatures'] =>
  agreement.signatures.filter(signature => signature.agency !== agency)

/** It is refused in one line that says all these words, and the database is as it was. */
async function refused(agreements: readonly SignedAgreement[], ...words: string[]): Promise<void> {
  const before = await law.written()
  const error: unknown = await activate(law.lawgiver, agreements).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(OperatorError)
  for (const word of words) expect((error as Error).message).toContain(word)
  expect((error as Error).message).not.toContain('\n')
  expect(await law.written()).toEqual(before)
}

describe('an agreement is not activated, and nothing of it is written,', () => {
  test('where one signature is missing', async () => {
    await refused([first, { ...second, signatures: others(second, 'court-brest') }], 'brest-mou version 2', 'court-brest', '[not-signed]')
  })

  test('where one signature is by a key that nobody registered', async () => {
    const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' })
    const forged = { agency: 'bar-brest', kid: 'x', jws: await signDocument(second.document, privateKey, 'x') }
    await refused([{ ...second, signatures: [...others(second, 'bar-brest'), forged] }], 'bar-brest', '[kid]')
  })

  test('where one signature was made by another key than its kid says', async () => {
    const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
    const kid = 'bar-brest-signs-1'
    const forged = { agency: 'bar-brest', kid, jws: await signDocument(second.document, await exportJWK(privateKey), kid) }
    await refused([{ ...second, signatures: [...others(second, 'bar-brest'), forged] }], 'bar-brest', '[signature]')
  })

  test('where one agency signed for another', async () => {
    const health = second.signatures.find(signature => signature.agency === 'health-brest')!
    const claimed = { ...health, agency: 'bar-brest' }
    await refused([{ ...second, signatures: [...others(second, 'bar-brest'), claimed] }], 'bar-brest', '[kid]')
    const renamed = { ...claimed, kid: 'bar-brest-signs-1' }
    await refused([{ ...second, signatures: [...others(second, 'bar-brest'), renamed] }], 'bar-brest', '[kid]')
  })

  test('where a signature is written down under another key than made it', async () => {
    const own = { ...second.signatures.find(signature => signature.agency === 'bar-brest')!, kid: 'health-brest-signs-1' }
    await refused([{ ...second, signatures: [...others(second, 'bar-brest'), own] }], 'bar-brest-signs-1', 'health-brest-signs-1', '[kid]')
  })

  test('where it was altered after signing', async () => {
    const document = { ...documentOf(second), since: '2014-12-16T00:00:00+03:00' }
    await refused([{ ...second, document }], 'interior-affairs-brest', '[signature]')
  })

  test('where the signatures are those of the version before', async () => {
    await refused([{ ...second, signatures: first.signatures }], '[signature]')
  })

  test('where an agency signed twice, or one that is not among the signatories', async () => {
    await refused([{ ...second, signatures: [...second.signatures, second.signatures[0]!] }], '[signed-twice]')
    const observer = { ...second.signatures[0]!, agency: 'usaid' }
    await refused([{ ...second, signatures: [...second.signatures, observer] }], 'usaid', '[not-a-signatory]')
  })

  test('where the document does not hold together', async () => {
    const document = { ...documentOf(second), signatories: [...documentOf(second).signatories, documentOf(second).signatories[0]!] }
    await refused([await signed(document, state)], '/signatories/15/agency', '[twice]')
  })

  test('where an agency is not registered, or is of another kind', async () => {
    const observers = [{ ...documentOf(second).observers[0]!, agency: 'iom-mars' }]
    await refused([await signed({ ...documentOf(second), observers }, state)], 'iom-mars', '[unknown-agency]')
    const donors = [{ ...documentOf(second).observers[0]!, kind: 'donor' as const }]
    await refused([await signed({ ...documentOf(second), observers: donors }, state)], 'iom-belarus', '[kind]')
  })
})

describe('the database asks for one signature a signatory, whatever the program believes:', () => {
  test('a version without one fails at the commit', async () => {
    const client = law.lawgiver
    await client.query('begin')
    await client.query(
      `insert into agreement.version (id, version, document, digest, parties) values ('x', 1, $1, sha256(convert_to($1, 'UTF8')), '{1}')`,
      [JSON.stringify({ signatories: [{ agency: 'bar-brest' }] })],
    )
    await expect(client.query('commit')).rejects.toMatchObject({ code: '23514' })
  })
})

/** What a ticket opens for an agency with all duties, as `action category purpose`. */
async function openTo(agency: string): Promise<string[]> {
  const { rows } = await law.superuser.query<{ id: number }>('select id from gate.agency where name = $1', [agency])
  const found: string[] = []
  for (const purpose of PURPOSES) {
    const { sees } = await law.open(rows[0]!.id, DUTIES, purpose)
    for (const [a, action] of ACTIONS.entries())
      for (const [c, category] of CATEGORIES.entries()) if (sees[a * 16 + c]?.includes('1')) found.push(`${action} ${category} ${purpose}`)
  }
  return found.sort()
}

const charterOnly = [...new Set(charterLaw().map(row => `${row.action} ${row.category} ${row.purpose}`))].sort()

describe('in the course of time', () => {
  test('before any agreement there is the charter, and nothing else', async () => {
    const { rows } = await law.superuser.query('select valid_from, valid_until from gate.period')
    expect(rows).toEqual([{ valid_from: -Infinity, valid_until: Infinity }])
    expect(await openTo('bar-brest')).toEqual(charterOnly)
  })

  test('an agreement signed by all is activated, and only once', async () => {
    expect(await activate(law.lawgiver, [second, first])).toEqual([
      { id: 'brest-mou', version: 1 },
      { id: 'brest-mou', version: 2 },
    ])
    const before = await law.written()
    expect(await activate(law.lawgiver, [first, second])).toEqual([])
    expect(await law.written()).toEqual(before)
    expect(await openTo('bar-brest')).not.toEqual(charterOnly)
  })

  test('what was signed is kept to the letter', async () => {
    const version = (await findAgreement(law.lawgiver, 'brest-mou', 2))!
    const { $schema: _, ...document } = second.document as { $schema?: string }
    expect(version.document).toEqual(document)
    expect(version.parties).toHaveLength(20)
    expect(await signaturesOf(law.lawgiver, 'brest-mou', 2)).toHaveLength(15)
    expect(await findAgreement(law.lawgiver, 'brest-mou', 3)).toBeUndefined()
    expect((await allAgreements(law.lawgiver)).map(each => each.version)).toEqual([1, 2])
  })

  test('a version that is active is refused with another text', async () => {
    await refused([await signed({ ...documentOf(second), region: 'BY-HO' }, state)], '[other-text]')
  })

  test('a version to come makes a period of its own', async () => {
    const since = '2999-01-01T00:00:00.000Z'
    const leaver = 'red-cross-brest'
    const signatories = documentOf(second).signatories.map(party => (party.agency === leaver ? { ...party, until: since } : party))
    await activate(law.lawgiver, [await signed({ ...documentOf(second), version: 3, signatories }, state)])
    const { rows } = await law.superuser.query('select valid_until from gate.period order by valid_from')
    expect(rows).toEqual(
      [{ valid_until: new Date('2014-12-14T21:00:00Z') }, { valid_until: new Date(since) }, { valid_until: Infinity }].slice(1),
    )
    expect(await openTo(leaver)).not.toEqual(charterOnly)
  })

  test('who has left has the charter, and nothing else', async () => {
    const leaver = 'red-cross-brest'
    const since = '2020-01-01T00:00:00.000Z'
    const signatories = documentOf(second).signatories.map(party => (party.agency === leaver ? { ...party, until: since } : party))
    const whole = await signed({ ...documentOf(second), version: 4, since, signatories }, state)
    // It stays listed, bound by prohibitions, and needs not sign.
    await activate(law.lawgiver, [{ ...whole, signatures: whole.signatures.filter(({ agency }) => agency !== leaver) }])
    // Clause 3 lets everyone read what is published.
    const toEveryone = (opening: string): boolean => /^read (statistics|coordination) /.test(opening)
    expect((await openTo(leaver)).filter(opening => !toEveryone(opening))).toEqual(charterOnly)
    expect((await openTo('bar-brest')).filter(opening => !toEveryone(opening))).not.toEqual(charterOnly)
  })

  test('an older version cannot come after a newer one', async () => {
    await refused([await signed({ ...documentOf(second), id: 'brest-mou', version: 3, region: 'BY-HO' }, state)], '[other-text]')
    await activate(law.lawgiver, [await signed({ ...documentOf(second), id: 'other', version: 2 }, state)])
    await refused([await signed({ ...documentOf(second), id: 'other', version: 1 }, state)], 'other version 1', '[older]')
  })
})
