/** Belarusian texts that are the Russian ones to the letter, each with the reason. Anything else that is the same was forgotten in translation. */
export const SAME_IN_BOTH: Readonly<Record<string, string>> = {
  Пол: 'the word in both',
  Суд: 'the word in both',
  Токен: 'the word in both',
}

/** Words of the files that are of one language, likewise. */
export const SAME_WORDS: Readonly<Record<string, string>> = {
  суды: 'the word in both',
  пункт: 'the word in both',
  пункты: 'the word in both',
  год: 'the word in both',
  года: 'the genitive of год in both',
  'г.': 'short for года in both',
}
