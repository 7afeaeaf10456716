/** A request as no client would send it: headers in any number, any target, any body. */
import { request } from 'node:http'
import { expect } from 'vitest'
import type { TestHub } from '../../support/hub.ts'

export interface Raw {
  readonly method?: string
  /** What stands in the request line. */
  readonly target?: string
  readonly headers?: readonly (readonly [name: string, value: string])[]
  readonly body?: string | Buffer
}

export interface RawAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

export function raw(hub: TestHub, { method = 'POST', target = '/graphql', headers = [], body }: Raw): Promise<RawAnswer> {
  const { hostname, port, host } = new URL(hub.url)
  const length = body === undefined ? [] : [['content-length', String(Buffer.byteLength(body))] as const]
  const given = [['host', host] as const, ...length, ...headers]
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path: target, headers: given.flat(), agent: false }, response => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, text: Buffer.concat(chunks).toString() }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

export const JSON_BODY = ['content-type', 'application/json'] as const

/** What no error may tell: SQL, a stack, where the code lies, what the schema would rather have been asked. */
const INSIDES =
  /\b(select|insert|update|delete)\b .*\b(from|into|set)\b|\bnrm\.|\bgate\.|\baudit\.|pg_|postgres|\brelation\b|\bconstraint\b|syntax error at|\n\s+at |node_modules|\.ts\b|\.js:|did you mean|call stack/i

export function expectNoInsides(text: string): void {
  expect(text).not.toMatch(INSIDES)
}

/** The errors of an answer by code; fails where they tell of insides. */
export function codesIn({ text }: RawAnswer): string[] {
  expectNoInsides(text)
  const { errors = [] } = JSON.parse(text) as { errors?: { extensions: { code: string } }[] }
  return errors.map(error => error.extensions.code)
}
