import type pg from 'pg'
import { connected } from '../storage/connecting.ts'
import { environment } from './environment.ts'
import { inInstallation } from './in-installation.ts'

/** Runs something on a connection of the lawgiver, in the installation that the environment names. Errors: those of both; all is closed. */
export const asLawgiver = <T>(use: (client: pg.Client) => Promise<T>): Promise<T> =>
  inInstallation(environment(), ({ urls }) => connected(urls.lawgiver, use))
