import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql'
import type { Language } from '../base/languages.ts'
import { TONGUES } from '../policy/difference/words/tongues.ts'
import { Guarded } from '../policy/guarded.ts'
import { LANGUAGE, LanguageEnum } from '../session/language.ts'
import { DateTime } from '../session/scalars.ts'
import type { Session } from '../session/session.ts'

/** What the asker may know of the records that a change touches. Of others only what a release says: their live records are not counted. */
export interface Touched {
  readonly self: string
  /** Null: the asker may not count its own agency's cases. A number is null where it may not count what the way rests on. */
  readonly own: { readonly all: number | null; readonly parts: readonly (number | null)[] } | null
  readonly release: ReleasedCases | null
}

@ObjectType({ simpleResolvers: true, description: 'What a release of statistics counts in the cases of agencies together.' })
export class ReleasedCases {
  @Field(() => Int, {
    description: 'Persons by year, summed: one with cases of two years counts twice. Small counts are rounded to 0 or the base.',
  })
  @Guarded('statistics')
  persons!: number

  @Field(() => Int, { description: 'The base of counts (persons): no smaller count of a year but 0 is shown.' })
  @Guarded('statistics')
  base!: number

  @Field(() => [String], { description: 'In whose cases: agencies by name.' })
  @Guarded('statistics')
  agencies!: string[]

  @Field(() => DateTime, { description: 'When the release was made.' })
  @Guarded('statistics')
  madeAt!: string

  static of(fields: Pick<ReleasedCases, 'persons' | 'base' | 'agencies' | 'madeAt'>): ReleasedCases {
    return Object.assign(new ReleasedCases(), fields)
  }

  /** The release, where it counts the cases of all these owners, the asker's own aside. */
  static among(owners: readonly string[], { self, release }: Touched): ReleasedCases | null {
    const others = owners.filter(owner => owner !== self)
    return release && others.length > 0 && others.every(owner => release.agencies.includes(owner)) ? release : null
  }
}

@ObjectType({ description: "How many records a change touches: the asker's own exactly, others' only as released." })
export class RecordsTouched {
  @Field(() => Int, {
    nullable: true,
    description: "Cases of the asker's own agency that it touches today, exact; null where the asker may not count them.",
  })
  @Guarded('case-summary', { action: 'aggregate' })
  own!: number | null

  @Field(() => ReleasedCases, {
    nullable: true,
    description: 'What the last release of the agreement counts in the cases of all; null where nothing is published.',
  })
  @Guarded('statistics')
  released!: ReleasedCases | null

  @Field(() => [String], { description: 'The same in sentences that can be read out.' })
  @Guarded('agreement')
  sentences(@Arg('language', () => LanguageEnum, LANGUAGE) language: Language | undefined, @Ctx() session: Session): string[] {
    const tongue = TONGUES[language ?? session.language]
    const released = this.released && { ...this.released, agencies: this.released.agencies.length }
    return [tongue.ownCases(this.own), tongue.released(released)]
  }

  static of({ own, release }: Touched): RecordsTouched {
    return Object.assign(new RecordsTouched(), { own: own?.all ?? null, released: release })
  }
}
