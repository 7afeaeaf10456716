import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import { takeAddress } from './address.ts'

test('an address is ours at once: who comes is told to come again, and gets the server that listens on it later', async () => {
  const address = await takeAddress({ host: '127.0.0.1', port: 0 })
  const early = await fetch(address.origin)
  expect([early.status, early.headers.get('retry-after')]).toEqual([503, '1'])
  const server = createServer((_, response) => void response.end('ready'))
  await new Promise<void>(resolve => server.listen(address.holder, resolve))
  expect(await (await fetch(address.origin)).text()).toBe('ready')
  server.closeAllConnections()
  await new Promise(resolve => server.close(resolve))
  address.free()
  await expect(fetch(address.origin)).rejects.toThrow(/fetch failed/)
  // And somebody else's again.
  const next = await takeAddress({ host: '127.0.0.1', port: Number(new URL(address.origin).port) })
  next.free()
})

test('an address that another has, or that is not of this machine, is refused with what to do', async () => {
  const address = await takeAddress({ host: '127.0.0.1', port: 0 })
  const port = Number(new URL(address.origin).port)
  await expect(takeAddress({ host: '127.0.0.1', port })).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken: end what listens there`)
  address.free()
  await expect(takeAddress({ host: '192.0.2.1', port: 0 })).rejects.toThrow('HOST is "192.0.2.1", which is no address of this machine')
  await expect(takeAddress({ host: ' ', port: 0 })).rejects.toThrow('HOST is " ", which is no address of this machine')
})
