import type { Duty, Purpose } from '../agreement/vocabulary.ts'
import type { Text } from '../base/languages.ts'

/** Somebody as whom the demo can be tried. `variable` holds the token in the commands that the start prints. */
export interface Persona {
  readonly variable: string
  readonly who: Text
  readonly agency: string
  readonly user: string
  readonly duties: readonly Duty[]
  readonly purpose: Purpose
}

export const PERSONAS: readonly Persona[] = [
  {
    variable: 'CASE_WORKER',
    who: {
      en: 'case worker of the Red Cross',
      ru: 'специалист Красного Креста, ведущий дела',
      be: 'спецыяліст Чырвонага Крыжа, які вядзе справы',
    },
    agency: 'red-cross-brest',
    user: 'demo-case-worker',
    duties: ['case-worker'],
    purpose: 'assistance',
  },
  {
    variable: 'DOCTOR',
    who: {
      en: 'case worker of the health department',
      ru: 'специалист управления здравоохранения, ведущий дела',
      be: 'спецыяліст упраўлення аховы здароўя, які вядзе справы',
    },
    agency: 'health-brest',
    user: 'demo-doctor',
    duties: ['case-worker'],
    purpose: 'assistance',
  },
  {
    variable: 'SOCIAL_WORKER',
    who: {
      en: 'case worker of social welfare',
      ru: 'специалист социальной защиты, ведущий дела',
      be: 'спецыяліст сацыяльнай абароны, які вядзе справы',
    },
    agency: 'social-welfare-brest',
    user: 'demo-social-worker',
    duties: ['case-worker'],
    purpose: 'assistance',
  },
  {
    variable: 'TEACHER',
    who: {
      en: 'case worker of the education department',
      ru: 'специалист управления образования, ведущий дела',
      be: 'спецыяліст упраўлення адукацыі, які вядзе справы',
    },
    agency: 'education-brest',
    user: 'demo-teacher',
    duties: ['case-worker'],
    purpose: 'child-protection',
  },
  {
    variable: 'POLICE',
    who: {
      en: 'case worker of interior affairs',
      ru: 'специалист органов внутренних дел, ведущий дела',
      be: 'спецыяліст органаў унутраных спраў, які вядзе справы',
    },
    agency: 'interior-affairs-brest',
    user: 'demo-police',
    duties: ['case-worker'],
    purpose: 'identification',
  },
  {
    variable: 'PROSECUTOR',
    who: {
      en: 'case worker of the prosecutor’s office',
      ru: 'специалист прокуратуры, ведущий дела',
      be: 'спецыяліст пракуратуры, які вядзе справы',
    },
    agency: 'prosecutor-brest',
    user: 'demo-prosecutor',
    duties: ['case-worker'],
    purpose: 'criminal-proceedings',
  },
  {
    variable: 'ANALYST',
    who: { en: 'analyst of social welfare', ru: 'аналитик социальной защиты', be: 'аналітык сацыяльнай абароны' },
    agency: 'social-welfare-brest',
    user: 'demo-analyst',
    duties: ['analyst'],
    purpose: 'statistics',
  },
  {
    variable: 'COORDINATOR',
    who: { en: 'coordinator of the task force', ru: 'координатор рабочей группы', be: 'каардынатар рабочай групы' },
    agency: 'coordinator-brest',
    user: 'demo-coordinator',
    duties: ['coordinator'],
    purpose: 'coordination',
  },
  {
    variable: 'AUDITOR',
    who: { en: 'auditor of the mechanism', ru: 'аудитор механизма', be: 'аўдытар механізма' },
    agency: 'auditor-brest',
    user: 'demo-auditor',
    duties: ['auditor'],
    purpose: 'oversight',
  },
  {
    variable: 'OBSERVER',
    who: { en: 'analyst of an observer, IOM', ru: 'аналитик наблюдателя, МОМ', be: 'аналітык назіральніка, МАМ' },
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
