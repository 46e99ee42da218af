import { isDeepStrictEqual } from 'node:util'
import type { ChannelContent, LeavingParcel } from '../../deliveries/index.js'

/** An order of Shopify, as far as it is asked for. */
export interface ShopifyOrder {
  id: string
  tags: string[]
  /** Our metafields by key; a key that was never set is missing. */
  metafields: ReadonlyMap<string, { value: string; compareDigest: string }>
  fulfillments: ShopifyFulfillment[]
  /** What fulfillment orders still have to do. */
  open: OpenLine[]
}

/** A parcel or more, as Shopify has it; canceled ones are left out. */
export interface ShopifyFulfillment {
  id: string
  tracking: { number: string | null; company: string | null }[]
  lines: { sku: string | null; quantity: number }[]
}

/** A line of a fulfillment order. */
export interface OpenLine {
  id: string
  fulfillmentOrderId: string
  /** All that one fulfillment takes comes from one place. */
  locationId: string
  sku: string | null
  remaining: number
  /** False while Shopify lets nobody fulfill it, such as an order on hold. */
  canFulfill: boolean
}

/** Tracking numbers as Shopify takes them: one carrier for all of them. */
export interface TrackingInput {
  numbers: string[]
  company: string | null
}

/** What has to be done so that what has shipped is fulfilled, with its tracking numbers. */
export interface FulfillmentPlan {
  creations: { lines: { line: OpenLine; quantity: number }[]; tracking: TrackingInput }[]
  updates: { id: string; tracking: TrackingInput }[]
  /** Something has shipped that Shopify lets nobody fulfill now. */
  isHeld: boolean
}

/** What one of our orders has told the shop of; what others put there is not touched. */
interface ToldOrder {
  tracking: Pick<LeavingParcel, 'number' | 'carrier'>[]
  /** How much has shipped, by SKU. */
  shipped: Record<string, number>
}

/** What the shop was told before, by the numbers of our orders: several can be one order there. */
function toldOrders({ metafields }: ShopifyOrder): Record<string, ToldOrder> {
  const known = parsed(metafields.get('told')?.value ?? '')
  return typeof known === 'object' && known !== null ? (known as Record<string, ToldOrder>) : {}
}

/** How much of each SKU has shipped. */
function shippedOf(items: ChannelContent['order']['items']): Record<string, number> {
  const shipped: Record<string, number> = {}
  for (const item of items)
    if (item.shipped > 0) shipped[item.sku] = (shipped[item.sku] ?? 0) + item.shipped
  return shipped
}

/** The difference between what has shipped and what the shop knows of it. */
export function planFulfillments(shop: ShopifyOrder, { order }: ChannelContent): FulfillmentPlan {
  const { lines, isHeld } = linesToFulfill(shop, order)
  const present = new Set(shop.fulfillments.flatMap(numbersOf))
  const missing = order.tracking.filter(({ number }) => !present.has(number))
  const byLocation = groupedBy(lines, ({ line }) => line.locationId)
  const creations = [...byLocation.values()].map((group, index) => ({
    lines: group,
    tracking: trackingInput(index === 0 ? missing : []),
  }))
  const added = creations.length > 0 ? [] : missing
  return { creations, updates: updatesOf(shop, order, added), isHeld }
}

/** A list by what its members have in common, in the order of the first of each. */
export function groupedBy<T>(list: readonly T[], keyOf: (member: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const member of list) {
    const key = keyOf(member)
    groups.set(key, [...(groups.get(key) ?? []), member])
  }
  return groups
}

const numbersOf = ({ tracking }: ShopifyFulfillment): string[] =>
  tracking.flatMap(({ number }) => (number === null ? [] : [number]))

function linesToFulfill(shop: ShopifyOrder, { orderNumber, items }: ChannelContent['order']) {
  const owed = new Map<string, number>()
  const owe = (sku: string, quantity: number) => owed.set(sku, (owed.get(sku) ?? 0) + quantity)
  const told = toldOrders(shop)
  const wanted = { ...told, [orderNumber]: { tracking: [], shipped: shippedOf(items) } }
  for (const { shipped } of Object.values(wanted))
    for (const [sku, quantity] of Object.entries(shipped)) owe(sku, quantity)
  for (const { sku, quantity } of shop.fulfillments.flatMap(({ lines }) => lines))
    if (sku !== null) owe(sku, -quantity)
  const take = (line: OpenLine): number => {
    const quantity = Math.max(0, Math.min(owed.get(line.sku ?? '') ?? 0, line.remaining))
    if (line.sku !== null) owe(line.sku, -quantity)
    return quantity
  }
  const taken = (canFulfill: boolean) =>
    shop.open
      .filter((line) => line.canFulfill === canFulfill)
      .map((line) => ({ line, quantity: take(line) }))
      .filter(({ quantity }) => quantity > 0)
  return { lines: taken(true), isHeld: taken(false).length > 0 }
}

/** Numbers that are wrong by now go; those that no fulfillment has join the one that lost some, or the last. */
function updatesOf(
  shop: ShopifyOrder,
  { orderNumber, tracking: wanted }: ChannelContent['order'],
  added: readonly LeavingParcel[],
): FulfillmentPlan['updates'] {
  const told = new Map(
    (toldOrders(shop)[orderNumber]?.tracking ?? []).map((parcel) => [parcel.number, parcel]),
  )
  const now = new Map(wanted.map((parcel) => [parcel.number, parcel]))
  const isOfOther = (number: string) =>
    Object.entries(toldOrders(shop)).some(
      ([order, { tracking }]) =>
        order !== orderNumber && tracking.some((parcel) => parcel.number === number),
    )
  const isGone = (number: string) => told.has(number) && !now.has(number)
  const heir =
    shop.fulfillments.find((fulfillment) => numbersOf(fulfillment).some(isGone)) ??
    shop.fulfillments.findLast((fulfillment) => !numbersOf(fulfillment).some(isOfOther))
  return shop.fulfillments.flatMap((fulfillment) => {
    const numbers = numbersOf(fulfillment)
    const kept = numbers.filter((number) => !isGone(number))
    const joined = fulfillment === heir ? added : []
    const hasOtherCarrier = kept.some((number) => {
      const before = told.get(number)
      return before !== undefined && before.carrier !== now.get(number)?.carrier
    })
    if (kept.length === numbers.length && joined.length === 0 && !hasOtherCarrier) return []
    const companies = new Map(fulfillment.tracking.map(({ number, company }) => [number, company]))
    const parcels = kept.map(
      (number) => now.get(number) ?? { number, carrier: companies.get(number) ?? null },
    )
    return [{ id: fulfillment.id, tracking: trackingInput([...parcels, ...joined]) }]
  })
}

function trackingInput(
  parcels: readonly Pick<LeavingParcel, 'number' | 'carrier'>[],
): TrackingInput {
  const carriers = new Set(parcels.map(({ carrier }) => carrier))
  const [company = null] = carriers.size === 1 ? carriers : []
  return { numbers: parcels.map(({ number }) => number), company }
}

/** A metafield in Waypost's namespace. */
export interface Metafield {
  key: string
  type: 'single_line_text_field' | 'json'
  value: string
}

/** A metafield that is another one now; the digest makes sure that nobody wrote it since. */
export interface ChangedMetafield extends Metafield {
  compareDigest: string | null
}

/** Those of the metafields whose value the shop has not; what is empty and was never set stays away. */
export const changedMetafields = (
  { metafields }: ShopifyOrder,
  wanted: readonly Metafield[],
): ChangedMetafield[] =>
  wanted.flatMap((metafield) => {
    const { key, type, value } = metafield
    const known = metafields.get(key)
    const isSame =
      type === 'json'
        ? isDeepStrictEqual(known ? parsed(known.value) : {}, JSON.parse(value))
        : known?.value === value
    return isSame ? [] : [{ ...metafield, compareDigest: known?.compareDigest ?? null }]
  })

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown
  } catch {
    return undefined
  }
}

/** What theme and staff of the shop can read of each item, by the numbers of our orders. */
export function itemsMetafield(
  shop: ShopifyOrder,
  { order, itemWords }: ChannelContent,
): Metafield {
  const items = order.items.map((item, index) => ({
    sku: item.sku,
    status: itemWords[index] ?? null,
    ordered: item.ordered,
    shipped: item.shipped,
    needed: item.needed,
    canceled: item.canceled,
    returned: item.returned,
    expectedShipDate: item.expectedShipDate,
    actualShipDate: item.actualShipDate,
  }))
  const known = parsed(shop.metafields.get('items')?.value ?? '')
  const others = typeof known === 'object' && known !== null ? known : {}
  return jsonMetafield('items', { ...others, [order.orderNumber]: items })
}

/** What tells the parcels of Waypost from those of others. */
export function toldMetafield(shop: ShopifyOrder, { order }: ChannelContent): Metafield {
  const shipped = shippedOf(order.items)
  const tracking = order.tracking.map(({ number, carrier }) => ({ number, carrier }))
  const { [order.orderNumber]: _, ...others } = toldOrders(shop)
  const isNothing = tracking.length === 0 && Object.keys(shipped).length === 0
  const own = isNothing ? {} : { [order.orderNumber]: { tracking, shipped } }
  return jsonMetafield('told', { ...others, ...own })
}

const jsonMetafield = (key: string, value: object): Metafield => ({
  key,
  type: 'json',
  value: JSON.stringify(value),
})

/** Which tags go and come, so that of all words of the label map the order has this one alone. */
export function tagChange(
  { tags }: ShopifyOrder,
  word: string,
  words: readonly string[],
): { remove: string[]; add: string[] } {
  const fold = (text: string) => text.toLowerCase()
  const ours = new Set(words.map(fold))
  return {
    remove: tags.filter((tag) => ours.has(fold(tag)) && fold(tag) !== fold(word)),
    add: tags.some((tag) => fold(tag) === fold(word)) ? [] : [word],
  }
}
