import { Field, ID, InputType } from 'type-graphql'

@InputType({ description: 'Which gift card is sent again.' })
export class GiftCardResendInput {
  @Field(() => ID, { description: 'The card.' })
  id!: string

  @Field(() => String, {
    nullable: true,
    description: 'The address of another mailbox, where the one that it has is wrong.',
  })
  recipient?: string | null
}

@InputType({ description: 'Which gift card is canceled, and why.' })
export class GiftCardCancelInput {
  @Field(() => ID, { description: 'The card.' })
  id!: string

  @Field(() => String, { description: 'Why, in one line of at most 1,000 characters.' })
  reason!: string
}

@InputType({ description: 'Who makes the codes of gift cards.' })
export class GiftCardProviderUpdateInput {
  @Field(() => String, {
    nullable: true,
    description: 'An https address that is asked for codes; null: Waypost makes them itself.',
  })
  url?: string | null

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Makes a new secret; for a day the one before signs beside it.',
  })
  newSecret!: boolean
}
