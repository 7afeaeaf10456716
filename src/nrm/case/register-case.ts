import { randomUUID } from 'node:crypto'
import type { EntityManager } from '@mikro-orm/postgresql'
import { CompiledQuery } from 'kysely'
import { Field, InputType } from 'type-graphql'
import { isCodeOf, isCountry, REGION } from '../../base/codes/index.ts'
import { day } from '../../base/clock.ts'
import { badInput } from '../../base/errors.ts'
import type { AskedRoot } from '../../policy/asked.ts'
import { Guarded } from '../../policy/guarded.ts'
import { CalendarDate } from '../../session/scalars.ts'
import type { Session } from '../../session/session.ts'
import type { Row } from '../../session/shape.ts'
import { type Written, write } from '../../session/write.ts'
import { newPersonKey } from '../person/person-key.ts'
import { ContactInput, IdentityInput } from '../person/person-inputs.ts'
import {
  DemographicsInput,
  ExploitationInput,
  HealthInput,
  ChildProtectionInput,
  IdentificationInput,
  ProceedingsInput,
} from './case-inputs.ts'
import { readingOfCase } from './cases.ts'
import { insertCases } from './insert-cases.ts'
import { hasSecrets, type NewCase } from './new-case.ts'

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

async function insertCase(em: EntityManager, session: Session, input: RegisterCaseInput): Promise<Written> {
  const owner = session.self.id
  const { idempotencyKey: _, region, openedOn, ...given } = input
  const newCase: NewCase = {
    ...given,
    id: randomUUID(),
    personId: randomUUID(),
    region: region ?? session.self.region,
    openedOn: openedOn ?? day(),
  }
  const keys = new Map<string, Buffer>()
  if (hasSecrets(newCase)) keys.set(newCase.personId, await newPersonKey(session, newCase.personId))
  for (const { text, values } of insertCases(owner, [newCase], keys))
    await em.getKysely().executeQuery(CompiledQuery.raw(text, [...values]))
  return { owner, caseId: newCase.id }
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
  if (reference.trim() === '')
    throw badInput('input.reference', 'required', {
      en: 'reference must not be empty.',
      ru: 'reference не может быть пустым.',
      be: 'reference не можа быць пустым.',
    })
  if ((identity?.documents?.length ?? 0) > 20)
    throw badInput('input.identity.documents', 'length', {
      en: 'There are at most 20 documents.',
      ru: 'Документов не больше 20.',
      be: 'Дакументаў не больш за 20.',
    })
  if (region != null && !isCodeOf(REGION, region))
    throw badInput(
      'input.region',
      'code',
      { en: 'region is a code of ISO 3166-2.', ru: 'region — это код по ISO 3166-2.', be: 'region — гэта код паводле ISO 3166-2.' },
      REGION.codes.map(code => code.code),
    )
  for (const [field, code] of Object.entries({
    'demographics.citizenship': demographics?.citizenship,
    'demographics.countryOfBirth': demographics?.countryOfBirth,
    'exploitation.country': exploitation?.country,
  }))
    if (code != null && !isCountry(code))
      throw badInput(`input.${field}`, 'code', {
        en: `${field} is a code of ISO 3166-1 alpha-2, or ZZ.`,
        ru: `${field} — это код по ISO 3166-1 alpha-2 или ZZ.`,
        be: `${field} — гэта код паводле ISO 3166-1 alpha-2 або ZZ.`,
      })
  if (openedOn && openedOn > day())
    throw badInput('input.openedOn', 'past', {
      en: 'A case is not opened in the future.',
      ru: 'Дело не открывают в будущем.',
      be: 'Справу не адкрываюць у будучыні.',
    })
  if (identity?.birthDate && identity.birthDate > day())
    throw badInput('input.identity.birthDate', 'past', {
      en: 'Nobody is born in the future.',
      ru: 'Никто не рождается в будущем.',
      be: 'Ніхто не нараджаецца ў будучыні.',
    })
  if (exploitation?.startedOn && exploitation.endedOn && exploitation.endedOn < exploitation.startedOn)
    throw badInput('input.exploitation.endedOn', 'order', {
      en: 'It does not end before it begins.',
      ru: 'Конец не бывает раньше начала.',
      be: 'Канец не бывае раней за пачатак.',
    })
}

function atMost(length: number, fields: Readonly<Record<string, string | undefined>>): void {
  for (const [field, value] of Object.entries(fields))
    if (value && (value.length > length || value.includes('\0')))
      throw badInput(`input.${field}`, 'length', {
        en: `${field} has at most ${length} characters, none of them NUL.`,
        ru: `В ${field} не больше ${length} знаков, и среди них нет NUL.`,
        be: `У ${field} не больш за ${length} знакаў, і сярод іх няма NUL.`,
      })
}
