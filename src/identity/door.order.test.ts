/** The door and the law change at once, in both orders; and what enters by no ticket at all. */
import { createHash, randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  NOBODY,
  SUSPEND,
  anna,
  beginPeriod,
  client,
  db,
  door,
  enter,
  lawgiver,
  look,
  openCases,
  refused,
  superuser,
  tickets,
  under,
  useDoor,
  waiting,
} from '../../test/support/door.ts'
import { addPeriod } from '../../test/support/parties.ts'
import { Ticket } from './ticket.ts'

useDoor()

describe('both orders of an opening and a change', () => {
  test('an opening waits for a suspension that is not committed, and then sees it', async () => {
    await lawgiver.query('begin')
    await lawgiver.query(SUSPEND)
    const opening = door.open(anna)
    opening.catch(() => undefined)
    await waiting('hub_door')
    await lawgiver.query('commit')
    await expect(opening).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await tickets()).toBe(0)
  })

  test('an opening waits for a suspension that is rolled back, and is then given', async () => {
    await lawgiver.query('begin')
    await lawgiver.query(SUSPEND)
    const opening = door.open(anna)
    await waiting('hub_door')
    await lawgiver.query('rollback')
    expect((await under(await opening)).agency).toBe(1)
  })

  test('an opening waits for a change of law that is not committed, and then has the new rights', async () => {
    await lawgiver.query('begin')
    await lawgiver.query(`delete from gate.law where duty = 'case-worker'`)
    await openCases('case-worker', 'contact')
    const opening = door.open(anna)
    await waiting('hub_door')
    await lawgiver.query('commit')
    expect((await under(await opening)).reads).toEqual(['contact'])
  })

  test.each<[string, () => Promise<unknown>]>([
    ['a suspension', () => lawgiver.query(SUSPEND)],
    ['a change of law', () => openCases('analyst', 'health')],
  ])('%s waits for an opening that is not committed, and then takes its ticket', async (_, change) => {
    const token = randomBytes(32)
    const opening = await client(db.urls.door)
    await opening.query('begin')
    const sha = createHash('sha256').update(token).digest()
    await opening.query(`select gate.open($1, 1, 'anna', '{case-worker}', 1, '5 minutes')`, [sha])
    const changing = change()
    await waiting('hub_lawgiver')
    await opening.query('commit')
    await changing
    expect(await tickets()).toBe(0)
    await expect(under(new Ticket(token, Infinity))).rejects.toMatchObject(refused('28000'))
  })
})

describe('both orders, held by the database whatever the writer does', () => {
  test('a suspension under repeatable read, which would not see the ticket that it waited for, is refused', async () => {
    await lawgiver.query('begin isolation level repeatable read')
    try {
      await expect(lawgiver.query(SUSPEND)).rejects.toMatchObject(refused('25001'))
    } finally {
      await lawgiver.query('rollback')
    }
  })

  test('an opening that waited finds the period that began meanwhile', async () => {
    await lawgiver.query('begin')
    await lawgiver.query('delete from gate.period')
    const opening = door.open(anna)
    opening.catch(() => undefined)
    await waiting('hub_door')
    await beginPeriod()
    await openCases('case-worker', 'contact')
    await lawgiver.query('commit')
    expect((await under(await opening)).reads).toEqual(['contact'])
  })

  test('a suspension does not wait for a transaction that only refers to an agency, as every new case does', async () => {
    const writer = await client(db.superuserUrl)
    await writer.query('begin')
    await writer.query('select from gate.agency where id = 2 for key share')
    await lawgiver.query(`set lock_timeout = '500ms'`)
    await lawgiver.query(SUSPEND)
  })

  test('two laws do not hold at once', async () => {
    await expect(addPeriod(lawgiver)).rejects.toMatchObject(refused('23P01'))
  })
})

describe('what does not enter', () => {
  test('a token that nobody opened', async () => {
    await expect(under(new Ticket(randomBytes(32), Infinity))).rejects.toMatchObject(refused('28000'))
  })

  test('what is stored of a token', async () => {
    const { sha } = await door.open(anna)
    await expect(under(new Ticket(sha, Infinity))).rejects.toMatchObject(refused('28000'))
  })

  test('a forged seal, another transaction’s, and another connection’s', async () => {
    const ticket = await door.open(anna)
    const runtime = await client(db.urls.runtime)
    const sibling = await client(db.urls.runtime)
    await runtime.query('begin')
    await enter(runtime, ticket)
    const { rows } = await runtime.query<{ seal: string }>(`select current_setting('hub.seal') as seal`)
    const seal = rows[0]!.seal
    const id = seal.split(':')[0]!
    await runtime.query('commit')
    for (const [where, forged] of [
      [runtime, seal],
      [sibling, seal],
      [runtime, `${id}:${'0'.repeat(64)}`],
      [runtime, `${id}:`],
      [runtime, `${id}:${'0'.repeat(64)}\n`],
      [runtime, 'x'],
    ] as const) {
      await where.query('begin')
      await where.query(`select set_config('hub.seal', $1, true)`, [forged])
      expect(await look(where)).toEqual(NOBODY)
      await where.query('commit')
    }
  })

  test('a seal that is spoiled within its transaction opens nothing', async () => {
    const runtime = await client(db.urls.runtime)
    await runtime.query('begin')
    await enter(runtime, await door.open(anna))
    const other = await door.open({ ...anna, agency: 2, user: 'boris' })
    const { rows } = await superuser.query<{ id: string }>('select id from gate.ticket where token_sha = $1', [other.sha])
    await runtime.query(`select set_config('hub.seal', regexp_replace(current_setting('hub.seal'), '^[0-9]+', $1), true)`, [rows[0]!.id])
    expect(await look(runtime)).toEqual(NOBODY)
  })

  test.each(['repeatable read', 'serializable', 'read uncommitted'])('a transaction under %s', async isolation => {
    const ticket = await door.open(anna)
    const runtime = await client(db.urls.runtime)
    await runtime.query(`begin isolation level ${isolation}`)
    await expect(enter(runtime, ticket)).rejects.toMatchObject(refused('25001'))
    await runtime.query('rollback')
  })

  test('an opening under repeatable read is refused: it would not see the suspension that it waited for', async () => {
    const opening = await client(db.urls.door)
    await opening.query('begin isolation level repeatable read')
    const open = opening.query(`select gate.open($1, 1, 'anna', '{}', 1, '5 minutes')`, [randomBytes(32)])
    await expect(open).rejects.toMatchObject(refused('25001'))
  })

  test('the door neither enters nor reads tickets, and the runtime does not open', async () => {
    const ticket = await door.open(anna)
    await expect(door.pool.query('select gate.enter($1)', [ticket.token])).rejects.toMatchObject(refused('42501'))
    await expect(door.pool.query('select * from gate.ticket')).rejects.toMatchObject(refused('42501'))
    const runtime = await client(db.urls.runtime)
    const open = runtime.query(`select gate.open($1, 1, 'anna', '{}', 1, '5 minutes')`, [randomBytes(32)])
    await expect(open).rejects.toMatchObject(refused('42501'))
    await expect(runtime.query('select * from gate.ticket')).rejects.toMatchObject(refused('42501'))
  })
})

describe('a token is not to be read', () => {
  test('in the statements that the server lists, nor in its tables', async () => {
    await lawgiver.query('begin')
    await lawgiver.query('update gate.agency set suspended_at = null where id = 1')
    const opening = door.open(anna)
    await waiting('hub_door')
    const running = await listed()
    await lawgiver.query('commit')
    const ticket = await opening
    const runtime = await client(db.urls.runtime)
    await runtime.query('begin')
    await enter(runtime, ticket)
    const all = [...running, ...(await listed()), ...(await stored())].join('\n')
    expect(all).toContain('gate.open(')
    expect(all).toContain('gate.enter(')
    for (const form of ['hex', 'base64', 'base64url', 'latin1'] as const) expect(all).not.toContain(ticket.token.toString(form))
    expect(running.join('\n')).not.toContain(ticket.sha.toString('hex'))
  })

  test('in a log', async () => {
    const ticket = await door.open(anna)
    const { inspect } = await import('node:util')
    const shown = inspect({ ticket }, { showHidden: true, depth: 9 }) + JSON.stringify({ ticket, ...ticket })
    expect(shown).not.toContain(ticket.token.toString('hex').slice(0, 8))
    expect(shown).not.toContain(String(ticket.token[0]) + ',' + String(ticket.token[1]))
  })
})

const listed = async (): Promise<string[]> => {
  const { rows } = await superuser.query<{ query: string }>('select query from pg_stat_activity where datname = current_database()')
  return rows.map(row => row.query)
}

const stored = async (): Promise<string[]> => {
  const { rows } = await superuser.query<{ ticket: string }>('select t::text as ticket from gate.ticket t')
  return rows.map(row => row.ticket)
}
