import { expect, test } from 'vitest'
import { openInstallation } from './installation.ts'
import { keepPasswords } from './role-file.ts'
import { KEYS, MAIN } from './roles.ts'
import { rolesSql } from './roles-sql.ts'
import { urlFor, urlIn } from './urls.ts'
import { ask, embeddedHome } from '../../test/support/embedded-home.ts'

const here = embeddedHome()

test('a user who may not make roles migrates after the administrator ran the script', async () => {
  const server = await here.start()
  const home = `${here.folder}/home`
  await ask(server.url, `create role plain login password 'plain-secret'`)
  await ask(server.url, 'create database hub owner plain')
  await ask(server.url, 'create database hub_keys owner plain')
  const databaseUrl = urlIn(server.url, 'hub')
  const migrateUrl = urlFor(databaseUrl, 'plain', 'plain-secret')
  await expect(openInstallation({ home, databaseUrl, migrateUrl })).rejects.toThrow(/alter role "plain" createrole.*hub roles --sql/)
  const passwords = await keepPasswords(home)
  const script = await rolesSql(passwords, [
    { set: MAIN, user: 'plain', database: 'hub' },
    { set: KEYS, user: 'plain', database: 'hub_keys' },
  ])
  for (const password of Object.values(passwords)) expect(script).not.toContain(password)
  await ask(server.url, script)
  const hub = await openInstallation({ home, databaseUrl, migrateUrl })
  expect(await ask(hub.urls.door, 'select current_user as name')).toEqual([{ name: 'hub_door' }])
  expect(await ask(hub.urls.keys, 'select current_user as name')).toEqual([{ name: 'hub_keys' }])
})
