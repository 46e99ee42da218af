import type { ChannelContent } from '../../deliveries/index.js'

/** What a cart is told, in English, a line for each thing. */
export function describeContent({ order, orderWord, itemWords }: ChannelContent): string[] {
  const cart = order.cartNumber === null ? 'no cart number' : `cart number ${order.cartNumber}`
  return [
    `Order ${order.orderNumber} (${cart})`,
    ...(orderWord === null ? [] : [`Status of the order: ${orderWord}`]),
    ...order.items.flatMap((item, index) => itemLines(item, itemWords[index] ?? null)),
    ...order.tracking.map(
      ({ carrier, number, shipDate }) =>
        `Tracking number ${number}${carrier === null ? '' : ` (${carrier})`}, shipped on ${shipDate}`,
    ),
  ]
}

function itemLines(item: ChannelContent['order']['items'][number], word: string | null): string[] {
  const said = [
    ...(word === null ? [] : [word]),
    ...(item.shipped > 0 ? [`${item.shipped} of ${item.ordered} shipped`] : []),
    ...(item.needed > 0 ? [`${item.needed} on backorder`] : []),
    ...(item.canceled > 0 ? [`${item.canceled} canceled`] : []),
    ...(item.returned ? [`${item.returned} returned`] : []),
    ...(item.actualShipDate === null ? [] : [`shipped on ${item.actualShipDate}`]),
    ...(item.expectedShipDate === null ? [] : [`expected to ship on ${item.expectedShipDate}`]),
  ]
  return said.length === 0 ? [] : [`${item.sku}: ${said.join(', ')}`]
}
