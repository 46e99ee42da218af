import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { UserError } from '../../kernel/user-error.types.js'

@InputType({ description: 'An entry of a list as you looked at it.' })
export class ListEntryVersionInput {
  @Field(() => ID, { description: 'The entry.' })
  id!: string

  @Field(() => Int, { description: 'The version that you looked at.' })
  expectedVersion!: number
}

@ObjectType({ description: 'What is left of a deleted entry of a list.', simpleResolvers: true })
export class ListEntryDeletePayload {
  @Field(() => ID, { nullable: true, description: 'Its id; null when the deletion was refused.' })
  deletedId!: string | null

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[]
}
