/** What each reads of the cases, and why the answers differ. */
import type { Asker } from '../../support/hub.ts'
import { APPROVER, asking, BAR, BORDER, CLUB, HEALTH, POLICE, PROSECUTOR, RED_CROSS, SCHOOLS, WELFARE } from './people.ts'
import { CATEGORY_FIELDS } from './reading.ts'

const ALL = ['summary', ...CATEGORY_FIELDS]
const BY_CLAUSE_6 = ['summary', 'demographics', 'exploitation', 'referrals', 'assistance']
/** Who asks; which categories of which cases are not null; why the others are null (clause, and what is missing for it); on which clauses the rest rests. */
export interface Reader {
  readonly who: Asker
  readonly open: Readonly<Record<string, readonly string[]>>
  readonly withheld: Readonly<Record<string, string>>
  readonly relied: readonly string[]
}
/** Of the day told in brest-at-work.ts. */
export const READERS: Readonly<Record<string, Reader>> = {
  'the owner: its own cases in full': { who: RED_CROSS, open: { WOMAN: ALL, CHILD: ALL }, withheld: {}, relied: ['4'] },
  'an approver of the owner: summaries': {
    who: APPROVER,
    open: { WOMAN: ['summary'], CHILD: ['summary'] },
    withheld: Object.fromEntries(CATEGORY_FIELDS.map(field => [field, '4 PURPOSE DUTY'])),
    relied: ['4b'],
  },
  'health: what it needs to assist and the health record; names want consent': {
    who: HEALTH,
    open: { PATIENT: ALL, WOMAN: [...BY_CLAUSE_6, 'health'], CHILD: [...BY_CLAUSE_6, 'health'] },
    withheld: { location: '13 WAY', identity: '7 CONSENT', contact: '7 CONSENT', childProtection: '8 PURPOSE MINOR', proceedings: '-' },
    relied: ['4', '6', '9'],
  },
  'welfare: names, contact and health by consent': {
    who: WELFARE,
    open: { WOMAN: [...BY_CLAUSE_6, 'identity', 'contact', 'health'] },
    withheld: { location: '10 CONSENT', childProtection: '8 PURPOSE MINOR', proceedings: '-' },
    relied: ['6', '7', '9a'],
  },
  'schools, to protect children: the child alone': {
    who: SCHOOLS,
    open: { CHILD: ['summary', 'demographics', 'childProtection'] },
    withheld: {
      location: '-',
      exploitation: '6 PURPOSE',
      identity: '7 CONSENT',
      contact: '7 CONSENT',
      health: '9a PURPOSE CONSENT',
      proceedings: '-',
      referrals: '6 PURPOSE',
      assistance: '6 PURPOSE',
    },
    relied: ['8'],
  },
  'interior affairs: its own in full; of others no health by clause 15, of an NGO no name by clause 16, consent or not': {
    who: POLICE,
    open: { WITNESS: ALL, WOMAN: BY_CLAUSE_6 },
    withheld: {
      location: '16',
      identity: '16 (12) PURPOSE WAY CONSENT',
      contact: '16 (12) PURPOSE WAY CONSENT',
      health: '15',
      childProtection: '-',
      proceedings: '-',
    },
    relied: ['4', '6', '7'],
  },
  'border guards: the summary of what is offered': {
    who: BORDER,
    open: { WOMAN: ['summary'] },
    withheld: {
      location: '-',
      demographics: '6 WAY',
      exploitation: '6 WAY',
      identity: '7 WAY CONSENT',
      contact: '7 WAY CONSENT',
      health: '9a WAY CONSENT',
      childProtection: '-',
      proceedings: '-',
      referrals: '6 WAY',
      assistance: '6 WAY',
    },
    relied: ['5'],
  },
  'the bar, to assist: proceedings want a consent for that': {
    who: BAR,
    open: { WOMAN: BY_CLAUSE_6 },
    withheld: {
      location: '-',
      identity: '7 CONSENT',
      contact: '7 CONSENT',
      health: '9a CONSENT',
      childProtection: '-',
      proceedings: '10a CONSENT',
    },
    relied: ['6'],
  },
  'the bar, for criminal proceedings, for which she consents': {
    who: asking(BAR, 'criminal-proceedings'),
    open: { WOMAN: ['summary', 'proceedings'] },
    withheld: {
      location: '-',
      demographics: '6 PURPOSE',
      exploitation: '6 PURPOSE',
      identity: '7 PURPOSE',
      contact: '7 PURPOSE',
      health: '9a PURPOSE',
      childProtection: '-',
      referrals: '6 PURPOSE',
      assistance: '6 PURPOSE',
    },
    relied: ['10a'],
  },
  'the prosecutor: what the grant is for': {
    who: PROSECUTOR,
    open: { WOMAN: ['summary', 'exploitation', 'identity', 'contact', 'proceedings'] },
    withheld: {
      location: '-',
      demographics: '6 PURPOSE WAY',
      health: '9a PURPOSE WAY CONSENT',
      childProtection: '-',
      referrals: '6 PURPOSE WAY',
      assistance: '6 PURPOSE WAY',
    },
    relied: ['11'],
  },
  'an agency that nobody refers to: nothing': { who: CLUB, open: {}, withheld: {}, relied: [] },
}
