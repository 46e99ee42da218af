import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { DateTimeScalar } from '../../kernel/scalars.js'
import { UserError } from '../../kernel/user-error.types.js'

/** What the API shows of the entries of every list that archives them. */
@ObjectType({ simpleResolvers: true })
export abstract class ArchivableEntry {
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
