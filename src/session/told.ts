import { type CodeList, codeOf, DATA_CATEGORY, DUTY, labelOf, MISSING, PURPOSE, SCOPE } from '../base/codes/index.ts'
import { durationText } from '../base/duration.ts'
import type { Language, Text } from '../base/languages.ts'
import type { Ref } from '../policy/decide.ts'
import type { HowToAsk, Refusal } from '../policy/rights.ts'

/**
 * A refusal in the schema's words, for `extensions`: the category, the clause that limits it, and how to ask for it; nulls where no clause speaks
 * of it. `text` says the same to a person, and nothing more.
 */
export function told(refusal: Refusal, language: Language) {
  const { category, clause, howToAsk } = refusal
  return {
    category: codeOf(category),
    text: closedText(refusal, language),
    clause,
    howToAsk: howToAsk && {
      text: askText(howToAsk, language),
      clause: howToAsk.clause,
      missing: howToAsk.missing.map(codeOf),
      scope: codeOf(howToAsk.way),
      duties: howToAsk.duties.map(codeOf),
      purposes: howToAsk.purposes.map(codeOf),
      ...howToAsk.terms,
    },
  }
}

function closedText({ category, clause }: Refusal, language: Language): string {
  const what = labelOf(DATA_CATEGORY, codeOf(category), language)
  const by = clause && place(clause)
  const text: Text = by
    ? {
        en: `${what}: withheld by ${by.en}.`,
        ru: `${what}: не выдаётся, это ограничивает ${by.ru}.`,
        be: `${what}: не выдаецца, гэта абмяжоўвае ${by.be}.`,
      }
    : {
        en: `${what}: withheld, no clause in force opens it.`,
        ru: `${what}: не выдаётся, ни один действующий пункт этого не открывает.`,
        be: `${what}: не выдаецца, ніводзін дзейны пункт гэтага не адкрывае.`,
      }
  return text[language]
}

function askText({ clause, missing, way, duties, purposes, terms }: HowToAsk, language: Language): string {
  const labels = (list: CodeList, words: readonly string[]): string => words.map(word => labelOf(list, codeOf(word), language)).join(', ')
  // Of what the clause asks for, only what is missing; the terms bind whoever asks.
  const named: Readonly<Record<string, string>> = {
    purpose: labels(PURPOSE, purposes),
    duty: labels(DUTY, duties),
    way: labels(SCOPE, [way]),
  }
  const asked = missing.map(word => [labelOf(MISSING, codeOf(word), language), named[word]])
  const bound = Object.entries(terms).map(([term, value]) => [
    TERMS[term as keyof typeof TERMS][language],
    durationText(String(value), language),
  ])
  const needed = [...asked, ...bound].map(parts => parts.filter(Boolean).join(': ')).join('; ')
  const by = place(clause)
  return {
    en: `What ${by.en} asks for: ${needed}.`,
    ru: `Что для этого требует ${by.ru}: ${needed}.`,
    be: `Што для гэтага патрабуе ${by.be}: ${needed}.`,
  }[language]
}

const place = ({ agreement, version, clause }: Ref): Text => ({
  en: `clause ${clause} of ${agreement}, version ${version}`,
  ru: `пункт ${clause} соглашения ${agreement}, версия ${version}`,
  be: `пункт ${clause} пагаднення ${agreement}, версія ${version}`,
})

/** What a deed or an answer would be bound to. */
const TERMS = {
  approvals: { en: 'Approvals of the owner', ru: 'Разрешений владельца', be: 'Дазволаў уладальніка' },
  longest: { en: 'At most', ru: 'Не дольше', be: 'Не даўжэй' },
  review: { en: 'Reviewed within', ru: 'Проверка в течение', be: 'Праверка на працягу' },
  smallest: { en: 'Smallest count', ru: 'Наименьшее число', be: 'Найменшы лік' },
  keep: { en: 'Kept at most', ru: 'Хранить не дольше', be: 'Захоўваць не даўжэй' },
} as const satisfies Record<string, Text>
