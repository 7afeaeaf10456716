import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'

/** A person in one agency's care, who may stand in several of its cases. Holds nothing that identifies: that lies sealed beside each case. */
@Entity({ schema: 'nrm', tableName: 'person' })
export class Person {
  @PrimaryKey({ type: 'integer', autoincrement: false })
  owner!: number

  @PrimaryKey({ type: 'uuid' })
  id!: string

  /** Until when rules take the person for a child: a quarter's first day, or `infinity` where the age is not known. */
  @Property({ type: 'timestamptz', columnType: 'timestamptz' })
  childUntil!: string
}
