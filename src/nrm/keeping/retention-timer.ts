import type { Logger } from 'pino'
import type { KeyStore } from '../../secrets/key-store.ts'
import { connected } from '../../storage/connecting.ts'
import { retain } from './retain.ts'

const FIRST_MS = 60_000
const DAY_MS = 86_400_000

export interface TimerOptions {
  /** Of the role `eraser`. */
  readonly url: string
  readonly store: KeyStore
  readonly home: string
  readonly log: Logger
  /** Milliseconds to the first run; a minute where left out. */
  readonly first?: number
}

/**
 * Carries out the retention of all agencies, a minute after the start and then once a day. Of several processes one is at it at a time, and the others find
 * nothing left. A failure is logged and tried again the next day. Gives how to end it: what is under way is finished to the end of its batch.
 */
export function startRetention({ url, store, home, log, first = FIRST_MS }: TimerOptions): () => Promise<void> {
  const ending = new AbortController()
  let running: Promise<void> = Promise.resolve()
  const run = async (): Promise<void> => {
    try {
      const done = await connected(url, eraser => retain({ store, eraser, home }, { stop: ending.signal }))
      if (done) log.info({ emptied: done.emptied, persons: done.persons }, 'retention carried out')
    } catch (error) {
      log.error({ code: (error as { code?: string }).code }, 'retention failed: run hub retain to see why')
    }
  }
  const tick = (): void => {
    running = run().then(() => {
      if (!ending.signal.aborted) timer = setTimeout(tick, DAY_MS).unref()
    })
  }
  let timer = setTimeout(tick, first).unref()
  return async () => {
    ending.abort()
    clearTimeout(timer)
    await running
  }
}
