import { Field, ID, InputType, Int } from 'type-graphql'

@InputType({ description: 'A new reason of returns.' })
export class ReturnReasonCreateInput {
  @Field(() => String, { description: 'Unique whatever the case, up to 200 characters.' })
  text!: string
}

@InputType({ description: 'Changes of a reason; what is omitted stays.' })
export class ReturnReasonUpdateInput {
  @Field(() => ID, { description: 'The reason.' })
  id!: string

  @Field(() => Int, { description: 'The version that you looked at.' })
  expectedVersion!: number

  @Field(() => String, { nullable: true, description: 'Unique, up to 200 characters.' })
  text?: string | null
}

@InputType({ description: 'Another order of the reasons.' })
export class ReturnReasonReorderInput {
  @Field(() => [ID], { description: 'All reasons that are not archived, in the wanted order.' })
  ids!: string[]
}
