import { randomUUID } from 'node:crypto'
import type { EntityManager } from '@mikro-orm/postgresql'
import { Field, InputType } from 'type-graphql'
import { ageGroupOf, exploitationClassOf, isCodeOf, isCountry, REGION } from '../../base/codes/index.ts'
import { day } from '../../base/clock.ts'
import { badInput } from '../../base/errors.ts'
import { addRow } from '../../session/add-row.ts'
import type { AskedRoot } from '../../policy/asked.ts'
import { Guarded } from '../../policy/guarded.ts'
import { CalendarDate } from '../../session/scalars.ts'
import type { Session } from '../../session/session.ts'
import type { Row } from '../../session/shape.ts'
import { type Written, write } from '../../session/write.ts'
import { childUntil } from '../person/child-until.ts'
import { Contact } from '../person/contact.ts'
import { Identity } from '../person/identity.ts'
import { newPersonKey } from '../person/person-key.ts'
import { ContactInput, IdentityInput } from '../person/person-inputs.ts'
import { Person } from '../person/person.ts'
import { sealed } from '../person/sealed.ts'
import {
  DemographicsInput,
  ExploitationInput,
  HealthInput,
  ChildProtectionInput,
  IdentificationInput,
  ProceedingsInput,
} from './case-inputs.ts'
import { Case } from './case.ts'
import { readingOfCase } from './cases.ts'
import { ChildProtection } from './child-protection.ts'
import { Demographics } from './demographics.ts'
import { Exploitation } from './exploitation.ts'
import { Health } from './health.ts'
import { Proceedings } from './proceedings.ts'

@InputType({ description: "A new case in the care of the asker's agency. What is not given is recorded as not known." })
export class RegisterCaseInput {
  @Field(() => String, {
    description:
      'Makes a repetition safe: the same key with the same input makes one case. 8 to 100 visible ASCII characters, best a random UUID.',
  })
  @Guarded('case-summary')
  idempotencyKey!: string

  @Field(() => String, { description: "The agency's own reference, unique within it; at most 100 characters. No name belongs here." })
  @Guarded('case-summary')
  reference!: string

  @Field(() => String, { nullable: true, description: "Region of the case, ISO 3166-2; the agency's own where left out." })
  @Guarded('case-summary')
  region?: string

  @Field(() => String, { nullable: true, description: 'District below the region; at most 100 characters.' })
  @Guarded('case-summary')
  district?: string

  @Field(() => CalendarDate, { nullable: true, description: 'When the case was opened; today where left out, not in the future.' })
  @Guarded('case-summary')
  openedOn?: string

  @Field(() => IdentificationInput, { nullable: true, description: 'A presumed victim where left out.' })
  @Guarded('case-summary')
  identification?: IdentificationInput

  @Field(() => DemographicsInput, { nullable: true, description: 'Sex, age group, citizenship.' })
  @Guarded('demographics')
  demographics?: DemographicsInput

  @Field(() => ExploitationInput, { nullable: true, description: 'Forms, sector, means of control, recruiter, country, period.' })
  @Guarded('exploitation')
  exploitation?: ExploitationInput

  @Field(() => IdentityInput, { nullable: true, description: 'Names, birth date, documents.' })
  @Guarded('identity')
  identity?: IdentityInput

  @Field(() => ContactInput, { nullable: true, description: 'Telephone, e-mail, address.' })
  @Guarded('contact')
  contact?: ContactInput

  @Field(() => HealthInput, { nullable: true, description: 'Needs of health care.' })
  @Guarded('health')
  health?: HealthInput

  @Field(() => ChildProtectionInput, { nullable: true, description: 'What protects a child.' })
  @Guarded('child-protection')
  childProtection?: ChildProtectionInput

  @Field(() => ProceedingsInput, { nullable: true, description: 'Criminal proceedings.' })
  @Guarded('proceedings')
  proceedings?: ProceedingsInput
}

/** Registers a case with a row in every category's table, so that withheld, empty and unknown cannot be mixed up. */
export function registerCase(session: Session, asked: AskedRoot, input: RegisterCaseInput): Promise<Row | null> {
  check(input)
  return write(session, asked, {
    input,
    act: em => insertCase(em, session, input),
    reading: ({ owner, caseId }) => readingOfCase(asked, owner, caseId),
  })
}

/** Also for whatever else makes cases one by one (the demo): the rules of the input have been checked. */
export async function insertCase(em: EntityManager, session: Session, input: RegisterCaseInput): Promise<Written> {
  const owner = session.self.id
  const [caseId, personId] = [randomUUID(), randomUUID()]
  const openedOn = input.openedOn ?? day()
  const birthDate = input.identity?.birthDate
  const ageGroup = birthDate ? ageGroupOf(yearsBetween(birthDate, openedOn)) : (input.demographics?.ageGroup ?? 'UNKNOWN')
  const key = input.identity || input.contact ? await newPersonKey(em, session, personId) : undefined
  const row = { owner, caseId }

  await addRow(em, Person, { owner, id: personId, childUntil: childUntil({ birthDate, ageGroup, on: openedOn }) })
  await addRow(em, Case, {
    owner,
    id: caseId,
    personId,
    reference: input.reference,
    region: input.region ?? session.self.region,
    ...(input.district && { district: input.district }),
    openedOn,
    ...(input.identification && {
      identificationStatus: input.identification.status,
      identifiedBy: input.identification.decidedBy,
      identifiedOn: input.identification.decidedOn,
    }),
  })
  await addRow(em, Demographics, { ...row, ...input.demographics, ageGroup })
  await addRow(em, Exploitation, { ...row, ...input.exploitation, exploitationClass: exploitationClassOf(input.exploitation?.forms ?? []) })
  await addRow(em, Identity, { ...row, personId, ...(key && { sealed: sealed('identity', owner, caseId, key, input.identity) }) })
  await addRow(em, Contact, { ...row, personId, ...(key && { sealed: sealed('contact', owner, caseId, key, input.contact) }) })
  await addRow(em, Health, { ...row, ...input.health })
  await addRow(em, ChildProtection, { ...row, ...input.childProtection })
  await addRow(em, Proceedings, { ...row, ...input.proceedings })
  return { owner, caseId }
}

function check({
  reference,
  region,
  district,
  openedOn,
  demographics,
  exploitation,
  identity,
  contact,
  proceedings,
}: RegisterCaseInput): void {
  atMost(100, { reference, district, 'proceedings.number': proceedings?.number })
  atMost(40, { 'proceedings.article': proceedings?.article })
  atMost(200, {
    'identity.givenName': identity?.givenName,
    'identity.familyName': identity?.familyName,
    'identity.patronymic': identity?.patronymic,
  })
  atMost(200, { 'contact.phone': contact?.phone, 'contact.email': contact?.email })
  atMost(500, { 'contact.address': contact?.address })
  atMost(60, Object.fromEntries((identity?.documents ?? []).map((document, i) => [`identity.documents.${i}.number`, document.number])))
  if (reference.trim() === '') throw badInput('input.reference', 'required', 'reference must not be empty.')
  if ((identity?.documents?.length ?? 0) > 20) throw badInput('input.identity.documents', 'length', 'There are at most 20 documents.')
  if (region != null && !isCodeOf(REGION, region))
    throw badInput(
      'input.region',
      'code',
      'region is a code of ISO 3166-2.',
      REGION.codes.map(code => code.code),
    )
  for (const [field, code] of Object.entries({
    'demographics.citizenship': demographics?.citizenship,
    'demographics.countryOfBirth': demographics?.countryOfBirth,
    'exploitation.country': exploitation?.country,
  }))
    if (code != null && !isCountry(code)) throw badInput(`input.${field}`, 'code', `${field} is a code of ISO 3166-1 alpha-2, or ZZ.`)
  if (openedOn && openedOn > day()) throw badInput('input.openedOn', 'past', 'A case is not opened in the future.')
  if (identity?.birthDate && identity.birthDate > day()) throw badInput('input.identity.birthDate', 'past', 'Nobody is born in the future.')
  if (exploitation?.startedOn && exploitation.endedOn && exploitation.endedOn < exploitation.startedOn)
    throw badInput('input.exploitation.endedOn', 'order', 'It does not end before it begins.')
}

function atMost(length: number, fields: Readonly<Record<string, string | undefined>>): void {
  for (const [field, value] of Object.entries(fields))
    if (value && (value.length > length || value.includes('\0')))
      throw badInput(`input.${field}`, 'length', `${field} has at most ${length} characters, none of them NUL.`)
}

function yearsBetween(from: string, to: string): number {
  const [a, b] = [from, to].map(date => Number(date.replaceAll('-', ''))) as [number, number]
  return Math.floor((b - a) / 10_000)
}
