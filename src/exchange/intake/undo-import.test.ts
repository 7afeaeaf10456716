import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { statisticsWorld, type World } from '../../../test/support/statistics-world.ts'
import { OperatorError } from '../../base/errors.ts'
import { Door } from '../../identity/door.ts'
import { connected } from '../../storage/connecting.ts'
import { ctdcFormat } from '../ctdc/ctdc-format.ts'
import { listImports } from './list-imports.ts'
import { runImport } from './run-import.ts'
import type { Source } from './source.ts'
import type { ImportSummary } from './summary.ts'
import { openTable } from './table.ts'
import { undoImport } from './undo-import.ts'

const RED_CROSS = 'red-cross-brest'
const CLUB = 'business-women-brest'

let world: World
beforeAll(async () => {
  world = await statisticsWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

let files = 0
/** A file that no other test imports. */
const brought = (agency = RED_CROSS, rows = 3): Promise<ImportSummary> => {
  const year = String(2002 + (files += 1))
  return world.import(
    agency,
    Array.from({ length: rows }, () => ({ yearOfRegistration: year, Labor_Type: 'Agriculture' })),
  )
}
const undo = ({ importId }: ImportSummary, agency = RED_CROSS) => undoImport(world.db.urls, agency, importId!)

interface Left {
  readonly cases: number
  readonly ties: number
  readonly persons: number
}
/** What there is of it, as the superuser sees it: cases of the file, and ties and persons without a case. */
const left = async ({ digest }: ImportSummary): Promise<Left> => {
  const [row] = await world.rows<Left>(
    `select (select count(*)::integer from nrm."case" where source_digest = $1) as cases,
            (select count(*)::integer from nrm.tie t where not exists (select from nrm."case" c where (c.owner, c.id) = (t.owner, t.case_id))) as ties,
            (select count(*)::integer from nrm.person p where not exists (select from nrm."case" c where (c.owner, c.person_id) = (p.owner, p.id))) as persons`,
    [Buffer.from(digest, 'hex')],
  )
  return row!
}
const NOTHING: Left = { cases: 0, ties: 0, persons: 0 }

const owner = async (agency: string): Promise<number> => (await world.hub.directories.current()).agencyByName.get(agency)!.id
const caseOf = async ({ importId }: ImportSummary): Promise<string> =>
  (await world.rows<{ id: string }>('select id from nrm."case" where import_id = $1 limit 1', [importId]))[0]!.id

/** Raw statements of the runtime role, with the ticket of an agency's case worker; nothing of it is kept. */
async function asWorker(agency: string, use: (client: pg.Client) => Promise<void>): Promise<void> {
  const door = new Door(world.db.urls.door)
  try {
    const { generation } = await world.hub.directories.current()
    const ticket = await door.open({ agency: await owner(agency), user: 'u', duties: ['case-worker'], purpose: 'assistance', generation })
    await connected(world.db.urls.runtime, async client => {
      await client.query('begin')
      await client.query('select gate.enter($1)', [ticket.token])
      await use(client)
    })
  } finally {
    await door.close()
  }
}

const refusal = (undoing: Promise<unknown>): Promise<string> =>
  undoing.then(
    () => 'no refusal',
    (error: unknown) => (error instanceof OperatorError ? error.message : String(error)),
  )

describe('an import is taken back', () => {
  test('with all that hangs on its cases, and its file may come in anew', async () => {
    const summary = await brought()
    expect(await undo(summary)).toEqual({ importId: summary.importId, cases: 3, keys: 0 })
    expect(await left(summary)).toEqual(NOTHING)
    files -= 1
    const again = await brought()
    expect(again).toMatchObject({ digest: summary.digest, added: 3 })
    expect(again.importId).not.toBe(summary.importId)
  })

  test('after its own agency has read it, and others have read other cases', async () => {
    const [mine, others] = [await brought(), await brought(CLUB)]
    const query = '{ cases(first: 100) { edges { node { reference } } } }'
    const worker = { duties: ['case-worker'], purpose: 'assistance' } as const
    for (const agency of [RED_CROSS, CLUB]) expect((await world.ask({ agency, ...worker }, query)).errors).toEqual([])
    expect((await undo(mine)).cases).toBe(3)
    expect(await left(others)).toMatchObject({ cases: 3 })
  })

  test('also where it broke off between the record and the rows', async () => {
    const summary = await brought()
    await connected(world.db.urls.eraser, async client => {
      await client.query('select nrm.undo_import($1, $2)', [await owner(RED_CROSS), summary.importId])
      const { rows } = await client.query<{ persons: string[] }>('select nrm.clear_import($1, $2, 2) as persons', [
        await owner(RED_CROSS),
        summary.importId,
      ])
      expect(rows[0]!.persons).toHaveLength(2)
    })
    expect(await left(summary)).toMatchObject({ cases: 1 })
    expect((await undo(summary)).cases).toBe(3)
    expect(await left(summary)).toEqual(NOTHING)
  })

  test('and that is listed and logged, without a value', async () => {
    const summary = await brought()
    await undo(summary)
    const listed = (await listImports(world.db.urls, RED_CROSS)).find(({ id }) => id === summary.importId)
    expect(listed).toMatchObject({
      format: 'ctdc-2020-subset',
      digest: summary.digest,
      cases: 3,
      read: 3,
      rejected: 0,
      undoneAt: expect.any(Date),
    })
    const entries = await world.rows<{ doc: string }>(
      `select doc from audit.entry where doc like '%import.undo%' and doc like '%' || $1 || '%'`,
      [summary.importId],
    )
    expect(entries.map(({ doc }) => JSON.parse(doc))).toEqual([
      expect.objectContaining({
        role: 'hub_eraser',
        what: { act: 'import.undo', owner: await owner(RED_CROSS), import: summary.importId, count: 3 },
      }),
    ])
  })
})

describe('it stays', () => {
  test.each([
    ['another agency’s', async (summary: ImportSummary) => undo(summary, CLUB), 'business-women-brest has no such import'],
    [
      'that nobody made',
      async (summary: ImportSummary) => undo({ ...summary, importId: '00000000-0000-4000-8000-000000000000' }),
      'has no such import',
    ],
    ['of no agency', async (summary: ImportSummary) => undo(summary, 'nobody'), 'There is no agency "nobody"'],
  ])('where it is %s', async (_, undoing, words) => {
    const summary = await brought()
    expect(await refusal(undoing(summary))).toContain(words)
    expect(await left(summary)).toMatchObject({ cases: 3 })
  })

  test('where other agencies have read one of its cases, and says how many', async () => {
    const summary = await brought()
    const [own, id] = [await owner(RED_CROSS), await caseOf(summary)]
    for (const agency of [CLUB, CLUB, 'social-welfare-brest']) {
      await world.rows(
        `insert into audit.entry(agency, doc) values ($1, json_build_object('what', json_build_object('act', 'read', 'cases', $2::json))::text)`,
        [await owner(agency), JSON.stringify([[own, id]])],
      )
    }
    expect(await refusal(undo(summary))).toBe('It stays: 2 other agencies have read one of its cases or more; the log says which.')
    expect(await left(summary)).toMatchObject({ cases: 3 })
  })

  test('where entries of others name other cases, or nothing that is a case, it is taken back', async () => {
    const summary = await brought()
    const own = await owner(RED_CROSS)
    for (const cases of [
      '[[1, "x"]]',
      `[[${own}, "x"]]`,
      `[[${own}, "00000000-0000-4000-8000-000000000000"]]`,
      '7',
      '{}',
      '[7, null, {}]',
      '[[]]',
    ])
      await world.rows(`insert into audit.entry(agency, doc) values ($1, $2)`, [await owner(CLUB), `{"what": {"cases": ${cases}}}`])
    expect((await undo(summary)).cases).toBe(3)
  })

  test.each([
    ['referred', `insert into nrm.referral(owner, case_id, id, to_agency, categories) values ($1, $2, gen_random_uuid(), $3, 1)`],
    [
      'consented to',
      `insert into nrm.consent(owner, case_id, id, to_agency, purpose, categories, given_on) values ($1, $2, gen_random_uuid(), $3, 1, 1, '2024-01-01')`,
    ],
    [
      'opened to others',
      `insert into nrm.access_grant(owner, case_id, id, agency, purpose, categories, since, until) values ($1, $2, gen_random_uuid(), $3, 1, 1, now(), now() + interval '1 day')`,
    ],
    [
      'assisted',
      `insert into nrm.assistance(owner, case_id, id, kind, provider, started_on, created_by) select $1, $2, gen_random_uuid(), 'SHELTER', $1, '2024-01-01', 'anna' from (values ($3::integer)) v`,
    ],
    ['changed', `update nrm."case" set version = 2 where (owner, id) = ($1, $2) and $3::integer is not null`],
  ])('where a case was %s meanwhile', async (_, deed) => {
    const summary = await brought()
    await world.rows(deed, [await owner(RED_CROSS), await caseOf(summary), await owner(CLUB)])
    expect(await refusal(undo(summary))).toMatch(/^It stays: somebody has/)
    expect(await left(summary)).toMatchObject({ cases: 3 })
  })
})

describe('nobody gets around it', () => {
  test('a reader who is under way is waited for, and counts', async () => {
    const summary = await brought()
    const [own, club, id] = [await owner(RED_CROSS), await owner(CLUB), await caseOf(summary)]
    await connected(world.db.superuserUrl, async reader => {
      await reader.query('begin')
      await reader.query('select count(*) from nrm.tie')
      await reader.query(
        `insert into audit.entry(agency, doc) values ($1, json_build_object('what', json_build_object('cases', $2::json))::text)`,
        [club, JSON.stringify([[own, id]])],
      )
      const undoing = refusal(undo(summary))
      const waits = `select count(*)::integer as n from pg_locks where relation = 'nrm.tie'::regclass and not granted and database = (select oid from pg_database where datname = current_database())`
      while ((await world.rows<{ n: number }>(waits))[0]!.n === 0) await new Promise(resolve => setTimeout(resolve, 20))
      await reader.query('commit')
      expect(await undoing).toContain('another agency has read')
    })
  })

  test('rows of an import that was not taken back are not deleted', async () => {
    const summary = await brought()
    const { rows } = await connected(world.db.urls.eraser, async client =>
      client.query('select nrm.clear_import($1, $2, 10) as persons', [await owner(RED_CROSS), summary.importId]),
    )
    expect(rows).toEqual([{ persons: [] }])
    expect(await left(summary)).toMatchObject({ cases: 3 })
  })

  test.each(['runtime', 'door', 'lawgiver', 'release', 'sequencer'] as const)('%s may not call it', async role => {
    for (const call of [
      'nrm.undo_import(1, gen_random_uuid())',
      'nrm.clear_import(1, gen_random_uuid(), 1)',
      'nrm.import_readers(1, gen_random_uuid())',
    ])
      await expect(connected(world.db.urls[role], client => client.query(`select ${call}`))).rejects.toMatchObject({ code: '42501' })
  })

  test('an import that is under way ends when it is taken back, and nothing of it stays', async () => {
    const path = await world.file(Array.from({ length: 60 }, () => ({ yearOfRegistration: '2002', Labor_Type: 'Begging' })))
    const source = await openTable(path)
    let importId: string | null = null
    const slow: Source = {
      ...source,
      async *rows() {
        for await (const row of source.rows()) {
          if (row.line === 25) await undoImport(world.db.urls, RED_CROSS, importId!)
          yield row
        }
      },
    }
    const running = runImport({
      urls: world.db.urls,
      agency: RED_CROSS,
      source: slow,
      format: ctdcFormat(path, source.columns),
      batchSize: 10,
      onBatch: summary => {
        importId = summary.importId
      },
    })
    expect(await refusal(running)).toContain('taken back')
    const [{ n }] = (await world.rows<{ n: number }>(
      `select count(*)::integer as n from nrm."case" c join nrm.import i on i.owner = c.owner and i.id = c.import_id where i.undone_at is not null`,
    )) as [{ n: number }]
    expect(n).toBe(0)
  })

  test('of another agency’s imports the row wall shows none, and lets nobody touch what the database keeps of its own', async () => {
    const [mine, theirs] = [await brought(), await brought(CLUB)]
    await asWorker(CLUB, async client => {
      const { rows } = await client.query<{ id: string }>('select id from nrm.import')
      expect(rows.map(({ id }) => id)).toContain(theirs.importId)
      expect(rows.map(({ id }) => id)).not.toContain(mine.importId)
      expect((await client.query('update nrm.import set read = 0 where id = $1', [mine.importId])).rowCount).toBe(0)
    })
    const digest = Buffer.alloc(32)
    for (const [text, values] of [
      ['insert into nrm.import(owner, id, format, digest) values ($1, gen_random_uuid(), $2, $3)', [await owner(RED_CROSS), 'x', digest]],
      [
        'insert into nrm.import(owner, id, format, digest, first_entry) values ($1, gen_random_uuid(), $2, $3, 9e9)',
        [await owner(CLUB), 'x', digest],
      ],
      ['update nrm.import set undone_at = now() where id = $1', [theirs.importId]],
      ['update nrm.import set first_entry = 9e9 where id = $1', [theirs.importId]],
      ['select first_entry from nrm.import where id = $1', [theirs.importId]],
      ['update nrm."case" set import_id = $1', [theirs.importId]],
    ] as const)
      await asWorker(CLUB, client => expect(client.query(text, [...values])).rejects.toMatchObject({ code: '42501' }))
  })

  test('a case cannot be put into another agency’s import', async () => {
    const mine = await brought()
    await asWorker(CLUB, async client => {
      const [own, person] = [await owner(CLUB), '00000000-0000-4000-8000-00000000000a']
      await client.query('insert into nrm.person(owner, id) values ($1, $2)', [own, person])
      const text = `insert into nrm."case"(owner, id, person_id, reference, region, opened_on, import_id) values ($1, gen_random_uuid(), $2, 'r', 'BY-BR', '2020-01-01', $3)`
      await expect(client.query(text, [own, person, mine.importId])).rejects.toMatchObject({ code: '23503' })
    })
  })
})
