import type { Agreement } from '../../agreement/document.ts'
import type { Text } from '../../base/languages.ts'
import { type Problem, warning } from './problem.ts'

const BELARUSIAN_LETTERS = /[іў]/i
const RUSSIAN_LETTERS = /[а-яё]/i
/** Shorter Belarusian words may do without a letter of their own. */
const LONG = 30

const looksRussian = (text: string): boolean => RUSSIAN_LETTERS.test(text) && !BELARUSIAN_LETTERS.test(text)

const longWithoutOwnLetters = (text: string): boolean => text.length > LONG && !BELARUSIAN_LETTERS.test(text)

function checkText(path: string, { ru, be }: Text, isName: boolean): Problem[] {
  const problems: Problem[] = []
  // A name may be long and do without: Чырвоны Крыж, Брэсцкая вобласць.
  if (be === ru || (!isName && longWithoutOwnLetters(be))) problems.push(warning(`${path}/be`, 'language', 'this does not look Belarusian'))
  if (!looksRussian(ru)) problems.push(warning(`${path}/ru`, 'language', 'this does not look Russian'))
  return problems
}

/** A text pasted into the wrong place is the likeliest slip of all: nobody reads all three. */
export function checkLanguages({ title, signatories, observers, clauses, retention = [] }: Agreement): Problem[] {
  return [
    ...checkText('/title', title, false),
    ...signatories.flatMap((party, i) => checkText(`/signatories/${i}/name`, party.name, true)),
    ...observers.flatMap((party, i) => checkText(`/observers/${i}/name`, party.name, true)),
    ...clauses.flatMap((clause, i) => checkText(`/clauses/${i}/text`, clause.text, false)),
    ...retention.flatMap(({ text, law }, i) => [
      ...checkText(`/retention/${i}/text`, text, false),
      ...(law ? checkText(`/retention/${i}/law`, law, false) : []),
    ]),
  ]
}
