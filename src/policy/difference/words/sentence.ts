import type { Language } from '../../../base/languages.ts'
import type { Difference } from '../difference.ts'
import type { ChangeGroup } from '../merge.ts'
import { verbOf } from '../telling.ts'
import { rightSentence } from './right.ts'
import { Parties } from './subjects.ts'
import { TONGUES } from './tongues.ts'

/** One group of changes as a sentence that stands alone. */
export function sentenceOf(group: ChangeGroup, difference: Difference, language: Language): string {
  const tongue = TONGUES[language]
  const parties = new Parties(difference, language)
  return `${tongue.head(verbOf(group), parties.subject(group.agencies))} ${rightSentence(group, difference, tongue, parties)}`
}
