import { ArgsType, Field, ID, InputType, Int } from 'type-graphql'
import { DateTimeScalar } from '../../kernel/scalars.js'
import { DeliveryStateEnum, type DeliveryState } from '../deliveries/index.js'
import type { EmailPurpose } from './email-content.js'
import { EmailPurposeEnum } from './email.types.js'

@InputType({ description: 'Which e-mails; all conditions hold together.' })
export class EmailFilter {
  @Field(() => String, { nullable: true, description: 'Only those of the order with this number.' })
  orderNumber?: string | null

  @Field(() => [EmailPurposeEnum], {
    nullable: true,
    description: 'Only those for these purposes.',
  })
  purposes?: EmailPurpose[] | null

  @Field(() => [DeliveryStateEnum], { nullable: true, description: 'Only those in these states.' })
  states?: DeliveryState[] | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those that were kept and went nowhere; false: all others.',
  })
  kept?: boolean | null

  @Field(() => String, {
    nullable: true,
    description:
      'Only those that were written to this address, whatever the case. Needs the permission orders.contact.read.',
  })
  address?: string | null

  @Field(() => String, { nullable: true, description: 'Only those with this code.' })
  reason?: string | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'Only those queued then or later.' })
  from?: Date | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'Only those queued before then.' })
  to?: Date | null
}

/** What a page of e-mails is asked for. */
@ArgsType()
export class EmailsArgs {
  @Field(() => EmailFilter, { nullable: true, description: 'Which; all if left out.' })
  filter?: EmailFilter | null

  @Field(() => Int, { nullable: true, description: 'How many: 1 to 100, 50 if not said.' })
  first?: number | null

  @Field(() => String, { nullable: true, description: 'Cursor behind which to go on.' })
  after?: string | null
}

@InputType({ description: 'Sends an e-mail again.' })
export class EmailResendInput {
  @Field(() => ID, { description: 'The e-mail.' })
  id!: string

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Writes it anew, to the address that the order has now, instead of sending the same one again.',
  })
  toPresentAddress!: boolean
}

@InputType({ description: 'Decides that an e-mail which waits or has failed is not sent.' })
export class EmailSkipInput {
  @Field(() => ID, { description: 'The e-mail.' })
  id!: string

  @Field(() => String, { description: 'Why, in 1 to 500 characters.' })
  reason!: string
}
