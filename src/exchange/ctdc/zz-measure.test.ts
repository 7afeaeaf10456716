import { test } from 'vitest'
import { brest } from '../../../test/support/brest.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { applyInit } from '../../setup/apply-init.ts'
import { connected } from '../../storage/connecting.ts'
import { importCtdc } from './import-ctdc.ts'

test('measure', async () => {
  await using db = await freshDatabase()
  const { input } = await brest()
  await connected(db.urls.lawgiver, c => applyInit(c, input))
  const patch = process.env['PATCH']
  if (patch) await connected(db.migrateUrl, async c => { await c.query((await import('node:fs')).readFileSync(patch, 'utf8')) })
  const s = await importCtdc({ urls: db.urls, agency: 'red-cross-brest', path: '/work/shared/data/ctdc_2020_subset.csv' })
  console.log(JSON.stringify({ ...s, rejects: s.rejects.slice(0, 2) }))
  const t = await importCtdc({ urls: db.urls, agency: 'red-cross-brest', path: '/work/shared/data/ctdc_2020_subset.csv' })
  console.log(JSON.stringify({ ...t, rejects: s.rejects.slice(0, 2) }))
  await connected(db.superuserUrl, async c => {
    console.log((await c.query('select count(*) from nrm.tie')).rows, (await c.query('select count(*) from audit.entry')).rows)
  })
}, 300000)
