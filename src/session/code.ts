import { Arg, Ctx, Field, ObjectType } from 'type-graphql'
import { type CodeList, labelOf } from '../base/codes/index.ts'
import type { Language } from '../base/languages.ts'
import { Guarded } from '../policy/guarded.ts'
import { LANGUAGE, LanguageEnum } from './language.ts'
import type { Session } from './session.ts'

/** A code of an open list (country, region, year); closed lists are enums. */
@ObjectType({ description: 'A code of an open list, such as a country.' })
export class Code {
  @Field(() => String, { description: 'The code, as the scheme writes it.' })
  @Guarded('reference')
  code!: string

  @Field(() => String, { description: 'The scheme that the code belongs to, such as ISO 3166-1.' })
  @Guarded('reference')
  scheme!: string

  list?: CodeList

  static of(list: CodeList, code: string): Code {
    return Object.assign(new Code(), { code, scheme: list.scheme, list })
  }

  /** A code that explains itself, such as a year. */
  static plain(scheme: string, code: string): Code {
    return Object.assign(new Code(), { code, scheme })
  }

  @Field(() => String, { description: 'What a person reads for the code.' })
  @Guarded('reference')
  label(@Arg('language', () => LanguageEnum, LANGUAGE) language: Language | undefined, @Ctx() session: Session): string {
    return this.list ? labelOf(this.list, this.code, language ?? session.language) : this.code
  }
}
