import pg from 'pg'

/** Shares of the owners, largest first: 40 % to 0.02 %, as in a country where one agency registers most. */
const SHARES = [0.4, 0.2, 0.12, 0.09, 0.07, 0.05, 0.04, 0.0298, 0.0002]

/**
 * `n` generated cases, none of them anybody's: every second referred and accepted, half of those with consent, one or two records of help each.
 * Written with triggers off, then the ties from the view that defines them. Returns the names of the largest and the smallest owner.
 */
export async function generate(superuserUrl, n) {
  const client = new pg.Client(superuserUrl)
  await client.connect()
  const { rows } = await client.query(
    `select id, name from gate.agency where id > 0 and kind in ('interior-affairs', 'social-welfare', 'health', 'education', 'border-guards', 'bar', 'ngo') order by id`,
  )
  const owners = rows.slice(0, SHARES.length)
  const edges = SHARES.slice(0, owners.length).reduce((sums, share) => [...sums, (sums.at(-1) ?? 0) + share], [])
  await client.query(`set session_replication_role = replica; set synchronous_commit = off; select setseed(0.42)`)
  await client.query('create temp table owner(id int, lo float8, hi float8)')
  for (const [i, { id }] of owners.entries())
    await client.query('insert into owner values ($1, $2, $3)', [id, edges[i - 1] ?? 0, i === owners.length - 1 ? 1 : edges[i]])
  await client.query(`create temp table made as
    select o.id as owner, gen_random_uuid() as id, gen_random_uuid() as person, g, date '2014-01-01' + floor(random() * 4300)::int as opened_on, random() as r, random() as s
      from (select g, random() as x from generate_series(1, ${n}) g) d join owner o on d.x >= o.lo and d.x < o.hi`)
  await client.query(
    `insert into nrm.person(owner, id, child_until) select owner, person, case when r < 0.1 then now() + interval '5 years' else '-infinity' end from made`,
  )
  await client.query(
    `insert into nrm."case"(owner, id, person_id, reference, region, opened_on) select owner, id, person, 'B' || g, 'BY-BR', opened_on from made`,
  )
  for (const table of ['demographics', 'exploitation', 'health', 'child_protection', 'proceedings'])
    await client.query(`insert into nrm.${table}(owner, case_id) select owner, id from made`)
  for (const table of ['identity', 'contact'])
    await client.query(`insert into nrm.${table}(owner, case_id, person_id) select owner, id, person from made`)
  await client.query(`insert into nrm.referral(owner, case_id, id, to_agency, categories, status)
    select m.owner, m.id, gen_random_uuid(), t.id, 1023, 'ACCEPTED' from made m join owner t on m.s >= t.lo and m.s < t.hi and t.id <> m.owner where m.r < 0.5`)
  await client.query(`insert into nrm.consent(owner, case_id, id, to_agency, purpose, categories, given_on)
    select owner, case_id, gen_random_uuid(), to_agency, 1, 1023, '2020-01-01' from nrm.referral where random() < 0.5`)
  await client.query(`insert into nrm.assistance(owner, case_id, id, kind, provider, started_on)
    select owner, id, gen_random_uuid(), 'LEGAL', owner, opened_on from made union all select owner, id, gen_random_uuid(), 'MEDICAL', owner, opened_on from made where r < 0.5`)
  await client.query(
    'insert into nrm.tie select owner, case_id, lane, source, consent, usr, way, categories, opened_on, since, until from nrm.tie_should',
  )
  await client.query('analyze')
  const sizes = await client.query(
    'select a.name, count(*)::int as cases from nrm."case" c join gate.agency a on a.id = c.owner group by 1 order by 2 desc',
  )
  await client.end()
  return { largest: sizes.rows[0], smallest: sizes.rows.at(-1) }
}
