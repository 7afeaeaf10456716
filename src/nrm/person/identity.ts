import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, Int, ObjectType } from 'type-graphql'
import { DocumentKind } from '../../base/codes/index.ts'
import { Guarded } from '../../policy/guarded.ts'
import { CalendarDate } from '../../session/scalars.ts'
import { ShownFrom } from '../../session/shape.ts'
import { opened, SEALED } from './sealed.ts'

const From = (name: string, otherwise: unknown = null): PropertyDecorator =>
  ShownFrom(SEALED, row => opened('identity', row)[name] ?? otherwise)

@ObjectType({ simpleResolvers: true, description: 'A document that says who somebody is.' })
export class IdentityDocument {
  @Field(() => DocumentKind, { description: 'What kind of document it is.' })
  @Guarded('identity')
  kind!: DocumentKind

  @Field(() => String, { description: 'Its number, as printed on it.' })
  @Guarded('identity')
  number!: string
}

@ObjectType({ simpleResolvers: true, description: 'Who the person is. Stored encrypted under a key of the person.' })
@Entity({ schema: 'nrm', tableName: 'identity' })
export class Identity {
  @PrimaryKey({ type: 'integer', autoincrement: false })
  owner!: number

  @PrimaryKey({ type: 'uuid' })
  caseId!: string

  @Property({ type: 'uuid' })
  personId!: string

  @Property({ type: 'blob', columnType: 'bytea', nullable: true })
  sealed?: Buffer

  @Field(() => String, { nullable: true, description: 'Salutation (HTCDS prs_Salutation); null where not recorded.' })
  @Guarded('identity')
  @From('salutation')
  salutation?: string

  @Field(() => String, { nullable: true, description: 'Title (HTCDS prs_Title); null where not recorded.' })
  @Guarded('identity')
  @From('title')
  title?: string

  @Field(() => String, { nullable: true, description: 'Given name (HTCDS prs_FirstName); null where not recorded.' })
  @Guarded('identity')
  @From('givenName')
  givenName?: string

  @Field(() => String, { nullable: true, description: 'Family name (HTCDS prs_SecondName); null where not recorded.' })
  @Guarded('identity')
  @From('familyName')
  familyName?: string

  @Field(() => String, { nullable: true, description: 'Patronymic or middle name (HTCDS prs_MiddleName); null where not recorded.' })
  @Guarded('identity')
  @From('patronymic')
  patronymic?: string

  @Field(() => CalendarDate, { nullable: true, description: 'Date of birth (HTCDS prs_Birthdate); null where not recorded.' })
  @Guarded('identity')
  @From('birthDate')
  birthDate?: string

  @Field(() => [IdentityDocument], { description: 'Identity documents (HTCDS prs_IdentityNumber); empty where none is recorded.' })
  @Guarded('identity')
  @From('documents', [])
  documents!: IdentityDocument[]

  @Field(() => Int, { description: 'Rises by one with each change of these fields.' })
  @Guarded('identity')
  @Property({ type: 'integer' })
  version!: number
}
