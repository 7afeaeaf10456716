import type pg from 'pg'
import { query } from '../storage/pool.ts'
import { noteErasures, notedErasures } from './erasure-file.ts'
import { type KeyStore, type PersonRef, refText } from './key-store.ts'

/** Where an erasure takes place: the key store, the main database as the role `eraser`, and the home that remembers. */
export interface ErasingPlaces {
  readonly store: KeyStore
  readonly eraser: pg.ClientBase | pg.Pool
  readonly home: string
}

/** What a replay had to do. */
export interface Replayed {
  /** Persons who were erased at any time, by any of the three journals. */
  readonly known: number
  /** Of these, whose keys were there again. */
  readonly keys: number
  /** Of these, whom the main database did not know as erased. */
  readonly persons: number
}

/**
 * Erases a person: noted first, then the key is destroyed, from when on nothing opens what it sealed, then the main database is emptied of it.
 * Broken off at any point it is finished by the next one, or by the replay at the next start.
 */
export async function erasePerson({ store, eraser, home }: ErasingPlaces, person: PersonRef): Promise<void> {
  await noteErasures(home, [person])
  await store.erase(person)
  await query(eraser, 'select nrm.erase_person($1, $2)', [person.owner, person.personId])
}

/** Carries out again what any of the three journals knows: after a restore one of the databases may be older than an erasure. */
export async function replayErasures({ store, eraser, home }: ErasingPlaces): Promise<Replayed> {
  const journals = {
    file: await notedErasures(home),
    store: await journalOf(store.pool, 'keys.erasure'),
    main: await journalOf(eraser, 'nrm.erasure'),
  }
  const all = new Map([...journals.file, ...journals.store, ...journals.main])
  const missing = (journal: ReadonlyMap<string, PersonRef>): PersonRef[] =>
    [...all].filter(([key]) => !journal.has(key)).map(([, person]) => person)
  await noteErasures(home, missing(journals.file))
  const back = await keysOf(store.pool, [...all.values()])
  const destroy = new Map([...missing(journals.store), ...back].map(person => [refText(person), person]))
  for (const person of destroy.values()) await store.erase(person)
  for (const { owner, personId } of missing(journals.main)) await query(eraser, 'select nrm.erase_person($1, $2)', [owner, personId])
  return { known: all.size, keys: back.length, persons: missing(journals.main).length }
}

async function journalOf(db: pg.ClientBase | pg.Pool, table: 'keys.erasure' | 'nrm.erasure'): Promise<Map<string, PersonRef>> {
  const { rows } = await query<PersonRef & pg.QueryResultRow>(db, `select owner, person_id as "personId" from ${table}`)
  return new Map(rows.map(person => [refText(person), person]))
}

async function keysOf(pool: pg.Pool, persons: readonly PersonRef[]): Promise<PersonRef[]> {
  const { rows } = await query<PersonRef & pg.QueryResultRow>(
    pool,
    `select p.owner, p.person_id as "personId" from keys.person_key p
      where (p.owner, p.person_id) in (select * from unnest($1::integer[], $2::uuid[]))`,
    [persons.map(person => person.owner), persons.map(person => person.personId)],
  )
  return rows
}
