import type { Measure } from '../../base/codes/index.ts'
import type { Text } from '../../base/languages.ts'

/** A difference between what one counts and what one may list would tell what is in a sealed case. */
const unsealed = ({ en, ru, be }: Text): Text => ({
  en: `${en} Cases that are sealed to others are left out.`,
  ru: `${ru} Дела, открытые только другим пользователям, не учтены.`,
  be: `${be} Справы, адкрытыя толькі іншым карыстальнікам, не ўлічаны.`,
})

/** What a count of the own live records means, by measure. */
export const OWN_DEFINITIONS: Readonly<Record<Measure, Text>> = {
  PERSONS: unsealed({
    en: 'Persons with a case in the agency’s care, as recorded now: each counted once in a cell and once in the total. A combination without a cell has nobody.',
    ru: 'Лица, дела которых ведёт организация, по записям на данный момент: каждое учтено в ячейке один раз и в итоге один раз. Сочетание, для которого ячейки нет, не встречается.',
    be: 'Асобы, справы якіх вядзе арганізацыя, паводле запісаў на дадзены момант: кожная ўлічана ў ячэйцы адзін раз і ў выніку адзін раз. Спалучэнне, для якога ячэйкі няма, не сустракаецца.',
  }),
  CASES: unsealed({
    en: 'Cases in the agency’s care, as recorded now. A combination without a cell has none.',
    ru: 'Дела, которые ведёт организация, по записям на данный момент. Сочетание, для которого ячейки нет, не встречается.',
    be: 'Справы, якія вядзе арганізацыя, паводле запісаў на дадзены момант. Спалучэнне, для якога ячэйкі няма, не сустракаецца.',
  }),
  REFERRALS: unsealed({
    en: 'Referrals that the agency has sent, whatever became of them, by the case referred. A combination without a cell has none.',
    ru: 'Направления, отправленные организацией, независимо от результата, по признакам переданного дела. Сочетание, для которого ячейки нет, не встречается.',
    be: 'Накіраванні, адпраўленыя арганізацыяй, незалежна ад выніку, паводле прыкмет перададзенай справы. Спалучэнне, для якога ячэйкі няма, не сустракаецца.',
  }),
  ASSISTANCE: unsealed({
    en: 'Records of help given in the agency’s cases, by itself or by others, by the case. A combination without a cell has none.',
    ru: 'Записи о помощи по делам организации, оказанной ею самой или другими, по признакам дела. Сочетание, для которого ячейки нет, не встречается.',
    be: 'Запісы аб дапамозе па справах арганізацыі, аказанай ёю самой або іншымі, паводле прыкмет справы. Спалучэнне, для якога ячэйкі няма, не сустракаецца.',
  }),
}

/** The source of own counts. `title`: the agency's name for people. */
export const ownSource = (title: Text): Text => ({
  en: `Live records: ${title.en}`,
  ru: `Текущие записи: ${title.ru}`,
  be: `Бягучыя запісы: ${title.be}`,
})

/** The source of a release's counts. */
export const sharedSource = (agreement: string, version: number, id: string): Text => ({
  en: `Release ${id}: records of the signatories of ${agreement}, version ${version}`,
  ru: `Выпуск ${id}: записи сторон соглашения ${agreement}, версия ${version}`,
  be: `Выпуск ${id}: запісы бакоў пагаднення ${agreement}, версія ${version}`,
})
