import { Assistance } from '../nrm/assistance/assistance.ts'
import { Accounts } from '../nrm/case/accounts.ts'
import { Care } from '../nrm/case/care.ts'
import { Case } from '../nrm/case/case.ts'
import { ChildProtection } from '../nrm/case/child-protection.ts'
import { Demographics } from '../nrm/case/demographics.ts'
import { Exploitation } from '../nrm/case/exploitation.ts'
import { Health } from '../nrm/case/health.ts'
import { Location } from '../nrm/case/location.ts'
import { Perpetrator } from '../nrm/case/perpetrator.ts'
import { Proceedings } from '../nrm/case/proceedings.ts'
import { TraffickingEvent } from '../nrm/case/trafficking-event.ts'
import { Attachment } from '../nrm/attachment/attachment.ts'
import { Consent } from '../nrm/consent/consent.ts'
import { Note } from '../nrm/note/note.ts'
import { Contact } from '../nrm/person/contact.ts'
import { Identity } from '../nrm/person/identity.ts'
import { Person } from '../nrm/person/person.ts'
import { Referral } from '../nrm/referral/referral.ts'

/** Every stored class. */
export const ENTITIES = [
  Accounts,
  Assistance,
  Attachment,
  Care,
  Case,
  ChildProtection,
  Consent,
  Contact,
  Demographics,
  Exploitation,
  Health,
  Identity,
  Location,
  Perpetrator,
  Note,
  Person,
  Proceedings,
  Referral,
  TraffickingEvent,
]
