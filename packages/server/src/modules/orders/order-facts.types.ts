import { Field, ObjectType } from 'type-graphql'
import { Getter } from '../../kernel/getter.js'
import { money, Money } from '../../kernel/money.types.js'
import { DateTimeScalar } from '../../kernel/scalars.js'
import { PaymentStateEnum, ShippingStateEnum, type PaymentState } from './order-enums.js'
import type { OrderRecord, OrderState, ShippingState } from './order-state.js'
import { totalsOf, type Totals } from './totals.js'

/** Reads the whole of the order, at once where it is known already. */
export type WholeOrder = <Answer>(pick: (state: OrderState) => Answer) => Answer | Promise<Answer>

@ObjectType({ description: 'The sums of an order.', simpleResolvers: true })
export class OrderTotals {
  // The executor reads a getter once for each field below it, so what takes making is made once.
  private shownCarried: Money | undefined
  private shownTotal: Money | undefined
  private shownPaid: Money | undefined
  private shownBalance: Money | undefined

  constructor(
    private readonly record: OrderRecord,
    private readonly whole: WholeOrder,
  ) {}

  @Field(() => Money, { description: 'Sum of the items.' })
  items(): Money | Promise<Money> {
    return this.sum('items')
  }

  @Field(() => Money, {
    description: 'Shipping as it counts: nothing for a canceled order that never shipped.',
  })
  shipping(): Money | Promise<Money> {
    return this.sum('shipping')
  }

  @Field(() => Money, { description: 'Tax of the items that are live.' })
  tax(): Money | Promise<Money> {
    return this.sum('tax')
  }

  @Field(() => Money, { description: 'Discount on the items that are live.' })
  discount(): Money | Promise<Money> {
    return this.sum('discount')
  }

  @Getter(() => Money, {
    description: 'Balance carried here from another order, or from here (negative).',
  })
  get carriedCharges(): Money {
    return (this.shownCarried ??= money(this.record.carriedCharges, this.record.currency))
  }

  @Getter(() => Money, { description: 'What the order costs.' })
  get total(): Money {
    return (this.shownTotal ??= money(this.record.total, this.record.currency))
  }

  @Getter(() => Money, { description: 'Payments less credits, with transfers.' })
  get netPaid(): Money {
    return (this.shownPaid ??= money(this.record.netPaid, this.record.currency))
  }

  @Getter(() => Money, { description: 'What the customer owes; negative: is owed.' })
  get balance(): Money {
    return (this.shownBalance ??= money(
      this.record.total - this.record.netPaid,
      this.record.currency,
    ))
  }

  private sum(name: keyof Totals): Money | Promise<Money> {
    return this.whole((state) => money(totalsOf(state)[name], this.record.currency))
  }
}

/** What is owed: nothing, something by the customer, or something to them. */
export function paymentStateOf({ total, netPaid }: OrderRecord): PaymentState {
  if (total === netPaid) return 'PAID'
  return total > netPaid ? 'BALANCE_DUE' : 'CREDIT_DUE'
}

@ObjectType({ description: 'What is true of an order whatever its label.', simpleResolvers: true })
export class OrderFacts {
  constructor(
    private readonly record: OrderRecord,
    private readonly whole: WholeOrder,
  ) {}

  @Getter(() => Boolean, { description: 'Everything has shipped and nobody owes anything.' })
  get complete(): boolean {
    return this.record.complete
  }

  @Getter(() => Boolean, { description: 'Whether the order is approved.' })
  get approved(): boolean {
    return this.record.approvedAt !== null
  }

  @Getter(() => DateTimeScalar, { nullable: true, description: 'Null unless approved.' })
  get approvedAt(): string | null {
    return this.record.approvedAt
  }

  @Getter(() => Boolean, { description: 'Whether the order is canceled.' })
  get canceled(): boolean {
    return this.record.canceledAt !== null
  }

  @Getter(() => DateTimeScalar, { nullable: true, description: 'Null unless canceled.' })
  get canceledAt(): string | null {
    return this.record.canceledAt
  }

  @Getter(() => PaymentStateEnum, { description: 'What is owed, and by whom.' })
  get paymentState(): PaymentState {
    return paymentStateOf(this.record)
  }

  @Getter(() => ShippingStateEnum, { description: 'How far the order has shipped.' })
  get shippingState(): ShippingState {
    return this.record.shippingState
  }

  @Getter(() => Boolean, { description: 'Whether any quantity is backordered.' })
  get backordered(): boolean {
    return this.record.backordered
  }

  @Getter(() => Boolean, { description: 'Whether the order is packed.' })
  get packed(): boolean {
    return this.record.packedAt !== null
  }

  @Getter(() => DateTimeScalar, { nullable: true, description: 'Null unless packed.' })
  get packedAt(): string | null {
    return this.record.packedAt
  }

  @Getter(() => String, { nullable: true, description: 'Who packed; null unless packed.' })
  get packedBy(): string | null {
    return this.record.packedBy
  }

  @Field(() => Boolean, { description: 'Whether a return waits for a decision.' })
  openReturn(): boolean | Promise<boolean> {
    return this.whole(({ returns }) => returns.some(({ state }) => state === 'OPEN'))
  }
}
