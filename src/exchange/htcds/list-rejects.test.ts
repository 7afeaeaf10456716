import { readdir, readFile, stat } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asCsv } from '../../../test/support/htcds.ts'
import { listWorld, type ListWorld } from '../../../test/support/list-world.ts'
import { RED_CROSS } from '../../../test/stories/support/people.ts'

let world: ListWorld
beforeAll(async () => {
  world = await listWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

describe('what does not fit', () => {
  test('is told by line, column, rule and what is allowed, never by its value', async () => {
    await world.csv([{ hub_Reference: 'TAKEN-1' }])
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
      { hub_Reference: 'TAKEN-1' },
      { con_Consent: 'Vydumka' },
    ]
    const { rejects, rejected, added } = await world.csv(wrong)
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
      await world.csv([
        { con_Consent: 'false', vic_AgreementToManagePersonalData: 'false', prs_Gender: 'Feminine', hub_Reference: 'NO-1' },
      ]),
    ).toMatchObject({
      added: 1,
    })
    expect((await world.does.cases(RED_CROSS))['NO-1']).toMatchObject({
      dataConsent: 'NO',
      dataAgreement: 'NO',
      identity: { givenName: null },
    })
  })

  test.each(['csv', 'json', 'jsonl'] as const)('goes to a file that, corrected, is an import: %s', async form => {
    const list: readonly Readonly<Record<string, string>>[] = [
      { prs_FirstName: 'Dobraja', prs_Gender: 'Feminine' },
      { prs_FirstName: '=Blahaja', prs_Gender: 'Fem' },
    ]
    const text = form === 'csv' ? asCsv(list) : form === 'json' ? JSON.stringify(list) : list.map(each => JSON.stringify(each)).join('\n')
    const first = await world.run(await world.file(text, form))
    expect(first).toMatchObject({
      added: 1,
      rejected: 1,
      rejectsFile: expect.stringMatching(form === 'csv' ? /\.rejects\.csv$/ : /\.rejects\.jsonl$/),
    })
    expect((await stat(first.rejectsFile!)).mode & 0o077).toBe(0)
    const rejects = await readFile(first.rejectsFile!, 'utf8')
    // Uncorrected it is rejected again, and nothing of it comes in.
    expect(await world.run(first.rejectsFile!)).toMatchObject({ added: 0, rejected: 1 })
    const corrected = await world.file(rejects.replace(/(["',:])Fem(["',])/, '$1Feminine$2'), form === 'csv' ? 'csv' : 'jsonl')
    expect(await world.run(corrected)).toMatchObject({ added: 1, rejected: 0 })
    expect(await world.run(corrected)).toMatchObject({ added: 0, already: 1 })
    const names = Object.values(await world.does.cases(RED_CROSS)).map(node => node.identity!.givenName)
    expect(names.filter(name => name === '=Blahaja').length).toBeGreaterThan(0)
    // The row keeps the identity of the file that it first came from.
    const lines = await world.rows<{ line: number }>(`select source_line as line from nrm."case" where source_digest = $1 order by 1`, [
      Buffer.from(first.digest, 'hex'),
    ])
    expect(lines).toHaveLength(2)
  })

  test('of JSON Lines a broken line is one reject; of an array what was before it is in', async () => {
    const lines = await world.run(
      await world.file('{"prs_Gender":"Feminine"}\n{"prs_Gender":"Fem\n[1]\n{"prs_Gender":"Masculine","Vydumskaja":"Aksinnja"}\n', 'jsonl'),
    )
    expect(lines).toMatchObject({ added: 1, rejected: 3 })
    expect(lines.rejects.map(({ line, column, rule }) => `${line} ${column} ${rule}`)).toEqual(['2 * json', '3 * type', '4 * field'])
    const array = await world.run(
      await world.file('[{"prs_Gender":"Feminine"},{"prs_Gender":"Masculine"},{"prs_FirstName":"Aksinnja"', 'json'),
    )
    expect(array).toMatchObject({
      added: 2,
      rejected: 0,
      stopped: expect.stringMatching(/breaks off, or goes on behind its end, behind record 2/),
    })
    expect(JSON.stringify([lines.rejects, array])).not.toMatch(/Aksinnja|Vydumskaja/)
  })

  test('that nests too deep to be written again goes to the rejects by its beginning', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
    const summary = await world.run(await world.file(`{"prs_FirstName":${deep}}\n{"prs_Gender":"Feminine"}\n`, 'jsonl'))
    expect(summary).toMatchObject({ added: 1, rejected: 1, rejects: [{ line: 1, column: 'prs_FirstName', rule: 'type' }] })
    expect(JSON.parse(await readFile(summary.rejectsFile!, 'utf8'))).toMatchObject({
      reject_line: 1,
      reject_text: expect.stringContaining('prs_FirstName'),
    })
  })

  test('of a file without its header no value is told', async () => {
    const path = await world.file('Aksinnja,Vydumskaja\r\nMikita,Vydumski\r\n', 'csv')
    await expect(world.run(path)).rejects.toThrow(/^Column 1 of .* is no field of HTCDS 2\.0/)
    await expect(world.run(path)).rejects.not.toThrow(/Aksinnja|Vydumskaja/)
  })

  test('leaves no file beside a list without rejects', async () => {
    const path = await world.file(JSON.stringify([{ prs_Gender: 'Feminine' }]), 'json')
    await world.run(path)
    expect((await readdir(world.folder)).filter(name => path.endsWith(name.split('.rejects')[0]!) && name.includes('rejects'))).toEqual([])
  })
})
