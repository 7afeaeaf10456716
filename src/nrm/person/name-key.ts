import { EQUAL_NAMES } from './equal-names.ts'
import { phonesOf } from './phones.ts'

/**
 * What all spellings of one word of a name have in common: Belarusian, Russian and Latin (of passports, of BGN, of ICAO, as people write it). The
 * first key is the likeliest; where a Latin spelling can be read in several ways the others follow. Empty where the word has no letter.
 */
export function nameKeys(word: string): readonly string[] {
  return foldedAll(word).map(key => EQUAL.get(key) ?? key)
}

/** The same of a patronymic: those of equal fathers' names are equal (Мікалаевіч, Николаевич). */
export function patronymicKeys(word: string): readonly string[] {
  return foldedAll(word).map(key => {
    const [, stem, ending] = /^(.+?)a*(av(?:iC|na))$/.exec(key) ?? [key, key, '']
    return (STEMS.get(stem!) ?? stem!) + ending!
  })
}

const foldedAll = (word: string): string[] => [...new Set(phonesOf(word).map(folded))].filter(key => key !== '')

/** The words of a name: apart at spaces, and a hyphenated one in its parts and whole. Initials are left out: they are anybody's. */
export function wordsOf(name: string): readonly string[] {
  const words = bare(name).split(/\s+/)
  return words
    .flatMap(word => {
      const parts = word.split('-').filter(part => part !== '')
      return parts.length > 1 ? [...parts, parts.join('')] : parts
    })
    .filter(word => [...word].length > 1)
}

/** Apostrophes of every kind say nothing; every dash is a hyphen, and all that is neither letter nor digit parts words. */
const bare = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/['’‘ʼʹʺ′″`´"]/g, '')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[^\p{Letter}\p{Mark}\p{Number}-]+/gu, ' ')
    .trim()

/** Rules, in this order: what Belarusian and Russian spelling, and the ways of transliterating them, do to one sound. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/^u(?=[^aeiou])/, 'v'], // Уладзімір, Владимир
  [/([aeo])u/g, '$1v'], // ў is u in passports: Yauheni, Yevgeny
  [/([aeo])vu/g, '$1v'], // Навуменка, Науменко
  [/dz/g, 'd'], // soft д: Дзмітрый, Дмитрий
  [/t+s/g, 't'], // soft т: Цімафей, Тимофей; and ц itself
  [/^(?:i+[aeo]|e)/, 'E'], // Ермоленко, Ярмоленка, Yermolenko; but Яна is not Анна
  [/[aeo]/g, 'a'], // akanne, ё without dots, the letter е after hardened consonants
  [/i+(?=[au])/g, ''], // what softens: Liavonau, Levonov
  [/^mikala(?=[ai])/, 'nikala'], // Мікалайчук, Николайчук
  [/i+/g, 'i'], // -ий, -ы, -i, -y
  [/([^aiu])\1+/g, '$1'], // Наталля, Наталья
]

const folded = (phones: string): string => RULES.reduce((text, [from, to]) => text.replace(from, to), phones)

const keyOf = (name: string): string => folded(phonesOf(name)[0]!)

const EQUAL = new Map(EQUAL_NAMES.flatMap(([first, ...others]) => others.map(other => [keyOf(other), keyOf(first)] as const)))

/** A patronymic keeps of the father's name what stands before its last vowels. */
const stemOf = (key: string): string => key.replace(/[ai]+$/, '')

const STEMS = new Map([...EQUAL].map(([other, first]) => [stemOf(other), stemOf(first)]))
