import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { loaderOf, type Context } from '../../kernel/context.js'
import { Needs } from '../../kernel/needs.js'
import {
  BadAddress,
  createBadAddressLoader,
  createOrderEmailLoader,
  Email,
} from '../emails/index.js'
import { Order } from '../orders/index.js'

/** Here, because orders know nothing of who is told of them. */
@Resolver(() => Order)
export class OrderEmailsResolver {
  @Needs('emails.read')
  @FieldResolver(() => [Email], {
    nullable: true,
    description:
      'The e-mails about it, newest first: sent, waiting, kept or failed. Null without the permission to read e-mails.',
  })
  emails(@Root() order: Order, @Ctx() ctx: Context): Promise<Email[]> {
    return loaderOf(ctx, createOrderEmailLoader).load(order.id)
  }

  @Needs('orders.contact.read')
  @FieldResolver(() => BadAddress, {
    nullable: true,
    description:
      'The address of its customer when mail servers refuse it; null when they do not, and without the permission to see contact data.',
  })
  badAddress(@Root() order: Order, @Ctx() ctx: Context): Promise<BadAddress | null> {
    return loaderOf(ctx, createBadAddressLoader).load(order.id)
  }
}
