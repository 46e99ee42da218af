import { Field, ID, ObjectType } from 'type-graphql'
import { UserError } from '../../kernel/user-error.types.js'
import { ArchivableEntry } from '../lists/index.js'

@ObjectType({ description: 'What is offered as the reason of a return.', simpleResolvers: true })
export class ReturnReason extends ArchivableEntry {
  @Field(() => ID, { description: 'Id of the reason.' })
  id!: string

  @Field(() => String, { description: 'The reason as returns give it.' })
  text!: string
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
