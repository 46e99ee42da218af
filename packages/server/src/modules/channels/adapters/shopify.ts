import type { ChannelCapability } from '../../../kernel/configuration.js'
import {
  delivered,
  retry,
  type ChannelAdapter,
  type ChannelOutcome,
  type ChannelTarget,
  type ChannelTestOutcome,
  type ChannelUpdate,
  type SettingField,
} from './adapter.js'
import { describeContent } from './describe-content.js'
import { settingField } from './setting-field.js'
import { shopifyApi, SHOPIFY_VERSION, type ShopifyApi } from './shopify-api.js'
import {
  addTags,
  createFulfillment,
  removeTags,
  setMetafields,
  updateTracking,
  whoWeAre,
} from './shopify-documents.js'
import {
  changedMetafields,
  groupedBy,
  itemsMetafield,
  planFulfillments,
  tagChange,
  toldMetafield,
  type FulfillmentPlan,
  type Metafield,
  type ShopifyOrder,
  type TrackingInput,
} from './shopify-order.js'
import { findOrder, readOrder } from './shopify-read.js'
import type { ShopifyTokens, ShopifyWay } from './shopify-token.js'

const longestTag = 40

const settings: readonly SettingField[] = [
  settingField(
    'url',
    'URL',
    'Address of the shop',
    'Such as https://my-shop.myshopify.com, not the address that customers see.',
  ),
  settingField(
    'clientId',
    'TEXT',
    'Client id',
    'Of an app of the shop, from the Dev Dashboard. Empty with an access token that lasts.',
    { required: false },
  ),
  settingField(
    'secret',
    'SECRET',
    'Client secret or access token',
    'The app needs write_orders and write_merchant_managed_fulfillment_orders. Without a client id this is the access token of an app that was made in the shop itself; it begins with shpat_.',
  ),
  settingField(
    'findBy',
    'CHOICE',
    'Orders are known by',
    'What the cart order number of an order is in the shop.',
    {
      fallback: 'NAME',
      choices: [
        { value: 'NAME', label: 'Name of the order, such as #1001' },
        { value: 'ID', label: 'Id of the order' },
      ],
    },
  ),
  settingField(
    'labelAs',
    'CHOICE',
    'The label is kept as',
    'A metafield is called waypost.status. Of all tags that the label map names, the order has one.',
    {
      fallback: 'METAFIELD',
      choices: [
        { value: 'METAFIELD', label: 'Metafield' },
        { value: 'TAG', label: 'Tag' },
      ],
    },
  ),
  settingField(
    'notifyCustomer',
    'CHOICE',
    'E-mails of Shopify about parcels',
    'Whether Shopify writes to the customer when something has shipped.',
    {
      fallback: 'NO',
      choices: [
        { value: 'NO', label: 'Shopify sends none' },
        { value: 'YES', label: 'Shopify sends them' },
      ],
    },
  ),
  settingField(
    'apiVersion',
    'TEXT',
    'Version of the API',
    'Shopify serves each version for a year; leave it unless Shopify says otherwise.',
    {
      fallback: SHOPIFY_VERSION,
      problem: (value) =>
        /^20\d\d-(01|04|07|10)$/.test(value)
          ? null
          : `A version is a quarter such as ${SHOPIFY_VERSION}.`,
    },
  ),
]

/** Shopify shops, over their Admin API. */
export function createShopifyAdapter(): ChannelAdapter {
  const tokens: ShopifyTokens = new WeakMap()
  return {
    kind: 'SHOPIFY',
    capabilities: ['ORDER_LABEL', 'ITEM_LABELS', 'TRACKING', 'DATES', 'RETURNS'],
    settings,
    words: ['In progress', 'On hold', 'Shipped', 'Delivered', 'Canceled', 'Returned'],
    wordProblem: (word, { labelAs }) => {
      if (labelAs !== 'TAG') return null
      return word.length > longestTag || word.includes(',')
        ? `A tag has up to ${longestTag} characters and no comma.`
        : null
    },
    describe: describeContent,
    send: (target, update, call) => send(target, update, { call, now: update.sentAt, tokens }),
    test: (target, call, now) => test(target, { call, now, tokens }),
  }
}

/** Writes the label first: whatever is in the way of a parcel is not in the way of that. */
async function send(
  target: ChannelTarget,
  update: ChannelUpdate,
  way: ShopifyWay,
): Promise<ChannelOutcome> {
  const { settings: chosen, capabilities } = target
  const api = shopifyApi(target, way)
  const { cartNumber } = update.order
  const id = await findOrder(api, chosen['findBy'], cartNumber)
  const tellsParcels = capabilities.includes('TRACKING')
  const order = await readOrder(api, id, cartNumber, tellsParcels)
  if (chosen['labelAs'] === 'TAG') await writeTag(api, order, update, target)
  await writeMetafields(api, order, labelMetafields(target, order, update))
  if (!tellsParcels) return delivered
  const plan = planFulfillments(order, update)
  await writeFulfillments(api, plan, chosen['notifyCustomer'] === 'YES')
  await writeMetafields(api, order, [toldMetafield(order, update)])
  return plan.isHeld
    ? retry('FULFILLMENT_HELD', 'Something has shipped that Shopify lets nobody fulfill now.')
    : delivered
}

const ofItems: readonly ChannelCapability[] = ['ITEM_LABELS', 'DATES', 'RETURNS']

function labelMetafields(
  { settings, capabilities }: ChannelTarget,
  order: ShopifyOrder,
  update: ChannelUpdate,
): Metafield[] {
  const { orderWord } = update
  const isMetafield = orderWord !== null && settings['labelAs'] !== 'TAG'
  const tellsItems = capabilities.some((told) => ofItems.includes(told))
  return [
    ...(isMetafield
      ? [{ key: 'status', type: 'single_line_text_field' as const, value: orderWord }]
      : []),
    ...(tellsItems ? [itemsMetafield(order, update)] : []),
  ]
}

async function writeTag(
  api: ShopifyApi,
  order: ShopifyOrder,
  { orderWord }: ChannelUpdate,
  { words }: ChannelTarget,
): Promise<void> {
  if (orderWord === null) return
  const { remove, add } = tagChange(order, orderWord, words)
  if (add.length > 0) await api.write(addTags, { id: order.id, tags: add })
  if (remove.length > 0) await api.write(removeTags, { id: order.id, tags: remove })
}

async function writeMetafields(
  api: ShopifyApi,
  order: ShopifyOrder,
  wanted: readonly Metafield[],
): Promise<void> {
  const metafields = changedMetafields(order, wanted).map((metafield) => ({
    ...metafield,
    namespace: 'waypost',
    ownerId: order.id,
  }))
  if (metafields.length > 0) await api.write(setMetafields, { metafields })
}

async function writeFulfillments(
  api: ShopifyApi,
  { creations, updates }: FulfillmentPlan,
  notifyCustomer: boolean,
): Promise<void> {
  for (const { lines, tracking } of creations) {
    const byOrder = groupedBy(lines, ({ line }) => line.fulfillmentOrderId)
    const lineItemsByFulfillmentOrder = [...byOrder].map(([fulfillmentOrderId, taken]) => ({
      fulfillmentOrderId,
      fulfillmentOrderLineItems: taken.map(({ line, quantity }) => ({ id: line.id, quantity })),
    }))
    await api.write(createFulfillment, {
      fulfillment: {
        lineItemsByFulfillmentOrder,
        notifyCustomer,
        ...(tracking.numbers.length > 0 && { trackingInfo: infoOf(tracking) }),
      },
    })
  }
  for (const { id, tracking } of updates)
    await api.write(updateTracking, { id, tracking: infoOf(tracking), notifyCustomer })
}

const infoOf = ({ numbers, company }: TrackingInput) => ({
  numbers,
  ...(company !== null && { company }),
})

/** Asks who we are there, and looks whether the token may do what the channel is to be told. */
async function test(target: ChannelTarget, way: ShopifyWay): Promise<ChannelTestOutcome> {
  const api = shopifyApi(target, way)
  const { shop, currentAppInstallation } = await api.ask<{
    shop: { name: string }
    currentAppInstallation: { accessScopes: { handle: string }[] }
  }>(whoWeAre)
  const scopes = currentAppInstallation.accessScopes.map(({ handle }) => handle)
  const lacking = [
    ...(scopes.includes('write_orders') ? [] : ['write_orders']),
    ...(!target.capabilities.includes('TRACKING') ||
    scopes.some((scope) => /^write_.+_fulfillment_orders$/.test(scope))
      ? []
      : ['write_merchant_managed_fulfillment_orders']),
  ]
  return lacking.length === 0
    ? { ok: true, detail: `The shop ${shop.name} knows us, with all rights that are needed.` }
    : {
        ok: false,
        detail: `The shop ${shop.name} knows us, but the token lacks ${lacking.join(' and ')}.`,
      }
}
