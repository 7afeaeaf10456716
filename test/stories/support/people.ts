/** Who asks in the stories. */
import type { Duty, Purpose } from '../../../src/agreement/vocabulary.ts'
import type { Asker } from '../../support/hub.ts'

const user =
  (duty: Duty, usual: Purpose) =>
  (agency: string, purpose: Purpose | undefined = usual): Asker => ({ agency, duties: [duty], purpose })

export const caseWorker = user('case-worker', 'assistance')
export const analyst = user('analyst', 'statistics')

export const RED_CROSS = caseWorker('red-cross-brest')
export const CLUB = caseWorker('business-women-brest')
export const HEALTH = caseWorker('health-brest')
export const WELFARE = caseWorker('social-welfare-brest')
export const SCHOOLS = caseWorker('education-brest', 'child-protection')
export const POLICE = caseWorker('interior-affairs-brest')
export const BORDER = caseWorker('border-guards-brest')
export const BAR = caseWorker('bar-brest')
export const PROSECUTOR = caseWorker('prosecutor-brest', 'criminal-proceedings')
export const ANALYST = analyst('social-welfare-brest')
export const COORDINATOR = user('coordinator', 'coordination')('coordinator-brest')
export const AUDITOR = user('auditor', 'oversight')('auditor-brest')
export const APPROVER = user('approver', 'oversight')('red-cross-brest')
export const OBSERVER = analyst('iom-belarus')
export const PUBLIC = null

export const asking = (asker: Asker, purpose: Purpose | undefined): Asker => ({ ...asker, purpose })
