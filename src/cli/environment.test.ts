import { describe, expect, test } from 'vitest'
import { EDGE } from '../server/edge/options.ts'
import { environment } from './environment.ts'

describe('what is open to look at', () => {
  test.each([
    [{}, true, true],
    [{ NODE_ENV: 'development' }, true, true],
    [{ NODE_ENV: 'production' }, false, false],
    [{ NODE_ENV: 'production', HUB_EXPLORER: 'on' }, true, false],
    [{ NODE_ENV: 'production', HUB_INTROSPECTION: 'on' }, false, true],
    [{ HUB_EXPLORER: 'off', HUB_INTROSPECTION: 'off' }, false, false],
    [{ NODE_ENV: 'production', HUB_EXPLORER: '' }, false, false],
  ])('%j', (variables, explorer, introspection) => {
    const told = environment(variables)
    expect([told.explorer, told.edge.introspection]).toEqual([explorer, introspection])
  })
})

describe('the edge', () => {
  test('is as it is, where nothing is said', () => {
    expect(environment({}).edge).toEqual(EDGE)
    expect(environment({}).metrics).toBeUndefined()
  })

  test('is what is said', () => {
    const { edge, metrics } = environment({
      HUB_PROXIES: '2',
      HUB_RATE_AGENCY: '1',
      HUB_RATE_USER: '2',
      HUB_RATE_ADDRESS: '3',
      HUB_RATE_REFUSED: '4',
      HUB_COST: '5',
      HUB_SECONDS: '6',
      HUB_DRAIN_SECONDS: '7',
      HUB_METRICS_PORT: '9464',
    })
    expect(edge).toEqual({
      ...EDGE,
      proxies: 2,
      rates: { agency: 1, user: 2, address: 3, refused: 4 },
      weight: { ...EDGE.weight, cost: 5 },
      milliseconds: 6_000,
      drainMilliseconds: 7_000,
    })
    expect(metrics).toEqual({ host: '127.0.0.1', port: 9464, setting: 'HUB_METRICS_PORT' })
    expect(environment({ HUB_METRICS_PORT: '1', HUB_METRICS_HOST: '10.0.0.1' }).metrics).toMatchObject({ host: '10.0.0.1', port: 1 })
  })

  test.each([
    ['HUB_PROXIES', '-1', 'set it to a number from 0 to 10'],
    ['HUB_PROXIES', 'yes', 'set it to a number from 0 to 10'],
    ['HUB_RATE_USER', '0', 'set it to a number from 1 to'],
    ['HUB_SECONDS', '31', 'set it to a number from 1 to 30'],
    ['HUB_SECONDS', '1.5', 'set it to a number from 1 to 30'],
    ['HUB_INTROSPECTION', '1', 'set it to on or off'],
    ['HUB_EXPLORER', 'true', 'set it to on or off'],
    ['HUB_METRICS_PORT', '70000', 'set it to a number from 0 to 65535'],
  ])('%s %s is refused in one line', (name, value, what) => {
    expect(() => environment({ [name]: value })).toThrow(`${name} is "${value}": ${what}`)
  })
})
