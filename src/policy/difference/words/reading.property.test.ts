/** Whatever two documents say, what is read out is clean prose in each language. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreement } from '../../../../test/support/agreements.ts'
import { runs } from '../../../../test/support/runs.ts'
import type { Agreement } from '../../../agreement/document.ts'
import { type Language, LANGUAGES } from '../../../base/languages.ts'
import { difference } from '../difference.ts'
import { reading } from './reading.ts'
import { sentenceOf } from './sentence.ts'

const NAME: Record<Language, string> = { en: 'Agency', ru: 'Ведомство', be: 'Ведамства' }
/** The same names and wordings in every language, so that none hides what the sentences are made of. */
const named = (document: Agreement): Agreement => ({
  ...document,
  title: NAME,
  signatories: document.signatories.map(party => ({ ...party, name: NAME })),
  observers: document.observers.map(party => ({ ...party, name: NAME })),
  clauses: document.clauses.map(clause => ({ ...clause, text: NAME })),
})
const versions = fc
  .tuple(agreement('a'), agreement('a'))
  .map(([one, two]): [Agreement, Agreement] => [named(one), { ...named(two), version: 2 }])

/** Letters that a language does not have. */
const FOREIGN: Record<Language, RegExp> = { en: /[а-яёіў]/i, ru: /[іў]/i, be: /[ищъ]/i }

test('no sentence has a hole, a doubled mark or a letter of another language', () => {
  fc.assert(
    fc.property(versions, ([one, two]) => {
      const told = difference(one, two)
      const groups = [...told.telling.common.flatMap(each => each.groups), ...told.telling.rest, ...told.telling.alike]
      for (const language of LANGUAGES) {
        const lines = reading(told, language).flatMap(({ heading, sentences }) => [...(heading === null ? [] : [heading]), ...sentences])
        const all = [...lines, ...groups.map(group => sentenceOf(group, told, language))]
        for (const line of all) {
          expect(line).not.toMatch(/undefined|null|NaN|\[object|  |,,|;;|\.\.|\( | [,.;:)]|\(\)|, \(/)
          expect(line).toMatch(/^(\d|\p{Lu}).*[.:]$|^.*[.”»]$/u)
          expect(line).not.toMatch(FOREIGN[language])
        }
        // A short u stands after a vowel, and only there.
        if (language === 'be') for (const line of all) expect(line).not.toMatch(/[аеёіоуыэюя] у[ а-яў]|[^аеёіоуыэюя] ў/)
      }
    }),
    runs(25),
  )
})
