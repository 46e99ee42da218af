import { Field, ID, InputType } from 'type-graphql'
import { LabelChangeInput, ManyChangesInput, RecordLabelInput } from '../records/index.js'

@InputType({ description: 'Gives an account another label.' })
export class AccountChangeStatusInput extends RecordLabelInput {
  @Field(() => ID, { nullable: true, description: 'The account; give this or its external id.' })
  accountId?: string | null

  @Field(() => String, { nullable: true, description: 'The account by its external id.' })
  externalId?: string | null
}

@InputType({ description: 'One account of many, and its label.' })
export class AccountStatusChange extends LabelChangeInput {
  @Field(() => ID, { nullable: true, description: 'The account; give this or its external id.' })
  accountId?: string | null

  @Field(() => String, { nullable: true, description: 'The account by its external id.' })
  externalId?: string | null
}

@InputType({ description: 'Gives many accounts labels, each by itself.' })
export class AccountsChangeStatusInput extends ManyChangesInput {
  @Field(() => [AccountStatusChange], { description: '1 to 1,000 changes, in their order.' })
  changes!: AccountStatusChange[]
}
