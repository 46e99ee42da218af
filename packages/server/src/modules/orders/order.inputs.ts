import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql'
import { DateTimeScalar, JsonScalar } from '../../kernel/scalars.js'
import { SortDirection } from '../../kernel/sort-direction.types.js'
import {
  OrderSourceEnum,
  PaymentStateEnum,
  ShippingStateEnum,
  type PaymentState,
} from './order-enums.js'
import type { OrderSource, ShippingState } from './order-state.js'
import { PartyInput } from '../../kernel/party.types.js'

/** What orders can be sorted by; each has its index. */
export const OrderSortField = { PLACED_AT: 'PLACED_AT', NUMBER: 'NUMBER' } as const
registerEnumType(OrderSortField, {
  name: 'OrderSortField',
  description: 'What orders can be sorted by.',
  valuesConfig: {
    PLACED_AT: { description: 'When the customer placed the order.' },
    NUMBER: { description: 'Our number: 999 before 1000.' },
  },
})

@InputType({ description: 'A range of moments; an end that is left out is open.' })
export class DateRangeInput {
  @Field(() => DateTimeScalar, { nullable: true, description: 'At or after.' })
  from?: Date | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'Before.' })
  to?: Date | null
}

@InputType({ description: 'Which orders; what is left out does not matter, all else must hold.' })
export class OrderFilter {
  @Field(() => [Int], { nullable: true, description: 'Having one of these labels.' })
  labelIds?: number[] | null

  @Field(() => [Int], { nullable: true, description: 'With an item that has one of these labels.' })
  itemLabelIds?: number[] | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: having no label, or one of `labelIds` where given. False: having one.',
  })
  withoutLabel?: boolean | null

  @Field(() => [Int], { nullable: true, description: 'From one of these channels.' })
  channelIds?: number[] | null

  @Field(() => [ID], { nullable: true, description: 'Of one of these accounts.' })
  accountIds?: string[] | null

  @Field(() => [OrderSourceEnum], { nullable: true, description: 'From one of these sources.' })
  sources?: OrderSource[] | null

  @Field(() => DateRangeInput, { nullable: true, description: 'Placed within.' })
  placedAt?: DateRangeInput | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Everything shipped and nobody owes anything, or not.',
  })
  complete?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Approved or not.' })
  approved?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Canceled or not.' })
  canceled?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Packed or not.' })
  packed?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'With a backordered quantity or not.' })
  backordered?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'With a reason for review or not.' })
  needsReview?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Hidden from customers by staff or not.' })
  hiddenFromCustomers?: boolean | null

  @Field(() => PaymentStateEnum, { nullable: true, description: 'What is owed, and by whom.' })
  paymentState?: PaymentState | null

  @Field(() => ShippingStateEnum, { nullable: true, description: 'How far the order has shipped.' })
  shippingState?: ShippingState | null

  @Field(() => String, {
    nullable: true,
    description:
      'The beginning of an order number, cart number, SKU or tracking number, or a part of a name; up to 200 characters.',
  })
  text?: string | null
}

@InputType({ description: 'How orders are sorted.' })
export class OrderSort {
  @Field(() => OrderSortField, { defaultValue: 'PLACED_AT', description: 'What by.' })
  field!: keyof typeof OrderSortField

  @Field(() => SortDirection, { defaultValue: 'DESC', description: 'Which way.' })
  direction!: keyof typeof SortDirection
}

@InputType({ description: 'An edit of what customers told; what is left out stays.' })
export class OrderUpdateInput {
  @Field(() => ID, { description: 'Which order.' })
  orderId!: string

  @Field(() => Int, { description: 'The version that the edit is made on.' })
  expectedVersion!: number

  @Field(() => PartyInput, {
    nullable: true,
    description: 'The fields that are given replace the present ones.',
  })
  billTo?: PartyInput | null

  @Field(() => PartyInput, {
    nullable: true,
    description: 'The fields that are given replace the present ones.',
  })
  shipTo?: PartyInput | null

  @Field(() => String, {
    nullable: true,
    description: 'Comments of the customer; null removes them.',
  })
  comments?: string | null

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'An object; its keys replace the present ones, a null value removes the key.',
  })
  customFields?: unknown
}

@InputType({ description: 'A note on an order.' })
export class OrderNoteAddInput {
  @Field(() => ID, { description: 'Which order.' })
  orderId!: string

  @Field(() => String, { description: 'Up to 10,000 characters.' })
  text!: string

  @Field(() => Boolean, { defaultValue: false, description: 'Whether customers may read it.' })
  public!: boolean
}
