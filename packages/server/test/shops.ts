// A shop of each kind of cart, as a channel is told of what happens to its orders.
import type { Context } from '../src/kernel/context.js'
import { makeSigningSecret } from '../src/kernel/webhook-signature.js'
import type { AdapterKind } from '../src/modules/channels/adapters/adapter.js'
import { SHOPIFY_VERSION } from '../src/modules/channels/adapters/shopify-api.js'
import { createChannel } from '../src/modules/channels/index.js'
import { keepSecrets } from '../src/modules/deliveries/index.js'
import { serveShop } from './fake-shop.js'
import { shopifyToken, startShopify } from './fake-shopify.js'
import { startWooCommerce, wooKey } from './fake-woocommerce.js'
import { startReceiver } from './webhook-receiver.js'

/** Everything that somebody was told over HTTP, by who it was. */
export const wholeRequests = (requests: readonly object[]): string[] =>
  requests.map((request) =>
    'query' in request
      ? JSON.stringify({ ...request, query: String(request.query) })
      : JSON.stringify(request),
  )

/** A shop: how it is entered, and all that it was told. */
export interface TestShop {
  settings: Record<string, string>
  secrets: Record<string, string>
  told: () => string[]
}

/** Starts a shop of each kind for this test file, all of which know the order 7001. */
export async function startShops(): Promise<Record<AdapterKind, TestShop>> {
  const signed = await startReceiver()
  const woo = await startWooCommerce()
  woo.orders.set(7001, { id: 7001, number: '7001', status: 'processing', meta_data: [], notes: [] })
  const shopify = await startShopify(SHOPIFY_VERSION)
  const gid = 'gid://shopify/Order/42'
  shopify.scopes.splice(0, 9, 'write_orders', 'write_merchant_managed_fulfillment_orders')
  shopify.orders.set(gid, {
    ...{ id: gid, name: '#7001', tags: [], metafields: [], fulfillments: [] },
    fulfillmentOrders: [],
  })
  // It is there, and says no.
  const vendure = await serveShop(() => ({
    status: 200,
    body: { errors: [{ message: 'Not today.', extensions: { code: 'FORBIDDEN' } }] },
  }))
  return {
    WEBHOOK: {
      settings: { url: signed.url },
      secrets: { secret: makeSigningSecret() },
      told: () => wholeRequests(signed.received),
    },
    WOOCOMMERCE: {
      settings: { url: woo.url, findBy: 'ID', trackingNote: 'CUSTOMER' },
      secrets: wooKey,
      told: () => wholeRequests(woo.requests),
    },
    SHOPIFY: {
      settings: {
        ...{ url: shopify.url, findBy: 'NAME', labelAs: 'TAG', notifyCustomer: 'YES' },
        apiVersion: SHOPIFY_VERSION,
      },
      secrets: { secret: shopifyToken },
      told: () => wholeRequests(shopify.requests),
    },
    VENDURE: {
      settings: { url: vendure.url },
      secrets: { apiKey: 'key-of-vendure' },
      told: () => wholeRequests(vendure.requests),
    },
  }
}

/** Makes the channel of a shop, with a word for every label; answers its code. */
export async function openShop(
  ctx: Context,
  kind: AdapterKind,
  { settings, secrets }: TestShop,
): Promise<string> {
  const code = kind.toLowerCase()
  const { id, destinationId } = await createChannel(ctx, {
    ...{ code, name: code, autoApprove: false, adapter: kind },
  })
  await ctx.database.query('update channel set settings = $2 where id = $1', [id, settings])
  await ctx.database.query(
    `insert into channel_label (channel_id, label_id, word) select $1, id, 'completed' from label`,
    [id],
  )
  await keepSecrets(ctx.database, ctx.sealer, { destinationId, secrets, formerUntil: null })
  await ctx.configuration.refresh()
  return code
}
