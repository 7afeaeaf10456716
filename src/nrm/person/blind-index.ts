import { createHmac } from 'node:crypto'
import { documentKey } from './document-number.ts'
import { nameKeys, patronymicKeys, wordsOf } from './name-key.ts'

/** What of an identity can be found again. */
export interface Findable {
  readonly givenName?: string | null | undefined
  readonly familyName?: string | null | undefined
  readonly patronymic?: string | null | undefined
  readonly birthDate?: string | null | undefined
  readonly documents?: readonly { readonly number: string }[] | null | undefined
}

/** What is searched for; of each group an identity must have one. */
export interface Sought {
  readonly name?: string | undefined
  readonly birthDate?: string | undefined
  readonly documentNumber?: string | undefined
}

/**
 * The kinds of what stands in an index. A given name alone is none of them, save of a person of whom nothing else is known: given names are few, and
 * their frequencies in a stolen copy of the database would tell which is which.
 */
type Kind = 'name' | 'two-names' | 'name-and-patronymic' | 'name-and-birth' | 'birth' | 'document'

const LENGTH = 16
/** A name of more words is cut: whoever has so many is found by the first. */
const MOST_WORDS = 6

type Hash = (kind: Kind, ...values: readonly string[]) => Buffer

/** One kind's hash is never another's; the version makes room for other rules of spelling. Keyed by the agency: two agencies' indexes have nothing in common. */
const hashBy =
  (indexKey: Buffer): Hash =>
  (kind, ...values) =>
    createHmac('sha256', indexKey)
      .update(JSON.stringify(['blind-index', 1, kind, ...values]))
      .digest()
      .subarray(0, LENGTH)

/** The blind index of an identity: in no order that would tell which is which, each once. Empty where nothing is known. */
export function blindIndexes(indexKey: Buffer, identity: Findable): Buffer[] {
  const hash = hashBy(indexKey)
  const given = keysOf(identity.givenName)
  const family = keysOf(identity.familyName)
  const { birthDate } = identity
  return unique([
    ...(family.length > 0 ? family : given).flat().map(key => hash('name', key)),
    ...pairs([...family, ...given]).map(pair => hash('two-names', ...pair)),
    ...across(given, keysOf(identity.patronymic, patronymicKeys)).map(pair => hash('name-and-patronymic', ...pair)),
    ...(birthDate ? [hash('birth', birthDate), ...given.flat().map(key => hash('name-and-birth', key, birthDate))] : []),
    ...(identity.documents ?? [])
      .map(({ number }) => documentKey(number))
      .filter(key => key !== '')
      .map(key => hash('document', key)),
  ])
}

/**
 * The blind index of what is searched for, a group a criterion: whoever has one of each group is found. An empty group is of a criterion of which
 * nothing can be compared. One word of a name is a family name, or with a birth date a given one; of several any two, in whatever order.
 */
export function soughtIndexes(indexKey: Buffer, { name, birthDate, documentNumber }: Sought): Buffer[][] {
  const hash = hashBy(indexKey)
  const groups: Buffer[][] = []
  if (documentNumber !== undefined) {
    const key = documentKey(documentNumber)
    groups.push(key === '' ? [] : [hash('document', key)])
  }
  if (name !== undefined) groups.push(unique(namesSought(hash, name, birthDate)))
  if (birthDate !== undefined) groups.push([hash('birth', birthDate)])
  return groups
}

function namesSought(hash: Hash, name: string, birthDate: string | undefined): Buffer[] {
  const words = name
    .trim()
    .split(/\s+/)
    .map(word => ({ names: keysOf(word), patronymics: keysOf(word, patronymicKeys) }))
    .filter(word => word.names.length > 0)
  if (words.length < 2)
    return words
      .flatMap(({ names }) => names.flat())
      .flatMap(key => [hash('name', key), ...(birthDate ? [hash('name-and-birth', key, birthDate)] : [])])
  const couples = words.flatMap((a, i) => words.filter((_, j) => j !== i).map(b => [a, b] as const))
  return [
    ...couples.flatMap(([a, b]) => across(a.names, b.names)).map(pair => hash('two-names', ...pair.toSorted())),
    // A third word is a family name, and must fit.
    ...(words.length === 2
      ? couples.flatMap(([a, b]) => across(a.names, b.patronymics)).map(pair => hash('name-and-patronymic', ...pair))
      : []),
  ]
}

/** For each word its keys. */
const keysOf = (name: string | null | undefined, keys = nameKeys): (readonly string[])[] =>
  wordsOf(name ?? '')
    .slice(0, MOST_WORDS)
    .map(keys)
    .filter(each => each.length > 0)

type Words = readonly (readonly string[])[]

const across = (some: Words, others: Words): string[][] => some.flatMap(a => others.flatMap(b => a.flatMap(x => b.map(y => [x, y]))))

/** Any two of the words; sorted, as nobody knows for sure which of a foreigner's names is which. */
const pairs = (words: Words): string[][] => words.flatMap((word, i) => across([word], words.slice(i + 1)).map(pair => pair.toSorted()))

const unique = (hashes: readonly Buffer[]): Buffer[] =>
  [...new Set(hashes.map(hash => hash.toString('hex')))].sort().map(hex => Buffer.from(hex, 'hex'))
