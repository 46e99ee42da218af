import type { Configuration } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import { loaderOf } from '../../kernel/context.js'
import { createAccountLoader, type AccountRef } from '../accounts/index.js'
import { createTrackingLinks } from '../carriers/index.js'
import { customerWords, labelType, type Label } from '../labels/index.js'
import { createStateLoader } from './order-loaders.js'
import type { OrderState } from './order-state.js'

/** What an order needs to show itself to one caller: labels in memory, rights, readers of the rest. */
export interface OrderView {
  readonly configuration: Configuration
  /** The whole of an order of which only a row is known; batched over the request. */
  loadState(orderId: string): Promise<OrderState>
  loadAccount(accountId: string): Promise<AccountRef | null>
  /** Where a parcel is tracked; null for an unknown carrier. */
  loadTrackingUrl(carrier: string, number: string): Promise<string | null>
}

/** The view of orders for the caller, under the given or the present configuration. */
export const orderView = (
  ctx: Context,
  configuration: Configuration = ctx.configuration.current(),
): OrderView => ({
  configuration,
  loadState: (orderId) => loaderOf(ctx, createStateLoader).load(orderId),
  loadAccount: (accountId) => loaderOf(ctx, createAccountLoader).load(accountId),
  loadTrackingUrl: async (carrier, number) =>
    (await loaderOf(ctx, createTrackingLinks))(carrier, number),
})

/** The label with this id as the API shows it; null for no label and for one that is gone. */
export function labelOf(view: OrderView, id: number | null): Label | null {
  const record = id === null ? undefined : view.configuration.labels.get(id)
  return record === undefined ? null : labelType(record)
}

/** What customers read for the last label that they may see; null when there never was one. */
export function customerLabelOf(view: OrderView, id: number | null): string | null {
  const record = id === null ? undefined : view.configuration.labels.get(id)
  return record === undefined ? null : customerWords(record, 'en')
}
