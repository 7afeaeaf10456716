/** Cyrillic letters that a document may bear and a keyboard may have typed for Latin ones, or the other way round. */
const LOOK_ALIKE: Readonly<Record<string, string>> = Object.fromEntries(
  [...'АВЕКМНОРСТУХІЅЈ'].map((letter, i) => [letter, 'ABEKMHOPCTYXISJ'[i]!]),
)

/** The number of a document whatever its spaces, hyphens, case and alphabet: МР 123-4567 is MP1234567. Empty where nothing is left. */
export const documentKey = (number: string): string =>
  [...number.replaceAll('№', '').normalize('NFKC').toUpperCase()]
    .filter(letter => /[\p{Letter}\p{Number}]/u.test(letter))
    .map(letter => LOOK_ALIKE[letter] ?? letter)
    .join('')
