import { type Purpose, PURPOSES } from '../agreement/vocabulary.ts'
import { badInput, HubError } from '../base/errors.ts'

/** The header that says what for. */
export const PURPOSE_HEADER = 'Hub-Purpose'

const isPurpose = (word: string): word is Purpose => (PURPOSES as readonly string[]).includes(word)

/**
 * The purpose that was declared, or where none was, the only one that is allowed. Null: none declared, and several (or none) allowed; a field
 * that needs one says PURPOSE_REQUIRED. `values`: each value of the header as it was sent.
 * Errors: HubError BAD_INPUT (rule `once`, `not-empty`, `known`), FORBIDDEN (rule `allowed`) for a purpose that is not among those allowed. There
 * is no fallback: whoever misspells the narrower purpose must not be served under the wider one.
 */
export function purposeOf(values: readonly string[] | undefined, allowed: readonly Purpose[]): Purpose | null {
  const [value, ...more] = values ?? []
  if (value === undefined) return allowed.length === 1 ? allowed[0]! : null
  // A comma: a proxy joins two headers into one.
  if (more.length > 0 || value.includes(','))
    throw badInput(
      PURPOSE_HEADER,
      'once',
      { en: 'Declare one purpose a request.', ru: 'Указывайте в запросе одну цель.', be: 'Указвайце ў запыце адну мэту.' },
      allowed,
    )
  if (value === '')
    throw badInput(
      PURPOSE_HEADER,
      'not-empty',
      {
        en: 'The purpose is empty: declare one, or leave the header out.',
        ru: 'Цель пуста: укажите её или уберите заголовок.',
        be: 'Мэта пустая: укажыце яе або прыбярыце загаловак.',
      },
      allowed,
    )
  if (!isPurpose(value))
    throw badInput(PURPOSE_HEADER, 'known', { en: 'There is no such purpose.', ru: 'Такой цели нет.', be: 'Такой мэты няма.' }, allowed)
  if (allowed.includes(value)) return value
  throw new HubError(
    'FORBIDDEN',
    {
      en: 'Your duties do not allow this purpose.',
      ru: 'Ваши обязанности не допускают этой цели.',
      be: 'Вашы абавязкі не дапускаюць гэтай мэты.',
    },
    {
      field: PURPOSE_HEADER,
      rule: 'allowed',
      allowed: [...allowed],
    },
  )
}
