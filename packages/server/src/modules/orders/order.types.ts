import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Getter } from '../../kernel/getter.js'
import { Needs } from '../../kernel/needs.js'
import { DateTimeScalar, JsonScalar } from '../../kernel/scalars.js'
import { AccountRef } from '../accounts/index.js'
import { Label } from '../labels/index.js'
import { Channel, channelType } from '../channels/index.js'
import { OrderSourceEnum } from './order-enums.js'
import { OrderFacts, OrderTotals, type WholeOrder } from './order-facts.types.js'
import {
  DropShipOrder,
  dropShipOrdersOf,
  OrderReturn,
  Package,
  packagesOf,
  returnsOf,
  Shipment,
  shipmentsOf,
} from './order-goods.types.js'
import { OrderItem } from './order-item.types.js'
import { LedgerEntry, ledgerOf } from './order-ledger.types.js'
import type {
  ItemRecord,
  OrderRecord,
  OrderSource,
  OrderState,
  PartyRecord,
} from './order-state.js'
import { customerLabelOf, labelOf, type OrderView } from './order-view.js'
import { isShownToCustomers } from './shown-to-customers.js'
import { Party } from '../../kernel/party.types.js'
import type { TimelineConnection } from './timeline.types.js'

const wordsBeforeFirstLabel = 'Received'

function channelOf({ configuration }: OrderView, id: number | null): Channel | null {
  const record = id === null ? undefined : configuration.channels.get(id)
  return record === undefined ? null : channelType(record)
}

/** Which page of a timeline. */
export interface TimelineArguments {
  first: number
  after: string | null
}

/** What was read with the row of an order; what is missing is read when somebody asks. */
export interface KnownOfOrder {
  /** The order with at least the parts that the request asks for. */
  state?: OrderState
  items?: readonly ItemRecord[] | null
  timeline?: { args: TimelineArguments; read: () => TimelineConnection } | null
}

/**
 * An order as the API shows it: getters over its records, so that nothing is computed that nobody
 * asks for. Made from a whole state it answers everything from memory; made from a row of a list
 * it reads the rest for all orders of the request at once.
 */
@ObjectType({ description: 'An order.', simpleResolvers: true })
export class Order {
  // The executor reads a getter once for each field below it, so what takes making is made once.
  private shownItems: OrderItem[] | undefined
  private shownLabel: Label | null | undefined
  private shownChannel: Channel | null | undefined
  private shownTotals: OrderTotals | undefined
  private shownFacts: OrderFacts | undefined

  constructor(
    readonly record: OrderRecord,
    readonly view: OrderView,
    private readonly known: KnownOfOrder = {},
  ) {}

  /** What is known of the order besides its row: all of it after an event. */
  get state(): OrderState | null {
    return this.known.state ?? null
  }

  @Getter(() => ID, { description: 'Id of the order.' })
  get id(): string {
    return this.record.id
  }

  @Getter(() => String, { description: 'Our number of the order.' })
  get number(): string {
    return this.record.number
  }

  @Getter(() => String, {
    nullable: true,
    description: 'The number that its channel gave it; null when no channel did.',
  })
  get cartNumber(): string | null {
    return this.record.cartNumber
  }

  @Getter(() => Int, {
    description: 'Rises with every change but notes; pass it as `expectedVersion`.',
  })
  get version(): number {
    return this.record.version
  }

  @Getter(() => OrderSourceEnum, { description: 'Where the order comes from.' })
  get source(): OrderSource {
    return this.record.source
  }

  @Getter(() => Label, {
    nullable: true,
    description: 'The label of the order; null before its first.',
  })
  get label(): Label | null {
    return (this.shownLabel ??= labelOf(this.view, this.record.labelId))
  }

  @Getter(() => String, { description: 'What customers read as its status.' })
  get customerLabel(): string {
    return customerLabelOf(this.view, this.record.customerLabelId) ?? wordsBeforeFirstLabel
  }

  @Getter(() => String, { description: 'Name of the customer.' })
  get customerName(): string {
    return this.record.customerName
  }

  @Getter(() => Channel, {
    nullable: true,
    description:
      'The shopping cart or other source that may receive updates; null for a manual order.',
  })
  get channel(): Channel | null {
    return (this.shownChannel ??= channelOf(this.view, this.record.channelId))
  }

  @Field(() => AccountRef, {
    nullable: true,
    description: 'The business customer; null without one.',
  })
  account(): Promise<AccountRef | null> | null {
    const { accountId } = this.record
    return accountId === null ? null : this.view.loadAccount(accountId)
  }

  @Needs('orders.contact.read')
  @Field(() => Party, {
    nullable: true,
    description: 'Who is billed; null without the permission to read contact data.',
  })
  billTo(): PartyRecord | Promise<PartyRecord> {
    return this.whole(({ detail }) => detail.billTo)
  }

  @Needs('orders.contact.read')
  @Field(() => Party, {
    nullable: true,
    description: 'Who is shipped to; null without the permission to read contact data.',
  })
  shipTo(): PartyRecord | Promise<PartyRecord> {
    return this.whole(({ detail }) => detail.shipTo)
  }

  @Field(() => String, {
    nullable: true,
    description: 'What the customer wrote; null for nothing.',
  })
  comments(): string | null | Promise<string | null> {
    return this.whole(({ detail }) => detail.comments)
  }

  @Field(() => JsonScalar, { description: 'Further fields of the merchant.' })
  customFields(): Record<string, unknown> | Promise<Record<string, unknown>> {
    return this.whole(({ detail }) => detail.customFields)
  }

  @Field(() => [OrderItem], { description: 'The items, by position.' })
  items(): OrderItem[] | Promise<OrderItem[]> {
    if (this.shownItems) return this.shownItems
    const known = this.state?.items ?? this.known.items
    return known ? this.show(known) : this.whole(({ items }) => this.show(items))
  }

  @Getter(() => OrderTotals, { description: 'The sums.' })
  get totals(): OrderTotals {
    return (this.shownTotals ??= new OrderTotals(this.record, this.whole))
  }

  @Getter(() => OrderFacts, { description: 'What is true of the order whatever its label.' })
  get facts(): OrderFacts {
    return (this.shownFacts ??= new OrderFacts(this.record, this.whole))
  }

  @Getter(() => [String], {
    description: 'Why somebody should look at the order; empty for no reason.',
  })
  get reviewReasons(): string[] {
    return this.record.reviewReasons
  }

  @Getter(() => Boolean, {
    description:
      'Whether staff have hidden it from its customers, who then find no such order and get no e-mails about it.',
  })
  get hiddenFromCustomers(): boolean {
    return this.record.hiddenAt !== null
  }

  @Getter(() => Boolean, {
    description: 'Whether its customers can see it: neither hidden nor of an archived account.',
  })
  get visibleToCustomers(): boolean {
    return isShownToCustomers(this.record)
  }

  @Getter(() => String, {
    nullable: true,
    description: 'How the customer pays; null when unknown.',
  })
  get paymentMethod(): string | null {
    return this.record.paymentMethod
  }

  @Getter(() => String, {
    nullable: true,
    description: 'What the payment is called elsewhere; null when unknown.',
  })
  get paymentReference(): string | null {
    return this.record.paymentReference
  }

  @Getter(() => String, { nullable: true, description: 'Terms of payment; null when unknown.' })
  get paymentTerms(): string | null {
    return this.record.paymentTerms
  }

  @Field(() => [LedgerEntry], { description: 'The ledger, oldest first.' })
  payments(): LedgerEntry[] | Promise<LedgerEntry[]> {
    return this.whole(ledgerOf)
  }

  @Field(() => [Shipment], { description: 'The shipments, oldest first.' })
  shipments(): Shipment[] | Promise<Shipment[]> {
    return this.whole((state) => shipmentsOf(state, this.view))
  }

  @Field(() => [Package], { description: 'The packages, by number.' })
  packages(): Package[] | Promise<Package[]> {
    return this.whole(packagesOf)
  }

  @Field(() => [OrderReturn], { description: 'The returns, oldest first.' })
  returns(): OrderReturn[] | Promise<OrderReturn[]> {
    return this.whole(returnsOf)
  }

  @Field(() => [DropShipOrder], { description: 'The drop-ship orders, oldest first.' })
  dropShipOrders(): DropShipOrder[] | Promise<DropShipOrder[]> {
    return this.whole(dropShipOrdersOf)
  }

  @Getter(() => DateTimeScalar, { description: 'When the customer placed the order.' })
  get placedAt(): string {
    return this.record.placedAt
  }

  @Getter(() => DateTimeScalar, { description: 'When Waypost came to know the order.' })
  get createdAt(): string {
    return this.record.createdAt
  }

  @Getter(() => DateTimeScalar, { description: 'When the order last changed.' })
  get updatedAt(): string {
    return this.record.updatedAt
  }

  /** The page of the timeline with these arguments, where it came with the order. */
  timelineRead(args: TimelineArguments): TimelineConnection | null {
    const { timeline } = this.known
    const fits =
      timeline && timeline.args.first === args.first && timeline.args.after === args.after
    return fits ? timeline.read() : null
  }

  private readonly whole: WholeOrder = (pick) =>
    this.state ? pick(this.state) : this.view.loadState(this.id).then(pick)

  private show(items: readonly ItemRecord[]): OrderItem[] {
    this.shownItems = items.map((item) => new OrderItem(item, this.view, this.record.currency))
    return this.shownItems
  }
}

/** A whole order as the API shows it. */
export const orderOf = (state: OrderState, view: OrderView): Order =>
  new Order(state.order, view, { state })
