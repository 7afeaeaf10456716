import { randomUUID } from 'node:crypto'
import { maskOf } from '../../../src/agreement/mask.ts'
import { PURPOSES } from '../../../src/agreement/vocabulary.ts'
import type { CaseRecord, Deed, History, Hours, NewCase, PersonRecord, ReferralStatus } from './records.ts'
import type { Walled } from './walled.ts'

const CHILDREN = ['demographics', 'exploitation', 'health', 'child_protection', 'proceedings']
/** Of which the row names the person, whose key it is sealed with. */
const SEALED = ['identity', 'contact', 'accounts', 'location', 'care']
const NUMBERED = ['perpetrator', 'trafficking_event']

/**
 * Removes all cases, then lets the history happen in the database, one statement a deed, and gives the records as they then stand. All of it as the
 * superuser, so that it does not depend on the law; only who answers or takes back a referral has a ticket, which the database asks for.
 */
export async function writeHistory(walled: Walled, { cases, deeds }: History, now: Date): Promise<CaseRecord[]> {
  await walled.superuser.query('truncate nrm.person, nrm."case", nrm.tie, notice.outbox cascade')
  const records: CaseRecord[] = []
  for (const each of cases) records.push(await register(walled, each, records.at(-1), now))
  for (const deed of deeds) await doIt(walled, records[deed.on]!, deed, now)
  return records
}

const instant = (now: Date, hours: Hours): string =>
  hours === Infinity ? 'infinity' : new Date(now.getTime() + hours * 3_600_000).toISOString()

async function register(
  walled: Walled,
  { owner, region, childUntil, samePerson }: NewCase,
  before: CaseRecord | undefined,
  now: Date,
): Promise<CaseRecord> {
  const db = walled.superuser
  const number = walled.idOf(owner)
  const known = samePerson && before?.owner === owner ? before.person : undefined
  const person: PersonRecord = known ?? { owner, id: randomUUID(), childUntil: instant(now, childUntil) }
  const [id, assistance] = [randomUUID(), randomUUID()]
  if (!known) {
    await db.query('insert into nrm.person(owner, id, child_until) values ($1, $2, $3)', [number, person.id, person.childUntil])
  }
  await db.query(`insert into nrm."case"(owner, id, person_id, reference, region, opened_on) values ($1, $2, $3, $4, $5, '2020-02-29')`, [
    number,
    id,
    person.id,
    id,
    region,
  ])
  for (const table of CHILDREN) await db.query(`insert into nrm.${table}(owner, case_id) values ($1, $2)`, [number, id])
  for (const table of SEALED)
    await db.query(`insert into nrm.${table}(owner, case_id, person_id) values ($1, $2, $3)`, [number, id, person.id])
  for (const table of NUMBERED) await db.query(`insert into nrm.${table}(owner, case_id, number) values ($1, $2, 1)`, [number, id])
  await db.query(
    `insert into nrm.assistance(owner, case_id, id, kind, provider, started_on) values ($1, $2, $3, 'SHELTER', $1, '2020-03-01')`,
    [number, id, assistance],
  )
  await db.query(`insert into nrm.note(owner, case_id, id, person_id, sealed, written_by) values ($1, $2, $2, $3, 'x', $1)`, [
    number,
    id,
    person.id,
  ])
  await db.query(`insert into nrm.attachment(owner, case_id, id, person_id, sealed, added_by) values ($1, $2, $2, $3, 'x', $1)`, [
    number,
    id,
    person.id,
  ])
  await db.query(`insert into nrm.attachment_chunk(owner, case_id, attachment_id, n, bytes, added_by) values ($1, $2, $3, 0, 'x', $1)`, [
    number,
    id,
    assistance,
  ])
  await db.query(`update nrm.identity set blind = array['x']::bytea[], sealed = 'x' where (owner, case_id) = ($1, $2)`, [number, id])
  return { owner, id, person, assistance, region, referrals: [], consents: [], grants: [] }
}

const BEFORE_ANSWER: Partial<Record<ReferralStatus, readonly ReferralStatus[]>> = {
  ACCEPTED: ['SENT'],
  DECLINED: ['SENT'],
  DONE: ['ACCEPTED'],
  WITHDRAWN: ['SENT', 'ACCEPTED'],
}

/** Does the deed if it can be done. */
async function doIt(walled: Walled, record: CaseRecord, deed: Deed, now: Date): Promise<void> {
  const owner = walled.idOf(record.owner)
  const run = async (text: string, ...values: unknown[]): Promise<void> => {
    const { rowCount } = await walled.superuser.query(text, [owner, record.id, ...values])
    if (!rowCount) throw new Error(`nothing came of ${JSON.stringify(deed)}`)
  }
  switch (deed.act) {
    case 'refer': {
      const { to, categories } = deed
      if (to === record.owner) return
      const made = { id: randomUUID(), to, categories, until: instant(now, deed.until), status: 'SENT' as const }
      await run(
        'insert into nrm.referral(owner, case_id, id, to_agency, categories, until) values ($1, $2, $3, $4, $5, $6)',
        made.id,
        walled.idOf(to),
        maskOf(categories),
        made.until,
      )
      return void record.referrals.unshift(made)
    }
    case 'answer': {
      const referral = pick(
        record.referrals.filter(one => BEFORE_ANSWER[deed.status]?.includes(one.status)),
        deed.which,
      )
      if (!referral) return
      const ticket = await walled.ticket({
        agency: deed.status === 'WITHDRAWN' ? record.owner : referral.to,
        user: 'clerk',
        duties: [],
        purpose: 'assistance',
      })
      await walled.superuser.query('begin')
      await walled.superuser.query('select gate.enter($1)', [ticket!.token])
      await run('update nrm.referral set status = $4 where (owner, case_id, id) = ($1, $2, $3)', referral.id, deed.status)
      await walled.superuser.query('commit')
      referral.status = deed.status
      return
    }
    case 'consent': {
      const { to, purpose, categories } = deed
      const made = { id: randomUUID(), to, purpose, categories, until: instant(now, deed.until), withdrawn: false }
      await run(
        `insert into nrm.consent(owner, case_id, id, to_agency, purpose, categories, given_on, until) values ($1, $2, $3, $4, $5, $6, '2020-03-01', $7)`,
        made.id,
        walled.idOf(to),
        PURPOSES.indexOf(purpose),
        maskOf(categories),
        made.until,
      )
      return void record.consents.unshift(made)
    }
    case 'withdraw': {
      const consent = pick(
        record.consents.filter(one => !one.withdrawn),
        deed.which,
      )
      if (!consent) return
      await run('update nrm.consent set withdrawn_at = now() where (owner, case_id, id) = ($1, $2, $3)', consent.id)
      consent.withdrawn = true
      return
    }
    case 'grant': {
      const { to, purpose, categories } = deed
      if (to === record.owner) return
      const made = { id: randomUUID(), to, purpose, categories, since: instant(now, deed.since), until: instant(now, deed.until) }
      await run(
        'insert into nrm.access_grant(owner, case_id, id, agency, purpose, categories, since, until) values ($1, $2, $3, $4, $5, $6, $7, $8)',
        made.id,
        walled.idOf(to),
        PURPOSES.indexOf(purpose),
        maskOf(categories),
        made.since,
        made.until,
      )
      return void record.grants.unshift(made)
    }
    case 'revoke': {
      const grant = pick(record.grants, deed.which)
      if (!grant) return
      const at = instant(now, deed.at)
      await run('update nrm.access_grant set revoked_at = $4 where (owner, case_id, id) = ($1, $2, $3)', grant.id, at)
      grant.revokedAt = at
      return
    }
    case 'remove': {
      const gone = pick<{ id: string }>(record[deed.what], deed.which)
      if (!gone) return
      const table = { referrals: 'referral', consents: 'consent', grants: 'access_grant' }[deed.what]
      await run(`delete from nrm.${table} where (owner, case_id, id) = ($1, $2, $3)`, gone.id)
      const list: { id: string }[] = record[deed.what]
      return void list.splice(list.indexOf(gone), 1)
    }
    case 'child': {
      const until = instant(now, deed.until)
      await walled.superuser.query('update nrm.person set child_until = $3 where (owner, id) = ($1, $2)', [owner, record.person.id, until])
      record.person.childUntil = until
      return
    }
    case 'move':
      await run('update nrm."case" set region = $3 where (owner, id) = ($1, $2)', deed.region)
      record.region = deed.region
      return
    case 'seal': {
      if (deed.to === null) {
        if (!record.sealed) return
        await run(`update nrm.seal set agencies = '{}', users = '{}' where (owner, case_id) = ($1, $2)`)
        return void (record.sealed = undefined)
      }
      const named = [{ agency: record.owner, user: deed.ownUser }, ...deed.to]
      await run(
        `insert into nrm.seal(owner, case_id, agencies, users, reason) values ($1, $2, $3, $4, 'SAFETY')
         on conflict (owner, case_id) do update set agencies = excluded.agencies, users = excluded.users`,
        named.map(({ agency }) => walled.idOf(agency)),
        named.map(({ user }) => user),
      )
      record.sealRow = true
      return void (record.sealed = named)
    }
    case 'redate':
      return run('update nrm."case" set opened_on = $3 where (owner, id) = ($1, $2)', deed.openedOn)
  }
}

const pick = <T>(all: readonly T[], which: number): T | undefined => (all.length ? all[which % all.length] : undefined)
