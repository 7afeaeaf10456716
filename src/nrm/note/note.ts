import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { AgencyView } from '../../access/agency.ts'
import { Guarded } from '../../policy/guarded.ts'
import { DateTime } from '../../session/scalars.ts'
import { ShownFrom } from '../../session/shape.ts'
import { openedRecord, SEALED_RECORD } from '../person/sealed.ts'

@ObjectType({
  simpleResolvers: true,
  description:
    'A note on a case. Words name people, whatever they are about: so it is identity. Stored encrypted under a key of the person.',
})
@Entity({ schema: 'nrm', tableName: 'note' })
export class Note {
  @PrimaryKey({ type: 'integer', autoincrement: false })
  owner!: number

  @PrimaryKey({ type: 'uuid' })
  caseId!: string

  @Field(() => ID, { description: 'Id of the note.' })
  @Guarded('identity')
  @ShownFrom(['owner', 'caseId', 'id'], (row, { hub }) => hub.ids.seal('note', { owner: row['owner'], ids: [row['caseId'], row['id']] }))
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Property({ type: 'uuid' })
  personId!: string

  @Property({ type: 'blob', columnType: 'bytea' })
  sealed!: Buffer

  @Field(() => String, { nullable: true, description: "What was written; null where the person's key has been destroyed." })
  @Guarded('identity')
  @ShownFrom(SEALED_RECORD, row => openedRecord('note', row)['text'] ?? null)
  text?: string

  @Field(() => AgencyView, { description: 'The agency that wrote it.' })
  @Guarded('identity')
  @ShownFrom(['writtenBy'], (row, session) => AgencyView.of(session.agency(row['writtenBy'])))
  @Property({ type: 'integer' })
  writtenBy!: number

  @Field(() => DateTime, { description: 'When it was written.' })
  @Guarded('identity')
  @Property({ type: 'timestamptz', columnType: 'timestamptz' })
  writtenAt!: string

  @Field(() => Int, { description: 'Of the note; notes are not changed, so it is 1.' })
  @Guarded('identity')
  @Property({ type: 'integer' })
  version!: number
}
