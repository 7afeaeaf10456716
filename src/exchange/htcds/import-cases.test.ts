import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asCsv, asJson, EXPECTED, FULL, SECRETS } from '../../../test/support/htcds.ts'
import { startTestHub, type TestHub } from '../../../test/support/hub.ts'
import { CLUB, HEALTH, POLICE, RED_CROSS, WELFARE } from '../../../test/stories/support/people.ts'
import { type Verbs, verbs } from '../../../test/stories/support/verbs.ts'
import { CASE_CATEGORIES, type CaseCategory } from '../../agreement/vocabulary.ts'
import { connected } from '../../storage/connecting.ts'
import { runImport } from '../intake/run-import.ts'
import type { ImportSummary } from '../intake/summary.ts'
import { HTCDS_FIELDS } from './fields.ts'
import { HtcdsFormat } from './htcds-format.ts'
import { openList } from './open-list.ts'
import { template } from './template.ts'

let hub: TestHub
let does: Verbs
let folder: string
beforeAll(async () => {
  hub = await startTestHub()
  does = verbs(hub)
  folder = await mkdtemp(join(tmpdir(), 'hub-htcds-'))
})
afterAll(async () => {
  await hub[Symbol.asyncDispose]()
  await rm(folder, { recursive: true })
})

let files = 0
const file = async (text: string | Buffer, extension: string): Promise<string> => {
  const path = join(folder, `${(files += 1)}.${extension}`)
  await writeFile(path, text)
  return path
}
const run = async (path: string, { agency = RED_CROSS.agency, dryRun = false } = {}): Promise<ImportSummary> =>
  runImport({ urls: hub.database.urls, agency, source: await openList(path), format: new HtcdsFormat(hub.hub.keys), dryRun, batchSize: 10 })
const csv = async (rows: Parameters<typeof asCsv>[0], separator?: string) => run(await file(asCsv(rows, separator), 'csv'))
const json = async (value: unknown) => run(await file(JSON.stringify(value), 'json'))

const rows = <Row extends object>(text: string, values: unknown[] = [], url = hub.database.superuserUrl): Promise<Row[]> =>
  connected(url, async client => (await client.query<Row>(text, values)).rows)

const keys = async (): Promise<string> =>
  (await rows<{ n: string }>('select count(*) as n from keys.person_key', [], hub.database.keysSuperuserUrl))[0]!.n

/** Every row of every table of a database, as text. */
async function everything(url: string): Promise<string> {
  const tables = await rows<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    [],
    url,
  )
  const texts = await Promise.all(
    tables.map(({ name }) => rows<{ t: string | null }>(`select string_agg(x::text, ' ') as t from ${name} x`, [], url)),
  )
  return texts.map(([row]) => row?.t ?? '').join('\n')
}

describe('a case list', () => {
  let id: string
  beforeAll(async () => {
    expect(await csv([{ ...FULL, hub_Reference: 'FULL-1' }])).toMatchObject({ read: 1, added: 1, rejected: 0 })
    id = (await does.cases(RED_CROSS))['FULL-1']!.id
  })

  test('is of the fields that the standard has', () => {
    expect(HTCDS_FIELDS.map(({ name }) => name)).toEqual(Object.keys(EXPECTED))
    expect(HTCDS_FIELDS).toHaveLength(83)
  })

  test('gives nothing to an agency to which the case was not referred', async () => {
    const answer = await hub.ask(CLUB, `{ cases { edges { node { reference } } } }`)
    expect(answer.data).toEqual({ cases: { edges: [] } })
    expect(await does.case(CLUB, id)).toBeNull()
  })

  test('is withheld category by category from agencies to which the case was referred', async () => {
    // Without a consent welfare reads these by clause 6; health its own by clause 9; interior affairs never health.
    const open: Record<string, readonly CaseCategory[]> = {
      [WELFARE.agency]: ['case-summary', 'demographics', 'exploitation', 'assistance'],
      [POLICE.agency]: ['case-summary', 'demographics', 'exploitation', 'assistance'],
      [HEALTH.agency]: ['case-summary', 'demographics', 'exploitation', 'assistance', 'health'],
    }
    for (const who of [WELFARE, POLICE, HEALTH]) {
      await does.share(RED_CROSS, id, who)
      const node = (await does.case(who, id))!
      for (const [field, { category, read, is }] of Object.entries(EXPECTED))
        expect(read(node), `${who.agency} ${field}`).toEqual(open[who.agency]!.includes(category) ? is : undefined)
      const text = JSON.stringify(node)
      for (const { cell, category, secret } of Object.values(EXPECTED))
        if (secret && !open[who.agency]!.includes(category)) expect(text).not.toContain(cell)
    }
  })

  test.each(Object.entries(EXPECTED))('%s is read back by the case worker of its owner', async (_, { read, is }) => {
    expect(read((await does.case(RED_CROSS, id))!)).toEqual(is)
  })

  test('says of the case what follows from its fields', async () => {
    expect(await does.case(RED_CROSS, id)).toMatchObject({
      openedOn: '2024-02-01',
      dataSource: 'CASE_MANAGEMENT',
      region: { code: 'BY-BR' },
      demographics: { ageGroup: 'AGE_30_38' },
      exploitation: { country: { code: 'RU' }, exploitationClass: 'LABOUR' },
      location: { places: expect.arrayContaining([expect.objectContaining({ kind: 'EXPLOITATION', event: 1, country: { code: 'RU' } })]) },
    })
  })

  test('opens nothing by its consents and referrals: they are facts', async () => {
    const node = (await does.case(RED_CROSS, id))!
    expect(node.consents).toEqual([])
    expect(node.referrals!.map(({ toAgency }) => toAgency.id).toSorted()).toEqual(
      [HEALTH, POLICE, WELFARE].map(({ agency }) => agency).toSorted(),
    )
  })

  test('stands nowhere in clear: not in the database, not in the key store, not in the log', async () => {
    const texts = [await everything(hub.database.superuserUrl), await everything(hub.database.keysSuperuserUrl), hub.logged.join('\n')]
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
    const [entry] = await rows<{ doc: string }>(
      `select doc from audit.entry where doc::json -> 'what' ->> 'act' = 'import' order by n desc limit 1`,
    )
    expect(JSON.parse(entry!.doc).what.categories).toEqual([...CASE_CATEGORIES])
  })
})

describe('vulnerabilities of health', () => {
  test('are health: who reads the exploitation does not read them', async () => {
    await csv([{ hub_Reference: 'HEALTH-1', vic_Vulnerabilities: 'MentalHealth;Addiction;Homelessness' }])
    const { id } = (await does.cases(RED_CROSS))['HEALTH-1']!
    for (const who of [POLICE, HEALTH]) await does.share(RED_CROSS, id, who)
    const police = (await does.case(POLICE, id))!
    expect(police.exploitation!.vulnerabilities).toEqual(['HOMELESSNESS'])
    expect(police.health).toBeNull()
    expect((await does.case(HEALTH, id))!.health!.vulnerabilities).toEqual(['MENTAL_HEALTH', 'ADDICTION'])
  })
})

describe('several of a kind', () => {
  test('have numbers behind their names, which need not follow each other, and go together', async () => {
    await csv([
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
    const node = (await does.cases(RED_CROSS))['MANY-1']!
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

describe('the forms of a list', () => {
  const list: readonly Readonly<Record<string, string>>[] = [
    { ...FULL, hub_OpenedOn: '2024-01-05', prs_FirstName: 'Першая' },
    { prs_Gender: 'Masculine', hub_District: 'Кобрынскі раён' },
  ]
  /** A case without what differs from case to case. */
  const plainly = (node: unknown): unknown =>
    JSON.parse(JSON.stringify(node, (key, value: unknown) => (['id', 'reference'].includes(key) ? undefined : value)))
  const casesOf = async ({ digest }: ImportSummary) => {
    const its = await rows<{ reference: string }>(`select reference from nrm."case" where source_digest = $1 order by source_line`, [
      Buffer.from(digest, 'hex'),
    ])
    const all = await does.cases(RED_CROSS)
    return its.map(({ reference }) => plainly(all[reference]))
  }

  test('give the same cases', async () => {
    const asLines = list.map(row => JSON.stringify(asJson(row))).join('\n')
    const summaries = [
      await csv(list),
      await csv(list, ';'),
      await run(await file(Buffer.from(`\uFEFF${asCsv(list, '\t')}`, 'utf16le'), 'csv')),
      await json(list.map(asJson)),
      await json({ made: 'by hand', records: list.map(asJson) }),
      await run(await file(asLines, 'jsonl')),
      await run(await file(JSON.stringify({ records: list.map(asJson) }, null, 2), 'json')),
    ]
    expect(summaries.map(({ added, rejected }) => [added, rejected])).toEqual(summaries.map(() => [2, 0]))
    const [first, ...others] = await Promise.all(summaries.map(casesOf))
    expect(first).toHaveLength(2)
    for (const each of others) expect(each).toEqual(first)
  })

  test('the same file again adds nothing, and makes no key', async () => {
    const path = await file(JSON.stringify([asJson(FULL)]), 'json')
    expect(await run(path)).toMatchObject({ added: 1 })
    const before = await keys()
    expect(await run(path)).toMatchObject({ added: 0, already: 1 })
    expect(await keys()).toBe(before)
  })

  test('a dry run keeps nothing: no case, no key, no file', async () => {
    const path = await file(asCsv([FULL, { prs_Gender: 'Nobody' }]), 'csv')
    const count = async () => (await rows<{ n: string }>('select count(*) as n from nrm."case"'))[0]!.n
    const before = [await count(), await keys()]
    expect(await run(path, { dryRun: true })).toMatchObject({ importId: null, added: 1, rejected: 1, rejectsFile: null })
    expect([await count(), await keys()]).toEqual(before)
  })

  test.each(['csv', 'json'] as const)('the template, as %s, is a list itself and says that nobody of it is real', async form => {
    const text = template(form)
    expect(text).toMatch(/GENERATED EXAMPLE/)
    for (const { name } of HTCDS_FIELDS) expect(text).toContain(name)
    expect(await run(await file(text, form), { agency: form === 'csv' ? CLUB.agency : HEALTH.agency })).toMatchObject({
      added: 1,
      rejected: 0,
    })
  })
})

describe('what does not fit', () => {
  test('is told by line, column, rule and what is allowed, never by its value', async () => {
    const wrong: readonly Readonly<Record<string, string>>[] = [
      { prs_Gender: 'Vydumka' },
      { prs_Birthdate: '31.02.1990' },
      { hte_Latitude: '95' },
      { prs_PrimaryLanguage: 'Klingonsk' },
      { prs_Citizenship: 'BY;Vydumskaja' },
      { con_Consent: 'false', prs_FirstName: 'Aksinnja' },
      { vic_AgreementToManagePersonalData: 'no', cco_CaseComment: 'Aksinnja' },
      { 'hte_Date.2': '2999-01-01' },
      { cco_CaseComment: 'x'.repeat(20_001) },
      { prs_NumberOfChildren: 'two' },
      { hub_Reference: 'FULL-1' },
      { con_Consent: 'Vydumka' },
    ]
    const { rejects, rejected, added } = await csv(wrong)
    expect({ rejected, added }).toEqual({ rejected: wrong.length, added: 0 })
    expect(rejects.map(({ line, column, rule }) => `${line} ${column} ${rule}`)).toEqual([
      '2 prs_Gender one-of',
      '3 prs_Birthdate date',
      '4 hte_Latitude range',
      '5 prs_PrimaryLanguage language',
      '6 prs_Citizenship country',
      '7 con_Consent consent',
      '8 vic_AgreementToManagePersonalData consent',
      '9 hte_Date.2 past',
      '10 cco_CaseComment length',
      '11 prs_NumberOfChildren whole-number',
      '12 hub_Reference unique',
      '13 con_Consent checkbox',
    ])
    expect(rejects[0]!.allowed).toContain('Feminine')
    expect(rejects.every(({ allowed }) => allowed.length > 0)).toBe(true)
    expect(JSON.stringify(rejects)).not.toMatch(/Vydum|Aksinnja|Klingon/)
  })

  test('where consent was refused, what names nobody comes in', async () => {
    expect(
      await csv([{ con_Consent: 'false', vic_AgreementToManagePersonalData: 'false', prs_Gender: 'Feminine', hub_Reference: 'NO-1' }]),
    ).toMatchObject({
      added: 1,
    })
    expect((await does.cases(RED_CROSS))['NO-1']).toMatchObject({ dataConsent: 'NO', dataAgreement: 'NO', identity: { givenName: null } })
  })

  test.each(['csv', 'json', 'jsonl'] as const)('goes to a file that, corrected, is an import: %s', async form => {
    const list: readonly Readonly<Record<string, string>>[] = [
      { prs_FirstName: 'Dobraja', prs_Gender: 'Feminine' },
      { prs_FirstName: '=Blahaja', prs_Gender: 'Fem' },
    ]
    const text = form === 'csv' ? asCsv(list) : form === 'json' ? JSON.stringify(list) : list.map(each => JSON.stringify(each)).join('\n')
    const first = await run(await file(text, form))
    expect(first).toMatchObject({
      added: 1,
      rejected: 1,
      rejectsFile: expect.stringMatching(form === 'csv' ? /\.rejects\.csv$/ : /\.rejects\.jsonl$/),
    })
    expect((await stat(first.rejectsFile!)).mode & 0o077).toBe(0)
    const rejects = await readFile(first.rejectsFile!, 'utf8')
    // Uncorrected it is rejected again, and nothing of it comes in.
    expect(await run(first.rejectsFile!)).toMatchObject({ added: 0, rejected: 1 })
    const corrected = await file(rejects.replace(/(["',:])Fem(["',])/, '$1Feminine$2'), form === 'csv' ? 'csv' : 'jsonl')
    expect(await run(corrected)).toMatchObject({ added: 1, rejected: 0 })
    expect(await run(corrected)).toMatchObject({ added: 0, already: 1 })
    const names = Object.values(await does.cases(RED_CROSS)).map(node => node.identity!.givenName)
    expect(names.filter(name => name === '=Blahaja').length).toBeGreaterThan(0)
    // The row keeps the identity of the file that it first came from.
    const lines = await rows<{ line: number }>(`select source_line as line from nrm."case" where source_digest = $1 order by 1`, [
      Buffer.from(first.digest, 'hex'),
    ])
    expect(lines).toHaveLength(2)
  })

  test('of JSON Lines a broken line is one reject; of an array what was before it is in', async () => {
    const lines = await run(
      await file('{"prs_Gender":"Feminine"}\n{"prs_Gender":"Fem\n[1]\n{"prs_Gender":"Masculine","Vydumskaja":"Aksinnja"}\n', 'jsonl'),
    )
    expect(lines).toMatchObject({ added: 1, rejected: 3 })
    expect(lines.rejects.map(({ line, column, rule }) => `${line} ${column} ${rule}`)).toEqual(['2 * json', '3 * type', '4 * field'])
    const array = await run(await file('[{"prs_Gender":"Feminine"},{"prs_Gender":"Masculine"},{"prs_FirstName":"Aksinnja"', 'json'))
    expect(array).toMatchObject({
      added: 2,
      rejected: 0,
      stopped: expect.stringMatching(/breaks off, or goes on behind its end, behind record 2/),
    })
    expect(JSON.stringify([lines.rejects, array])).not.toMatch(/Aksinnja|Vydumskaja/)
  })

  test('that nests too deep to be written again goes to the rejects by its beginning', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
    const summary = await run(await file(`{"prs_FirstName":${deep}}\n{"prs_Gender":"Feminine"}\n`, 'jsonl'))
    expect(summary).toMatchObject({ added: 1, rejected: 1, rejects: [{ line: 1, column: 'prs_FirstName', rule: 'type' }] })
    expect(JSON.parse(await readFile(summary.rejectsFile!, 'utf8'))).toMatchObject({
      reject_line: 1,
      reject_text: expect.stringContaining('prs_FirstName'),
    })
  })

  test('of a file without its header no value is told', async () => {
    const path = await file('Aksinnja,Vydumskaja\r\nMikita,Vydumski\r\n', 'csv')
    await expect(run(path)).rejects.toThrow(/^Column 1 of .* is no field of HTCDS 2\.0/)
    await expect(run(path)).rejects.not.toThrow(/Aksinnja|Vydumskaja/)
  })

  test('leaves no file beside a list without rejects', async () => {
    const path = await file(JSON.stringify([{ prs_Gender: 'Feminine' }]), 'json')
    await run(path)
    expect((await readdir(folder)).filter(name => path.endsWith(name.split('.rejects')[0]!) && name.includes('rejects'))).toEqual([])
  })
})
