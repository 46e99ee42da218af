import type { ChannelTarget, ChannelUpdate } from '../src/modules/channels/adapters/adapter.js'

type Item = ChannelUpdate['order']['items'][number]

/** An item that a cart is told of. */
export const toldItem = (sku: string, more: Partial<Item> = {}): Item => ({
  sku,
  name: sku,
  ordered: 2,
  shipped: 0,
  needed: 0,
  canceled: 0,
  returned: 0,
  label: null,
  expectedShipDate: null,
  actualShipDate: null,
  ...more,
})

/** An update of an order of two mugs and a tea, of which nothing has shipped. */
export function channelUpdate(
  order: Partial<ChannelUpdate['order']> = {},
  more: Partial<ChannelUpdate> = {},
): ChannelUpdate {
  const items = order.items ?? [toldItem('MUG'), toldItem('TEA', { ordered: 1 })]
  return {
    messageId: 'evt_1',
    at: '2026-03-02T10:00:00.000Z',
    event: 'ORDER_APPROVE',
    sequence: 2,
    previousSequence: 1,
    sentAt: new Date('2026-03-02T10:00:01Z'),
    order: {
      orderNumber: '1001',
      cartNumber: '7001',
      billToName: 'Ada Lovelace',
      shipToName: 'Ada Lovelace',
      label: null,
      tracking: [],
      ...order,
      items,
    },
    orderWord: null,
    itemWords: items.map(() => null),
    labelIds: { order: null, items: items.map(() => null) },
    ...more,
  }
}

/** A parcel of the second of March. */
export const parcel = (number: string, carrier: string | null = 'UPS') => ({
  number,
  carrier,
  shipDate: '2026-03-02',
})

/** A channel that is told everything. */
export const channelTarget = (more: Partial<ChannelTarget>): ChannelTarget => ({
  settings: {},
  secrets: {},
  formerSecrets: null,
  capabilities: ['ORDER_LABEL', 'ITEM_LABELS', 'TRACKING', 'DATES', 'RETURNS'],
  words: [],
  ...more,
})
