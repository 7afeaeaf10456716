import type pg from 'pg'

/**
 * Runs an act of the lawgiver in one transaction: whole, or nothing of it. Two at once queue; tickets are opened before it or after it.
 * Errors: whatever the act or the commit throws, after the roll-back.
 */
export async function lawgiving<T>(client: pg.ClientBase, act: () => Promise<T>): Promise<T> {
  await client.query('begin isolation level read committed')
  try {
    // In one order, agency 0 first: whoever locked a single agency by changing it would meet another who locks them all half way.
    // No key update holds up tickets and other lawgivers, but not whoever writes a row that refers to an agency.
    await client.query('select from gate.agency order by id for no key update')
    const result = await act()
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

/** Writes down an act of the lawgiver in the audit log, in its transaction. Ids, names of agreements and versions only. */
export async function recordAct(client: pg.ClientBase, act: string, details: Readonly<Record<string, unknown>>): Promise<void> {
  await client.query('select audit.record($1::json)', [JSON.stringify({ act, ...details })])
}
