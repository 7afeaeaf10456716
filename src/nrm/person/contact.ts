import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, Int, ObjectType } from 'type-graphql'
import { COUNTRY } from '../../base/codes/index.ts'
import { Guarded } from '../../policy/guarded.ts'
import { Code } from '../../session/code.ts'
import { ShownFrom } from '../../session/shape.ts'
import { type AddressInput, PostalAddress } from './address.ts'
import { opened, SEALED } from './sealed.ts'

const From = (name: string): PropertyDecorator => ShownFrom(SEALED, row => opened('contact', row)[name] ?? null)

const mailingAddressOf = ({ mailingAddress }: { mailingAddress?: AddressInput | null }) => {
  const { country, ...address } = mailingAddress ?? {}
  return mailingAddress ? { ...address, ...(country && { country: Code.of(COUNTRY, country) }) } : null
}

@ObjectType({ simpleResolvers: true, description: 'How to reach the person. Stored encrypted under a key of the person.' })
@Entity({ schema: 'nrm', tableName: 'contact' })
export class Contact {
  @PrimaryKey({ type: 'integer', autoincrement: false })
  owner!: number

  @PrimaryKey({ type: 'uuid' })
  caseId!: string

  @Property({ type: 'uuid' })
  personId!: string

  @Property({ type: 'blob', columnType: 'bytea', nullable: true })
  sealed?: Buffer

  @Field(() => String, { nullable: true, description: 'Telephone (HTCDS prs_MobilePhone); null where not recorded.' })
  @Guarded('contact')
  @From('phone')
  phone?: string

  @Field(() => String, { nullable: true, description: 'Telephone at home (HTCDS prs_HomePhone); null where not recorded.' })
  @Guarded('contact')
  @From('homePhone')
  homePhone?: string

  @Field(() => String, { nullable: true, description: 'E-mail address (HTCDS prs_Email); null where not recorded.' })
  @Guarded('contact')
  @From('email')
  email?: string

  @Field(() => String, { nullable: true, description: 'Address in one text; null where not recorded.' })
  @Guarded('contact')
  @From('address')
  address?: string

  @Field(() => PostalAddress, {
    nullable: true,
    description: 'Address in its parts (HTCDS prs_MailingStreet and following); null where not recorded.',
  })
  @Guarded('contact')
  @ShownFrom(SEALED, row => mailingAddressOf(opened('contact', row)))
  mailingAddress?: PostalAddress

  @Field(() => Int, { description: 'Rises by one with each change of these fields.' })
  @Guarded('contact')
  @Property({ type: 'integer' })
  version!: number
}
