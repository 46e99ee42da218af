import type { ChannelCapability } from '../../../kernel/configuration.js'
import type { ChannelContent } from '../../deliveries/index.js'

/** An order of WooCommerce, as far as it is asked for. */
export interface ShopOrder {
  id: number
  number: string
  status: string
  meta_data: { key: string; value: unknown }[]
}

/** What an order is asked for; without it the answer has every address. */
export const orderFields = 'id,number,status,meta_data'

/** What has to be written, so that an order matches the content. */
export interface OrderChange {
  status?: string
  meta_data?: { key: string; value: string }[]
}

/** The difference between an order and the content; null when there is none. */
export function changeOf(
  order: ShopOrder,
  content: ChannelContent,
  capabilities: readonly ChannelCapability[],
): OrderChange | null {
  const meta = metaOf(content, capabilities).flatMap(({ key, lines }) => {
    const known = order.meta_data.find((entry) => entry.key === key)?.value
    const before = typeof known === 'string' ? known : ''
    const value = withLines(before, content.order.orderNumber, lines)
    return value === before ? [] : [{ key, value }]
  })
  const { orderWord } = content
  const change: OrderChange = {
    ...(orderWord === null || orderWord === order.status ? {} : { status: orderWord }),
    ...(meta.length === 0 ? {} : { meta_data: meta }),
  }
  return Object.keys(change).length === 0 ? null : change
}

/**
 * A text with the lines of one of our orders in it. Several can be one order of the shop, such as
 * one that fills a backorder; each has its own lines, which begin with its number.
 */
function withLines(before: string, orderNumber: string, lines: readonly string[]): string {
  const prefix = `${orderNumber}: `
  const others = before.split('\n').filter((line) => line !== '' && !line.startsWith(prefix))
  return [...others, ...lines.map((line) => prefix + line)].sort().join('\n')
}

/**
 * Meta data of the order that staff of the shop can read and its plug-ins can use. Not of its line
 * items: WooCommerce works the totals of an order out anew when those are written.
 */
function metaOf(
  { order, itemWords }: ChannelContent,
  capabilities: readonly ChannelCapability[],
): { key: string; lines: string[] }[] {
  const items = order.items.flatMap(({ sku }, index) => {
    const word = itemWords[index] ?? null
    return word === null ? [] : [`${sku}: ${word}`]
  })
  const tracking = order.tracking.map(({ carrier, number, shipDate }) =>
    [number, ...(carrier === null ? [] : [carrier]), shipDate].join(', '),
  )
  const told: [ChannelCapability, string, string[]][] = [
    ['ITEM_LABELS', 'waypost_items', items],
    ['TRACKING', 'waypost_tracking', tracking],
    ['DATES', 'waypost_dates', order.items.flatMap(dateLines)],
    ['RETURNS', 'waypost_returns', order.items.flatMap(returnLines)],
  ]
  return told.flatMap(([capability, key, lines]) =>
    capabilities.includes(capability) ? [{ key, lines }] : [],
  )
}

function dateLines(item: ChannelContent['order']['items'][number]): string[] {
  const { sku, actualShipDate, expectedShipDate } = item
  if (actualShipDate !== null) return [`${sku}: shipped on ${actualShipDate}`]
  return expectedShipDate === null ? [] : [`${sku}: expected to ship on ${expectedShipDate}`]
}

const returnLines = ({ sku, returned }: ChannelContent['order']['items'][number]): string[] =>
  returned ? [`${sku}: ${returned} returned`] : []

/**
 * Notes for the parcels that no note of the order names yet. A note is known by the number in it:
 * plug-ins may change the rest of its text.
 */
export function missingNotes(notes: readonly string[], { order }: ChannelContent): string[] {
  return order.tracking
    .filter(({ number }) => !notes.some((note) => names(plainText(note), number)))
    .map(({ carrier, number, shipDate }) =>
      carrier === null
        ? `Shipped on ${shipDate}, tracking number ${number}.`
        : `Shipped on ${shipDate} with ${carrier}, tracking number ${number}.`,
    )
}

/** WordPress keeps texts as HTML. */
const plainText = (html: string): string =>
  html
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#0?39;/g, "'")
    .replace(/&amp;/g, '&')

/** Whether a note has this number, and not only a longer one that contains it. */
function names(note: string, number: string): boolean {
  const escaped = number.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u').test(note)
}
