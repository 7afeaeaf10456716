import type { Text } from '../languages.ts'

/** One code of a list. */
export interface Code<C extends string = string> {
  readonly code: C
  readonly label: Text
  /** English, for the schema: what the code means, with its unit or its place in the source. The English label where that says it all. */
  readonly description: string
  /** The values of the HTCDS 2.0 pick list that it stands for. An export writes the first; an import reads them all. */
  readonly htcds?: readonly string[]
}

/** A code list: `scheme` is its short name in the field (HTCDS, CTDC, ISO, SDMX), `source` says where it was taken from, for citing. */
export interface CodeList<C extends string = string> {
  readonly name: string
  readonly title: Text
  readonly scheme: string
  readonly source: string
  /** A closed list is an enum of the schema and the universe of a release's cells; an open one is a `Code` with its scheme. */
  readonly closed: boolean
  /** The constant itself: what an enum of the schema is registered with. Closed lists only. */
  readonly values?: { readonly [K in C]: K }
  readonly codes: readonly Code<C>[]
}

export type Entry = Text & Pick<Partial<Code>, 'description' | 'htcds'>
export type Head = Pick<CodeList, 'name' | 'title' | 'scheme' | 'source'>

/** The list of a constant. It does not compile when a code of the constant has no entry, or an entry no code. */
export const closedList = <C extends string>(
  values: { readonly [K in C]: K },
  head: Head,
  entries: { readonly [K in NoInfer<C>]: Entry },
): CodeList<C> => ({ ...head, closed: true, values, codes: Object.keys(values).map(code => toCode(code as C, entries[code as C])) })

export const openList = (head: Head, entries: Readonly<Record<string, Entry>>): CodeList => ({
  ...head,
  closed: false,
  codes: Object.entries(entries).map(([code, entry]) => toCode(code, entry)),
})

const toCode = <C extends string>(code: C, { en, ru, be, description = en, htcds }: Entry): Code<C> => ({
  code,
  label: { en, ru, be },
  description,
  ...(htcds && { htcds }),
})

/** Cited by the lists that follow it. */
export const HTCDS = 'Human Trafficking Case Data Standard (HTCDS) 2.0, IOM, CC BY 4.0, cited without endorsement'
export const CTDC = 'Counter-Trafficking Data Collaborative (CTDC), IOM, codebook of the global dataset'
export const HUB = 'NRM Hub'

/** The code that most lists end with. */
export const UNKNOWN = {
  en: 'Unknown',
  ru: 'Неизвестно',
  be: 'Невядома',
  description: 'Not known to the agency: asked and not answered, not asked, or redacted in the source',
} as const
