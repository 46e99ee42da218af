import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Getter } from '../../kernel/getter.js'
import { money, Money } from '../../kernel/money.types.js'
import { DateScalar } from '../../kernel/scalars.js'
import { Label } from '../labels/index.js'
import type { ItemRecord } from './order-state.js'
import { customerLabelOf, labelOf, type OrderView } from './order-view.js'
import { liveQty, openQty } from './quantities.js'
import { itemAmount } from './totals.js'

@ObjectType({ description: 'A quantity of one item.', simpleResolvers: true })
export class ItemQuantity {
  @Field(() => ID, { description: 'Id of the item.' })
  itemId!: string

  @Field(() => Int, { description: 'How many.' })
  qty!: number
}

@ObjectType({ description: 'One item of an order.', simpleResolvers: true })
export class OrderItem {
  // The executor reads a getter once for each field below it, so what takes making is made once.
  private shownLabel: Label | null | undefined
  private shownPrice: Money | undefined
  private shownAmount: Money | undefined
  private shownTax: Money | undefined
  private shownDiscount: Money | undefined

  constructor(
    readonly record: ItemRecord,
    private readonly view: OrderView,
    private readonly currency: string,
  ) {}

  @Getter(() => ID, { description: 'Id of the item.' })
  get id(): string {
    return this.record.id
  }

  @Getter(() => Int, { description: 'Place in the order, from 1.' })
  get position(): number {
    return this.record.position
  }

  @Getter(() => String, { description: 'Stock-keeping unit.' })
  get sku(): string {
    return this.record.sku
  }

  @Getter(() => String, { description: 'Name of the product.' })
  get name(): string {
    return this.record.name
  }

  @Getter(() => Int, { description: 'Quantity ordered.' })
  get qtyOrdered(): number {
    return this.record.ordered
  }

  @Getter(() => Int, { description: 'Quantity shipped.' })
  get qtyShipped(): number {
    return this.record.shipped
  }

  @Getter(() => Int, { description: 'Quantity backordered.' })
  get qtyNeeded(): number {
    return this.record.needed
  }

  @Getter(() => Int, { description: 'Quantity that came back; never more than has shipped.' })
  get qtyReturned(): number {
    return this.record.returned
  }

  @Getter(() => Int, { description: 'Quantity canceled.' })
  get qtyCanceled(): number {
    return this.record.canceled
  }

  @Getter(() => Int, {
    description: 'Quantity moved to another order when a backorder was filled.',
  })
  get qtyMoved(): number {
    return this.record.moved
  }

  @Getter(() => Int, { description: 'Quantity that is still to ship and not backordered.' })
  get qtyOpen(): number {
    return openQty(this.record)
  }

  @Getter(() => Money, { description: 'Price of one.' })
  get unitPrice(): Money {
    return (this.shownPrice ??= money(this.record.unitPrice, this.currency))
  }

  @Getter(() => Money, {
    description: 'Unit price times the quantity that the customer gets and keeps.',
  })
  get amount(): Money {
    return (this.shownAmount ??= money(itemAmount(this.record), this.currency))
  }

  @Getter(() => Money, { description: "The item's present share of the order's tax." })
  get tax(): Money {
    return (this.shownTax ??= money(this.record.tax, this.currency))
  }

  @Getter(() => Money, { description: "The item's present share of the order's discount." })
  get discount(): Money {
    return (this.shownDiscount ??= money(this.record.discount, this.currency))
  }

  @Getter(() => Label, {
    nullable: true,
    description: 'The label of the item; null before its first.',
  })
  get label(): Label | null {
    return (this.shownLabel ??= labelOf(this.view, this.record.labelId))
  }

  @Getter(() => String, {
    nullable: true,
    description:
      'What customers read as its status; null before the first label that they may see.',
  })
  get customerLabel(): string | null {
    return customerLabelOf(this.view, this.record.customerLabelId)
  }

  @Getter(() => Boolean, { description: 'Whether its pieces are electronic gift cards.' })
  get isGiftCard(): boolean {
    return this.record.giftCard !== null
  }

  @Getter(() => Boolean, { description: 'Whether the customer still gets or keeps any of it.' })
  get live(): boolean {
    return liveQty(this.record) > 0
  }

  @Getter(() => DateScalar, {
    nullable: true,
    description: 'When it is expected to ship; null when nobody said.',
  })
  get expectedShipDate(): string | null {
    return this.record.expectedShipDate
  }

  @Getter(() => DateScalar, {
    nullable: true,
    description: 'Date of its latest shipment; null before the first.',
  })
  get actualShipDate(): string | null {
    return this.record.actualShipDate
  }
}
