import { closedList, HUB } from './code-list.ts'

export const ClosingReason = {
  ASSISTANCE_COMPLETED: 'ASSISTANCE_COMPLETED',
  TRANSFERRED: 'TRANSFERRED',
  WISH_OF_PERSON: 'WISH_OF_PERSON',
  LOST_CONTACT: 'LOST_CONTACT',
  MOVED_AWAY: 'MOVED_AWAY',
  NOT_A_VICTIM: 'NOT_A_VICTIM',
  DECEASED: 'DECEASED',
  DUPLICATE: 'DUPLICATE',
  OTHER: 'OTHER',
} as const
export type ClosingReason = keyof typeof ClosingReason

export const CLOSING_REASON = closedList(
  ClosingReason,
  {
    name: 'ClosingReason',
    title: { en: 'Reason for closing a case', ru: 'Причина закрытия дела', be: 'Прычына закрыцця справы' },
    scheme: HUB,
    source: 'NRM Hub; HTCDS 2.0 has a free text here (cas_ReasonForCaseClosure), which could hold a name',
  },
  {
    ASSISTANCE_COMPLETED: { en: 'Assistance completed', ru: 'Помощь оказана полностью', be: 'Дапамога аказана цалкам' },
    TRANSFERRED: {
      en: 'Taken over by another agency',
      ru: 'Ведение передано другой организации',
      be: 'Вядзенне перададзена іншай арганізацыі',
      description: 'Another agency took the person into its care: the status becomes CLOSED_REFERRED',
    },
    WISH_OF_PERSON: { en: 'At the person’s wish', ru: 'По желанию лица', be: 'Па жаданні асобы' },
    LOST_CONTACT: { en: 'Contact lost', ru: 'Связь утрачена', be: 'Сувязь страчана' },
    MOVED_AWAY: { en: 'Moved away', ru: 'Лицо переехало', be: 'Асоба пераехала', description: 'The person left the region or the country' },
    NOT_A_VICTIM: {
      en: 'Not a victim of trafficking',
      ru: 'Не является жертвой торговли людьми',
      be: 'Не з’яўляецца ахвярай гандлю людзьмі',
    },
    DECEASED: { en: 'The person has died', ru: 'Лицо умерло', be: 'Асоба памерла' },
    DUPLICATE: { en: 'Recorded twice', ru: 'Запись повторяет другую', be: 'Запіс паўтарае іншы' },
    OTHER: { en: 'Other reason', ru: 'Иная причина', be: 'Іншая прычына' },
  },
)

export const HoldReason = {
  CRIMINAL_PROCEEDINGS: 'CRIMINAL_PROCEEDINGS',
  CIVIL_CLAIM: 'CIVIL_CLAIM',
  COMPLAINT: 'COMPLAINT',
  WISH_OF_PERSON: 'WISH_OF_PERSON',
} as const
export type HoldReason = keyof typeof HoldReason

export const HOLD_REASON = closedList(
  HoldReason,
  {
    name: 'HoldReason',
    title: { en: 'Reason for holding a case', ru: 'Причина удержания записей дела', be: 'Прычына ўтрымання запісаў справы' },
    scheme: HUB,
    source: HUB,
  },
  {
    CRIMINAL_PROCEEDINGS: { en: 'Criminal proceedings are under way', ru: 'Идёт уголовный процесс', be: 'Ідзе крымінальны працэс' },
    CIVIL_CLAIM: { en: 'A claim for damages', ru: 'Иск о возмещении вреда', be: 'Пазоў аб пакрыцці шкоды' },
    COMPLAINT: { en: 'A complaint or an inspection', ru: 'Жалоба или проверка', be: 'Скарга або праверка' },
    WISH_OF_PERSON: { en: 'The person asked for it', ru: 'Об этом просит само лицо', be: 'Пра гэта просіць сама асоба' },
  },
)

export const SealReason = {
  SAFETY: 'SAFETY',
  CONFLICT_OF_INTEREST: 'CONFLICT_OF_INTEREST',
  KNOWN_PERSON: 'KNOWN_PERSON',
  PROCEEDINGS: 'PROCEEDINGS',
  WISH_OF_PERSON: 'WISH_OF_PERSON',
} as const
export type SealReason = keyof typeof SealReason

export const SEAL_REASON = closedList(
  SealReason,
  {
    name: 'SealReason',
    title: { en: 'Reason for sealing a case', ru: 'Причина ограничения доступа к делу', be: 'Прычына абмежавання доступу да справы' },
    scheme: HUB,
    source: HUB,
  },
  {
    SAFETY: { en: 'The person’s safety', ru: 'Безопасность лица', be: 'Бяспека асобы' },
    CONFLICT_OF_INTEREST: {
      en: 'Conflict of interest',
      ru: 'Конфликт интересов',
      be: 'Канфлікт інтарэсаў',
      description: 'Somebody of an agency is related to the case, or is suspected in it',
    },
    KNOWN_PERSON: { en: 'The person is known in the agency', ru: 'Лицо знакомо работникам', be: 'Асоба знаёмая работнікам' },
    PROCEEDINGS: { en: 'Secrecy of an investigation', ru: 'Тайна следствия', be: 'Таямніца следства' },
    WISH_OF_PERSON: { en: 'At the person’s wish', ru: 'По желанию лица', be: 'Па жаданні асобы' },
  },
)
