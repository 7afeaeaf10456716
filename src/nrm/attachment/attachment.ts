import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { AgencyView } from '../../access/agency.ts'
import { Guarded } from '../../policy/guarded.ts'
import type { GlobalIds } from '../../secrets/global-id.ts'
import { DateTime } from '../../session/scalars.ts'
import { ShownFrom } from '../../session/shape.ts'
import { openedRecord, type RecordPlace, SEALED_RECORD } from '../person/sealed.ts'

/** What is sealed of an attachment beside its content. */
export interface Sealed {
  /** The file's own key, base64. */
  readonly key: string
  readonly name: string
  readonly type: string
  /** Bytes. */
  readonly size: number
}

/** The path below which attachments are fetched. */
export const ATTACHMENTS = '/attachments'

export const attachmentId = (ids: GlobalIds, { owner, caseId, id }: RecordPlace): string =>
  ids.seal('attachment', { owner, ids: [caseId, id] })

const idOf = (row: Record<string, unknown>, ids: GlobalIds): string => attachmentId(ids, row as unknown as RecordPlace)

const From = (name: keyof Sealed): PropertyDecorator => ShownFrom(SEALED_RECORD, row => openedRecord('attachment', row)[name] ?? null)

@ObjectType({
  simpleResolvers: true,
  description: `A file that belongs to a case. Its content comes from its url, with the same token and purpose; POST ${ATTACHMENTS}?case=ID adds one. Stored encrypted under a key of the person.`,
})
@Entity({ schema: 'nrm', tableName: 'attachment' })
export class Attachment {
  @PrimaryKey({ type: 'integer', autoincrement: false })
  owner!: number

  @PrimaryKey({ type: 'uuid' })
  caseId!: string

  @Field(() => ID, { description: 'Id of the attachment.' })
  @Guarded('identity')
  @ShownFrom(['owner', 'caseId', 'id'], (row, { hub }) => idOf(row, hub.ids))
  @PrimaryKey({ type: 'uuid' })
  id!: string

  @Property({ type: 'uuid' })
  personId!: string

  @Property({ type: 'blob', columnType: 'bytea' })
  sealed!: Buffer

  @Field(() => String, { nullable: true, description: "Name of the file; null where the person's key has been destroyed." })
  @Guarded('identity')
  @From('name')
  name?: string

  @Field(() => String, { nullable: true, description: 'Media type (IANA), checked against the content; null as name is.' })
  @Guarded('identity')
  @From('type')
  type?: string

  @Field(() => Int, { nullable: true, description: 'Size in bytes; null as name is.' })
  @Guarded('identity')
  @From('size')
  size?: number

  @Field(() => String, { description: 'Path of its content on this hub, for GET with the same Authorization and Hub-Purpose.' })
  @Guarded('identity')
  @ShownFrom(['owner', 'caseId', 'id'], (row, { hub }) => `${ATTACHMENTS}/${idOf(row, hub.ids)}`)
  url!: string

  @Field(() => DateTime, { description: 'When it was added.' })
  @Guarded('identity')
  @Property({ type: 'timestamptz', columnType: 'timestamptz' })
  addedAt!: string

  @Field(() => AgencyView, { description: 'The agency that added it.' })
  @Guarded('identity')
  @ShownFrom(['addedBy'], (row, session) => AgencyView.of(session.agency(row['addedBy'])))
  @Property({ type: 'integer' })
  addedBy!: number
}
