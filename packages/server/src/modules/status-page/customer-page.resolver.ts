import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { CustomerLanguage } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import { DateTimeScalar } from '../../kernel/scalars.js'
import { CustomerLanguageEnum } from '../branding/index.js'
import { Order } from '../orders/index.js'
import { pageFrame, readStillAssets } from '../customer-pages/index.js'
import { seenByCustomer } from './customer-view.js'
import { renderStatusPage } from './render-page.js'

/** Staff look at an order with the eyes of its customer. */
@Resolver(() => Order)
export class CustomerPageResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      "The order's status page as HTML, as its customer sees it; null where the order was not there yet.",
  })
  async customerPage(
    @Root() order: Order,
    @Ctx() ctx: Context,
    @Arg('at', () => DateTimeScalar, {
      nullable: true,
      description: 'A moment of its timeline; the present if left out.',
    })
    at?: Date | null,
    @Arg('language', () => CustomerLanguageEnum, {
      nullable: true,
      description: "Of the page; the branding's if left out.",
    })
    language?: CustomerLanguage | null,
    @Arg('byLink', () => Boolean, {
      defaultValue: false,
      description: 'By a secret link, so with names in full; otherwise after a look-up.',
    })
    byLink?: boolean,
  ): Promise<string | null> {
    const seen = await seenByCustomer(ctx, {
      orderId: order.id,
      language: language ?? null,
      byLink: byLink === true,
      at: at?.toISOString() ?? null,
    })
    if (!seen) return null
    const frame = pageFrame(ctx.configuration.current(), readStillAssets(), seen)
    return renderStatusPage({ ...frame, kind: 'order', view: seen.view, link: null })
  }
}
