import { Field, InputType, ObjectType } from 'type-graphql'

/** Who is billed or shipped to, as it is kept. */
export interface PartyRecord {
  name?: string | null
  street?: string | null
  city?: string | null
  state?: string | null
  zip?: string | null
  country?: string | null
  email?: string | null
  phone?: string | null
}

/** The fields of a party, with what each holds. */
export const partyFields = {
  name: 'Name of the person or business.',
  street: 'Street and number; several lines are kept.',
  city: 'City.',
  state: 'State or region.',
  zip: 'ZIP or postal code.',
  country: 'Country.',
  email: 'E-mail address.',
  phone: 'Phone number.',
} as const satisfies Record<keyof PartyRecord, string>
/** The name of one field of a party. */
export type PartyField = keyof typeof partyFields

@ObjectType({ description: 'Who is billed or shipped to.', simpleResolvers: true })
export class Party {
  @Field(() => String, { nullable: true, description: partyFields.name })
  name?: string | null

  @Field(() => String, { nullable: true, description: partyFields.street })
  street?: string | null

  @Field(() => String, { nullable: true, description: partyFields.city })
  city?: string | null

  @Field(() => String, { nullable: true, description: partyFields.state })
  state?: string | null

  @Field(() => String, { nullable: true, description: partyFields.zip })
  zip?: string | null

  @Field(() => String, { nullable: true, description: partyFields.country })
  country?: string | null

  @Field(() => String, { nullable: true, description: partyFields.email })
  email?: string | null

  @Field(() => String, { nullable: true, description: partyFields.phone })
  phone?: string | null
}

@InputType({ description: 'Who is billed or shipped to; what is left out stays unknown.' })
export class PartyInput {
  @Field(() => String, { nullable: true, description: partyFields.name })
  name?: string | null

  @Field(() => String, { nullable: true, description: partyFields.street })
  street?: string | null

  @Field(() => String, { nullable: true, description: partyFields.city })
  city?: string | null

  @Field(() => String, { nullable: true, description: partyFields.state })
  state?: string | null

  @Field(() => String, { nullable: true, description: partyFields.zip })
  zip?: string | null

  @Field(() => String, { nullable: true, description: partyFields.country })
  country?: string | null

  @Field(() => String, { nullable: true, description: partyFields.email })
  email?: string | null

  @Field(() => String, { nullable: true, description: partyFields.phone })
  phone?: string | null
}
