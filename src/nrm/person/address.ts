import { Field, Float, InputType, ObjectType } from 'type-graphql'
import { Guarded } from '../../policy/guarded.ts'
import { Code } from '../../session/code.ts'

/** The parts of a postal address as they go in; of the answer they are the base. */
@ObjectType('AddressBase')
@InputType('AddressInput', { description: 'A postal address.' })
export class AddressInput {
  @Field(() => String, { nullable: true, description: 'Street and house (HTCDS prs_MailingStreet); at most 300 characters.' })
  @Guarded('contact')
  street?: string

  @Field(() => String, { nullable: true, description: 'Town or village (HTCDS prs_MailingCity); at most 200 characters.' })
  @Guarded('contact')
  city?: string

  @Field(() => String, { nullable: true, description: 'State, oblast or province (HTCDS prs_MailingState); at most 200 characters.' })
  @Guarded('contact')
  state?: string

  @Field(() => String, { nullable: true, description: 'Postal code (HTCDS prs_MailingPostalCode); at most 20 characters.' })
  @Guarded('contact')
  postalCode?: string

  @Field(() => String, { nullable: true, description: 'Country, ISO 3166-1 alpha-2.' })
  @Guarded('contact')
  country?: string

  @Field(() => Float, { nullable: true, description: 'Latitude in degrees (HTCDS prs_MailingLatitude), WGS 84, -90 to 90.' })
  @Guarded('contact')
  latitude?: number

  @Field(() => Float, { nullable: true, description: 'Longitude in degrees (HTCDS prs_MailingLongitude), WGS 84, -180 to 180.' })
  @Guarded('contact')
  longitude?: number
}

@ObjectType({ simpleResolvers: true, description: 'A postal address.' })
export class PostalAddress extends AddressInput {
  @Field(() => Code, {
    name: 'country',
    nullable: true,
    description: 'Country (HTCDS prs_MailingCountry), ISO 3166-1 alpha-2; null where not recorded.',
  })
  @Guarded('contact')
  countryCode?: Code
}
