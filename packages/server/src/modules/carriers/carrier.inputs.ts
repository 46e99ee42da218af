import { Field, ID, InputType, Int } from 'type-graphql'

@InputType({ description: 'A new carrier.' })
export class CarrierCreateInput {
  @Field(() => String, { description: 'Unique whatever the case, up to 100 characters.' })
  name!: string

  @Field(() => [String], {
    nullable: true,
    description: 'What else it is called, up to twenty; no other carrier may be called so.',
  })
  aliases?: string[] | null

  @Field(() => String, {
    nullable: true,
    description:
      'Where a parcel is tracked: an https address with {number} once behind the host, such as https://example.org/track?id={number}.',
  })
  trackingUrl?: string | null
}

@InputType({ description: 'Changes of a carrier; what is omitted stays.' })
export class CarrierUpdateInput {
  @Field(() => ID, { description: 'The carrier.' })
  id!: string

  @Field(() => Int, { description: 'The version that you looked at.' })
  expectedVersion!: number

  @Field(() => String, { nullable: true, description: 'Unique, up to 100 characters.' })
  name?: string | null

  @Field(() => [String], { nullable: true, description: 'In place of those that are there.' })
  aliases?: string[] | null

  @Field(() => String, {
    nullable: true,
    description: 'An https address with {number} once; null clears it.',
  })
  trackingUrl?: string | null
}
