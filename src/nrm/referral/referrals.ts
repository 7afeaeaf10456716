import { randomUUID } from 'node:crypto'
import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from 'kysely'
import { maskOf } from '../../agreement/mask.ts'
import { CASE_CATEGORIES } from '../../agreement/vocabulary.ts'
import { instant } from '../../base/clock.ts'
import { badInput, HubError, notFound } from '../../base/errors.ts'
import { addRow } from '../../session/add-row.ts'
import type { AskedRoot } from '../../policy/asked.ts'
import { bindingOf, nodeFields, positionOf, sizeOf, toConnection } from '../../session/connection.ts'
import { read } from '../../session/read.ts'
import type { Session } from '../../session/session.ts'
import type { Row } from '../../session/shape.ts'
import { readInside, type Written, write } from '../../session/write.ts'
import { childReading } from '../case/child-reading.ts'
import { caseCategories, changed, getOwnCase, otherAgency } from '../case/own-case.ts'
import { Referral } from './referral.ts'
import type { AcceptReferralInput, DeclineReferralInput, ReferCaseInput, ReferralsArgs } from './referral-inputs.ts'

/** Referrals to or from the asker's agency, newest first: the inbox and the outbox. */
export async function listReferrals(session: Session, asked: AskedRoot, { direction, status, first, after }: ReferralsArgs) {
  const limit = sizeOf(first)
  const binding = bindingOf(session, 'referrals', { direction, status })
  const position = positionOf(session, after, binding)
  const behind = position
    ? sql` and r.sent_at <= ${position[0]}::timestamptz and (r.sent_at < ${position[0]}::timestamptz or (r.owner, r.case_id, r.id) > (${position[1]}::integer, ${position[2]}::uuid, ${position[3]}::uuid))`
    : sql``
  const result = await read(session, asked, {
    target: Referral,
    fields: nodeFields(asked),
    rows: sql`select r.owner, r.case_id, r.id, r.sent_at from nrm.referral r
      where ${sql.ref(direction === 'INCOMING' ? 'r.to_agency' : 'r.owner')} = (select gate.agency())${status ? sql` and r.status = any (${status}::text[])` : sql``}${behind}
      order by r.sent_at desc, r.owner, r.case_id, r.id limit ${sql.lit(limit + 1)}`,
    join: sql`t.owner = s.owner and t.case_id = s.case_id and t.id = s.id`,
    order: sql`s.sent_at desc, s.owner, s.case_id, s.id`,
    key: sql`json_build_array(s.sent_at, s.owner, s.case_id, s.id)`,
    limit,
  })
  return toConnection(session, result, binding)
}

export function referCase(session: Session, asked: AskedRoot, input: ReferCaseInput): Promise<Row | null> {
  const to = otherAgency(session, input.toAgency, 'input.toAgency')
  const categories = input.categories ? caseCategories(input.categories, 'input.categories') : CASE_CATEGORIES
  if (input.until && input.until <= instant())
    throw badInput('input.until', 'future', {
      en: 'A referral does not end in the past.',
      ru: 'Направление не заканчивается в прошлом.',
      be: 'Накіраванне не сканчаецца ў мінулым.',
    })
  // Also for one that is suspended or has left: which of these it is is not told.
  if (!session.hub.lawOf(session.directory).opensOffers(to, session.self.name))
    throw badInput('input.toAgency', 'party', {
      en: 'No agreement in force lets this agency read what is offered to it.',
      ru: 'Ни одно действующее соглашение не даёт этой организации читать то, что ей предлагают.',
      be: 'Ніводнае дзейнае пагадненне не дае гэтай арганізацыі чытаць тое, што ёй прапануюць.',
    })
  return write(session, asked, {
    input,
    act: async em => {
      const place = await getOwnCase(em, session, input.caseId, input.expectedVersion)
      await checkSeal(em, place, to.id)
      const id = randomUUID()
      await addRow(em, Referral, { ...place, id, toAgency: to.id, categories: maskOf(categories), until: input.until ?? 'infinity' })
      // Looked for afterwards: the new row's ties have locked the case, so that of two at once the second sees the first.
      const { rows } = await sql`
        select from nrm.referral where owner = ${place.owner} and case_id = ${place.caseId} and to_agency = ${to.id} and id <> ${id}
          and status in ('SENT', 'ACCEPTED') and until > statement_timestamp()`.execute(em.getKysely())
      if (rows.length > 0)
        throw new HubError(
          'CONFLICT',
          {
            en: 'The case is referred to this agency already.',
            ru: 'Дело уже направлено этой организации.',
            be: 'Справа ўжо накіравана гэтай арганізацыі.',
          },
          { field: 'input.toAgency' },
        )
      return { ...place, id }
    },
    reading: written => childReading(Referral, asked, written),
  })
}

/** Of a sealed case nobody there would see the offer. */
async function checkSeal(em: EntityManager, { owner, caseId }: { owner: number; caseId: string }, to: number): Promise<void> {
  const { rows } = await sql`
    select from nrm.seal where owner = ${owner} and case_id = ${caseId} and cardinality(agencies) > 0 and ${to}::integer <> all (agencies)`.execute(
    em.getKysely(),
  )
  if (rows.length > 0)
    throw badInput('input.toAgency', 'sealed', {
      en: 'The case is sealed: name users of this agency in its seal first.',
      ru: 'Доступ к делу ограничен: сначала назовите в ограничении пользователей этой организации.',
      be: 'Доступ да справы абмежаваны: спачатку назавіце ў абмежаванні карыстальнікаў гэтай арганізацыі.',
    })
}

export const acceptReferral = (session: Session, asked: AskedRoot, input: AcceptReferralInput): Promise<Row | null> =>
  answer(session, asked, input, { status: 'ACCEPTED' })

export function declineReferral(session: Session, asked: AskedRoot, input: DeclineReferralInput): Promise<Row | null> {
  const reason = input.reason.trim()
  if (reason.length < 1 || reason.length > 500 || reason.includes('\0'))
    throw badInput('input.reason', 'length', {
      en: 'reason has 1 to 500 characters, none of them NUL.',
      ru: 'В reason от 1 до 500 знаков, и среди них нет NUL.',
      be: 'У reason ад 1 да 500 знакаў, і сярод іх няма NUL.',
    })
  return answer(session, asked, input, { status: 'DECLINED', reason })
}

type Answered = { status: 'ACCEPTED'; reason?: never } | { status: 'DECLINED'; reason: string }

function answer(session: Session, asked: AskedRoot, input: AcceptReferralInput, to: Answered): Promise<Row | null> {
  return write(session, asked, {
    input,
    act: async em => {
      const place = await getOffered(em, session, input.id, input.expectedVersion)
      // Declining closes the case to the decliner: how the referral reads is taken while it is open.
      const before = to.status === 'DECLINED' ? await readInside(em, session, asked, childReading(Referral, asked, place)) : undefined
      const version = input.expectedVersion + 1
      const { rows } = await sql<{ answered_at: string }>`
        update nrm.referral set status = ${to.status}, reason = ${to.reason ?? null}, version = ${version}
         where owner = ${place.owner} and case_id = ${place.caseId} and id = ${place.id} and version = ${input.expectedVersion}
        returning to_json(answered_at) as answered_at`.execute(em.getKysely())
      if (!rows[0])
        throw new HubError('CONFLICT', {
          en: 'It is no longer in a state in which this can be done.',
          ru: 'Состояние уже не то, в котором это можно сделать.',
          be: 'Стан ужо не той, у якім гэта можна зрабіць.',
        })
      for (const { d } of before?.rows ?? []) Object.assign(d, to, { version, answeredAt: rows[0].answered_at })
      return { ...place, ...(before && { told: before }) }
    },
    reading: written => childReading(Referral, asked, written),
  })
}

/** A referral that waits for the asker's answer. Errors: NOT_FOUND, also where it is for another agency; CONFLICT where it has changed. */
async function getOffered(em: EntityManager, session: Session, sealedId: string, expectedVersion: number): Promise<Written> {
  const place = session.hub.ids.open('referral', sealedId)
  if (!place) throw notFound('referral')
  const [caseId, id] = place.ids as [string, string]
  const { rows } = await sql<{ version: number }>`
    select version from nrm.referral where owner = ${place.owner} and case_id = ${caseId} and id = ${id} and to_agency = (select gate.agency())`.execute(
    em.getKysely(),
  )
  if (!rows[0]) throw notFound('referral')
  if (rows[0].version !== expectedVersion) throw changed(rows[0].version)
  return { owner: place.owner, caseId, id }
}
