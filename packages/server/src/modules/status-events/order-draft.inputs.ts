import { Field, ID, InputType, Int } from 'type-graphql'
import { DateScalar, DateTimeScalar, DecimalScalar, JsonScalar } from '../../kernel/scalars.js'
import { OrderSourceEnum, PartyInput, type OrderSource } from '../orders/index.js'

@InputType({ description: 'One item of a new order.' })
export class OrderItemDraftInput {
  @Field(() => String, { description: 'The article number.' })
  sku!: string

  @Field(() => String, { description: 'What it is called.' })
  name!: string

  @Field(() => Int, { description: 'How many, from 1.' })
  qty!: number

  @Field(() => DecimalScalar, { description: "Price of one, in the order's currency." })
  unitPrice!: string

  @Field(() => String, {
    nullable: true,
    description: "Name or code of a label that the item gets instead of the rule's.",
  })
  label?: string | null

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'What makes it an electronic gift card: an object with `recipient`, the e-mail address of one mailbox, and if wanted `recipientName`, `message`, `amount` and `currency`; without an amount a card is worth the unit price.',
  })
  giftCard?: Record<string, unknown> | null
}

@InputType({ description: 'A new order.' })
export class OrderDraftInput {
  @Field(() => String, { nullable: true, description: 'Code of the channel that it comes from.' })
  channel?: string | null

  @Field(() => String, { nullable: true, description: "The channel's number of the order." })
  cartNumber?: string | null

  @Field(() => OrderSourceEnum, {
    nullable: true,
    description: 'Where it comes from: CHANNEL with a channel, else MANUAL, when left out.',
  })
  source?: OrderSource | null

  @Field(() => ID, { nullable: true, description: 'The business customer.' })
  accountId?: string | null

  @Field(() => String, { description: 'ISO 4217 code, such as EUR.' })
  currency!: string

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was placed; now when left out.',
  })
  placedAt?: Date | null

  @Field(() => PartyInput, { nullable: true, description: 'Who is billed.' })
  billTo?: PartyInput | null

  @Field(() => PartyInput, {
    nullable: true,
    description: 'Who is shipped to; the billed party when left out.',
  })
  shipTo?: PartyInput | null

  @Field(() => [OrderItemDraftInput], { description: 'The items, at least one.' })
  items!: OrderItemDraftInput[]

  @Field(() => DecimalScalar, { nullable: true, description: 'What shipping costs.' })
  shipping?: string | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Tax on the whole order; split over the items.',
  })
  tax?: string | null

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Works the tax out from the tax rates for where the order goes; `tax` is left out then.',
  })
  taxFromRates?: boolean | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Discount on the items, at most what they cost; split over them.',
  })
  discount?: string | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What the sender takes the total to be; a difference is a reason for review.',
  })
  total?: string | null

  @Field(() => String, { nullable: true, description: 'How the customer pays.' })
  paymentMethod?: string | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What is paid already; fires ORDER_PAYMENT_RECEIVED when above zero.',
  })
  amountPaid?: string | null

  @Field(() => String, {
    nullable: true,
    description: "Name or code of a label that the order gets instead of the rule's.",
  })
  label?: string | null

  @Field(() => String, { nullable: true, description: 'What the customer wrote.' })
  comments?: string | null

  @Field(() => JsonScalar, { nullable: true, description: 'Further fields of the merchant.' })
  customFields?: Record<string, unknown> | null

  @Field(() => Boolean, {
    nullable: true,
    description: "Approves it unless something needs review; the channel's setting when left out.",
  })
  approve?: boolean | null

  @Field(() => DateScalar, { nullable: true, description: 'Ships everything with this date.' })
  shipDate?: string | null

  @Field(() => String, { nullable: true, description: 'Who carries the parcel.' })
  carrier?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'A tracking number; fires ORDER_ADD_TRACKING_NUMBER.',
  })
  trackingNumber?: string | null
}
