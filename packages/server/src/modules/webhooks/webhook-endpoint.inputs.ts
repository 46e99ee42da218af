import { Field, InputType, Int } from 'type-graphql'

@InputType({ description: 'A new endpoint.' })
export class WebhookEndpointCreateInput {
  @Field(() => String, { description: 'Its name for staff, up to 100 characters.' })
  name!: string

  @Field(() => String, {
    description: 'Where messages go: https, without a name and password, up to 2,048 characters.',
  })
  url!: string

  @Field(() => [String], {
    description: 'What it is told of, as `webhookMessageTypes` lists it; "*" is everything.',
  })
  types!: string[]

  @Field(() => [Int], {
    nullable: true,
    description:
      'Only orders and quotes of these channels; all when omitted. Accounts and order requests belong to none and are told of where `types` names them.',
  })
  channelIds?: number[] | null

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether events queue messages for it.',
  })
  active!: boolean
}

@InputType({ description: 'Which endpoint, as it was looked at.' })
export class WebhookEndpointVersionInput {
  @Field(() => Int, { description: 'The id of the endpoint.' })
  id!: number

  @Field(() => Int, { description: 'Its version as it was looked at.' })
  expectedVersion!: number
}

@InputType({ description: 'Changes of an endpoint; what is omitted stays.' })
export class WebhookEndpointUpdateInput extends WebhookEndpointVersionInput {
  @Field(() => String, { nullable: true, description: 'Its name for staff, up to 100 characters.' })
  name?: string | null

  @Field(() => String, { nullable: true, description: 'Where messages go.' })
  url?: string | null

  @Field(() => [String], { nullable: true, description: 'What it is told of.' })
  types?: string[] | null

  @Field(() => [Int], {
    nullable: true,
    description: 'Only orders and quotes of these channels; null takes the filter away.',
  })
  channelIds?: number[] | null

  @Field(() => Boolean, { nullable: true, description: 'Whether events queue messages for it.' })
  active?: boolean | null
}

@InputType({ description: 'Which endpoint to test.' })
export class WebhookEndpointTestInput {
  @Field(() => Int, { description: 'The id of the endpoint.' })
  id!: number
}
