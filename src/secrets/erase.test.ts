import { randomUUID } from 'node:crypto'
import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { keyWorld, type KeyWorld, someone } from '../../test/support/key-world.ts'
import { connected } from '../storage/connecting.ts'
import { erasePerson, type ErasingPlaces, replayErasures } from './erase.ts'
import { joinAfterRestore } from './join.ts'
import { refText } from './key-store.ts'
import { sweepKeys } from './sweep-keys.ts'

let world: KeyWorld
let places: ErasingPlaces
beforeEach(async () => {
  world = await keyWorld()
  places = world
  await world.inMain(
    `insert into gate.agency(id, name, kind, region, title) values (7, 'shelter', 'ngo', 'BY-BR', '{"en": "", "ru": "", "be": ""}')`,
  )
})
afterEach(() => world[Symbol.asyncDispose]())

/** A person with two cases, with something sealed in every table that has such a column. */
async function registered(): Promise<{ owner: number; personId: string; cases: string[] }> {
  const person = someone()
  const cases = [randomUUID(), randomUUID()]
  await world.store.newPersonKeys(7, [person.personId])
  await world.inMain(`insert into nrm.person(owner, id, child_until) values (7, $1, 'infinity')`, [person.personId])
  for (const id of cases) {
    await world.inMain(
      `insert into nrm."case"(owner, id, person_id, reference, region, opened_on, created_by) values (7, $1, $2, $3, 'BY-BR', '2015-01-01', 'u')`,
      [id, person.personId, `R-${id}`],
    )
    for (const { name, columns } of await sealedTables())
      await world.inMain(
        `insert into nrm.${name}(owner, case_id, person_id, sealed${columns.includes('id') ? ', id' : ''}${columns.includes('blind') ? ', blind' : ''}${columns.includes('written_by') ? ', written_by' : ''}${columns.includes('added_by') ? ', added_by' : ''})
         values (7, $1, $2, 'secret'${columns.includes('id') ? ', gen_random_uuid()' : ''}${columns.includes('blind') ? `, array['blind'::bytea]` : ''}${columns.includes('written_by') || columns.includes('added_by') ? ', 7' : ''})`,
        [id, person.personId],
      )
  }
  await world.inMain(
    `insert into nrm.idempotency(agency, usr, key, operation, digest, owner, case_id) values (7, 'u', $1, 'registerCase', 'digest', 7, $2)`,
    [randomUUID(), cases[0]],
  )
  return { ...person, cases }
}

const sealedTables = (): Promise<{ name: string; columns: string[] }[]> =>
  world.inMain(
    `select c.relname as name, array_agg(b.attname::text) as columns from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_attribute b on b.attrelid = c.oid and b.attnum > 0
      where c.relnamespace = 'nrm'::regnamespace and a.attname = 'sealed' and c.relkind = 'r' group by 1 order by 1`,
  )
/** Whatever is left of a person under its key, or to find it by. */
async function left({ personId }: { personId: string }): Promise<string[]> {
  const found: string[] = []
  for (const { name, columns } of await sealedTables()) {
    const blind = columns.includes('blind') ? ` or blind <> '{}'` : ''
    const rows = await world.inMain(`select from nrm.${name} where person_id = $1 and (sealed is not null${blind})`, [personId])
    if (rows.length > 0) found.push(`${rows.length} ${name}`)
  }
  const child = await world.inMain(`select from nrm.person where id = $1 and child_until <> '-infinity'`, [personId])
  const digest = await world.inMain(
    `select from nrm.idempotency i join nrm."case" c on c.id = i.case_id where c.person_id = $1 and i.digest <> ''`,
    [personId],
  )
  return [...found, ...(child.length > 0 ? ['child_until'] : []), ...(digest.length > 0 ? ['digest'] : [])]
}

test('an erasure leaves nothing of the person, and the cases, the others and the log whole', async () => {
  const [person, other] = [await registered(), await registered()]
  const before = await left(person)
  expect(before.length).toBeGreaterThanOrEqual(4)
  const counted = () =>
    world.inMain(
      `select count(*)::integer as cases, (select count(*)::integer from nrm.person) as persons, (select count(*)::integer from nrm.tie) as ties from nrm."case"`,
    )
  const whole = await counted()
  await erasePerson(places, person)
  expect(await left(person)).toEqual([])
  expect(await left(other)).toEqual(before)
  expect(await counted()).toEqual(whole)
  expect([...(await world.store.personKeys([person, other])).keys()]).toEqual([refText(other)])
  const [entry] = await world.inMain<{ doc: string }>('select doc from audit.entry order by n desc limit 1')
  expect(JSON.parse(entry!.doc)).toMatchObject({
    role: 'hub_eraser',
    what: { act: 'erase', owner: 7, person: person.personId, cases: person.cases.toSorted().map(id => [7, id]) },
  })
  expect(entry!.doc).not.toContain('secret')
})

test('an erasure again does nothing and writes no entry', async () => {
  const person = await registered()
  await erasePerson(places, person)
  const entries = async () => (await world.inMain('select from audit.entry')).length
  const before = await entries()
  await erasePerson(places, person)
  expect(await entries()).toBe(before)
  expect(await replayErasures(places)).toEqual({ known: 1, keys: 0, persons: 0 })
})

describe('an erasure is carried out again', () => {
  test.each(['file', 'store', 'main'] as const)('when only the %s remembers it', async journal => {
    const person = await registered()
    const { owner, personId } = person
    if (journal === 'file') await writeFile(join(world.home, 'erasures.jsonl'), `${JSON.stringify({ owner, personId })}\n`)
    if (journal === 'store') await world.inStore('insert into keys.erasure(owner, person_id) values ($1, $2)', [owner, personId])
    if (journal === 'main')
      await connected(world.db.urls.eraser, client => client.query('select nrm.erase_person($1, $2)', [owner, personId]))
    expect(await replayErasures(places)).toEqual({ known: 1, keys: 1, persons: journal === 'main' ? 0 : 1 })
    expect(await left(person)).toEqual([])
    expect((await world.store.personKeys([person])).size).toBe(0)
    const remembered = [
      await readFile(join(world.home, 'erasures.jsonl'), 'utf8'),
      JSON.stringify(await world.inStore('select person_id from keys.erasure')),
      JSON.stringify(await world.inMain('select person_id from nrm.erasure')),
    ]
    for (const text of remembered) expect(text).toContain(personId)
    expect(await replayErasures(places)).toEqual({ known: 1, keys: 0, persons: 0 })
  })

  test('although the file was cut short by a power cut, and is refused where it is something else', async () => {
    const [one, two] = [someone(), someone()]
    const file = join(world.home, 'erasures.jsonl')
    await writeFile(file, `${JSON.stringify(one)}\n{"owner":7,"per`)
    expect((await replayErasures(places)).known).toBe(1)
    await appendFile(file, `${JSON.stringify(two)}\n`)
    expect((await replayErasures(places)).known).toBe(2)
    await appendFile(file, 'something else\n')
    await expect(replayErasures(places)).rejects.toThrow(/erasures\.jsonl, line \d, is no erasure/)
  })
})

test('keys of persons who do not exist are swept, and of those made today only when no hub runs', async () => {
  const person = await registered()
  const [old, young] = [someone(), someone()]
  await world.store.newPersonKeys(7, [old.personId, young.personId])
  await world.inStore(`update keys.person_key set made_on = made_on - 2 where person_id = any ($1)`, [[old.personId, person.personId]])
  expect(await sweepKeys(places)).toBe(1)
  expect([...(await world.store.personKeys([person, old, young])).keys()].toSorted()).toEqual([refText(person), refText(young)].toSorted())
  expect(await sweepKeys(places, { all: true })).toBe(1)
  expect((await world.store.personKeys([person])).size).toBe(1)
})

test('after a restore it is told whose key is missing, and the log says that there was one', async () => {
  const [person, lost, erased] = [await registered(), await registered(), await registered()]
  await erasePerson(places, erased)
  await world.inStore('delete from keys.person_key where person_id = $1', [lost.personId])
  expect(await joinAfterRestore(places)).toEqual({ known: 1, keys: 0, persons: 0, swept: 0, unreadable: 1 })
  expect((await world.store.personKeys([person])).size).toBe(1)
  const [entry] = await world.inMain<{ doc: string }>('select doc from audit.entry order by n desc limit 1')
  expect(JSON.parse(entry!.doc)).toMatchObject({ role: 'hub_eraser', what: { act: 'restore', unreadable: 1 } })
})

test('after a restore the log goes on although transactions are numbered from the beginning again', async () => {
  const person = await registered()
  await world.inMain(`insert into audit.entry(xid, agency, doc) values ('900000000000', 7, '{}')`)
  await erasePerson(places, person)
  const rows = await world.inMain<{ doc: string }>('select doc from audit.entry order by n desc limit 1')
  expect(JSON.parse(rows[0]!.doc)).toMatchObject({ what: { act: 'erase' } })
})

describe('the eraser, by raw SQL', () => {
  const as = (sql: string) =>
    connected(world.db.urls.eraser, client => client.query(sql)).then(
      () => 'done',
      (error: { code?: string }) => error.code,
    )

  test('erases through the function alone, reads nothing that is sealed, and takes nobody out of the journal', async () => {
    await registered()
    for (const sql of [
      'select sealed from nrm.identity',
      'select * from nrm."case"',
      'select child_until from nrm.person',
      'update nrm.identity set sealed = null',
      'delete from nrm.erasure',
      'insert into nrm.erasure(owner, person_id) values (7, gen_random_uuid())',
      'select * from audit.entry',
      'update nrm."case" set reference = $$x$$',
      'delete from nrm."case"',
      'select token_sha from gate.ticket',
      'set role hub_keeper',
    ])
      expect([sql, await as(sql)]).toEqual([sql, '42501'])
  })
})
