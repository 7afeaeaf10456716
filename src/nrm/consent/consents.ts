import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { Field, ID, InputType, Int } from 'type-graphql'
import { maskOf } from '../../agreement/mask.ts'
import { PURPOSES } from '../../agreement/vocabulary.ts'
import { day, instant } from '../../base/clock.ts'
import { ConsentGiver, DataCategory, Purpose, wordOf } from '../../base/codes/index.ts'
import { badInput, notFound } from '../../base/errors.ts'
import { addRow } from '../../session/add-row.ts'
import type { AskedRoot } from '../../policy/asked.ts'
import { Guarded } from '../../policy/guarded.ts'
import { CalendarDate, DateTime } from '../../session/scalars.ts'
import type { Session } from '../../session/session.ts'
import type { Row } from '../../session/shape.ts'
import { childReading } from '../case/child-reading.ts'
import { caseCategories, changed, getOwnCase, otherAgency } from '../case/own-case.ts'
import { write } from '../../session/write.ts'
import { Consent } from './consent.ts'

@InputType({ description: 'A consent of the person, or for a child of its guardian or the guardianship authority.' })
export class RecordConsentInput {
  @Field(() => String, { description: 'Makes a repetition safe. 8 to 100 visible ASCII characters, best a random UUID.' })
  @Guarded('case-summary')
  idempotencyKey!: string

  @Field(() => ID, { description: "A case of the asker's agency." })
  @Guarded('case-summary')
  caseId!: string

  @Field(() => Int, {
    nullable: true,
    description: 'The version of the case that the asker saw; refused with CONFLICT where it has changed.',
  })
  @Guarded('case-summary')
  expectedVersion?: number

  @Field(() => String, { description: 'The agency that may know, such as health-brest.' })
  @Guarded('case-summary')
  toAgency!: string

  @Field(() => Purpose, { description: 'What for.' })
  @Guarded('case-summary')
  purpose!: Purpose

  @Field(() => [DataCategory], { description: 'What it may know; what of it is opened the agreement says.' })
  @Guarded('case-summary')
  categories!: DataCategory[]

  @Field(() => ConsentGiver, { defaultValue: 'PERSON', description: 'Who gave it.' })
  @Guarded('case-summary')
  givenBy!: ConsentGiver

  @Field(() => CalendarDate, { nullable: true, description: 'When it was given; today where left out, not in the future.' })
  @Guarded('case-summary')
  givenOn?: string

  @Field(() => DateTime, { nullable: true, description: 'When it ends by itself; null where it has no end.' })
  @Guarded('case-summary')
  until?: string
}

@InputType({ description: 'Takes a consent back: what rested on it is closed for every statement that begins afterwards.' })
export class WithdrawConsentInput {
  @Field(() => String, { description: 'Makes a repetition safe. 8 to 100 visible ASCII characters, best a random UUID.' })
  @Guarded('case-summary')
  idempotencyKey!: string

  @Field(() => ID, { description: 'The consent.' })
  @Guarded('case-summary')
  id!: string

  @Field(() => Int, { description: 'The version of the consent that the asker saw.' })
  @Guarded('case-summary')
  expectedVersion!: number
}

export function recordConsent(session: Session, asked: AskedRoot, input: RecordConsentInput): Promise<Row | null> {
  const to = otherAgency(session, input.toAgency, 'input.toAgency')
  const categories = caseCategories(input.categories, 'input.categories')
  if (input.givenOn && input.givenOn > day())
    throw badInput('input.givenOn', 'past', {
      en: 'A consent is not given in the future.',
      ru: 'Согласие не дают в будущем.',
      be: 'Згоду не даюць у будучыні.',
    })
  if (input.until && input.until <= instant())
    throw badInput('input.until', 'future', {
      en: 'A consent does not end in the past.',
      ru: 'Согласие не заканчивается в прошлом.',
      be: 'Згода не сканчаецца ў мінулым.',
    })
  return write(session, asked, {
    input,
    act: async em => {
      const place = await getOwnCase(em, session, input.caseId, input.expectedVersion)
      const id = randomUUID()
      await addRow(em, Consent, {
        ...place,
        id,
        toAgency: to.id,
        purpose: PURPOSES.indexOf(wordOf(input.purpose)),
        categories: maskOf(categories),
        givenBy: input.givenBy,
        givenOn: input.givenOn ?? day(),
        until: input.until ?? 'infinity',
      })
      return { ...place, id }
    },
    reading: written => childReading(Consent, asked, written),
  })
}

export function withdrawConsent(session: Session, asked: AskedRoot, input: WithdrawConsentInput): Promise<Row | null> {
  const place = session.hub.ids.open('consent', input.id)
  return write(session, asked, {
    input,
    act: async em => {
      if (!place) throw notFound('consent')
      const [caseId, id] = place.ids as [string, string]
      const { rows } = await sql<{ version: number }>`
        select version from nrm.consent where owner = ${place.owner} and case_id = ${caseId} and id = ${id} and owner = (select gate.agency())`.execute(
        em.getKysely(),
      )
      if (!rows[0]) throw notFound('consent')
      if (rows[0].version !== input.expectedVersion) throw changed(rows[0].version)
      const where = { owner: place.owner, caseId, id, version: input.expectedVersion }
      const done = await em.nativeUpdate(Consent, where, { withdrawnAt: instant(), version: input.expectedVersion + 1 })
      if (done !== 1) throw changed(rows[0].version)
      return { owner: place.owner, caseId, id }
    },
    reading: written => childReading(Consent, asked, written),
  })
}
