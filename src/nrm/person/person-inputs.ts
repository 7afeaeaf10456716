import { Field, InputType } from 'type-graphql'
import { DocumentKind } from '../../base/codes/index.ts'
import { Guarded } from '../../policy/guarded.ts'
import { CalendarDate } from '../../session/scalars.ts'
import { AddressInput } from './address.ts'

@InputType({ description: 'A document that says who somebody is.' })
export class IdentityDocumentInput {
  @Field(() => DocumentKind, { description: 'What kind of document it is.' })
  @Guarded('identity')
  kind!: DocumentKind

  @Field(() => String, { description: 'Its number; at most 60 characters.' })
  @Guarded('identity')
  number!: string
}

@InputType({ description: 'Who the person is. Stored encrypted.' })
export class IdentityInput {
  @Field(() => String, { nullable: true, description: 'Salutation; at most 60 characters.' })
  @Guarded('identity')
  salutation?: string

  @Field(() => String, { nullable: true, description: 'Title; at most 60 characters.' })
  @Guarded('identity')
  title?: string

  @Field(() => String, { nullable: true, description: 'Given name; at most 200 characters.' })
  @Guarded('identity')
  givenName?: string

  @Field(() => String, { nullable: true, description: 'Family name; at most 200 characters.' })
  @Guarded('identity')
  familyName?: string

  @Field(() => String, { nullable: true, description: 'Patronymic or middle name; at most 200 characters.' })
  @Guarded('identity')
  patronymic?: string

  @Field(() => CalendarDate, { nullable: true, description: 'Date of birth; decides until when the rules for children hold.' })
  @Guarded('identity')
  birthDate?: string

  @Field(() => [IdentityDocumentInput], { nullable: true, description: 'Identity documents; at most 20.' })
  @Guarded('identity')
  documents?: IdentityDocumentInput[]
}

@InputType({ description: 'How to reach the person. Stored encrypted.' })
export class ContactInput {
  @Field(() => String, { nullable: true, description: 'Telephone; at most 200 characters.' })
  @Guarded('contact')
  phone?: string

  @Field(() => String, { nullable: true, description: 'Telephone at home; at most 200 characters.' })
  @Guarded('contact')
  homePhone?: string

  @Field(() => String, { nullable: true, description: 'E-mail address; at most 200 characters.' })
  @Guarded('contact')
  email?: string

  @Field(() => String, { nullable: true, description: 'Address in one text; at most 500 characters.' })
  @Guarded('contact')
  address?: string

  @Field(() => AddressInput, { nullable: true, description: 'Address in its parts.' })
  @Guarded('contact')
  mailingAddress?: AddressInput
}
