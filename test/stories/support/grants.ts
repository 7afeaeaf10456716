/** Grants as approvals would have made them: asking for one comes with access requests, and only the keeper may write one. */
import { randomUUID } from 'node:crypto'
import { maskOf } from '../../../src/agreement/mask.ts'
import { type CaseCategory, type Purpose, PURPOSES } from '../../../src/agreement/vocabulary.ts'
import { connected } from '../../../src/storage/connecting.ts'
import type { Asker, TestHub } from '../../support/hub.ts'

/** What clause 11 lets a prosecutor read. */
export const OF_CLAUSE_11: readonly CaseCategory[] = ['case-summary', 'exploitation', 'identity', 'contact', 'proceedings']

export interface GrantTerms {
  readonly categories?: readonly CaseCategory[]
  readonly purpose?: Purpose
  /** Instants for PostgreSQL; from an hour ago for a day, where left out. */
  readonly since?: string
  readonly until?: string
}

const asKeeper = <T>({ database }: TestHub, text: string, values: readonly unknown[]): Promise<T[]> =>
  connected(database.migrateUrl, async client => {
    await client.query('set role hub_keeper')
    return (await client.query(text, [...values])).rows as T[]
  })

/** Gives its id and, as the hub would show it, its end. */
export async function grant(hub: TestHub, caseId: string, to: Asker, terms: GrantTerms = {}): Promise<{ id: string; until: string }> {
  const { owner, ids } = hub.hub.ids.open('case', caseId)!
  const { agencyByName } = await hub.hub.directories.current()
  const { categories = OF_CLAUSE_11, purpose = 'criminal-proceedings', since, until } = terms
  const id = randomUUID()
  const [row] = await asKeeper<{ until: Date }>(
    hub,
    `insert into nrm.access_grant(owner, case_id, id, agency, purpose, categories, since, until)
     values ($1, $2, $3, $4, $5, $6, coalesce($7, now() - interval '1 hour'), coalesce($8, now() + interval '1 day')) returning until`,
    [owner, ids[0], id, agencyByName.get(to.agency)!.id, PURPOSES.indexOf(purpose), maskOf(categories), since ?? null, until ?? null],
  )
  return { id, until: row!.until.toISOString() }
}

/** Changes a grant; `set` is SQL. */
export const changeGrant = (hub: TestHub, id: string, set: string): Promise<unknown[]> =>
  asKeeper(hub, `update nrm.access_grant set ${set} where id = $1`, [id])
