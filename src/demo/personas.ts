import type { Duty, Purpose } from '../agreement/vocabulary.ts'

/** Somebody as whom the demo can be tried. `variable` holds the token in the commands that the start prints. */
export interface Persona {
  readonly variable: string
  readonly who: string
  readonly agency: string
  readonly user: string
  readonly duties: readonly Duty[]
  readonly purpose: Purpose
}

export const PERSONAS: readonly Persona[] = [
  {
    variable: 'CASE_WORKER',
    who: 'case worker of the Red Cross',
    agency: 'red-cross-brest',
    user: 'demo-case-worker',
    duties: ['case-worker'],
    purpose: 'assistance',
  },
  {
    variable: 'DOCTOR',
    who: 'case worker of the health department',
    agency: 'health-brest',
    user: 'demo-doctor',
    duties: ['case-worker'],
    purpose: 'assistance',
  },
  {
    variable: 'SOCIAL_WORKER',
    who: 'case worker of social welfare',
    agency: 'social-welfare-brest',
    user: 'demo-social-worker',
    duties: ['case-worker'],
    purpose: 'assistance',
  },
  {
    variable: 'TEACHER',
    who: 'case worker of the education department',
    agency: 'education-brest',
    user: 'demo-teacher',
    duties: ['case-worker'],
    purpose: 'child-protection',
  },
  {
    variable: 'POLICE',
    who: 'case worker of interior affairs',
    agency: 'interior-affairs-brest',
    user: 'demo-police',
    duties: ['case-worker'],
    purpose: 'identification',
  },
  {
    variable: 'PROSECUTOR',
    who: "case worker of the prosecutor's office",
    agency: 'prosecutor-brest',
    user: 'demo-prosecutor',
    duties: ['case-worker'],
    purpose: 'criminal-proceedings',
  },
  {
    variable: 'ANALYST',
    who: 'analyst of social welfare',
    agency: 'social-welfare-brest',
    user: 'demo-analyst',
    duties: ['analyst'],
    purpose: 'statistics',
  },
  {
    variable: 'COORDINATOR',
    who: 'coordinator of the task force',
    agency: 'coordinator-brest',
    user: 'demo-coordinator',
    duties: ['coordinator'],
    purpose: 'coordination',
  },
  {
    variable: 'AUDITOR',
    who: 'auditor of the mechanism',
    agency: 'auditor-brest',
    user: 'demo-auditor',
    duties: ['auditor'],
    purpose: 'oversight',
  },
  {
    variable: 'OBSERVER',
    who: 'analyst of an observer, IOM',
    agency: 'iom-belarus',
    user: 'demo-observer',
    duties: ['analyst'],
    purpose: 'statistics',
  },
]

export const persona = (variable: string): Persona => {
  const found = PERSONAS.find(each => each.variable === variable)
  if (!found) throw new Error(`The demo has no ${variable}.`)
  return found
}
