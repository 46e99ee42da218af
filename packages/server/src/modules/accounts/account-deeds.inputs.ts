import { Field, ID, InputType } from 'type-graphql'
import { RecordChangeInput } from '../records/index.js'

@InputType({ description: 'Hands accounts over.' })
export class AccountAssignInput extends RecordChangeInput {
  @Field(() => [ID], { description: '1 to 1,000 accounts.' })
  accountIds!: string[]

  @Field(() => ID, {
    nullable: true,
    description: 'Who looks after them from now on; null: nobody.',
  })
  managerId?: string | null

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Hands their children over too.',
  })
  includeChildren!: boolean
}

@InputType({ description: 'Puts a duplicate into the account that stays.' })
export class AccountMergeInput extends RecordChangeInput {
  @Field(() => ID, { description: 'The account that goes: it is archived, and all it has moves.' })
  accountId!: string

  @Field(() => ID, { description: 'The account that stays.' })
  intoId!: string
}

@InputType({ description: 'Archives an account, or brings it back.' })
export class AccountArchiveInput extends RecordChangeInput {
  @Field(() => ID, { description: 'Which account.' })
  accountId!: string
}

@InputType({ description: 'A note on an account.' })
export class AccountNoteAddInput {
  @Field(() => ID, { description: 'Which account.' })
  accountId!: string

  @Field(() => String, { description: 'Up to 10,000 characters; customers never read it.' })
  text!: string

  @Field(() => String, {
    nullable: true,
    description: 'Makes the call safe to repeat: 1 to 255 visible ASCII characters.',
  })
  idempotencyKey?: string | null
}
