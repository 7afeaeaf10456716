/** A case with everything that the schema takes, and the rules that its types do not say: the same as those of a list that is imported. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RegisterCaseInput } from '../generated/gql/graphql.ts'
import { CASE, REGISTER_CASE } from '../operations/cases.ts'
import { CLUB, POLICE, RED_CROSS, WELFARE } from '../stories/support/people.ts'
import { given, type Verbs, verbs } from '../stories/support/verbs.ts'
import { onceOnly, startTestHub, type TestHub } from '../support/hub.ts'

let hub: TestHub
let does: Verbs
beforeAll(async () => {
  hub = await startTestHub()
  does = verbs(hub)
})
afterAll(() => hub[Symbol.asyncDispose]())

type Given = Omit<RegisterCaseInput, 'idempotencyKey' | 'reference'>

const WHOLE = {
  dataConsent: 'YES',
  dataAgreement: 'UNKNOWN',
  demographics: {
    sex: 'FEMALE',
    citizenship: 'BY',
    otherCitizenships: ['MD'],
    deceased: 'NO',
    maritalStatus: 'WIDOWED',
    children: 2,
    primaryLanguage: 'bel',
    secondaryLanguage: 'rom',
    education: 'BACHELOR',
  },
  exploitation: {
    forms: ['SEXUAL_EXPLOITATION'],
    sexualForms: ['REMOTE_INTERACTIVE_SERVICES'],
    traffickerRelation: 'FAMILIAL',
    ageWhenTrafficked: 19,
    recruitmentMethods: ['FAMILY'],
    recruitmentPlatforms: ['VIBER'],
    exploitationPlatforms: ['OTHER'],
    vulnerabilities: ['POVERTY'],
    perpetrators: [{ roles: ['RECRUITER_OR_INTERMEDIARY'] }, {}],
    events: [{ kind: 'TRANSIT', happenedOn: '2023-05-01', country: 'PL' }],
  },
  identity: { salutation: 'Pani', title: 'Dr', givenName: 'Zuzana', familyName: 'Vydumana' },
  contact: {
    homePhone: '000 11',
    mailingAddress: { street: 'Skrytaja 5', city: 'Pinskaja', country: 'BY', latitude: 52.1, longitude: 26.1 },
  },
  location: { places: [{ kind: 'TRANSIT', event: 1, name: 'Skhavanka', country: 'PL' }] },
  care: {
    caseWorker: 'Pracaunica',
    incomingReferrals: [{ organisation: 'Adtul', reason: 'OTHER', madeOn: '2024-01-02' }],
    outgoingReferrals: [{ organisation: 'Tudy', caseWorker: 'Niechta' }],
    supportPlans: [{ kind: 'LEGAL', plannedEndOn: '2031-01-01' }],
  },
  accounts: [{ about: 'PERPETRATOR', number: 2, text: 'Kuzen Vasil' }],
  health: { vulnerabilities: ['ADDICTION'] },
} satisfies Given

let cases = 0
const input = (more: Given): RegisterCaseInput => ({ ...more, idempotencyKey: onceOnly(), reference: `WHOLE-${(cases += 1)}` })

describe('a whole case', () => {
  test('is there for nobody else; to whom it is referred, category by category', async () => {
    const { id } = given(await hub.ask(RED_CROSS, REGISTER_CASE, { input: input(WHOLE) })).registerCase!
    expect(await does.case(CLUB, id)).toBeNull()
    for (const who of [WELFARE, POLICE]) {
      await does.share(RED_CROSS, id, who)
      const node = (await does.case(who, id))!
      expect(node).toMatchObject({ identity: null, contact: null, accounts: null, location: null, health: null })
      expect(node).toMatchObject({
        care: WHOLE.care,
        demographics: { education: 'BACHELOR' },
        exploitation: { events: [{ kind: 'TRANSIT' }] },
      })
      expect(JSON.stringify(node)).not.toMatch(/Zuzana|Vydumana|Skrytaja|Pinskaja|Skhavanka|Vasil|ADDICTION/)
    }
    // Welfare reads places by clause 10, once the person agrees.
    await does.consent(RED_CROSS, id, WELFARE, ['CASE_SUMMARY', 'LOCATION'])
    expect((await does.case(WELFARE, id))!.location!.places).toMatchObject([{ name: 'Skhavanka', country: { code: 'PL' } }])
  })

  test('is answered and read as it was given', async () => {
    const answer = given(await hub.ask(RED_CROSS, REGISTER_CASE, { input: input(WHOLE) })).registerCase!
    expect(given(await hub.ask(RED_CROSS, CASE, { id: answer.id })).case).toEqual(answer)
    const { demographics, exploitation, contact, location, accounts, ...plain } = WHOLE
    expect(answer).toMatchObject(plain)
    expect(answer.demographics).toMatchObject({
      ...demographics,
      citizenship: { code: 'BY' },
      otherCitizenships: [{ code: 'MD' }],
      primaryLanguage: { code: 'bel' },
      secondaryLanguage: { code: 'rom' },
    })
    expect(answer.exploitation).toMatchObject({
      ...exploitation,
      perpetrators: [
        { number: 2, roles: [] },
        { number: 1, roles: ['RECRUITER_OR_INTERMEDIARY'] },
      ],
      events: [{ number: 1, kind: 'TRANSIT', country: { code: 'PL' } }],
    })
    expect(answer.contact).toMatchObject({ ...contact, mailingAddress: { ...contact.mailingAddress, country: { code: 'BY' } } })
    expect(answer.location!.places).toMatchObject([{ ...location.places[0], country: { code: 'PL' } }])
    expect(answer.accounts!.told).toMatchObject(accounts)
  })

  test('with nothing given has each category, empty or unknown, and no key', async () => {
    const answer = given(await hub.ask(RED_CROSS, REGISTER_CASE, { input: input({}) })).registerCase!
    expect(answer).toMatchObject({
      dataConsent: 'UNKNOWN',
      accounts: { told: [] },
      location: { places: [] },
      care: { caseWorker: null, incomingReferrals: [], outgoingReferrals: [], supportPlans: [] },
      exploitation: { perpetrators: [], events: [] },
      contact: { mailingAddress: null },
      demographics: { primaryLanguage: { code: 'und' }, children: null },
    })
  })
})

describe('is refused, by field and rule:', () => {
  test.each<[string, Given, string, string]>([
    ['a language of two letters', { demographics: { primaryLanguage: 'be' } }, 'demographics.primaryLanguage', 'code'],
    [
      'a second citizenship of no country',
      { demographics: { otherCitizenships: ['PL', 'XX'] } },
      'demographics.otherCitizenships.1',
      'code',
    ],
    ['a hundred children', { demographics: { children: 100 } }, 'demographics.children', 'range'],
    ['an age below nothing', { exploitation: { ageWhenTrafficked: -1 } }, 'exploitation.ageWhenTrafficked', 'range'],
    ['an event to come', { exploitation: { events: [{}, { happenedOn: '2999-01-01' }] } }, 'exploitation.events.1.happenedOn', 'past'],
    ['an event in no country', { exploitation: { events: [{ country: 'QQ' }] } }, 'exploitation.events.0.country', 'code'],
    [
      'twenty-one perpetrators',
      { exploitation: { perpetrators: Array.from({ length: 21 }, () => ({})) } },
      'exploitation.perpetrators',
      'length',
    ],
    ['a place off the globe', { location: { places: [{ kind: 'TRANSIT', latitude: 90.1 }] } }, 'location.places.0.latitude', 'range'],
    ['a long street', { contact: { mailingAddress: { street: 'x'.repeat(301) } } }, 'contact.mailingAddress.street', 'length'],
    ['a NUL', { care: { caseWorker: 'a\0b' } }, 'care.caseWorker', 'length'],
    ['a referral to come', { care: { incomingReferrals: [{ madeOn: '2999-01-01' }] } }, 'care.incomingReferrals.0.madeOn', 'past'],
    ['a long account', { accounts: [{ about: 'COMMENT', text: 'x'.repeat(20_001) }] }, 'accounts.0.text', 'length'],
    ['an account of number nought', { accounts: [{ about: 'COMMENT', number: 0, text: 'x' }] }, 'accounts.0.number', 'range'],
    ['a name against the person’s will', { dataConsent: 'NO', identity: { givenName: 'A' } }, 'dataConsent', 'consent'],
    ['a place likewise', { dataAgreement: 'NO', location: { places: [{ kind: 'TRANSIT' }] } }, 'dataAgreement', 'consent'],
  ])('%s', async (_what, more, field, rule) => {
    const before = Object.keys(await does.cases(RED_CROSS)).length
    const answer = await hub.ask(RED_CROSS, REGISTER_CASE, { input: input(more) })
    expect(answer.data).toEqual({ registerCase: null })
    expect(answer.errors.map(({ extensions }) => extensions)).toEqual([
      expect.objectContaining({ code: 'BAD_INPUT', field: `input.${field}`, rule }),
    ])
    expect(Object.keys(await does.cases(RED_CROSS))).toHaveLength(before)
  })

  test('not who refused and is named nowhere', async () => {
    const answer = await hub.ask(RED_CROSS, REGISTER_CASE, {
      input: input({ dataConsent: 'NO', health: { vulnerabilities: ['ADDICTION'] } }),
    })
    expect(given(answer).registerCase).toMatchObject({ dataConsent: 'NO' })
  })
})
