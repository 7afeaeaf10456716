import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql'
import type { Language } from '../base/languages.ts'
import { ClauseChange, codeOf, PartyChange } from '../base/codes/index.ts'
import { Guarded } from '../policy/guarded.ts'
import type { ClauseChange as ClauseChanged } from '../policy/difference/clause-changes.ts'
import type { Difference } from '../policy/difference/difference.ts'
import type { PartyChange as PartyChanged } from '../policy/difference/party-changes.ts'
import { reading } from '../policy/difference/words/reading.ts'
import { LANGUAGE, LanguageEnum } from '../session/language.ts'
import { DateTime } from '../session/scalars.ts'
import type { Session } from '../session/session.ts'
import { PartyView } from './agreement.ts'
import { KeepingChangeView } from './agreement-difference-keeping.ts'
import { RecordsTouched, type Touched } from './agreement-difference-records.ts'
import { RightsChange } from './agreement-difference-rights.ts'

@ObjectType('PartyChanged', { simpleResolvers: true, description: 'What a version changes for a party.' })
export class PartyChangeView {
  @Field(() => String, { description: 'Its name, such as red-cross-brest.' })
  @Guarded('agreement')
  agency!: string

  @Field(() => PartyChange, { description: 'What becomes of it.' })
  @Guarded('agreement')
  change!: PartyChange

  @Field(() => Boolean, { description: 'As an observer? Else as a signatory.' })
  @Guarded('agreement')
  observer!: boolean

  @Field(() => PartyView, { nullable: true, description: 'As it stood; null where it was no party.' })
  @Guarded('agreement')
  before!: PartyView | null

  @Field(() => PartyView, { nullable: true, description: 'As it will stand; null where it is no party any more.' })
  @Guarded('agreement')
  after!: PartyView | null

  static of({ agency, role, what, before, after }: PartyChanged): PartyChangeView {
    return Object.assign(new PartyChangeView(), {
      agency,
      change: codeOf(what),
      observer: role === 'observers',
      before: before && PartyView.of(before),
      after: after && PartyView.of(after),
    })
  }
}

@ObjectType('ClauseChanged', {
  simpleResolvers: true,
  description: 'What a version changes in a clause, or in a rule on how long cases are kept.',
})
export class ClauseChangeView {
  @Field(() => ClauseChange, { description: 'What becomes of it.' })
  @Guarded('agreement')
  change!: ClauseChange

  @Field(() => String, { nullable: true, description: 'Its number before; null where it is new.' })
  @Guarded('agreement')
  before!: string | null

  @Field(() => String, { nullable: true, description: 'Its number now; null where it is gone.' })
  @Guarded('agreement')
  after!: string | null

  static of({ what, before, after }: ClauseChanged): ClauseChangeView {
    return Object.assign(new ClauseChangeView(), { change: codeOf(what), before: before?.id ?? null, after: after?.id ?? null })
  }
}

@ObjectType({ simpleResolvers: true, description: 'Sentences that belong together.' })
export class ReadingSection {
  @Field(() => String, { nullable: true, description: 'Whom the sentences speak of; null where each says it itself.' })
  @Guarded('agreement')
  heading!: string | null

  @Field(() => [String], { description: 'The sentences, in the order in which they are read out.' })
  @Guarded('agreement')
  sentences!: string[]
}

@ObjectType({
  description:
    'What one version of an agreement changes against another: by what it opens and closes, not by how it is written. Other agreements are not looked at, nor suspensions.',
})
export class AgreementDifference {
  @Field(() => String, { description: 'Id of the agreement.' })
  @Guarded('agreement')
  agreement!: string

  @Field(() => Int, { description: 'The version it is compared with.' })
  @Guarded('agreement')
  from!: number

  @Field(() => Int, { description: 'The version whose changes these are.' })
  @Guarded('agreement')
  to!: number

  @Field(() => DateTime, { description: 'From when both are compared: the later of their beginnings.' })
  @Guarded('agreement')
  at!: string

  @Field(() => [PartyChangeView], { description: 'Who joins, leaves, or counts as something else.' })
  @Guarded('agreement')
  parties!: PartyChangeView[]

  @Field(() => [ClauseChangeView], { description: 'The clauses that are new, gone, changed, reworded or renumbered.' })
  @Guarded('agreement')
  clauses!: ClauseChangeView[]

  @Field(() => [String], { description: 'Numbers of the clauses that stay to the letter.' })
  @Guarded('agreement')
  sameClauses!: string[]

  @Field(() => [RightsChange], { description: 'Every right that is gained, lost or kept on other conditions: each once.' })
  @Guarded('agreement')
  rights!: RightsChange[]

  @Field(() => [KeepingChangeView], { description: 'What of closed cases is kept for another time.' })
  @Guarded('agreement')
  keeping!: KeepingChangeView[]

  @Field(() => [String], { description: 'Agencies of either version for which no right changes, by name.' })
  @Guarded('agreement')
  untouched!: string[]

  difference!: Difference
  touched!: Touched | null

  @Field(() => [ReadingSection], { description: 'All of it in sentences that can be read out in a meeting.' })
  @Guarded('agreement')
  reading(@Arg('language', () => LanguageEnum, LANGUAGE) language: Language | undefined, @Ctx() session: Session): ReadingSection[] {
    return reading(this.difference, language ?? session.language).map(section => Object.assign(new ReadingSection(), section))
  }

  @Field(() => RecordsTouched, { nullable: true, description: 'How many records it touches, as far as the asker may know.' })
  @Guarded('agreement')
  records(): RecordsTouched | null {
    return this.touched && RecordsTouched.of(this.touched)
  }

  static of(difference: Difference, touched: Touched | null): AgreementDifference {
    const { from, to, at, parties, clauses, sameClauses, telling, keeping, untouched } = difference
    const groups = [...telling.common.flatMap(each => each.groups), ...telling.rest, ...telling.alike]
    return Object.assign(new AgreementDifference(), {
      agreement: to.id,
      from: from.version,
      to: to.version,
      at,
      parties: parties.map(PartyChangeView.of),
      clauses: clauses.map(ClauseChangeView.of),
      sameClauses: [...sameClauses],
      rights: groups.map((group, i) => RightsChange.of(group, difference, touched, i)),
      keeping: keeping.map(KeepingChangeView.of),
      untouched: [...untouched],
      difference,
      touched,
    })
  }
}
