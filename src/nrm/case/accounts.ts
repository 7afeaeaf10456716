import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { AccountSubject } from '../../base/codes/index.ts'
import { Guarded } from '../../policy/guarded.ts'
import { ShownFrom } from '../../session/shape.ts'
import { opened, SEALED } from '../person/sealed.ts'

@ObjectType({
  simpleResolvers: true,
  description: 'Something told in words. Words name people, whatever they are about: so all of them are identity.',
})
@InputType('AccountInput', { description: 'Something told in words.' })
export class Account {
  @Field(() => AccountSubject, { description: 'What it is about.' })
  @Guarded('identity')
  about!: AccountSubject

  @Field(() => Int, {
    defaultValue: 1,
    description: 'Of which perpetrator, event, referral or plan of the case, from 1; 1 where there is but one thing.',
  })
  @Guarded('identity')
  number!: number

  @Field(() => String, { description: 'The text as it was written; at most 20,000 characters.' })
  @Guarded('identity')
  text!: string
}

@ObjectType({ simpleResolvers: true, description: 'What is told in words. Stored encrypted under a key of the person.' })
@Entity({ schema: 'nrm', tableName: 'accounts' })
export class Accounts {
  @PrimaryKey({ type: 'integer', autoincrement: false })
  owner!: number

  @PrimaryKey({ type: 'uuid' })
  caseId!: string

  @Property({ type: 'uuid' })
  personId!: string

  @Property({ type: 'blob', columnType: 'bytea', nullable: true })
  sealed?: Buffer

  @Field(() => [Account], { description: 'The long texts of the record, in its order; empty where there is none.' })
  @Guarded('identity')
  @ShownFrom(SEALED, row => opened('accounts', row)['told'] ?? [])
  told!: Account[]

  @Field(() => Int, { description: 'Rises by one with each change of these fields.' })
  @Guarded('identity')
  @Property({ type: 'integer' })
  version!: number
}
