import type { GraphQLResolveInfo } from 'graphql'
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import { loaderOf, type Context } from '../../kernel/context.js'
import { Needs } from '../../kernel/needs.js'
import { selectedFields } from '../../kernel/selects.js'
import { LabelCount, labelCounts } from '../labels/index.js'
import { addNote } from './add-note.js'
import { showOrder } from './find-order.js'
import { countLabels } from './label-counts.js'
import { listOrders, type ListSelection } from './order-list.queries.js'
import { OrderNote } from './order-note.types.js'
import {
  OrderConnection,
  OrderNotePayload,
  OrderPayload,
  RelatedOrder,
} from './order-page.types.js'
import { orderSelection } from './order-selection.js'
import { createNoteLoader, createRelationLoader } from './order-relations.queries.js'
import { OrderFilter, OrderNoteAddInput, OrderSort, OrderUpdateInput } from './order.inputs.js'
import { Order } from './order.types.js'
import { timelineOf } from './timeline.queries.js'
import { TimelineConnection } from './timeline.types.js'
import { updateOrder } from './update-order.js'

@ArgsType()
class OrdersArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many from the beginning: 1 to 100, 50 if not said.',
  })
  first?: number | null

  @Field(() => String, { nullable: true, description: 'Cursor behind which to go on.' })
  after?: string | null

  @Field(() => Int, { nullable: true, description: 'How many from the end: 1 to 100.' })
  last?: number | null

  @Field(() => String, { nullable: true, description: 'Cursor before which to end.' })
  before?: string | null

  @Field(() => OrderFilter, { nullable: true, description: 'Which orders; all if left out.' })
  filter?: OrderFilter | null

  @Field(() => OrderSort, { nullable: true, description: 'Sort; newest first if left out.' })
  orderBy?: OrderSort | null
}

@ArgsType()
class OrderArgs {
  @Field(() => ID, { nullable: true, description: 'Id of the order.' })
  id?: string | null

  @Field(() => String, { nullable: true, description: 'Our number.' })
  number?: string | null

  @Field(() => String, {
    nullable: true,
    description: "The channel's number; goes with `channel`.",
  })
  cartNumber?: string | null

  @Field(() => String, { nullable: true, description: 'Code of the channel.' })
  channel?: string | null
}

/** Orders as the API reads them, and the edits that are no status events. */
@Resolver(() => Order)
export class OrderResolver {
  @Needs('orders.read')
  @Query(() => OrderConnection, { description: 'The orders that you may see.' })
  orders(
    @Ctx() ctx: Context,
    @Args(() => OrdersArgs) args: OrdersArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrderConnection> {
    return listOrders(ctx, args, selectionOf(info))
  }

  @Needs('orders.read')
  @Query(() => Order, {
    nullable: true,
    description:
      'One order by id, number, or cart number with channel; null when you see no such order.',
  })
  order(
    @Ctx() ctx: Context,
    @Args(() => OrderArgs) args: OrderArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Order | null> {
    return showOrder(ctx, args, orderSelection(info))
  }

  @Needs('orders.read')
  @Query(() => [LabelCount], { description: 'How many orders that you may see have each label.' })
  async orderLabelCounts(@Ctx() ctx: Context): Promise<LabelCount[]> {
    return labelCounts(ctx.configuration.current(), await countLabels(ctx))
  }

  @Needs('orders.write')
  @Mutation(() => OrderPayload, {
    description: 'Edits addresses, customer data and custom fields.',
  })
  orderUpdate(
    @Ctx() ctx: Context,
    @Arg('input', () => OrderUpdateInput, { description: 'Which order, and what changes.' })
    input: OrderUpdateInput,
  ): Promise<OrderPayload> {
    return updateOrder(ctx, input)
  }

  @Needs('orders.write')
  @Mutation(() => OrderNotePayload, { description: 'Adds a note to an order.' })
  orderNoteAdd(
    @Ctx() ctx: Context,
    @Arg('input', () => OrderNoteAddInput, { description: 'Which order, and the note.' })
    input: OrderNoteAddInput,
  ): Promise<OrderNotePayload> {
    return addNote(ctx, input)
  }

  @FieldResolver(() => [OrderNote], { description: 'The notes, newest first.' })
  notes(@Root() order: Order, @Ctx() ctx: Context): Promise<OrderNote[]> {
    return loaderOf(ctx, createNoteLoader).load(order.id)
  }

  @FieldResolver(() => [RelatedOrder], {
    description: 'Orders that belong to this one and that you may see.',
  })
  relatedOrders(@Root() order: Order, @Ctx() ctx: Context): Promise<RelatedOrder[]> {
    return loaderOf(ctx, createRelationLoader).load(order.id)
  }

  @FieldResolver(() => TimelineConnection, {
    description: 'What happened to the order, newest first.',
  })
  timeline(
    @Root() order: Order,
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many: 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which to go on.' })
    after?: string | null,
  ): TimelineConnection | Promise<TimelineConnection> {
    const args = { first, after: after ?? null }
    return order.timelineRead(args) ?? timelineOf(ctx, order, args)
  }
}

const selectionOf = (info: GraphQLResolveInfo): ListSelection => ({
  order: selectedFields(info, ['edges', 'node']) ?? [],
  item: selectedFields(info, ['edges', 'node', 'items']),
})
