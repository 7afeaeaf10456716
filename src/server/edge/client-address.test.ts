import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { clientAddress } from './client-address.ts'

const request = (remoteAddress: string, forwarded?: string): IncomingMessage =>
  ({
    socket: { remoteAddress },
    headers: { ...(forwarded !== undefined && { 'x-forwarded-for': forwarded }) },
  }) as unknown as IncomingMessage

test.each([
  ['203.0.113.5', '203.0.113.5'],
  ['::ffff:203.0.113.5', '203.0.113.5'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('%s is counted as %s', (address, counted) => {
  expect(clientAddress(request(address), 0)).toBe(counted)
  expect(clientAddress(request('10.0.0.1', address), 1)).toBe(counted)
})

test.each<[string, string | undefined, number, string]>([
  ['a client’s own word, with no proxy', '198.51.100.1', 0, '10.0.0.1'],
  ['nothing forwarded', undefined, 1, '10.0.0.1'],
  ['what is no address', 'unknown', 1, '10.0.0.1'],
  ['an empty one', '', 1, '10.0.0.1'],
  ['the last that a proxy added', '198.51.100.1, 198.51.100.2', 1, '198.51.100.2'],
  ['the last but one of two proxies', '198.51.100.1, 198.51.100.2', 2, '198.51.100.1'],
  ['fewer than there are proxies', '198.51.100.1', 2, '10.0.0.1'],
])('%s', (_what, forwarded, proxies, counted) => {
  expect(clientAddress(request('10.0.0.1', forwarded), proxies)).toBe(counted)
})
