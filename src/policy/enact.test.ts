import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { brest } from '../../test/support/brest.ts'
import { connect, type LawDatabase, lawDatabase, type StoredTicket } from '../../test/support/lawgiver.ts'
import { ticketOf } from '../../test/support/ticket.ts'
import { ACTIONS, CATEGORIES, DUTIES, type Duty, isOwned, isOwners, PURPOSES, WAYS, waysFor } from '../agreement/vocabulary.ts'
import { applyInit } from '../setup/apply-init.ts'
import { decide, OWNERLESS, type Policy, type Principal } from './decide.ts'
import { enact, readPolicy } from './enact.ts'
import { charterLaw, CLASSES, CLOSED_CLASS, type Table, tabulate } from './tabulate.ts'

let law: LawDatabase
let policy: Policy
let ids: Map<string, number>
let table: Table

beforeAll(async () => {
  law = await lawDatabase()
  await applyInit(law.lawgiver, (await brest()).input)
  ;({ policy, ids } = await readPolicy(law.lawgiver, new Date()))
  table = tabulate(policy)
})
afterAll(() => law.end())

/** An array with lower bound 0 comes as text: its index is an agency's id. */
const classesOf = (text: string): number[] => {
  const [, last, items] = /^\[0:(\d+)\]=\{([\d,]+)\}$/.exec(text)!
  const classes = items!.split(',').map(Number)
  expect(classes).toHaveLength(Number(last) + 1)
  return classes
}

/** Every bit of a ticket that says something else than `decide`, in words. */
function disagreements(ticket: StoredTicket, who: Principal): { compared: number; wrong: string[] } {
  const classes = classesOf(ticket.classes)
  const owners = [...ids.keys()].filter(name => name !== 'public')
  const wrong: string[] = []
  let compared = 0
  const compare = (what: string, seen: boolean, said: boolean): void => {
    compared += 1
    if (seen !== said) wrong.push(`${what}: the ticket ${seen ? 'opens' : 'closes'} it`)
  }
  ACTIONS.forEach((action, a) =>
    CATEGORIES.forEach((category, c) => {
      const bits = ticket.sees[a * 16 + c] ?? '0'.repeat(512)
      const possible = waysFor(category, action)
      WAYS.forEach((way, w) => {
        const slot = bits.slice(w * CLASSES, (w + 1) * CLASSES)
        const what = `${who.agency} ${who.duties} ${who.purpose} ${action} ${category} ${way.name}`
        const said = (owner: string): boolean => decide(policy, who, action, category, { way: way.name, owner }).answer === 'yes'
        if (!possible.includes(way)) compare(what, slot.includes('1'), false)
        // Whoever has not signed in owns nothing: no lane leads there.
        else if (isOwners(way.scope)) {
          if (who.agency) compare(what, slot[classes[ids.get(who.agency)!]!] === '1', said(who.agency))
        } else if (!isOwned(category)) compare(what, slot[classes[0]!] === '1', said(OWNERLESS))
        else {
          for (const owner of owners) compare(`${what} of ${owner}`, slot[classes[ids.get(owner)!]!] === '1', said(owner))
          compare(`${what} of a stranger`, slot[CLOSED_CLASS] === '1', said('stranger'))
        }
      })
    }),
  )
  return { compared, wrong }
}

const DUTY_SETS: readonly (readonly Duty[])[] = [DUTIES, [], ...DUTIES.map(duty => [duty])]

describe('the law of Brest in the database', () => {
  test('has one period now, and every row of the table and of the charter', async () => {
    const { rows } = await law.superuser.query(
      'select p.valid_from, p.valid_until, count(*)::int as rows, count(*) filter (where agency_id is null)::int as charter from gate.period p join gate.law l on l.period_id = p.id group by p.id',
    )
    expect(rows).toEqual([
      {
        valid_from: new Date('2014-12-15T00:00:00+03:00'),
        valid_until: Infinity,
        rows: table.rows.length + charterLaw().length,
        charter: charterLaw().length,
      },
    ])
  })

  test('is enacted within 2 seconds', async () => {
    const start = performance.now()
    await enact(law.lawgiver)
    const took = performance.now() - start
    console.log(`enact: ${took.toFixed(0)} ms`)
    expect(took).toBeLessThan(2000)
  })

  test('numbers the class of each agency by its id, from 0 for what nobody owns', async () => {
    const classes = classesOf((await law.open(1, [], 'assistance')).classes)
    expect(classes[0]).toBe(table.classOf.get(OWNERLESS))
    for (const [name, id] of ids) if (id > 0) expect([name, classes[id]]).toEqual([name, table.classOf.get(name)])
    expect(new Set(classes).size).toBeGreaterThan(2)
  })

  test('opens by a ticket what decide says, for every action, category, way and owner', async () => {
    let compared = 0
    const wrong: string[] = []
    const agencies = [...ids].filter(([, id]) => id > 0)
    for (const [agency, id] of agencies)
      for (const purpose of PURPOSES) {
        // All duties for each agency; none, and each alone, for some.
        const sets = DUTY_SETS.filter((_, i) => i === 0 || i === id % DUTY_SETS.length)
        for (const duties of sets) {
          const found = disagreements(await law.open(id, duties, purpose), { agency, duties, purpose })
          compared += found.compared
          wrong.push(...found.wrong)
        }
      }
    for (const purpose of PURPOSES) {
      const found = disagreements(await law.open(0, [], purpose), { agency: null, duties: [], purpose })
      compared += found.compared
      wrong.push(...found.wrong)
    }
    console.log(`${compared} situations compared`)
    expect(wrong.slice(0, 10)).toEqual([])
    expect(compared).toBeGreaterThan(500_000)
  })

  test('gives a ticket the lanes that open something', async () => {
    const charter = charterLaw()
    for (const [agency, id] of ids)
      for (const purpose of PURPOSES) {
        if (id === 0) continue
        const { lanes } = await law.open(id, DUTIES, purpose)
        const { ways } = ticketOf(table, charter, { agency, user: 'u', duties: DUTIES, purpose })
        expect(lanes.map(lane => lane >> 20)).toEqual(
          [...ways].filter(way => !['published', 'all'].includes(WAYS[way]!.name)).sort((a, b) => a - b),
        )
      }
  })

  test('tells the base of counts', async () => {
    expect((await law.open(ids.get('red-cross-brest')!, ['analyst'], 'statistics')).base).toBe(3)
    expect((await law.open(ids.get('usaid')!, ['analyst'], 'statistics')).base).toBe(10)
    expect((await law.open(ids.get('media-brest')!, [], 'statistics')).base).toBe(null)
  })

  test('ends every ticket when it is made anew', async () => {
    await law.open(1, DUTIES, 'assistance')
    await enact(law.lawgiver)
    expect((await law.superuser.query('select from gate.ticket')).rowCount).toBe(0)
  })
})

describe('two enactments at once', () => {
  test('queue, and leave one law', async () => {
    const others = await Promise.all(Array.from({ length: 4 }, () => connect(law.db.urls.lawgiver)))
    const done = await Promise.allSettled(others.map(client => enact(client)))
    await Promise.all(others.map(client => client.end()))
    expect(done.map(each => each.status)).toEqual(Array(4).fill('fulfilled'))
    const { rows } = await law.superuser.query(
      'select (select count(*)::int from gate.period) as periods, (select count(*)::int from gate.law) as rows',
    )
    expect(rows[0]).toEqual({ periods: 1, rows: table.rows.length + charterLaw().length })
  })
})

describe('the audit log', () => {
  test('says what was enacted, by whom', async () => {
    const { rows } = await law.superuser.query<{ doc: string }>('select doc from audit.entry order by n desc limit 1')
    expect(JSON.parse(rows[0]!.doc)).toMatchObject({
      role: 'hub_lawgiver',
      what: { act: 'enact', agreements: [{ id: 'brest-mou', version: 2 }], periods: 1, rows: table.rows.length + charterLaw().length },
    })
  })
})
