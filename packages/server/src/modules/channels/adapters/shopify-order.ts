import { isDeepStrictEqual } from 'node:util'
import type { ChannelContent, LeavingParcel } from '../../deliveries/index.js'

/** An order of Shopify, as far as it is asked for. */
export interface ShopifyOrder {
  id: string
  tags: string[]
  /** Values of our metafields by key; a key that was never set is missing. */
  metafields: ReadonlyMap<string, string>
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

/** What the shop keeps of what it was told, with the number of the order here that told it. */
type Told<T> = T & { order: string }

function toldOf<T>({ metafields }: ShopifyOrder, key: string): Told<T>[] {
  const told = parsed(metafields.get(key) ?? '[]')
  return Array.isArray(told) ? (told as Told<T>[]) : []
}

const parcelsOf = (shop: ShopifyOrder) => toldOf<LeavingParcel>(shop, 'tracking')

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

/**
 * What has shipped and is not fulfilled. Orders that were made from another, such as a filled
 * backorder, go back to the same order there: what they have told of is theirs.
 */
function linesToFulfill(shop: ShopifyOrder, { orderNumber, items }: ChannelContent['order']) {
  const done = new Map<string, number>()
  const count = (sku: string, quantity: number) => done.set(sku, (done.get(sku) ?? 0) + quantity)
  for (const { sku, quantity } of shop.fulfillments.flatMap(({ lines }) => lines))
    if (sku !== null) count(sku, quantity)
  for (const { order, sku, shipped } of toldOf<{ sku: string; shipped: number }>(shop, 'items'))
    if (order !== orderNumber) count(sku, -shipped)
  const owed = new Map<string, number>()
  const owe = (sku: string, quantity: number) => owed.set(sku, (owed.get(sku) ?? 0) + quantity)
  for (const [sku, quantity] of done) owe(sku, -Math.max(0, quantity))
  for (const { sku, shipped } of items) owe(sku, shipped)
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

/**
 * Numbers of ours that are wrong by now go; those that no fulfillment has join the one that lost
 * some, or the last that tells of no other order.
 */
function updatesOf(
  shop: ShopifyOrder,
  { orderNumber, tracking }: ChannelContent['order'],
  added: readonly LeavingParcel[],
): FulfillmentPlan['updates'] {
  const ours = parcelsOf(shop).filter(({ order }) => order === orderNumber)
  const told = new Map(ours.map((parcel) => [parcel.number, parcel]))
  const now = new Map(tracking.map((parcel) => [parcel.number, parcel]))
  const others = new Set(
    parcelsOf(shop).flatMap(({ order, number }) => (order === orderNumber ? [] : [number])),
  )
  const isGone = (number: string) => told.has(number) && !now.has(number)
  const heir =
    shop.fulfillments.find((fulfillment) => numbersOf(fulfillment).some(isGone)) ??
    shop.fulfillments.findLast((one) => !numbersOf(one).some((number) => others.has(number))) ??
    shop.fulfillments.at(-1)
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

/** Those of the metafields whose value the shop has not; an empty list that was never set stays away. */
export const changedMetafields = (
  { metafields }: ShopifyOrder,
  wanted: readonly Metafield[],
): Metafield[] =>
  wanted.filter(({ key, type, value }) => {
    const known = metafields.get(key)
    if (known === undefined) return value !== '[]'
    return type === 'json' ? !isDeepStrictEqual(parsed(known), JSON.parse(value)) : known !== value
  })

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown
  } catch {
    return undefined
  }
}

/** What theme and staff of the shop can read of each item. */
export const itemsMetafield = (
  shop: ShopifyOrder,
  { order, itemWords }: ChannelContent,
): Metafield =>
  jsonMetafield(
    shop,
    'items',
    order.items.map((item, index) => ({
      sku: item.sku,
      status: itemWords[index] ?? null,
      ordered: item.ordered,
      shipped: item.shipped,
      needed: item.needed,
      expectedShipDate: item.expectedShipDate,
      actualShipDate: item.actualShipDate,
    })),
    order.orderNumber,
  )

/** What tells the parcels of Waypost from those of others. */
export const trackingMetafield = (shop: ShopifyOrder, { order }: ChannelContent): Metafield =>
  jsonMetafield(
    shop,
    'tracking',
    order.tracking.map(({ number, carrier, shipDate }) => ({ number, carrier, shipDate })),
    order.orderNumber,
  )

/** A list of what this order tells, beside what other orders have told; whoever tells, in one order. */
const jsonMetafield = (
  shop: ShopifyOrder,
  key: string,
  own: readonly object[],
  order: string,
): Metafield => ({
  key,
  type: 'json',
  value: JSON.stringify(
    [
      ...toldOf<object>(shop, key).filter((told) => told.order !== order),
      ...own.map((told) => ({ order, ...told })),
    ].sort((a, b) => Number(a.order > b.order) - Number(a.order < b.order)),
  ),
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
