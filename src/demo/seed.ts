import { randomUUID } from 'node:crypto'
import { graphql, type GraphQLSchema } from 'graphql'
import { now } from '../base/clock.ts'
import { maskOf } from '../agreement/mask.ts'
import { PURPOSES } from '../agreement/vocabulary.ts'
import type { Hub } from '../session/hub.ts'
import { Session } from '../session/session.ts'
import { connected } from '../storage/connecting.ts'
import { generatePeople, type DemoPerson } from './people.ts'
import { persona, type Persona } from './personas.ts'

/** How many cases each demo agency has, by the persona that registers them. */
const CASES: Readonly<Record<string, number>> = { CASE_WORKER: 24, SOCIAL_WORKER: 12, DOCTOR: 6, POLICE: 14 }
const SEED = 20140521
const GRANT_DAYS = 20

/** By what the demo is filled. */
export interface Seeding {
  readonly hub: Hub
  readonly schema: GraphQLSchema
  /** Aborted: what is begun is finished, nothing more is begun. */
  readonly stop: AbortSignal
}

/**
 * Fills the demo by the hub's own mutations, as its personas. Every step has its idempotency key, so that a start that was broken off goes on
 * where it stood. Errors: the reason of `stop`.
 */
export async function seedDemo(seeding: Seeding, migrateUrl: string): Promise<void> {
  const people = generatePeople(
    SEED,
    Object.values(CASES).reduce((sum, n) => sum + n, 0),
  )
  const cases: Record<string, string[]> = {}
  let next = 0
  for (const [variable, n] of Object.entries(CASES)) {
    const by = await as(seeding, persona(variable))
    cases[variable] = []
    for (const one of people.slice(next, (next += n))) cases[variable].push(await by('registerCase', 'RegisterCaseInput', inputOf(one)))
  }
  const story = await tellStory(seeding)
  await shareSome(seeding, cases['CASE_WORKER']!)
  await grantToProsecutor(seeding.hub, migrateUrl, story)
}

/** One case that shows the agreement at work: referred to five agencies, with consent for some, with a grant for the prosecutor. */
async function tellStory(seeding: Seeding): Promise<string> {
  const redCross = await as(seeding, persona('CASE_WORKER'))
  const caseId = await redCross('registerCase', 'RegisterCaseInput', STORY)
  for (const [to, consent] of [
    ['DOCTOR', true],
    ['SOCIAL_WORKER', false],
    ['TEACHER', false],
  ] as const) {
    const { agency, purpose } = persona(to)
    const referral = await redCross('referCase', 'ReferCaseInput', { idempotencyKey: `demo-refer-${to}`, caseId, toAgency: agency })
    if (consent)
      await redCross('recordConsent', 'RecordConsentInput', {
        idempotencyKey: `demo-consent-${to}`,
        caseId,
        toAgency: agency,
        purpose: purpose.toUpperCase().replaceAll('-', '_'),
        categories: ['CASE_SUMMARY', 'DEMOGRAPHICS', 'IDENTITY', 'CONTACT'],
        givenBy: 'GUARDIAN',
        givenOn: '2024-11-04',
      })
    const receiver = await as(seeding, persona(to))
    await receiver('acceptReferral', 'AcceptReferralInput', { idempotencyKey: `demo-accept-${to}`, id: referral, expectedVersion: 1 })
  }
  await redCross('recordAssistance', 'RecordAssistanceInput', {
    idempotencyKey: 'demo-assist-1',
    caseId,
    kind: 'PSYCHOLOGICAL',
    startedOn: '2024-11-05',
  })
  const doctor = await as(seeding, persona('DOCTOR'))
  await doctor('recordAssistance', 'RecordAssistanceInput', {
    idempotencyKey: 'demo-assist-2',
    caseId,
    kind: 'MEDICAL',
    startedOn: '2024-11-06',
  })
  return caseId
}

/** Some cases offered to the police and not answered yet. */
async function shareSome(seeding: Seeding, caseIds: readonly string[]): Promise<void> {
  const redCross = await as(seeding, persona('CASE_WORKER'))
  for (const [i, caseId] of caseIds.slice(0, 3).entries())
    await redCross('referCase', 'ReferCaseInput', { idempotencyKey: `demo-offer-${i}`, caseId, toAgency: persona('POLICE').agency })
}

/** A grant as approvals would have made it; asking for one comes with access requests. Only the keeper may write grants. */
async function grantToProsecutor(hub: Hub, migrateUrl: string, caseId: string): Promise<void> {
  const { owner, ids } = hub.ids.open('case', caseId)!
  const { agencyByName } = await hub.directories.current()
  const agency = agencyByName.get(persona('PROSECUTOR').agency)!.id
  const categories = maskOf(['case-summary', 'exploitation', 'identity', 'contact', 'proceedings'])
  const until = new Date(now().getTime() + GRANT_DAYS * 86_400_000)
  await connected(migrateUrl, async client => {
    await client.query('set role hub_keeper')
    await client.query(
      `insert into nrm.access_grant(owner, case_id, id, agency, purpose, categories, since, until)
       select $1, $2, $3, $4, $5, $6, now(), $7 where not exists (select from nrm.access_grant where owner = $1 and case_id = $2 and agency = $4)`,
      [owner, ids[0], randomUUID(), agency, PURPOSES.indexOf('criminal-proceedings'), categories, until],
    )
  })
}

/** Mutations as a persona, through the walls like anybody's; each gives the id of what it made. */
async function as({ hub, schema, stop }: Seeding, { agency: name, user, duties, purpose }: Persona) {
  const directory = await hub.directories.current()
  const agency = directory.agencyByName.get(name) ?? null
  return async (field: string, type: string, input: object): Promise<string> => {
    stop.throwIfAborted()
    const session = new Session(hub, { agency, user, duties, purpose }, directory, 'demo', 'en')
    const source = `mutation ($input: ${type}!) { ${field}(input: $input) { id } }`
    const { data, errors } = await graphql({ schema, source, variableValues: { input }, contextValue: session })
    if (errors) throw new Error(`the demo's ${field} was refused: ${errors[0]!.message}`, { cause: errors[0]!.originalError })
    return (data![field] as { id: string }).id
  }
}

const given = <T extends object>(value: T): Partial<T> =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== null)) as Partial<T>

function inputOf({ case: its, demographics, exploitation, identity, contact, health, childProtection, proceedings }: DemoPerson) {
  const { exploitationClass: _, ...exploited } = exploitation
  return {
    idempotencyKey: `demo-case-${its.reference}`,
    reference: its.reference,
    region: its.region,
    openedOn: its.openedOn,
    identification: given({ status: its.identificationStatus, decidedBy: its.identifiedBy, decidedOn: its.identifiedOn }),
    demographics,
    exploitation: exploited,
    identity: given(identity),
    contact,
    health: given(health),
    childProtection: given(childProtection),
    proceedings: given(proceedings),
  }
}

/** Invented, and marked so: a child, so that the clauses for children speak too. */
const STORY = {
  idempotencyKey: 'demo-case-story-1',
  reference: 'DEMO-STORY-1',
  region: 'BY-BR',
  district: 'Kobrin',
  openedOn: '2024-11-03',
  identification: { status: 'IDENTIFIED', decidedBy: 'POLICE', decidedOn: '2024-11-20' },
  demographics: { sex: 'FEMALE', citizenship: 'BY', countryOfBirth: 'BY' },
  exploitation: {
    forms: ['SEXUAL_EXPLOITATION'],
    meansOfControl: ['FALSE_PROMISES', 'PSYCHOLOGICAL_ABUSE'],
    recruiterRelation: 'FRIEND_OR_ACQUAINTANCE',
    country: 'BY',
    startedOn: '2024-06-01',
    endedOn: '2024-10-30',
  },
  identity: {
    givenName: 'Alesia',
    familyName: 'Zarechnaya-Demo',
    birthDate: '2010-02-17',
    documents: [{ kind: 'BIRTH_CERTIFICATE', number: 'DEMO-1000001' }],
  },
  contact: { phone: '+999001000001', email: 'demo-story@example.org', address: 'Demo street 1, Kobrin' },
  health: { needs: ['MENTAL_HEALTH'], pregnant: 'NO', disability: 'NO', examinedOn: '2024-11-06' },
  childProtection: {
    guardian: 'PARENT',
    authorityInformedOn: '2024-11-04',
    bestInterestsAssessedOn: '2024-11-08',
    forensicInterviewOn: '2024-11-12',
  },
  proceedings: {
    number: 'DEMO-24-0117',
    article: '171-1',
    stage: 'PRELIMINARY_INVESTIGATION',
    role: 'INJURED_PARTY',
    openedOn: '2024-11-10',
  },
} as const
