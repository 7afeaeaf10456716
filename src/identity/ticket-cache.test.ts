import { describe, expect, test } from 'vitest'
import { TicketCache } from './ticket-cache.ts'
import { Ticket } from './ticket.ts'

const ticket = (left = 300_000): Ticket => new Ticket(Buffer.alloc(32), performance.now() + left)
const opens =
  (...tickets: Ticket[]) =>
  (): Promise<Ticket> =>
    Promise.resolve(tickets.shift()!)
const never = (): Promise<Ticket> => Promise.reject(new Error('was opened again'))

describe('tickets that are kept', () => {
  test('are used again', async () => {
    const cache = new TicketCache()
    const first = await cache.get('a', 1, opens(ticket()))
    expect(await cache.get('a', 1, never)).toBe(first)
  })

  test('are opened once for those who ask at the same time', async () => {
    const cache = new TicketCache()
    const open = opens(ticket(), ticket())
    const [one, other] = await Promise.all([cache.get('a', 1, open), cache.get('a', 1, open)])
    expect(one).toBe(other)
  })

  test.each([
    [14_000, false],
    [16_000, true],
    [-1, false],
  ])('with %d ms left are used again: %s', async (left, again) => {
    const cache = new TicketCache()
    const open = opens(ticket(left), ticket())
    const first = await cache.get('a', 1, open)
    expect((await cache.get('a', 1, open)) === first).toBe(again)
  })

  test('of an earlier generation are forgotten', async () => {
    const cache = new TicketCache()
    await cache.get('a', 1, opens(ticket()))
    await cache.get('b', 2, opens(ticket()))
    expect(cache.size).toBe(1)
  })

  test('a failure is not kept', async () => {
    const cache = new TicketCache()
    await expect(cache.get('a', 1, never)).rejects.toThrow()
    await expect(cache.get('a', 1, opens(ticket()))).resolves.toBeInstanceOf(Ticket)
  })

  test('are not more than they may be: the one not used for longest goes', async () => {
    const cache = new TicketCache(2)
    const a = await cache.get('a', 1, opens(ticket()))
    await cache.get('b', 1, opens(ticket()))
    await cache.get('a', 1, never)
    await cache.get('c', 1, opens(ticket()))
    expect(cache.size).toBe(2)
    expect(await cache.get('a', 1, never)).toBe(a)
    await expect(cache.get('b', 1, never)).rejects.toThrow('was opened again')
  })

  test('a dropped one is opened anew, and dropping it late does not drop the new one', async () => {
    const cache = new TicketCache()
    const first = await cache.get('a', 1, opens(ticket()))
    cache.drop(first)
    const second = await cache.get('a', 1, opens(ticket()))
    cache.drop(first)
    expect(second).not.toBe(first)
    expect(await cache.get('a', 1, never)).toBe(second)
  })
})
