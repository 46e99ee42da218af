import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../kernel/context.js'
import { Needs } from '../../kernel/needs.js'
import {
  itemChangeStatus,
  ItemChangeStatusInput,
  orderChangeStatus,
  OrderChangeStatusInput,
  OrderImportInput,
  StatusEventPayload,
} from '../status-events/index.js'
import { changeStatus } from './change-status.js'
import { importFromCart } from './import-from-cart.js'

/** The mutations of those events whose labels may come in words of a far system. */
@Resolver()
export class ForeignWordsResolver {
  @Needs(orderChangeStatus.permission)
  @Mutation(() => StatusEventPayload, {
    description:
      'Fires ORDER_CHANGE_STATUS. A token whose far system has mapped words may give one as `labelCode`; one that nobody has mapped is parked.',
  })
  orderChangeStatus(
    @Arg('input', () => OrderChangeStatusInput, {
      description: 'The order, and what the event takes.',
    })
    input: OrderChangeStatusInput,
    @Ctx() ctx: Context,
  ): Promise<StatusEventPayload> {
    return changeStatus(ctx, orderChangeStatus, 'ORDER', input)
  }

  @Needs(itemChangeStatus.permission)
  @Mutation(() => StatusEventPayload, {
    description:
      'Fires ITEM_CHANGE_STATUS. A token whose far system has mapped words may give one as `labelCode`; one that nobody has mapped is parked.',
  })
  itemChangeStatus(
    @Arg('input', () => ItemChangeStatusInput, {
      description: 'The order, and what the event takes.',
    })
    input: ItemChangeStatusInput,
    @Ctx() ctx: Context,
  ): Promise<StatusEventPayload> {
    return changeStatus(ctx, itemChangeStatus, 'ORDER_ITEM', input)
  }

  @Needs('orders.import')
  @Mutation(() => StatusEventPayload, {
    description:
      'Fires ORDER_IMPORT, then what the order brings with it: payment, approval, ship date, tracking number. Answers ORDER_EXISTS with the order when the channel already has this cart number. Its labels may be mapped words of the far system; a word that nobody has mapped is parked and keeps no order out.',
  })
  orderImport(
    @Arg('input', () => OrderImportInput, { description: 'The order, and how it is taken in.' })
    input: OrderImportInput,
    @Ctx() ctx: Context,
  ): Promise<StatusEventPayload> {
    return importFromCart(ctx, input)
  }
}
