import { describe, expect, test } from 'vitest'
import { Deadline } from './deadline.ts'
import { Shares } from './shares.ts'

/** A deed that goes on until it is told to end, and what became of it. */
function deed() {
  let end = (): void => undefined
  const done = new Promise<void>(resolve => (end = resolve))
  const state = { begun: false }
  return {
    state,
    end,
    run: async (): Promise<void> => {
      state.begun = true
      await done
    },
  }
}
const soon = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

describe('places', () => {
  test('are so many for each agency, and whoever waits comes in order', async () => {
    const shares = new Shares(2)
    const deeds = Array.from({ length: 4 }, deed)
    const all = deeds.map(one => shares.within(1, new Deadline(), one.run))
    const other = deed()
    void shares.within(2, new Deadline(), other.run)
    await soon()
    expect([deeds.map(one => one.state.begun), other.state.begun, shares.waiting]).toEqual([[true, true, false, false], true, 2])
    deeds[1]!.end()
    await soon()
    expect(deeds.map(one => one.state.begun)).toEqual([true, true, true, false])
    for (const one of [...deeds, other]) one.end()
    await Promise.all(all)
    expect(shares.waiting).toBe(0)
  })

  test('come free also where the deed fails', async () => {
    const shares = new Shares(1)
    await expect(shares.within(1, new Deadline(), () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    await shares.within(1, new Deadline(), async () => undefined)
  })

  test('are not waited for when the asker has gone, and go to the next', async () => {
    const shares = new Shares(1)
    const [first, second, third] = [deed(), deed(), deed()]
    const gone = new AbortController()
    const one = shares.within(1, new Deadline(), first.run)
    const two = shares.within(1, new Deadline(30_000, gone.signal), second.run)
    const three = shares.within(1, new Deadline(), third.run)
    gone.abort()
    await expect(two).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    first.end()
    third.end()
    await Promise.all([one, three])
    expect([second.state.begun, third.state.begun]).toEqual([false, true])
    await expect(shares.within(1, new Deadline(30_000, gone.signal), second.run)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  })
})
