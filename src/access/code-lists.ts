import { Arg, Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql'
import { CODE_LISTS, type CodeList, findCodeList } from '../base/codes/index.ts'
import { badInput } from '../base/errors.ts'
import type { Language, Text } from '../base/languages.ts'
import { Guarded } from '../policy/guarded.ts'
import { Code } from '../session/code.ts'
import { LANGUAGE, LanguageEnum } from '../session/language.ts'
import type { Session } from '../session/session.ts'

@ObjectType('CodeList', { description: 'A code list, with its scheme and source; the lists of enums too.' })
export class CodeListView {
  @Field(() => String, { description: 'Its name: that of the enum where it is one.' })
  @Guarded('reference')
  name!: string

  @Field(() => String, { description: 'The scheme, such as HTCDS or ISO 3166-1.' })
  @Guarded('reference')
  scheme!: string

  @Field(() => String, { description: 'Where it was taken from.' })
  @Guarded('reference')
  source!: string

  @Field(() => Boolean, { description: 'Closed: an enum of this schema?' })
  @Guarded('reference')
  closed!: boolean

  @Field(() => [Code], { description: 'Its codes.' })
  @Guarded('reference')
  codes!: Code[]

  titles!: Text

  @Field(() => String, { description: 'What it is called.' })
  @Guarded('reference')
  title(@Arg('language', () => LanguageEnum, LANGUAGE) language: Language | undefined, @Ctx() session: Session): string {
    return this.titles[language ?? session.language]
  }

  static of(list: CodeList): CodeListView {
    const { name, title, scheme, source, closed, codes } = list
    return Object.assign(new CodeListView(), {
      name,
      titles: title,
      scheme,
      source,
      closed,
      codes: codes.map(({ code }) => Code.of(list, code)),
    })
  }
}

@Resolver()
export class CodeListResolver {
  @Query(() => [CodeListView], { description: 'The code lists, with labels in English, Russian and Belarusian. Open to everyone.' })
  @Guarded('reference')
  codeLists(
    @Arg('names', () => [String], { nullable: true, description: 'Only these; all where left out.' }) names: string[] | undefined,
  ): CodeListView[] {
    if (!names) return CODE_LISTS.map(CodeListView.of)
    return names.map(name => {
      const list = findCodeList(name)
      if (!list)
        throw badInput(
          'names',
          'code-list',
          { en: 'There is no such code list.', ru: 'Такого списка кодов нет.', be: 'Такога спіса кодаў няма.' },
          CODE_LISTS.map(each => each.name),
        )
      return CodeListView.of(list)
    })
  }
}
