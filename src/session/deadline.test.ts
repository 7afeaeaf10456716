import { describe, expect, test, vi } from 'vitest'
import { Deadline } from './deadline.ts'

const GONE = { code: 'UNAVAILABLE' }

describe('a deadline', () => {
  test('says which of the two it was: the time is over, or nobody waits', async () => {
    const short = new Deadline(1)
    await vi.waitFor(() => expect(short.signal.aborted).toBe(true))
    expect(() => short.check()).toThrow(expect.objectContaining({ code: 'LIMIT_EXCEEDED' }))
    expect(short.error().details).toEqual({ limit: 'milliseconds', allowed: 1, found: expect.any(Number) })
    const gone = new AbortController()
    const left = new Deadline(60_000, gone.signal)
    left.check()
    gone.abort()
    expect(() => left.check()).toThrow(expect.objectContaining(GONE))
  })

  test('leaves a statement what is left, never 0, which PostgreSQL takes for no limit, and never more than its own limit', async () => {
    const long = new Deadline(300_000)
    expect([long.left, long.error().details['allowed']]).toEqual([30_000, 300_000])
    expect(new Deadline(500).left).toBeLessThanOrEqual(500)
    const over = new Deadline(1)
    await vi.waitFor(() => expect(over.signal.aborted).toBe(true))
    expect(over.left).toBe(1)
  })
})

describe('what is raced against it', () => {
  const parts = () => {
    const gone = new AbortController()
    const late: string[] = []
    return { gone, late, deadline: new Deadline(60_000, gone.signal) }
  }

  test('comes, or fails, as it would', async () => {
    const { deadline, late } = parts()
    expect(await deadline.race(Promise.resolve('here'), value => late.push(value))).toBe('here')
    await expect(deadline.race(Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(late).toEqual([])
  })

  test('is not waited for when it is over, and what comes late is handed on once', async () => {
    const { deadline, gone, late } = parts()
    let come!: (text: string) => void
    const raced = deadline.race(new Promise<string>(resolve => (come = resolve)), value => late.push(value))
    gone.abort()
    await expect(raced).rejects.toMatchObject(GONE)
    come('late')
    await vi.waitFor(() => expect(late).toEqual(['late']))
    await expect(deadline.race(Promise.resolve('later'), value => late.push(value))).rejects.toMatchObject(GONE)
    expect(late).toEqual(['late', 'later'])
  })

  test('is one or the other, whichever is first within one turn', async () => {
    const { deadline, gone, late } = parts()
    let come!: (text: string) => void
    const raced = deadline.race(new Promise<string>(resolve => (come = resolve)), value => late.push(value))
    come('at once')
    gone.abort()
    const outcome = await raced.catch((error: { code: string }) => error.code)
    expect([outcome, late]).toEqual(['UNAVAILABLE', ['at once']])
  })
})
