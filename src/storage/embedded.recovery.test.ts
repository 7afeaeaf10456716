import { spawn } from 'node:child_process'
import { chmod, cp, lstat, mkdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { binaries } from './binaries.ts'
import { mayRun, SHARED_PLACE } from './place.ts'
import { answers, ask, embeddedHome, ended, pidOf } from '../../test/support/embedded-home.ts'

const asRoot = process.getuid?.() === 0
const here = embeddedHome()
const { start, startInChild } = here

describe('after a kill', () => {
  test('the server of a process that was killed is adopted, and ended by who adopted it', async () => {
    const { child, port } = await startInChild()
    await ended(child, 'SIGKILL')
    const server = await start()
    expect(server).toMatchObject({ adopted: true, port })
    await server.stop()
    expect(await answers(port)).toBe(false)
  })

  test('a server that was killed itself is started again', async () => {
    const first = await start()
    process.kill(await pidOf(first), 'SIGKILL')
    await expect.poll(() => answers(first.port)).toBe(false)
    const second = await start()
    expect(second.adopted).toBe(false)
    expect(await ask(second.url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('a postmaster.pid whose number is now another process is no obstacle', async () => {
    const first = await start()
    const file = join(first.dataDir, 'postmaster.pid')
    const text = await readFile(file, 'utf8')
    await first.stop()
    const { uid, gid } = await stat(first.dataDir)
    const sleeper = spawn('sleep', ['60'], asRoot ? { uid, gid } : {})
    here.children.push(sleeper)
    await writeFile(file, text.replace(/^\d+/, String(sleeper.pid)))
    const second = await start()
    expect(second.adopted).toBe(false)
  })

  test('what a killed initdb left is removed, what a living one makes is not', async () => {
    const { child } = await startInChild()
    await ended(child, 'SIGKILL')
    const dir = join(here.home, 'postgres')
    const dead = join(dir, `data-${child.pid}-deadbeef`)
    const living = join(dir, `data-${process.ppid}-deadbeef`)
    await mkdir(dead)
    await mkdir(living)
    await start()
    await expect(stat(dead)).rejects.toThrow(/ENOENT/)
    await stat(living)
  })
})

describe.runIf(asRoot)('as root', () => {
  test('the server runs as another user', async () => {
    const server = await start()
    const status = await readFile(`/proc/${await pidOf(server)}/status`, 'utf8')
    expect(Number(/^Uid:\t(\d+)/m.exec(status)?.[1])).toBeGreaterThan(0)
  })

  test('a home that only root can enter keeps its data elsewhere, also when it is moved', async () => {
    await chmod(here.folder, 0o700)
    const [first, again] = await Promise.all([start(), start()])
    expect(again.port).toBe(first.port)
    const place = await realpath(join(here.home, 'postgres'))
    try {
      expect(dirname(place)).toBe(SHARED_PLACE)
      expect((await lstat(join(here.home, 'postgres'))).isSymbolicLink()).toBe(true)
      await ask(first.url, 'create table kept (note text)')
      await first.stop()
      await again.stop()
      await cp(here.home, join(here.folder, 'moved'), { recursive: true, verbatimSymlinks: true })
      await rm(here.home, { recursive: true })
      here.home = join(here.folder, 'moved')
      const moved = await start()
      expect(await ask(moved.url, 'select * from kept')).toEqual([])
      await moved.stop()
    } finally {
      await rm(place, { recursive: true, force: true })
    }
  })

  test('programs in a folder that only root can enter are copied', async () => {
    const nobody = { uid: 65534, gid: 65534 }
    const own = await binaries({})
    const closed = join(here.folder, 'closed')
    await mkdir(closed, { mode: 0o700 })
    await cp(dirname(dirname(own.initdb)), join(closed, 'native'), { recursive: true, verbatimSymlinks: true })
    const bundled = { initdb: join(closed, 'native/bin/initdb'), pg_ctl: join(closed, 'native/bin/pg_ctl') }
    await chmod(join(closed, 'native/share'), 0o700)
    const copies = await Promise.all([binaries(nobody, bundled), binaries(nobody, bundled)])
    const place = dirname(dirname(copies[0].initdb))
    try {
      expect(copies[1]).toEqual(copies[0])
      expect(dirname(place)).toBe(SHARED_PLACE)
      expect(await mayRun(['test', copies[0].pg_ctl], nobody)).toBe(true)
      expect(await mayRun(['cd', join(place, 'share')], nobody)).toBe(true)
    } finally {
      await rm(place, { recursive: true, force: true })
    }
  })
})
