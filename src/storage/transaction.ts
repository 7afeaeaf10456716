import type pg from 'pg'

/** Runs something in a transaction on one connection of a pool. Where it throws nothing of it stays, and the connection goes too: its state is unknown. */
export async function inTransaction<T>(pool: pg.Pool, act: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let whole = false
  try {
    await client.query('begin')
    const result = await act(client)
    await client.query('commit')
    whole = true
    return result
  } finally {
    client.release(!whole)
  }
}
