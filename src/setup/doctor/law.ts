import { connected } from '../../storage/connecting.ts'
import { bad, good, type Look, warning } from './finding.ts'

const SOON_DAYS = 30

/** Is there law now, and until when? */
export const lookAtLaw: Look = ({ urls }) =>
  connected(urls.lawgiver, async client => {
    const { rows } = await client.query<{ now: boolean; days: number | null; agencies: number }>(`
      select exists (select from gate.period where valid_from <= statement_timestamp() and valid_until > statement_timestamp()) as now,
             (select extract(epoch from max(valid_until) - statement_timestamp()) / 86400 from gate.period
               having max(valid_until) < 'infinity')::int as days,
             (select count(*)::int from gate.agency where id > 0) as agencies`)
    const { now, days, agencies } = rows[0]!
    const what = 'law'
    if (agencies === 0) return [warning(what, 'there is no agency yet: hub init FILE')]
    if (!now) return [bad(what, 'no law is in force, so nothing opens: hub migrate makes it anew from the agreements')]
    if (days !== null && days < SOON_DAYS) return [warning(what, `the agreements end in ${days} days: sign their next version`)]
    return [good(what, `in force for ${agencies} agencies`)]
  })
