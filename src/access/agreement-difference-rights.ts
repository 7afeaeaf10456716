import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql'
import { ActionCode, codeOf, DataCategory, Duty, Purpose, RightChange, Scope } from '../base/codes/index.ts'
import type { Way } from '../agreement/vocabulary.ts'
import type { Language } from '../base/languages.ts'
import { OWNERLESS } from '../policy/decide.ts'
import { isOpen, OWN, type Side } from '../policy/difference/change.ts'
import type { Difference } from '../policy/difference/difference.ts'
import type { ChangeGroup } from '../policy/difference/merge.ts'
import { verbOf } from '../policy/difference/telling.ts'
import { sentenceOf } from '../policy/difference/words/sentence.ts'
import { Guarded } from '../policy/guarded.ts'
import { PUBLIC } from '../policy/law-row.ts'
import type { Terms } from '../policy/terms.ts'
import { LANGUAGE, LanguageEnum } from '../session/language.ts'
import { DateTime } from '../session/scalars.ts'
import type { Session } from '../session/session.ts'
import { ReleasedCases, type Touched } from './agreement-difference-records.ts'

@ObjectType('RightTerms', {
  simpleResolvers: true,
  description: 'What a right binds beside the case itself: the deed, or the answer. One of several is enough.',
})
export class RightTerms {
  @Field(() => Int, { nullable: true, description: 'So many persons of the owner agree.' })
  @Guarded('agreement')
  approvals!: number | null

  @Field(() => String, { nullable: true, description: 'It ends after this (ISO 8601 duration).' })
  @Guarded('agreement')
  longest!: string | null

  @Field(() => String, { nullable: true, description: 'It is reviewed within this (ISO 8601 duration).' })
  @Guarded('agreement')
  review!: string | null

  @Field(() => Int, { nullable: true, description: 'The base of counts: persons; no smaller count is shown.' })
  @Guarded('agreement')
  smallest!: number | null

  @Field(() => String, { nullable: true, description: 'How long the reader may keep what it took out (ISO 8601 duration).' })
  @Guarded('agreement')
  keep!: string | null

  static of({ approvals, longest, review, smallest, keep }: Terms): RightTerms {
    return Object.assign(new RightTerms(), {
      approvals: approvals ?? null,
      longest: longest ?? null,
      review: review ?? null,
      smallest: smallest ?? null,
      keep: keep ?? null,
    })
  }
}

@ObjectType({ simpleResolvers: true, description: 'What holds in one of the two versions: open on terms and by clauses, or closed.' })
export class RightSide {
  @Field(() => [RightTerms], { nullable: true, description: 'On which terms it is open; null where it is closed.' })
  @Guarded('agreement')
  terms!: RightTerms[] | null

  @Field(() => [String], { description: 'Numbers of the clauses that open it; where it is closed, of those that forbid it.' })
  @Guarded('agreement')
  clauses!: string[]

  static of(side: Side): RightSide {
    return Object.assign(
      new RightSide(),
      isOpen(side) ? { terms: side.terms.map(RightTerms.of), clauses: [...side.clauses] } : { terms: null, clauses: [...side.forbidding] },
    )
  }
}

@ObjectType({ simpleResolvers: true, description: 'What must be so of the case; nothing, where both are false.' })
export class RightWay {
  @Field(() => Boolean, { description: 'The person consents to this agency and purpose.' })
  @Guarded('agreement')
  consent!: boolean

  @Field(() => Boolean, { description: 'The person is under 18, or it is not known.' })
  @Guarded('agreement')
  minor!: boolean

  static of({ needs }: Way): RightWay {
    return Object.assign(new RightWay(), { consent: needs.includes('consent'), minor: needs.includes('minor') })
  }
}

@ObjectType({ description: 'Rights that change alike: each combination of what is listed here does.' })
export class RightsChange {
  @Field(() => RightChange, { description: 'What becomes of them.' })
  @Guarded('agreement')
  change!: RightChange

  @Field(() => [String], { description: 'Whose rights: agencies by name.' })
  @Guarded('agreement')
  agencies!: string[]

  @Field(() => Boolean, { description: 'Also of the public, without a token?' })
  @Guarded('agreement')
  public!: boolean

  @Field(() => [Duty], { description: 'Of users with one of these duties.' })
  @Guarded('agreement')
  duties!: Duty[]

  @Field(() => Boolean, { description: 'Also of users without any duty?' })
  @Guarded('agreement')
  withoutDuty!: boolean

  @Field(() => [ActionCode], { description: 'What is done.' })
  @Guarded('agreement')
  actions!: (keyof typeof ActionCode)[]

  @Field(() => [DataCategory], { description: 'With which data.' })
  @Guarded('agreement')
  categories!: DataCategory[]

  @Field(() => [Purpose], { description: 'For which purposes.' })
  @Guarded('agreement')
  purposes!: Purpose[]

  @Field(() => Scope, { description: 'How one comes to the data.' })
  @Guarded('agreement')
  scope!: Scope

  @Field(() => [RightWay], { description: 'On which facts of the case: any one of them. A way that is not here does not change so.' })
  @Guarded('agreement')
  ways!: RightWay[]

  @Field(() => [String], { nullable: true, description: 'Whose cases: agencies by name; null for what is the own, or nobody’s.' })
  @Guarded('agreement')
  owners!: string[] | null

  @Field(() => DateTime, { description: 'From when.' })
  @Guarded('agreement')
  since!: string

  @Field(() => DateTime, { nullable: true, description: 'Until when (exclusive); null where without end.' })
  @Guarded('agreement')
  until!: string | null

  @Field(() => RightSide, { description: 'What holds in the version it is compared with.' })
  @Guarded('agreement')
  before!: RightSide

  @Field(() => RightSide, { description: 'What holds in the version whose changes these are.' })
  @Guarded('agreement')
  after!: RightSide

  @Field(() => Int, {
    nullable: true,
    description:
      "Cases of the asker's own agency that these agencies reach in this way today, exact; null where the asker may not count them.",
  })
  @Guarded('case-summary', { action: 'aggregate' })
  ownCases!: number | null

  @Field(() => ReleasedCases, {
    nullable: true,
    description:
      'What the last release counts in the cases of others that are meant, among others; null where it does not count them: not published.',
  })
  @Guarded('statistics')
  otherCases!: ReleasedCases | null

  sentence!: (language: Language) => string

  @Field(() => String, { description: 'The same as a sentence.' })
  @Guarded('agreement')
  words(@Arg('language', () => LanguageEnum, LANGUAGE) language: Language | undefined, @Ctx() session: Session): string {
    return this.sentence(language ?? session.language)
  }

  static of(group: ChangeGroup, difference: Difference, touched: Touched | null, index: number): RightsChange {
    const { agencies, duties, actions, categories, purposes, scope, ways, owners, since, until, before, after } = group
    const named = owners.filter(owner => owner !== OWN && owner !== OWNERLESS)
    return Object.assign(new RightsChange(), {
      change: codeOf(verbOf(group)),
      agencies: agencies.filter(agency => agency !== PUBLIC),
      public: agencies.includes(PUBLIC),
      duties: duties.filter(duty => duty !== 'none').map(codeOf),
      withoutDuty: duties.includes('none'),
      actions: actions.map(codeOf),
      categories: categories.map(codeOf),
      purposes: purposes.map(codeOf),
      scope: codeOf(scope),
      ways: ways.map(RightWay.of),
      owners: named.length ? named : null,
      since,
      until,
      before: RightSide.of(before),
      after: RightSide.of(after),
      ownCases: touched?.own?.parts[index] ?? null,
      otherCases: touched ? ReleasedCases.among(named, touched) : null,
      sentence: (language: Language) => sentenceOf(group, difference, language),
    })
  }
}
