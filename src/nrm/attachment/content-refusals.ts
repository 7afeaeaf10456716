import { badInput, type HubError } from '../../base/errors.ts'
import { FILE_TYPES } from './file-kinds.ts'

export const otherKind = (): HubError =>
  badInput(
    'body',
    'type',
    {
      en: "The content is not of the type that the file's name and Content-Type say.",
      ru: 'Содержимое не того типа, о котором говорят имя файла и Content-Type.',
      be: 'Змесціва не таго тыпу, пра які кажуць імя файла і Content-Type.',
    },
    FILE_TYPES,
  )

export const active = (): HubError =>
  badInput(
    'body',
    'active-content',
    {
      en: 'The document holds macros or embedded programs: save it without them.',
      ru: 'В документе есть макросы или встроенные программы: сохраните его без них.',
      be: 'У дакуменце ёсць макрасы або ўбудаваныя праграмы: захавайце яго без іх.',
    },
    FILE_TYPES,
  )
