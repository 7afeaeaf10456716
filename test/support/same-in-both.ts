/** Belarusian texts that are the Russian ones to the letter, each with the reason. Anything else that is the same was forgotten in translation. */
export const SAME_IN_BOTH: Readonly<Record<string, string>> = {
  Пол: 'the word in both',
  Суд: 'the word in both',
  Токен: 'the word in both',
}
