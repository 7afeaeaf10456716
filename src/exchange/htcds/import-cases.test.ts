import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EXPECTED, FULL, SECRETS } from '../../../test/support/htcds.ts'
import { listWorld, type ListWorld } from '../../../test/support/list-world.ts'
import { CLUB, HEALTH, POLICE, RED_CROSS, WELFARE } from '../../../test/stories/support/people.ts'
import { CASE_CATEGORIES, type CaseCategory } from '../../agreement/vocabulary.ts'
import { HTCDS_FIELDS } from './fields.ts'

let world: ListWorld
beforeAll(async () => {
  world = await listWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

/** Every row of every table of a database, as text. */
async function everything(url: string): Promise<string> {
  const tables = await world.rows<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    [],
    url,
  )
  const texts = await Promise.all(
    tables.map(({ name }) => world.rows<{ t: string | null }>(`select string_agg(x::text, ' ') as t from ${name} x`, [], url)),
  )
  return texts.map(([row]) => row?.t ?? '').join('\n')
}

describe('a case list', () => {
  let id: string
  beforeAll(async () => {
    expect(await world.csv([{ ...FULL, hub_Reference: 'FULL-1' }])).toMatchObject({ read: 1, added: 1, rejected: 0 })
    id = (await world.does.cases(RED_CROSS))['FULL-1']!.id
  })

  test('is of the fields that the standard has', () => {
    expect(HTCDS_FIELDS.map(({ name }) => name)).toEqual(Object.keys(EXPECTED))
    expect(HTCDS_FIELDS).toHaveLength(83)
  })

  test('gives nothing to an agency to which the case was not referred', async () => {
    const answer = await world.hub.ask(CLUB, `{ cases { edges { node { reference } } } }`)
    expect(answer.data).toEqual({ cases: { edges: [] } })
    expect(await world.does.case(CLUB, id)).toBeNull()
  })

  test('is withheld category by category from agencies to which the case was referred', async () => {
    // Without a consent welfare reads these by clause 6; health its own by clause 9; interior affairs never health.
    const open: Record<string, readonly CaseCategory[]> = {
      [WELFARE.agency]: ['case-summary', 'demographics', 'exploitation', 'assistance'],
      [POLICE.agency]: ['case-summary', 'demographics', 'exploitation', 'assistance'],
      [HEALTH.agency]: ['case-summary', 'demographics', 'exploitation', 'assistance', 'health'],
    }
    for (const who of [WELFARE, POLICE, HEALTH]) {
      await world.does.share(RED_CROSS, id, who)
      const node = (await world.does.case(who, id))!
      for (const [field, { category, read, is }] of Object.entries(EXPECTED))
        expect(read(node), `${who.agency} ${field}`).toEqual(open[who.agency]!.includes(category) ? is : undefined)
      const text = JSON.stringify(node)
      for (const { cell, category, secret } of Object.values(EXPECTED))
        if (secret && !open[who.agency]!.includes(category)) expect(text).not.toContain(cell)
    }
  })

  test.each(Object.entries(EXPECTED))('%s is read back by the case worker of its owner', async (_, { read, is }) => {
    expect(read((await world.does.case(RED_CROSS, id))!)).toEqual(is)
  })

  test('says of the case what follows from its fields', async () => {
    expect(await world.does.case(RED_CROSS, id)).toMatchObject({
      openedOn: '2024-02-01',
      dataSource: 'CASE_MANAGEMENT',
      region: { code: 'BY-BR' },
      demographics: { ageGroup: 'AGE_30_38' },
      exploitation: { country: { code: 'RU' }, exploitationClass: 'LABOUR' },
      location: { places: expect.arrayContaining([expect.objectContaining({ kind: 'EXPLOITATION', event: 1, country: { code: 'RU' } })]) },
    })
  })

  test('opens nothing by its consents and referrals: they are facts', async () => {
    const node = (await world.does.case(RED_CROSS, id))!
    expect(node.consents).toEqual([])
    expect(node.referrals!.map(({ toAgency }) => toAgency.id).toSorted()).toEqual(
      [HEALTH, POLICE, WELFARE].map(({ agency }) => agency).toSorted(),
    )
  })

  test('stands nowhere in clear: not in the database, not in the key store, not in the log', async () => {
    const texts = [
      await everything(world.hub.database.superuserUrl),
      await everything(world.hub.database.keysSuperuserUrl),
      world.hub.logged.join('\n'),
    ]
    // Bytes are shown in hexadecimal.
    const forms = (secret: string): string[] => [
      secret,
      Buffer.from(secret).toString('hex'),
      Buffer.from(secret).toString('base64').replace(/=*$/, ''),
    ]
    for (const text of texts)
      for (const secret of SECRETS) for (const form of forms(secret)) expect(text.includes(form), secret).toBe(false)
    // What is looked for would be found.
    expect(texts[0]).toContain('FULL-1')
    expect(texts[0]).toContain('F_CONSTRUCTION')
  })

  test('tells each category in the log, and no value', async () => {
    const [entry] = await world.rows<{ doc: string }>(
      `select doc from audit.entry where doc::json -> 'what' ->> 'act' = 'import' order by n desc limit 1`,
    )
    expect(JSON.parse(entry!.doc).what.categories).toEqual([...CASE_CATEGORIES])
  })
})

describe('vulnerabilities of health', () => {
  test('are health: who reads the exploitation does not read them', async () => {
    await world.csv([{ hub_Reference: 'HEALTH-1', vic_Vulnerabilities: 'MentalHealth;Addiction;Homelessness' }])
    const { id } = (await world.does.cases(RED_CROSS))['HEALTH-1']!
    for (const who of [POLICE, HEALTH]) await world.does.share(RED_CROSS, id, who)
    const police = (await world.does.case(POLICE, id))!
    expect(police.exploitation!.vulnerabilities).toEqual(['HOMELESSNESS'])
    expect(police.health).toBeNull()
    expect((await world.does.case(HEALTH, id))!.health!.vulnerabilities).toEqual(['MENTAL_HEALTH', 'ADDICTION'])
  })
})

describe('several of a kind', () => {
  test('have numbers behind their names, which need not follow each other, and go together', async () => {
    await world.csv([
      {
        hub_Reference: 'MANY-1',
        'hte_City.3': 'Warszawa',
        'hte_Type.3': 'Transit',
        'hte_Country.3': 'PL',
        'hte_Description.3': 'By night',
        hte_Type: 'Recruitment',
        'per_RoleDetails.2': 'The second',
        per_RoleInProcess: 'Abuser',
        'cco_CaseComment.2': 'b',
        cco_CaseComment: 'a',
      },
    ])
    const node = (await world.does.cases(RED_CROSS))['MANY-1']!
    expect(node.exploitation!.events.map(({ number, kind }) => [number, kind])).toEqual([
      [2, 'TRANSIT'],
      [1, 'RECRUITMENT'],
    ])
    expect(node.exploitation!.perpetrators.map(({ number, roles }) => [number, roles])).toEqual([
      [2, []],
      [1, ['ABUSER']],
    ])
    expect(node.location!.places).toEqual([
      expect.objectContaining({ kind: 'TRANSIT', event: 2, city: 'Warszawa', country: { code: 'PL' } }),
    ])
    expect(node.accounts!.told.map(({ about, number, text }) => [about, number, text])).toEqual(
      expect.arrayContaining([
        ['COMMENT', 1, 'a'],
        ['COMMENT', 2, 'b'],
        ['PERPETRATOR', 2, 'The second'],
        ['TRAFFICKING_EVENT', 2, 'By night'],
      ]),
    )
  })
})
