import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { DateTimeScalar } from '../../kernel/scalars.js'
import { UserError } from '../../kernel/user-error.types.js'

@InputType({ description: 'Whose links are meant.' })
export class StatusLinkInput {
  @Field(() => ID, { description: 'The id of the order.' })
  orderId!: string
}

@ObjectType({ description: "A secret way to an order's page, for its customer." })
export class StatusLink {
  @Field(() => String, {
    description: 'The address. It is shown once, and whoever has it sees the page.',
  })
  url!: string

  @Field(() => DateTimeScalar, { description: 'Until when it works.' })
  expiresAt!: Date
}

@ObjectType({ description: 'The new link, or why there is none.' })
export class StatusLinkCreatePayload {
  @Field(() => StatusLink, { nullable: true, description: 'The link; null if refused.' })
  link!: StatusLink | null

  @Field(() => [UserError], { description: 'Why the request was refused; empty if it was not.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'What became of the links of an order.' })
export class StatusLinksRevokePayload {
  @Field(() => Int, { nullable: true, description: 'How many were ended; null if refused.' })
  revoked!: number | null

  @Field(() => [UserError], { description: 'Why the request was refused; empty if it was not.' })
  userErrors!: UserError[]
}
