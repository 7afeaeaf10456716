import type { IncomingMessage } from 'node:http'
import { BlockList, isIP, isIPv6 } from 'node:net'

const LOOPBACK = new BlockList()
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4')
LOOPBACK.addAddress('::1', 'ipv6')

/** What a proxy or a tunnel adds: behind it may be anybody, whatever address the request comes from. */
const HANDED_ON = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'cf-connecting-ip']

/**
 * Does a browser of this very machine ask, and for this machine by an address of its own? A name of elsewhere that was pointed here would make the
 * answer another site's to read.
 */
export const isFromHere = ({ headers, socket }: IncomingMessage): boolean =>
  isLoopback(socket.remoteAddress?.replace(/^::ffff:/, '')) &&
  isLoopbackHost(headers.host) &&
  HANDED_ON.every(name => headers[name] === undefined)

function isLoopbackHost(host: string | undefined): boolean {
  if (!host || !URL.canParse(`http://${host}`)) return false
  const name = new URL(`http://${host}`).hostname.replace(/^\[(.*)\]$/, '$1')
  return name === 'localhost' || isLoopback(name)
}

const isLoopback = (ip = ''): boolean => isIP(ip) !== 0 && LOOPBACK.check(ip, isIPv6(ip) ? 'ipv6' : 'ipv4')
