import { describe, expect, test } from 'vitest'
import type { Directory } from '../identity/directory.ts'
import { demoIssuer } from './agencies.ts'
import { demoAllowed, refuseDemoIssuers } from './demo-allowed.ts'

describe('a demo', () => {
  test.each(['127.0.0.1', '127.0.0.2', '::1'])('may be at %s, with the embedded database alone', ip => {
    expect([demoAllowed('embedded', ip), demoAllowed('external', ip)]).toEqual([true, false])
  })

  test.each(['0.0.0.0', '::', '192.0.2.1', '10.0.0.1', '128.0.0.1', '2001:db8::1', '::2', '::ffff:192.0.2.1', 'localhost', ''])(
    'may not be at "%s", which others reach or which is no address',
    ip => expect([demoAllowed('embedded', ip), demoAllowed('external', ip)]).toEqual([false, false]),
  )

  test('counts for nothing where it may not be', () => {
    const directory = (...issuers: string[]) => ({ issuerByIss: new Map(issuers.map(iss => [iss, {}])) }) as unknown as Directory
    expect(() => refuseDemoIssuers(directory('https://idp.example/ngo', demoIssuer('ngo')))).toThrow(/^This database holds the demo/)
    expect(() => refuseDemoIssuers(directory('https://idp.example/ngo'))).not.toThrow()
  })
})
