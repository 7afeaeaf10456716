import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { brest } from '../../test/support/brest.ts'
import { connect, type LawDatabase, lawDatabase } from '../../test/support/lawgiver.ts'
import type { Agreement } from '../agreement/document.ts'
import { CATEGORIES, DUTIES, WAYS } from '../agreement/vocabulary.ts'
import { applyInit } from '../setup/apply-init.ts'
import type { InitInput } from '../setup/init-input.ts'
import { enact, readPolicy } from './enact.ts'
import { restore, suspend } from './suspension.ts'

let law: LawDatabase
let ids: Map<string, number>
let input: InitInput

beforeAll(async () => {
  law = await lawDatabase()
  ;({ input } = await brest())
  await applyInit(law.lawgiver, input)
  ids = (await readPolicy(law.lawgiver, new Date())).ids
})
afterAll(() => law.end())

const RED_CROSS = 'red-cross-brest'
const tickets = async (): Promise<number> => (await law.superuser.query('select from gate.ticket')).rowCount!

/** Does a ticket of this agency open case summaries of the owner, come by this way? */
async function opens(agency: string, way: string, owner: string): Promise<boolean> {
  const { sees, classes } = await law.open(ids.get(agency)!, DUTIES, 'assistance')
  const number = Number(/=\{(.*)\}/.exec(classes)![1]!.split(',')[ids.get(owner)!])
  const index = WAYS.findIndex(each => each.name === way) * 32 + number
  return sees[CATEGORIES.indexOf('case-summary')]![index] === '1'
}

describe('a suspension', () => {
  test('ends every ticket at once, and the agency opens no other', async () => {
    await law.open(ids.get(RED_CROSS)!, DUTIES, 'assistance')
    await law.open(ids.get('bar-brest')!, DUTIES, 'assistance')
    expect(await suspend(law.lawgiver, RED_CROSS)).toEqual({ outcome: 'done' })
    expect(await tickets()).toBe(0)
    await expect(law.open(ids.get(RED_CROSS)!, DUTIES, 'assistance')).rejects.toMatchObject({ code: '28000' })
    await expect(law.open(ids.get('bar-brest')!, DUTIES, 'assistance')).resolves.toBeDefined()
  })

  test('closes its cases to emergencies, and leaves open what it gave by referral', async () => {
    expect(await opens('health-brest', 'emergency', RED_CROSS)).toBe(false)
    expect(await opens('health-brest', 'referred', RED_CROSS)).toBe(true)
  })

  test('is one however often it is said, and keeps its day', async () => {
    const before = await law.written()
    expect(await suspend(law.lawgiver, RED_CROSS)).toEqual({ outcome: 'unchanged' })
    expect(await law.written()).toEqual(before)
  })

  test('is not ended by enacting, nor by registering the agency again', async () => {
    await enact(law.lawgiver)
    const agencies = input.agencies.map(agency => ({ ...agency, region: 'BY-HO' }))
    await applyInit(law.lawgiver, { agencies })
    await applyInit(law.lawgiver, input)
    await expect(law.open(ids.get(RED_CROSS)!, DUTIES, 'assistance')).rejects.toMatchObject({ code: '28000' })
  })

  test('ends when the agency is restored', async () => {
    expect(await restore(law.lawgiver, RED_CROSS)).toEqual({ outcome: 'done' })
    expect(await opens('health-brest', 'emergency', RED_CROSS)).toBe(true)
    expect(await opens(RED_CROSS, 'own', RED_CROSS)).toBe(true)
    expect(await restore(law.lawgiver, RED_CROSS)).toEqual({ outcome: 'unchanged' })
  })

  test('is refused for an agency that is not there, and for the public', async () => {
    for (const name of ['red-cross', 'public']) {
      await expect(suspend(law.lawgiver, name)).rejects.toThrow(`There is no agency "${name}"; there are: auditor-brest, bar-brest`)
    }
  })
})

describe('a ticket that is asked for while a suspension is under way', () => {
  test('waits for it, and is refused', async () => {
    const other = await connect(law.db.urls.lawgiver)
    await other.query('begin')
    await other.query('update gate.agency set suspended_at = statement_timestamp() where id = $1', [ids.get(RED_CROSS)])
    const asked = law.open(ids.get(RED_CROSS)!, DUTIES, 'assistance').then(
      () => 'opened',
      (error: { code: string }) => error.code,
    )
    const soon = new Promise(resolve => setTimeout(resolve, 200, 'waits'))
    expect(await Promise.race([asked, soon])).toBe('waits')
    await other.query('commit')
    expect(await asked).toBe('28000')
    await other.end()
    await restore(law.lawgiver, RED_CROSS)
  })
})

describe('a suspension after which no law can be made', () => {
  test('shuts the agency out all the same, and cannot be ended', async () => {
    const { document } = input.agreements![1]!
    const { observers } = document as Agreement
    // Too many classes of owner would do as well: here it is a party that is not registered, which only an administrator can write.
    const broken = { ...document, id: 'broken', signatories: [], observers: [{ ...observers[0]!, agency: 'nobody' }] }
    await law.superuser.query(
      `insert into agreement.version (id, version, document, digest, parties) select 'broken', 1, d, sha256(convert_to(d, 'UTF8')), '{}' from (select $1::text) x(d)`,
      [JSON.stringify(broken)],
    )
    const result = await suspend(law.lawgiver, RED_CROSS)
    expect(result).toMatchObject({ outcome: 'closed', why: expect.stringContaining('nobody') })
    await expect(law.open(ids.get(RED_CROSS)!, DUTIES, 'assistance')).rejects.toMatchObject({ code: '28000' })
    await expect(restore(law.lawgiver, RED_CROSS)).rejects.toThrow('nobody')
    await expect(law.open(ids.get(RED_CROSS)!, DUTIES, 'assistance')).rejects.toMatchObject({ code: '28000' })
  })
})
