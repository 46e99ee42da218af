import { Field, Int, ObjectType } from 'type-graphql'
import { Getter } from '../../kernel/getter.js'
import { PageInfo } from '../../kernel/page-info.types.js'
import { UserError } from '../../kernel/user-error.types.js'
import { OrderRelationEnum, type OrderRelation } from './order-enums.js'
import { OrderNote } from './order-note.types.js'
import { Order } from './order.types.js'

@ObjectType({ description: 'How many orders there are.', simpleResolvers: true })
export class OrderCount {
  @Field(() => Int, { description: 'Exact up to 10,000.' })
  count!: number

  @Field(() => Boolean, { description: 'False: there are more.' })
  exact!: boolean
}

@ObjectType({ description: 'An order with its cursor.', simpleResolvers: true })
export class OrderEdge {
  private madeCursor: string | undefined

  constructor(
    node: Order,
    private readonly makeCursor: () => string,
  ) {
    this.node = node
  }

  @Field(() => Order, { description: 'The order.' })
  node: Order

  @Getter(() => String, { description: 'Pass it as `after` or `before` to go on from this order.' })
  get cursor(): string {
    return (this.madeCursor ??= this.makeCursor())
  }
}

@ObjectType({ description: 'A page of orders.', simpleResolvers: true })
export class OrderConnection {
  constructor(
    edges: OrderEdge[],
    pageInfo: PageInfo,
    private readonly count: () => Promise<OrderCount>,
  ) {
    this.edges = edges
    this.pageInfo = pageInfo
  }

  @Field(() => [OrderEdge], { description: 'The orders of this page.' })
  edges: OrderEdge[]

  @Field(() => PageInfo, { description: 'Where the page lies.' })
  pageInfo: PageInfo

  @Field(() => OrderCount, {
    description: 'How many orders the filter finds; counted only when asked for.',
  })
  totalCount(): Promise<OrderCount> {
    return this.count()
  }
}

@ObjectType({ description: 'An order that belongs to another.', simpleResolvers: true })
export class RelatedOrder {
  @Field(() => OrderRelationEnum, { description: 'What it is to this order.' })
  relation!: OrderRelation

  @Field(() => Order, { description: 'The other order.' })
  order!: Order
}

@ObjectType({ description: 'What came of an edit.', simpleResolvers: true })
export class OrderPayload {
  @Field(() => Order, {
    nullable: true,
    description: 'The order as it is now; null when you see no such order.',
  })
  order!: Order | null

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: readonly UserError[]
}

@ObjectType({ description: 'What came of adding a note.', simpleResolvers: true })
export class OrderNotePayload {
  @Field(() => OrderNote, { nullable: true, description: 'The note; null when it was refused.' })
  note!: OrderNote | null

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: readonly UserError[]
}
