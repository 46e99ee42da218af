import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql'
import { DecimalScalar } from '../../kernel/scalars.js'
import { PartyInput } from '../../kernel/party.types.js'
import { SortDirection } from '../../kernel/sort-direction.types.js'
import { LabelChangeInput, ManyChangesInput, RecordChangeInput } from '../records/index.js'
import type { ApprovalVerdict } from './approval-standing.js'
import { ApprovalVerdictEnum, OrderRequestStateEnum } from './order-request.enums.js'
import type { OrderRequestState } from './order-request.js'

/** What requests can be sorted by; each has its index. */
export const OrderRequestSortField = {
  CREATED_AT: 'CREATED_AT',
  SUBMITTED_AT: 'SUBMITTED_AT',
  TOTAL: 'TOTAL',
} as const
registerEnumType(OrderRequestSortField, {
  name: 'OrderRequestSortField',
  description: 'What order requests can be sorted by.',
  valuesConfig: {
    CREATED_AT: { description: 'When it was written.' },
    SUBMITTED_AT: { description: 'When it was last submitted; drafts are the oldest.' },
    TOTAL: { description: 'The total, whatever its currency.' },
  },
})

@InputType({ description: 'How order requests are sorted.' })
export class OrderRequestSort {
  @Field(() => OrderRequestSortField, { defaultValue: 'CREATED_AT', description: 'What by.' })
  field!: keyof typeof OrderRequestSortField

  @Field(() => SortDirection, { defaultValue: 'DESC', description: 'Which way.' })
  direction!: keyof typeof SortDirection
}

@InputType({
  description: 'Which order requests; what is left out does not matter, all else must hold.',
})
export class OrderRequestFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'A part of the number, the reference, an article, or the name of the buyer or the account; up to 200 characters.',
  })
  text?: string | null

  @Field(() => [Int], { nullable: true, description: 'Having one of these labels.' })
  labelIds?: number[] | null

  @Field(() => [OrderRequestStateEnum], { nullable: true, description: 'In one of these states.' })
  states?: OrderRequestState[] | null

  @Field(() => [ID], { nullable: true, description: 'Of one of these accounts.' })
  accountIds?: string[] | null

  @Field(() => [ID], { nullable: true, description: 'Of one of these buyers.' })
  buyerIds?: string[] | null

  @Field(() => [ID], { nullable: true, description: 'Of accounts that one of these looks after.' })
  managerIds?: string[] | null

  @Field(() => Int, {
    nullable: true,
    description: 'Waiting for approval, with nothing decided for at least so many days: 0 to 3650.',
  })
  stuckDays?: number | null
}

@InputType({ description: 'One line of an order request.' })
export class OrderRequestLineInput {
  @Field(() => String, { description: 'The article number: 1 to 200 characters.' })
  sku!: string

  @Field(() => String, { description: 'What it is called: 1 to 500 characters.' })
  name!: string

  @Field(() => Int, { description: 'How many, from 1.' })
  qty!: number

  @Field(() => DecimalScalar, { description: "Price of one, in the account's currency." })
  unitPrice!: string
}

/** What a new request and an edit may both say. */
@InputType()
export abstract class OrderRequestFieldsInput extends RecordChangeInput {
  @Field(() => String, {
    nullable: true,
    description: "The buyer's own reference: up to 200 characters; null for none.",
  })
  reference?: string | null

  @Field(() => PartyInput, {
    nullable: true,
    description: "Who is billed; left out for a new one: the account's default address.",
  })
  billTo?: PartyInput | null

  @Field(() => PartyInput, {
    nullable: true,
    description: "Who is shipped to; left out for a new one: the account's default address.",
  })
  shipTo?: PartyInput | null

  @Field(() => DecimalScalar, { nullable: true, description: 'What shipping costs.' })
  shipping?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'What the buyer wrote: up to 10,000 characters; null for nothing.',
  })
  comments?: string | null
}

@InputType({ description: 'A new order request of a buyer.' })
export class OrderRequestCreateInput extends OrderRequestFieldsInput {
  @Field(() => ID, { description: 'The account; the request is in its currency.' })
  accountId!: string

  @Field(() => ID, { description: 'The active contact of the account who wants to buy.' })
  buyerId!: string

  @Field(() => [OrderRequestLineInput], { description: 'What is wanted: 1 to 500 lines.' })
  lines!: OrderRequestLineInput[]
}

/** Which request a mutation is about. */
@InputType()
export abstract class OrderRequestDeedInput extends RecordChangeInput {
  @Field(() => ID, { description: 'The request.' })
  requestId!: string
}

@InputType({ description: 'An edit of an order request; what is left out stays.' })
export class OrderRequestUpdateInput extends OrderRequestFieldsInput {
  @Field(() => ID, { description: 'The request.' })
  requestId!: string

  @Field(() => [OrderRequestLineInput], {
    nullable: true,
    description: 'All its lines, 1 to 500. Left out: they stay.',
  })
  lines?: OrderRequestLineInput[] | null
}

@InputType({ description: 'Submits an order request for approval.' })
export class OrderRequestSubmitInput extends OrderRequestDeedInput {}

@InputType({ description: 'Takes an order request back, which releases its budget.' })
export class OrderRequestCancelInput extends OrderRequestDeedInput {}

@InputType({ description: 'Asks the approvers who decide now once more.' })
export class OrderRequestRemindInput extends OrderRequestDeedInput {}

@InputType({ description: "Records an approver's decision." })
export class OrderRequestDecideInput extends OrderRequestDeedInput {
  @Field(() => ID, { description: 'The contact on behalf of whom it is recorded.' })
  approverId!: string

  @Field(() => ApprovalVerdictEnum, {
    description: 'What they said. A rejection needs `reason`.',
  })
  decision!: ApprovalVerdict
}

@InputType({ description: 'Makes an approved request an order.' })
export class OrderRequestOrderInput extends OrderRequestDeedInput {
  @Field(() => String, { nullable: true, description: 'How the order is paid.' })
  paymentMethod?: string | null
}

/** A label as callers name it: by its id, its code, or their own word for it. */
@InputType()
export abstract class OrderRequestLabelInput extends RecordChangeInput {
  @Field(() => Int, { nullable: true, description: 'The label; give this, its code or a word.' })
  labelId?: number | null

  @Field(() => String, { nullable: true, description: "The label's code." })
  labelCode?: string | null

  @Field(() => String, {
    nullable: true,
    description: "Your system's own word for the label, through the code map of your token.",
  })
  word?: string | null
}

@InputType({ description: 'Gives an order request another label; its state stays.' })
export class OrderRequestChangeStatusInput extends OrderRequestLabelInput {
  @Field(() => ID, { nullable: true, description: 'The request; give this or its number.' })
  requestId?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Its number, with or without R-; give this or the id.',
  })
  number?: string | null
}

@InputType({ description: 'One change of many.' })
export class OrderRequestStatusChangeInput extends LabelChangeInput {
  @Field(() => ID, { nullable: true, description: 'The request; give this or its number.' })
  requestId?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Its number, with or without R-; give this or the id.',
  })
  number?: string | null
}

@InputType({ description: 'Gives many order requests other labels; their states stay.' })
export class OrderRequestsChangeStatusInput extends ManyChangesInput {
  @Field(() => [OrderRequestStatusChangeInput], {
    description: 'The changes, up to 1,000. Each stands alone: one that is refused stops no other.',
  })
  changes!: OrderRequestStatusChangeInput[]
}

@InputType({ description: 'Writes an internal note on an order request.' })
export class OrderRequestNoteAddInput extends OrderRequestDeedInput {
  @Field(() => String, {
    description: 'The note: 1 to 10,000 characters. Customers never read it.',
  })
  text!: string
}
