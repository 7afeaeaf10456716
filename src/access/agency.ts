import { Arg, Ctx, Field, ObjectType } from 'type-graphql'
import { AgencyKind, codeOf, REGION } from '../base/codes/index.ts'
import type { Language, Text } from '../base/languages.ts'
import type { Agency as StoredAgency } from '../identity/agency.ts'
import { Guarded } from '../policy/guarded.ts'
import { Code } from '../session/code.ts'
import { LANGUAGE, LanguageEnum } from '../session/language.ts'
import type { Session } from '../session/session.ts'

@ObjectType('Agency', { description: 'An agency that has signed an agreement, or observes one.' })
export class AgencyView {
  @Field(() => String, { description: 'Its name in agreements and on the command line, such as red-cross-brest.' })
  @Guarded('reference')
  id!: string

  @Field(() => AgencyKind, { description: 'What kind of agency it is.' })
  @Guarded('reference')
  kind!: AgencyKind

  @Field(() => Code, { description: 'The region it works in, ISO 3166-2.' })
  @Guarded('reference')
  region!: Code

  names!: Text

  @Field(() => String, { description: 'What people call it.' })
  @Guarded('reference')
  title(@Arg('language', () => LanguageEnum, LANGUAGE) language: Language | undefined, @Ctx() session: Session): string {
    return this.names[language ?? session.language]
  }

  static of({ name, kind, region, title }: StoredAgency): AgencyView {
    return Object.assign(new AgencyView(), { id: name, kind: codeOf(kind), region: Code.of(REGION, region), names: title })
  }
}
