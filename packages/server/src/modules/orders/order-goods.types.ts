import { Field, ID, Int, ObjectType } from 'type-graphql'
import { DateScalar, DateTimeScalar } from '../../kernel/scalars.js'
import { DropShipStateEnum, ReturnStateEnum } from './order-enums.js'
import { reductionsOf } from './held-by-return.js'
import { ItemQuantity } from './order-item.types.js'
import type { DropShipRecord, OrderState, ReturnRecord, ShipmentRecord } from './order-state.js'
import type { OrderView } from './order-view.js'

@ObjectType({ description: 'A parcel or another shipment.', simpleResolvers: true })
export class Shipment {
  constructor(
    record: ShipmentRecord,
    private readonly view: OrderView,
  ) {
    Object.assign(this, record, { items: record.lines })
  }

  @Field(() => ID, { description: 'Id of the shipment.' })
  id!: string

  @Field(() => String, { nullable: true, description: 'Who carries it; null when unknown.' })
  carrier!: string | null

  @Field(() => String, { nullable: true, description: 'Null while there is none.' })
  trackingNumber!: string | null

  @Field(() => DateScalar, { description: 'The day on which it shipped.' })
  shipDate!: string

  @Field(() => [ItemQuantity], { description: 'What it holds; empty for a second parcel.' })
  items!: readonly ItemQuantity[]

  @Field(() => String, {
    nullable: true,
    description: "The parcel on its carrier's pages; null when the carrier is not in the list.",
  })
  trackingUrl(): Promise<string | null> | null {
    if (this.carrier === null || this.trackingNumber === null) return null
    return this.view.loadTrackingUrl(this.carrier, this.trackingNumber)
  }
}

@ObjectType({ description: 'A package of a packed order.', simpleResolvers: true })
export class Package {
  @Field(() => ID, { description: 'Id of the package.' })
  id!: string

  @Field(() => Int, { description: 'Number of the package in its order, from 1.' })
  number!: number

  @Field(() => Int, { nullable: true, description: 'Grams; null when nobody weighed it.' })
  weightGrams!: number | null

  @Field(() => [ItemQuantity], { description: 'What it holds.' })
  items!: readonly ItemQuantity[]
}

@ObjectType({ description: 'Items that came back or are coming back.', simpleResolvers: true })
export class OrderReturn {
  @Field(() => ID, { description: 'Id of the return.' })
  id!: string

  @Field(() => String, { description: 'The order number, a dash, and a number from 1.' })
  rmaNumber!: string

  @Field(() => ReturnStateEnum, { description: 'Where it stands.' })
  state!: ReturnRecord['state']

  @Field(() => String, { nullable: true, description: 'Why; null when nobody said.' })
  reason!: string | null

  @Field(() => Boolean, { description: 'Whether the goods go back to stock.' })
  restock!: boolean

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  createdAt!: string

  @Field(() => [ItemQuantity], {
    description: 'What came back and was not taken out of the return since.',
  })
  items!: readonly ItemQuantity[]

  @Field(() => [ItemQuantity], { description: 'What was taken out of the return again.' })
  reversedItems!: readonly ItemQuantity[]

  @Field(() => ID, {
    nullable: true,
    description: 'The order that an exchange created; null for a plain return.',
  })
  exchangeOrderId!: string | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether that order is canceled; null for a plain return.',
  })
  exchangeCanceled!: boolean | null
}

@ObjectType({ description: 'One item of a drop-ship order.', simpleResolvers: true })
export class DropShipLine {
  @Field(() => ID, { description: 'Id of the item.' })
  itemId!: string

  @Field(() => Int, { description: 'How many were ordered from the supplier.' })
  qty!: number

  @Field(() => Int, { description: 'How many of them have shipped.' })
  shipped!: number
}

@ObjectType({
  description: 'Items ordered from a supplier who ships them to the customer.',
  simpleResolvers: true,
})
export class DropShipOrder {
  @Field(() => ID, { description: 'Id of the drop-ship order.' })
  id!: string

  @Field(() => String, { description: 'Who ships.' })
  supplierName!: string

  @Field(() => DropShipStateEnum, { description: 'Where it stands.' })
  state!: DropShipRecord['state']

  @Field(() => [DropShipLine], { description: 'What was ordered from the supplier.' })
  items!: readonly DropShipLine[]

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  createdAt!: string
}

const withItems = <Line, Rest>(records: readonly (Rest & { lines: readonly Line[] })[]) =>
  records.map((record) => ({ ...record, items: record.lines }))

/** The shipments of an order, oldest first. */
export const shipmentsOf = ({ shipments }: OrderState, view: OrderView): Shipment[] =>
  shipments.map((record) => new Shipment(record, view))

/** The packages of an order, by number. */
export const packagesOf = ({ packages }: OrderState): Package[] => withItems(packages)

/** The drop-ship orders of an order, oldest first. */
export const dropShipOrdersOf = ({ dropShipOrders }: OrderState): DropShipOrder[] =>
  withItems(dropShipOrders)

/** The returns of an order, each with the quantities that it still holds. */
export const returnsOf = (state: OrderState): OrderReturn[] =>
  state.returns.map((record) => {
    const taken = reductionsOf(state, record.id)
    return {
      ...record,
      items: taken
        .filter(({ qty, reversedQty }) => qty > reversedQty)
        .map(({ itemId, qty, reversedQty }) => ({ itemId, qty: qty - reversedQty })),
      reversedItems: taken
        .filter(({ reversedQty }) => reversedQty > 0)
        .map(({ itemId, reversedQty }) => ({ itemId, qty: reversedQty })),
    }
  })
