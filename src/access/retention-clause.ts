import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql'
import type { Retention } from '../agreement/document.ts'
import { AgencyKind, codeOf, DataCategory } from '../base/codes/index.ts'
import type { Language, Text } from '../base/languages.ts'
import { Guarded } from '../policy/guarded.ts'
import { LANGUAGE, LanguageEnum } from '../session/language.ts'
import type { Session } from '../session/session.ts'

@ObjectType('RetentionClause', {
  description: 'How long an owner keeps a category of a closed case. A category that none speaks of is kept.',
})
export class RetentionClauseView {
  @Field(() => String, { description: 'Its number, among those of the clauses.' })
  @Guarded('agreement')
  id!: string

  @Field(() => [DataCategory], { description: 'Which categories of a case.' })
  @Guarded('agreement')
  categories!: DataCategory[]

  @Field(() => Int, { description: 'Days after closing: at most, or at least where a law asks for it.' })
  @Guarded('agreement')
  days!: number

  @Field(() => [AgencyKind], { nullable: true, description: 'Only cases of agencies of these kinds; null where of every kind.' })
  @Guarded('agreement')
  owners!: AgencyKind[] | null

  texts!: Text
  laws!: Text | null

  @Field(() => String, { description: 'Its wording.' })
  @Guarded('agreement')
  text(@Arg('language', () => LanguageEnum, LANGUAGE) language: Language | undefined, @Ctx() session: Session): string {
    return this.texts[language ?? session.language]
  }

  @Field(() => String, { nullable: true, description: 'The other law that asks to keep it at least so long; null where none does.' })
  @Guarded('agreement')
  law(@Arg('language', () => LanguageEnum, LANGUAGE) language: Language | undefined, @Ctx() session: Session): string | null {
    return this.laws?.[language ?? session.language] ?? null
  }

  static of({ id, text, categories, days, owners, law }: Retention): RetentionClauseView {
    return Object.assign(new RetentionClauseView(), {
      id,
      categories: categories.map(codeOf),
      days,
      owners: owners?.map(codeOf) ?? null,
      texts: text,
      laws: law ?? null,
    })
  }
}
