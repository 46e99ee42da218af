import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../kernel/context.js'
import { Needs } from '../../kernel/needs.js'
import { GiftCard, giftCardsOf } from '../gift-cards/index.js'
import { Order } from '../orders/index.js'

/** Here, because orders know nothing of what events issue. */
@Resolver(() => Order)
export class OrderGiftCardsResolver {
  @Needs('giftcards.read')
  @FieldResolver(() => [GiftCard], {
    nullable: true,
    description:
      'Its electronic gift cards, by item and unit; null without the permission to read them.',
  })
  giftCards(@Root() order: Order, @Ctx() ctx: Context): Promise<GiftCard[]> {
    return giftCardsOf(ctx, order.id)
  }
}
