import { Assistance } from '../nrm/assistance/assistance.ts'
import { Case } from '../nrm/case/case.ts'
import { ChildProtection } from '../nrm/case/child-protection.ts'
import { Demographics } from '../nrm/case/demographics.ts'
import { Exploitation } from '../nrm/case/exploitation.ts'
import { Health } from '../nrm/case/health.ts'
import { Proceedings } from '../nrm/case/proceedings.ts'
import { Consent } from '../nrm/consent/consent.ts'
import { Contact } from '../nrm/person/contact.ts'
import { Identity } from '../nrm/person/identity.ts'
import { Person } from '../nrm/person/person.ts'
import { Referral } from '../nrm/referral/referral.ts'

/** Every stored class. */
export const ENTITIES = [
  Assistance,
  Case,
  ChildProtection,
  Consent,
  Contact,
  Demographics,
  Exploitation,
  Health,
  Identity,
  Person,
  Proceedings,
  Referral,
]
