import { AGENCY_KIND, codeOf, labelOf } from '../../../base/codes/index.ts'
import type { Language } from '../../../base/languages.ts'
import type { Agreement, Party } from '../../../agreement/document.ts'
import { isOpen } from '../change.ts'
import { type ClauseChange, isBan, isRetention } from '../clause-changes.ts'
import type { Difference } from '../difference.ts'
import { verbOf } from '../telling.ts'
import { byNumber } from '../merge.ts'
import { commonSentences } from './common.ts'
import { rightSentence } from './right.ts'
import { Parties } from './subjects.ts'
import type { ClauseNews, Edition, Tongue, Verb } from './tongue.ts'
import { TONGUES } from './tongues.ts'

/** Sentences that belong together, under one that says who is meant. */
export interface Section {
  readonly heading: string | null
  readonly sentences: readonly string[]
}

/** What a version changes, in sentences that somebody can read out. */
export function reading(difference: Difference, language: Language): Section[] {
  const tongue = TONGUES[language]
  const parties = new Parties(difference, language)
  const sections = [
    { heading: null, sentences: opening(difference, language, tongue, parties) },
    ...rights(difference, tongue, parties),
    { heading: null, sentences: ending(difference, tongue, parties) },
  ]
  return sections.filter(({ sentences }) => sentences.length > 0)
}

function opening(difference: Difference, language: Language, tongue: Tongue, parties: Parties): string[] {
  const { from, to, identical } = difference
  if (identical) return [tongue.nothing('identical')]
  return [
    tongue.begins(edition(to, language), edition(from, language)),
    ...partySentences(difference, language, tongue, parties),
    ...clauseSentences(difference, language, tongue),
  ]
}

const edition = ({ title, version, since, until }: Agreement, language: Language): Edition => ({
  title: title[language],
  version,
  since,
  until: until ?? null,
})

function partySentences({ parties: changes, at }: Difference, language: Language, tongue: Tongue, parties: Parties): string[] {
  const ahead = (instant: string | undefined): string | null => (instant && Date.parse(instant) > Date.parse(at) ? instant : null)
  const dated = ({ agency, since, until }: Party): string => tongue.dated(parties.name(agency), ahead(since), ahead(until))
  const moves = (['signatories', 'observers'] as const).flatMap(role => {
    const its = changes.filter(change => change.role === role)
    const joining = its.filter(change => change.what === 'joins').map(change => dated(change.after!))
    const leaving = its.filter(change => change.what === 'leaves').map(change => parties.name(change.agency))
    return [...(joining.length ? [tongue.joins(role, joining)] : []), ...(leaving.length ? [tongue.leaves(role, leaving)] : [])]
  })
  const kind = (party: Party): string => labelOf(AGENCY_KIND, codeOf(party.kind), language)
  const span = ({ since, until }: Party) => ({ since, until: until ?? null })
  const others = changes.flatMap(({ agency, what, before, after }) => {
    if (what === 'kind') return [tongue.kind(parties.name(agency), kind(after!), kind(before!))]
    return what === 'dates' ? [tongue.dates(parties.name(agency), span(after!), span(before!))] : []
  })
  return [...moves, ...others]
}

function clauseSentences({ clauses, sameClauses, changes, keeping }: Difference, language: Language, tongue: Tongue): string[] {
  const sides = changes.flatMap(({ before, after }) => [before, after])
  const terms = keeping.flatMap(({ before, after }) => [before, after])
  const used = new Set([
    ...sides.flatMap(side => (isOpen(side) ? side.clauses : side.forbidding)),
    ...terms.flatMap(term => term?.clauses ?? []),
  ])
  const newsOf = ({ what, before, after }: ClauseChange): ClauseNews | null => {
    if (what === 'renumbered' || isBan(before ?? after!)) return what === 'reworded' ? what : null
    const idle = !used.has((after ?? before!).id)
    return what === 'reworded' || !idle ? what : `idle-${what}`
  }
  const news = (['added', 'idle-added', 'changed', 'idle-changed', 'removed', 'idle-removed', 'reworded'] as const).flatMap(kind => {
    const ids = clauses.filter(change => newsOf(change) === kind).map(({ after, before }) => (after ?? before!).id)
    return ids.length ? [tongue.clauses(kind, ids.sort(byNumber))] : []
  })
  const renumbered = clauses
    .filter(change => change.what === 'renumbered')
    .map(({ before, after }) => tongue.renumbered(after!.id, before!.id))
  const bans = clauses.flatMap(({ what, before, after }) => {
    const clause = after ?? before!
    if (isRetention(clause) || clause.effect !== 'forbid' || what === 'reworded' || what === 'renumbered') return []
    return [tongue.prohibition(what, clause.id, clause.text[language], clause.except ?? [])]
  })
  const all = clauses.length === 0
  return [...(sameClauses.length ? [tongue.clausesStay(sameClauses.length, all)] : []), ...news, ...renumbered, ...bans]
}

function rights(difference: Difference, tongue: Tongue, parties: Parties): Section[] {
  const { common, rest } = difference.telling
  const general = common.map(each => ({
    heading: tongue.common(each.verb, parties.subject(each.agencies)),
    sentences: commonSentences(each, tongue, parties),
  }))
  const heads = new Map<string, { verb: Verb; agencies: readonly string[]; sentences: string[] }>()
  for (const group of rest) {
    const verb = verbOf(group)
    const key = JSON.stringify([verb, group.agencies])
    const head = heads.get(key) ?? { verb, agencies: group.agencies, sentences: [] }
    head.sentences.push(rightSentence(group, difference, tongue, parties))
    heads.set(key, head)
  }
  const particular = [...heads.values()].sort((a, b) => b.agencies.length - a.agencies.length)
  const barred = common.flatMap(each => each.barred.flatMap(({ agencies }) => agencies))
  return [
    ...general,
    ...particular.map(({ verb, agencies, sentences }) => ({ heading: tongue.head(verb, parties.subject(agencies, barred)), sentences })),
  ]
}

/** What those who stay have in the cases of others, and what stays as it is. */
function ending(difference: Difference, tongue: Tongue, parties: Parties): string[] {
  const { alike, changes, identical, untouched } = difference
  if (identical) return []
  if (changes.length === 0) return [...keepingSentences(difference, tongue, parties), tongue.nothing('no-right')]
  const movers = difference.parties.map(party => party.agency)
  const settled = [...difference.from.signatories].map(party => party.agency).filter(agency => !movers.includes(agency))
  const likenesses = alike.map(({ verb, owners, like }) => tongue.alike(verb, parties.subject(owners), parties.whose(like, settled)))
  const verbs = new Set(changes.map(verbOf))
  return [
    ...likenesses,
    ...keepingSentences(difference, tongue, parties),
    ...(verbs.has('lose') || verbs.has('keep') ? [] : [tongue.nothing('lost')]),
    ...(verbs.has('gain') || verbs.has('keep') ? [] : [tongue.nothing('gained')]),
    ...(untouched.length ? [tongue.unchanged(parties.subject(untouched))] : [tongue.nothing('else')]),
  ]
}

function keepingSentences({ keeping, at }: Difference, tongue: Tongue, parties: Parties): string[] {
  const items = keeping.map(({ owners, since, ...rest }) => ({ ...rest, whose: parties.whose(owners), since: since === at ? null : since }))
  return items.length ? [tongue.keeping(items)] : []
}
