import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../../kernel/context.js'
import { Needs } from '../../kernel/needs.js'
import { orRefusal } from '../../kernel/refusal.js'
import { findDraft, listDrafts } from './order-form-draft.queries.js'
import {
  OrderFormDraft,
  OrderFormDraftDiscardInput,
  OrderFormDraftDiscardPayload,
  OrderFormDraftPayload,
  OrderFormDraftSaveInput,
} from './order-form-draft.types.js'
import { discardDraft, saveDraft } from './save-draft.js'

@Resolver()
export class OrderFormDraftResolver {
  @Needs('orders.import')
  @Query(() => [OrderFormDraft], {
    description: 'Your forms of orders that are not finished, the last kept first; at most fifty.',
  })
  orderFormDrafts(@Ctx() ctx: Context): Promise<OrderFormDraft[]> {
    return listDrafts(ctx)
  }

  @Needs('orders.import')
  @Query(() => OrderFormDraft, {
    nullable: true,
    description: 'One of your drafts; null when you have none with this id.',
  })
  orderFormDraft(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'The draft.' }) id: string,
  ): Promise<OrderFormDraft | null> {
    return findDraft(ctx, id)
  }

  @Needs('orders.import')
  @Mutation(() => OrderFormDraftPayload, {
    description: 'Keeps the form of an order, to be finished later. No order is made.',
  })
  orderFormDraftSave(
    @Ctx() ctx: Context,
    @Arg('input', () => OrderFormDraftSaveInput, { description: 'The form.' })
    input: OrderFormDraftSaveInput,
  ): Promise<OrderFormDraftPayload> {
    return orRefusal<OrderFormDraftPayload>(
      async () => ({ draft: await saveDraft(ctx, input), userErrors: [] }),
      (userErrors) => ({ draft: null, userErrors }),
    )
  }

  @Needs('orders.import')
  @Mutation(() => OrderFormDraftDiscardPayload, { description: 'Throws a draft away.' })
  orderFormDraftDiscard(
    @Ctx() ctx: Context,
    @Arg('input', () => OrderFormDraftDiscardInput, { description: 'The draft.' })
    input: OrderFormDraftDiscardInput,
  ): Promise<OrderFormDraftDiscardPayload> {
    return orRefusal<OrderFormDraftDiscardPayload>(
      async () => ({ discardedId: await discardDraft(ctx, input.id), userErrors: [] }),
      (userErrors) => ({ discardedId: null, userErrors }),
    )
  }
}
