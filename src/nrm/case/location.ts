import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, Float, InputType, Int, ObjectType } from 'type-graphql'
import { COUNTRY, OrganisationType, PlaceKind } from '../../base/codes/index.ts'
import { Guarded } from '../../policy/guarded.ts'
import { Code } from '../../session/code.ts'
import { ShownFrom } from '../../session/shape.ts'
import { opened, SEALED } from '../person/sealed.ts'

/** As a place goes in; of the answer it is the base. */
@ObjectType('PlaceBase')
@InputType('PlaceInput', { description: 'A place by which somebody could be found.' })
export class PlaceInput {
  @Field(() => PlaceKind, {
    description: 'What was there: recruitment, transit, exploitation, or the organisation that recorded the case.',
  })
  @Guarded('location')
  kind!: PlaceKind

  @Field(() => Int, {
    nullable: true,
    description: 'The number of the trafficking event that it is the place of; null where it is of none.',
  })
  @Guarded('location')
  event?: number

  @Field(() => String, { nullable: true, description: 'What it is called, such as an organisation; at most 300 characters.' })
  @Guarded('location')
  name?: string

  @Field(() => OrganisationType, {
    nullable: true,
    description: 'The type of the organisation there (HTCDS org_Type); null where not recorded.',
  })
  @Guarded('location')
  organisationType?: OrganisationType

  @Field(() => String, { nullable: true, description: 'Telephone; at most 200 characters.' })
  @Guarded('location')
  phone?: string

  @Field(() => String, { nullable: true, description: 'Street and house; at most 300 characters.' })
  @Guarded('location')
  street?: string

  @Field(() => String, { nullable: true, description: 'Town or village; at most 200 characters.' })
  @Guarded('location')
  city?: string

  @Field(() => String, { nullable: true, description: 'State, oblast or province; at most 200 characters.' })
  @Guarded('location')
  state?: string

  @Field(() => String, { nullable: true, description: 'Postal code; at most 20 characters.' })
  @Guarded('location')
  postalCode?: string

  @Field(() => String, { nullable: true, description: 'Country, ISO 3166-1 alpha-2.' })
  @Guarded('location')
  country?: string

  @Field(() => Float, { nullable: true, description: 'Latitude in degrees, WGS 84, -90 to 90.' })
  @Guarded('location')
  latitude?: number

  @Field(() => Float, { nullable: true, description: 'Longitude in degrees, WGS 84, -180 to 180.' })
  @Guarded('location')
  longitude?: number
}

@ObjectType({ simpleResolvers: true, description: 'A place by which somebody could be found.' })
export class Place extends PlaceInput {
  @Field(() => Code, { name: 'country', nullable: true, description: 'Country, ISO 3166-1 alpha-2; null where not recorded.' })
  @Guarded('location')
  countryCode?: Code
}

const placesOf = ({ places = [] }: { places?: PlaceInput[] }) =>
  places.map(({ country, ...place }) => ({ ...place, ...(country && { country: Code.of(COUNTRY, country) }) }))

@ObjectType({
  simpleResolvers: true,
  description: 'Where things happened, and where who recorded them is. Stored encrypted under a key of the person.',
})
@Entity({ schema: 'nrm', tableName: 'location' })
export class Location {
  @PrimaryKey({ type: 'integer', autoincrement: false })
  owner!: number

  @PrimaryKey({ type: 'uuid' })
  caseId!: string

  @Property({ type: 'uuid' })
  personId!: string

  @Property({ type: 'blob', columnType: 'bytea', nullable: true })
  sealed?: Buffer

  @Field(() => [Place], {
    description: 'Places (HTCDS org_, hte_ and vic_LocationOf fields); empty where none is recorded.',
  })
  @Guarded('location')
  @ShownFrom(SEALED, row => placesOf(opened('location', row)))
  places!: Place[]

  @Field(() => Int, { description: 'Rises by one with each change of these fields.' })
  @Guarded('location')
  @Property({ type: 'integer' })
  version!: number
}

@InputType({ description: 'Where things happened, and where who recorded them is. Stored encrypted.' })
export class LocationInput {
  @Field(() => [PlaceInput], { description: 'Places; at most 50.' })
  @Guarded('location')
  places!: PlaceInput[]
}
