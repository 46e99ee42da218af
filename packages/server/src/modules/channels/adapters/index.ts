import type { ChannelAdapterKind } from '../../../kernel/configuration.js'
import type { ChannelAdapter } from './adapter.js'
import { createShopifyAdapter } from './shopify.js'
import { createVendureAdapter } from './vendure.js'
import { webhookAdapter } from './webhook.js'
import { wooCommerceAdapter } from './woocommerce.js'

/** Every kind of cart that can be told of changes. */
export const channelAdapters: readonly ChannelAdapter[] = [
  webhookAdapter,
  wooCommerceAdapter,
  createShopifyAdapter(),
  createVendureAdapter(),
]

const byKind = new Map<ChannelAdapterKind, ChannelAdapter>(
  channelAdapters.map((adapter) => [adapter.kind, adapter]),
)

/** The adapter of a kind; undefined for NONE. */
export const adapterOf = (kind: ChannelAdapterKind): ChannelAdapter | undefined => byKind.get(kind)
