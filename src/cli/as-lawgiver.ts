import type pg from 'pg'
import { connected } from '../storage/connecting.ts'
import { openInstallation } from '../storage/installation.ts'
import { environment } from './environment.ts'

/** Runs something on a connection of the lawgiver, in the installation that the environment names. Errors: those of both; all is closed. */
export async function asLawgiver<T>(use: (client: pg.Client) => Promise<T>): Promise<T> {
  const installation = await openInstallation(environment())
  try {
    return await connected(installation.urls.lawgiver, use)
  } finally {
    await installation.stop()
  }
}
