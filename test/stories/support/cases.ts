/** People of the stories: invented, with something recorded in every category. */
import { onceOnly } from '../../support/hub.ts'
import type { RegisterCaseInput } from '../../generated/gql/graphql.ts'

export type Person = Omit<RegisterCaseInput, 'idempotencyKey' | 'reference'>

export const ADULT = {
  region: 'BY-BR',
  district: 'Kobrin',
  openedOn: '2024-03-05',
  identification: { status: 'IDENTIFIED', decidedBy: 'POLICE', decidedOn: '2024-04-01' },
  demographics: { sex: 'FEMALE', citizenship: 'BY', countryOfBirth: 'UA' },
  exploitation: { forms: ['SEXUAL_EXPLOITATION'], meansOfControl: ['THREATS'], recruiterRelation: 'INTIMATE_PARTNER', country: 'PL' },
  identity: {
    givenName: 'Zinaida',
    familyName: 'Testovaya',
    birthDate: '1991-06-07',
    documents: [{ kind: 'PASSPORT', number: 'TT7654321' }],
  },
  contact: { phone: '+999290000017', email: 'zinaida@example.org', address: 'Testovaya street 17, Kobrin' },
  location: { places: [{ kind: 'RECRUITMENT', name: 'Testovaya cafe', city: 'Kobrin', country: 'BY', latitude: 52.2, longitude: 24.4 }] },
  care: {
    caseWorker: 'Probny worker',
    incomingReferrals: [{ organisation: 'Probnaya hotline', madeOn: '2024-03-04', reason: 'OTHER' }],
    supportPlans: [{ kind: 'LEGAL', plannedEndOn: '2025-03-04' }],
  },
  accounts: [{ about: 'COMMENT', text: 'Her aunt Testovaya knows.' }],
  health: { needs: ['MENTAL_HEALTH'], pregnant: 'NO', disability: 'NO', examinedOn: '2024-03-09' },
  childProtection: { guardian: 'NOT_APPLICABLE' },
  proceedings: { number: 'TEST-24-0017', article: '181', stage: 'TRIAL', role: 'INJURED_PARTY', openedOn: '2024-03-20' },
} satisfies Person

/** Under 18 for years after whenever this runs. */
export const CHILD = {
  ...ADULT,
  openedOn: '2024-09-01',
  identity: { ...ADULT.identity, givenName: 'Veronika', birthDate: `${new Date().getUTCFullYear() - 10}-02-03` },
  childProtection: { guardian: 'PARENT', authorityInformedOn: '2024-09-02' },
} satisfies Person

export const newCase = (reference: string, person: Person = ADULT): RegisterCaseInput => ({
  ...person,
  reference,
  idempotencyKey: onceOnly(),
})
