import type pg from 'pg'

/** What everybody may read of a release, in one number. */
export interface PublishedCount {
  readonly persons: number
  readonly base: number
  /** How many agencies' cases it counts. */
  readonly agencies: number
  /** RFC 3339, UTC. */
  readonly madeAt: string
}

/** The newest published release of an agreement at its coarsest base, its years summed; null where there is none. As the role `release`. */
export async function publishedCount(client: pg.ClientBase, agreement: string): Promise<PublishedCount | null> {
  const { rows } = await client.query<PublishedCount & { madeAt: Date }>(
    `select r.made_at as "madeAt", cardinality(r.contributors) as agencies, b.base, sum(c.persons)::integer as persons
       from stat.release r
       cross join lateral (select max(m.base) as base from stat.cell m where m.release_id = r.id) b
       join stat.cell c on c.release_id = r.id and c.base = b.base
      where r.agreement = $1 and r.published
      group by r.id, r.made_at, r.contributors, b.base
      order by r.made_at desc, r.id limit 1`,
    [agreement],
  )
  const [found] = rows
  return found ? { ...found, madeAt: found.madeAt.toISOString() } : null
}
