import { closedList, CTDC, HTCDS, UNKNOWN } from './code-list.ts'

/** By what means the person was held; several may apply. The five coarse ones keep what a source gives without its kind. */
export const MeansOfControl = {
  PHYSICAL_THREATS: 'PHYSICAL_THREATS',
  THREATS_OF_LAW_ENFORCEMENT: 'THREATS_OF_LAW_ENFORCEMENT',
  THREATS_TO_CHILDREN_OR_FAMILY: 'THREATS_TO_CHILDREN_OR_FAMILY',
  DEBT_BONDAGE: 'DEBT_BONDAGE',
  FALSE_PROMISES: 'FALSE_PROMISES',
  PHYSICAL_ABUSE: 'PHYSICAL_ABUSE',
  SEXUAL_ABUSE: 'SEXUAL_ABUSE',
  TAKES_EARNINGS: 'TAKES_EARNINGS',
  RESTRICTS_FINANCIAL_ACCESS: 'RESTRICTS_FINANCIAL_ACCESS',
  RESTRICTS_MEDICAL_CARE: 'RESTRICTS_MEDICAL_CARE',
  RESTRICTS_MOVEMENT: 'RESTRICTS_MOVEMENT',
  WITHHOLDS_NECESSITIES: 'WITHHOLDS_NECESSITIES',
  PSYCHOLOGICAL_ABUSE: 'PSYCHOLOGICAL_ABUSE',
  PSYCHOACTIVE_SUBSTANCES: 'PSYCHOACTIVE_SUBSTANCES',
  EXCESSIVE_WORKING_HOURS: 'EXCESSIVE_WORKING_HOURS',
  WITHHOLDS_DOCUMENTS: 'WITHHOLDS_DOCUMENTS',
  FINANCIAL: 'FINANCIAL',
  PHYSICAL: 'PHYSICAL',
  THREATS: 'THREATS',
  ABUSE: 'ABUSE',
  SURVIVAL: 'SURVIVAL',
  OTHER: 'OTHER',
  UNKNOWN: 'UNKNOWN',
} as const
export type MeansOfControl = keyof typeof MeansOfControl

export const MEANS_OF_CONTROL = closedList(
  MeansOfControl,
  {
    name: 'MeansOfControl',
    title: { en: 'Means of control', ru: 'Средства контроля', be: 'Сродкі кантролю' },
    scheme: 'HTCDS vic_MethodsOfControl',
    source: `${HTCDS}, vic_MethodsOfControl; RESTRICTS_MOVEMENT and the coarse FINANCIAL, PHYSICAL, THREATS, ABUSE, SURVIVAL from the ${CTDC}, 2020 and 2024`,
  },
  {
    PHYSICAL_THREATS: { en: 'Threats of violence', ru: 'Угрозы насилием', be: 'Пагрозы гвалтам', htcds: ['PhysicalThreats'] },
    THREATS_OF_LAW_ENFORCEMENT: {
      en: 'Threats of denouncing to law enforcement',
      ru: 'Угрозы сдать правоохранительным органам',
      be: 'Пагрозы здаць праваахоўным органам',
      htcds: ['ThreatsLawEnforcement'],
    },
    THREATS_TO_CHILDREN_OR_FAMILY: {
      en: 'Threats to children or family',
      ru: 'Угрозы детям или семье',
      be: 'Пагрозы дзецям або сям’і',
      htcds: ['ThreatensChildrenFamily'],
    },
    DEBT_BONDAGE: { en: 'Debt bondage', ru: 'Долговая кабала', be: 'Даўгавая кабала', htcds: ['DebtBondage'] },
    FALSE_PROMISES: { en: 'False promises', ru: 'Ложные обещания', be: 'Ілжывыя абяцанні', htcds: ['FalsePromises'] },
    PHYSICAL_ABUSE: { en: 'Physical abuse', ru: 'Физическое насилие', be: 'Фізічны гвалт', htcds: ['PhysicalAbuse'] },
    SEXUAL_ABUSE: { en: 'Sexual abuse', ru: 'Сексуальное насилие', be: 'Сексуальны гвалт', htcds: ['SexualAbuse'] },
    TAKES_EARNINGS: { en: 'Earnings taken away', ru: 'Изъятие заработка', be: 'Адабранне заробку', htcds: ['TakesEarnings'] },
    RESTRICTS_FINANCIAL_ACCESS: {
      en: 'Access to money restricted',
      ru: 'Ограничение доступа к деньгам',
      be: 'Абмежаванне доступу да грошай',
      htcds: ['RestrictsFinancialAccess'],
    },
    RESTRICTS_MEDICAL_CARE: {
      en: 'Medical care restricted',
      ru: 'Ограничение доступа к медицинской помощи',
      be: 'Абмежаванне доступу да медыцынскай дапамогі',
      htcds: ['RestrictsMedicalCare'],
    },
    RESTRICTS_MOVEMENT: {
      en: 'Movement restricted',
      ru: 'Ограничение свободы передвижения',
      be: 'Абмежаванне свабоды перамяшчэння',
      description: 'CTDC meansOfControlRestrictsMovement; HTCDS 2.0 has no such value',
    },
    WITHHOLDS_NECESSITIES: {
      en: 'Necessities withheld',
      ru: 'Лишение самого необходимого',
      be: 'Пазбаўленне самага неабходнага',
      description: 'Food, water, sleep, clothing or shelter withheld',
      htcds: ['WithholdsNecessities'],
    },
    PSYCHOLOGICAL_ABUSE: {
      en: 'Psychological abuse',
      ru: 'Психологическое насилие',
      be: 'Псіхалагічны гвалт',
      htcds: ['PsychologicalAbuse'],
    },
    PSYCHOACTIVE_SUBSTANCES: {
      en: 'Drugs, alcohol or medicines',
      ru: 'Психоактивные вещества',
      be: 'Псіхаактыўныя рэчывы',
      htcds: ['PsychoactiveSubstance'],
    },
    EXCESSIVE_WORKING_HOURS: {
      en: 'Excessive working hours',
      ru: 'Чрезмерная продолжительность работы',
      be: 'Празмерная працягласць працы',
      htcds: ['ExcessiveWorkingHours'],
    },
    WITHHOLDS_DOCUMENTS: { en: 'Documents withheld', ru: 'Изъятие документов', be: 'Адабранне дакументаў', htcds: ['WithholdsDocuments'] },
    FINANCIAL: {
      en: 'Financial control, kind not given',
      ru: 'Финансовый контроль, вид не указан',
      be: 'Фінансавы кантроль, від не пазначаны',
      description:
        'ControlCategory Financial in the CTDC subset of 2020, meansDebtBondageEarnings in the synthetic file: which of the means is not said',
    },
    PHYSICAL: {
      en: 'Physical control, kind not given',
      ru: 'Физический контроль, вид не указан',
      be: 'Фізічны кантроль, від не пазначаны',
      description: 'ControlCategory Physical in the CTDC subset of 2020, which does not say which means it joins',
    },
    THREATS: {
      en: 'Threats, kind not given',
      ru: 'Угрозы, вид не указан',
      be: 'Пагрозы, від не пазначаны',
      description:
        'ControlCategory Threats in the CTDC subset of 2020, meansThreats in the synthetic file, meansOfControlThreats: of what is not said',
    },
    ABUSE: {
      en: 'Abuse, kind not given',
      ru: 'Насилие, вид не указан',
      be: 'Гвалт, від не пазначаны',
      description: 'meansAbusePsyPhySex in the synthetic CTDC file: psychological, physical or sexual abuse, which of them is not said',
    },
    SURVIVAL: {
      en: 'Control by means of survival, kind not given',
      ru: 'Контроль через средства выживания, вид не указан',
      be: 'Кантроль праз сродкі выжывання, від не пазначаны',
      description:
        'ControlCategory Survival in the CTDC subset of 2020, meansDenyBasicNeeds in the synthetic file: which of the means is not said',
    },
    OTHER: { en: 'Other means', ru: 'Иное средство', be: 'Іншы сродак', htcds: ['Other'] },
    UNKNOWN,
  },
)
