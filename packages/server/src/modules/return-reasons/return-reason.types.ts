import { Field, ID, Int, ObjectType } from 'type-graphql'
import { DateTimeScalar } from '../../kernel/scalars.js'
import { UserError } from '../../kernel/user-error.types.js'

@ObjectType({ description: 'What is offered as the reason of a return.', simpleResolvers: true })
export class ReturnReason {
  @Field(() => ID, { description: 'Id of the reason.' })
  id!: string

  @Field(() => String, { description: 'The reason as returns give it.' })
  text!: string

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when it is offered to nobody; null while it is.',
  })
  archivedAt!: Date | null

  @Field(() => Int, { description: 'Raised by every write; give it back as expectedVersion.' })
  version!: number

  /** Resolved apart. */
  inUse!: boolean
}

@ObjectType({ description: 'A reason after a write.', simpleResolvers: true })
export class ReturnReasonPayload {
  @Field(() => ReturnReason, { nullable: true, description: 'Null when the write was refused.' })
  returnReason!: ReturnReason | null

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'The reasons in their new order.', simpleResolvers: true })
export class ReturnReasonReorderPayload {
  @Field(() => [ReturnReason], {
    description: 'All that are not archived; empty when it was refused.',
  })
  returnReasons!: ReturnReason[]

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[]
}
