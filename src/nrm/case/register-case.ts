import { randomUUID } from 'node:crypto'
import type { EntityManager } from '@mikro-orm/postgresql'
import { CompiledQuery } from 'kysely'
import { Field, InputType } from 'type-graphql'
import { YesNoUnknown } from '../../base/codes/index.ts'
import { day } from '../../base/clock.ts'
import type { AskedRoot } from '../../policy/asked.ts'
import { Guarded } from '../../policy/guarded.ts'
import { CalendarDate } from '../../session/scalars.ts'
import type { Session } from '../../session/session.ts'
import type { Row } from '../../session/shape.ts'
import { type Written, write } from '../../session/write.ts'
import { newPersonKey } from '../person/person-key.ts'
import { ContactInput, IdentityInput } from '../person/person-inputs.ts'
import { Account } from './accounts.ts'
import { CareInput } from './care.ts'
import {
  DemographicsInput,
  ExploitationInput,
  HealthInput,
  ChildProtectionInput,
  IdentificationInput,
  ProceedingsInput,
} from './case-inputs.ts'
import { readingOfCase } from './cases.ts'
import { checkCase } from './check-case.ts'
import { insertCases } from './insert-cases.ts'
import { LocationInput } from './location.ts'
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

  @Field(() => YesNoUnknown, {
    defaultValue: 'UNKNOWN',
    description: 'Did the person consent to the record? NO leaves no place for identity, contact, location and accounts.',
  })
  @Guarded('case-summary')
  dataConsent!: YesNoUnknown

  @Field(() => YesNoUnknown, {
    defaultValue: 'UNKNOWN',
    description: 'Did the person agree to the managing of personal data? NO as for dataConsent.',
  })
  @Guarded('case-summary')
  dataAgreement!: YesNoUnknown

  @Field(() => DemographicsInput, { nullable: true, description: 'Sex, age group, citizenship, family, languages, education.' })
  @Guarded('demographics')
  demographics?: DemographicsInput

  @Field(() => ExploitationInput, {
    nullable: true,
    description: 'Forms, sector, means of control, recruitment, country, period, perpetrators, events.',
  })
  @Guarded('exploitation')
  exploitation?: ExploitationInput

  @Field(() => IdentityInput, { nullable: true, description: 'Names, birth date, documents.' })
  @Guarded('identity')
  identity?: IdentityInput

  @Field(() => ContactInput, { nullable: true, description: 'Telephone, e-mail, address.' })
  @Guarded('contact')
  contact?: ContactInput

  @Field(() => LocationInput, { nullable: true, description: 'Precise places.' })
  @Guarded('location')
  location?: LocationInput

  @Field(() => CareInput, {
    nullable: true,
    description: 'Who has the case in hand, referrals from and to outside the hub, plans of support.',
  })
  @Guarded('assistance')
  care?: CareInput

  @Field(() => [Account], { nullable: true, description: 'What is told in words; at most 100 texts.' })
  @Guarded('identity')
  accounts?: Account[]

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
  checkCase(input)
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
  const indexKey = newCase.identity ? await session.hub.keys.indexKey(owner) : null
  for (const { text, values } of insertCases(owner, [newCase], keys, indexKey))
    await em.getKysely().executeQuery(CompiledQuery.raw(text, [...values]))
  return { owner, caseId: newCase.id }
}
