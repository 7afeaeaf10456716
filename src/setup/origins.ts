import type pg from 'pg'
import { OperatorError } from '../base/errors.ts'
import { lawgiving, recordAct } from '../policy/lawgiving.ts'

const MOST = 20

/** Errors: OperatorError on what is no origin as browsers write one, or would let a page be changed on its way. */
export function checkOrigins(origins: readonly string[]): void {
  for (const origin of origins) {
    const url = URL.canParse(origin) ? new URL(origin) : undefined
    if (url?.origin !== origin || !/^https?:\/\/[a-z0-9.:[\]-]+$/.test(origin))
      throw new OperatorError(
        `${JSON.stringify(origin)} is no origin: write it as in https://desk.example, without a path and in small letters.`,
      )
    if (url.protocol === 'http:' && !/^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname))
      throw new OperatorError(`${origin} is not https: whoever is between could change the page and read what it is answered.`)
  }
  if (origins.length > MOST) throw new OperatorError(`An agency has at most ${MOST} origins.`)
}

/** The origins of an agency's pages; `public` is whoever has not signed in. Errors: OperatorError where there is no such agency. */
export async function originsOf(client: pg.ClientBase, agency: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ origins: string[] }>('select origins from gate.agency where name = $1', [agency])
  if (!rows[0]) throw noSuchAgency(agency)
  return rows[0].origins
}

/** Puts these in the place of those that it had. Errors: those of `checkOrigins` and `originsOf`, and then nothing is written. */
export const setOrigins = (client: pg.ClientBase, agency: string, origins: readonly string[]): Promise<void> =>
  lawgiving(client, async () => {
    checkOrigins(origins)
    const { rows } = await client.query<{ id: number }>('update gate.agency set origins = $2 where name = $1 returning id', [
      agency,
      [...new Set(origins)],
    ])
    if (!rows[0]) throw noSuchAgency(agency)
    await recordAct(client, 'origins', { agency: rows[0].id })
  })

export const noSuchAgency = (agency: string): OperatorError => new OperatorError(`There is no agency "${agency}": see hub agency list.`)
