/** The explorer in a real browser: what a person sees, and what the browser lets out or keeps. */
import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { brestAtWork } from '../stories/support/brest-at-work.ts'
import { HEALTH, RED_CROSS } from '../stories/support/people.ts'
import { startTestHub, type TestHub } from '../support/hub.ts'

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const none = !existsSync(executablePath)
if (none) console.warn(`The explorer is not tried in a browser: there is no ${executablePath}. Set CHROMIUM to the path of a Chromium.`)
/** Nothing of the browser's own must look like the page's doing. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

describe.skipIf(none)(`the explorer in ${executablePath}`, () => {
  let hub: TestHub
  let browser: Browser
  beforeAll(async () => {
    const people = [RED_CROSS, HEALTH]
    hub = await startTestHub(undefined, {
      explorer: true,
      personas: () =>
        Promise.all(
          people.map(async who => ({
            who: { en: who.agency, ru: `${who.agency} (ru)`, be: `${who.agency} (be)` },
            purpose: 'assistance' as const,
            token: await hub.token(who),
          })),
        ),
    })
    await brestAtWork(hub)
    browser = await chromium.launch({ executablePath, args: QUIET })
  })
  afterAll(async () => {
    await browser?.close()
    await hub?.[Symbol.asyncDispose]()
  })

  interface Visit extends AsyncDisposable {
    readonly page: Page
    readonly outside: string[]
    readonly complaints: string[]
    /** Presses the button, and gives what the hub answered. */
    run(): Promise<any>
    /** All that the browser would still know of the visit. */
    kept(): Promise<string>
  }

  async function visit(url: string, options: { locale?: string } = {}): Promise<Visit> {
    const context = await browser.newContext({ locale: 'en-GB', ...options })
    const page = await context.newPage()
    const outside: string[] = []
    const complaints: string[] = []
    page.on('request', request => {
      if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).hostname !== '127.0.0.1') outside.push(request.url())
    })
    page.on('console', message => {
      if (message.type() === 'error' || /content security policy/i.test(message.text())) complaints.push(message.text())
    })
    page.on('pageerror', error => complaints.push(error.message))
    await page.goto(url)
    await page.waitForSelector('.graphiql-query-editor .view-line')
    return {
      page,
      outside,
      complaints,
      async run() {
        const answered = page.waitForResponse(
          response => response.request().method() === 'POST' && !/IntrospectionQuery/.test(response.request().postData() ?? ''),
        )
        await page.click('.graphiql-execute-button')
        return (await answered).json()
      },
      async kept() {
        const inPage = await page.evaluate(
          'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href, history.state])',
        )
        const databases = await page.evaluate('indexedDB.databases().then(all => JSON.stringify(all))')
        return JSON.stringify([inPage, databases, await context.storageState()])
      },
      async [Symbol.asyncDispose]() {
        await context.close()
      },
    }
  }

  test('a persona is chosen, the query run: data, a withheld null, and the clause in words', async () => {
    await using its = await visit(hub.url)
    await its.page.selectOption('#persona', { label: HEALTH.agency })
    const { data, extensions } = await its.run()
    const nodes = data.cases.edges.map(({ node }: any) => node)
    expect(nodes.length).toBeGreaterThan(0)
    expect(nodes).toContainEqual(expect.objectContaining({ demographics: expect.anything(), identity: null }))
    expect(extensions.withheld).toContainEqual(expect.objectContaining({ coordinate: 'Case.identity' }))
    await its.page.waitForSelector('#withheld:not([hidden])')
    await its.page.click('#withheld summary')
    expect(await its.page.innerText('#withheld')).toMatch(
      /Case\.identity Identity: withheld by clause 7 of brest-mou, version 2\. What clause 7/,
    )
    await expect.poll(() => its.page.innerText('.graphiql-response')).toContain('"data"')
    expect(its.outside).toEqual([])
    expect(its.complaints).toEqual([])
  })

  test('whose case it is sees all of it; the public is refused', async () => {
    await using its = await visit(hub.url)
    await its.page.selectOption('#persona', { label: RED_CROSS.agency })
    expect((await its.run()).extensions.withheld).toBeUndefined()
    expect(await its.page.innerText('#withheld')).toBe('Nothing is withheld')
    await its.page.selectOption('#persona', { label: 'the public, without a token' })
    expect((await its.run()).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
  })

  test('the purpose and the language that are chosen are those of the request', async () => {
    await using its = await visit(hub.url, { locale: 'be-BY' })
    expect(await its.page.inputValue('#language')).toBe('be')
    await its.page.selectOption('#persona', { label: `${HEALTH.agency} (be)` })
    await its.page.selectOption('#purpose', 'statistics')
    expect((await its.run()).errors).toMatchObject([
      { message: 'Ніводзін пункт дзейных пагадненняў не адкрывае вам гэтага.', extensions: { code: 'FORBIDDEN' } },
    ])
    await its.page.selectOption('#language', 'ru')
    expect(await its.page.innerText('label[for=purpose]')).toBe('Цель')
    expect((await its.run()).errors).toMatchObject([{ message: 'Ни один пункт действующих соглашений не открывает вам этого.' }])
  })

  test('after a visit nothing of the token, the query or its variables is kept', async () => {
    await using its = await visit(hub.url)
    await its.run()
    await its.page.click('.graphiql-query-editor .view-lines')
    await its.page.keyboard.type('# Zinaida')
    // Longer than GraphiQL waits before it stores what was typed.
    await its.page.waitForTimeout(1_000)
    await its.page.reload()
    await its.page.waitForSelector('.graphiql-query-editor .view-line')
    expect(await its.page.innerText('.graphiql-query-editor')).not.toContain('Zinaida')
    const kept = await its.kept()
    expect(kept).not.toMatch(/Zinaida|eyJ|Bearer|cases/)
    expect(await its.page.evaluate('localStorage.length + sessionStorage.length')).toBe(0)
  })

  test('a link puts no query of its own before a person who has a token', async () => {
    await using its = await visit(`${hub.url}?query=${encodeURIComponent('mutation { Zinaida }')}`)
    expect(await its.page.innerText('.graphiql-query-editor')).toMatch(/cases[^]*identity/)
    expect(await its.page.innerText('.graphiql-query-editor')).not.toContain('Zinaida')
  })

  test('a pasted token is sent, leaves the field at once, and is forgotten when told so', async () => {
    await using other = await startTestHub(undefined, { explorer: true })
    await using its = await visit(other.url)
    await its.page.fill('#token', `Bearer ${await other.token(RED_CROSS)}`)
    await its.page.press('#token', 'Tab')
    expect(await its.page.inputValue('#token')).toBe('')
    await its.page.selectOption('#purpose', 'assistance')
    expect((await its.run()).data).toEqual({ cases: { edges: [] } })
    expect(await its.kept()).not.toMatch(/eyJ/)
    await its.page.click('#bar button')
    await its.page.selectOption('#purpose', '')
    expect((await its.run()).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
    expect(its.outside).toEqual([])
    expect(its.complaints).toEqual([])
  })
})
