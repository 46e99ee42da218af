import { formatMinor, type StatusEventKey } from '@waypost/shared'
import { openQty, type ItemRecord, type OrderState } from '../orders/index.js'
import type { Chance } from './chance.js'
import type { Place } from './places.js'

/** Who does something. */
export type Hand = 'office' | 'warehouse' | 'accounts'

/** What a deed may look at: the order as it stands then, and chance. */
export interface Moment {
  order: OrderState
  chance: Chance
  place: Place
}

/** One event in the life of an order. */
export interface Deed {
  event: StatusEventKey
  by: Hand
  /** Hours since what came before, from and to. */
  after: readonly [number, number]
  input?(moment: Moment): Record<string, unknown>
  /** Whether it happens to the order that the story's order led to. */
  toCreated?: true
}

const first = ({ order }: Moment): ItemRecord => order.items[0] as ItemRecord
const only = (item: ItemRecord) => ({ items: [{ itemId: item.id }] })
const oneOf = (item: ItemRecord) => ({ items: [{ itemId: item.id, qty: 1 }] })
const parcel = ({ chance, place }: Moment) => ({
  carrier: chance.oneOf(place.carriers),
  number: `${place.country}${chance.digits(11)}`,
})
const money = (minor: number, { order: { order } }: Moment) => ({
  amount: formatMinor(minor, order.currency),
  method: order.paymentMethod,
  mode: 'LOG',
})
const dayAfter = ({ order }: Moment, days: number): string =>
  new Date(Date.parse(order.order.updatedAt) + days * 86_400_000).toISOString().slice(0, 10)
const open = ({ order }: Moment): ItemRecord[] => order.items.filter((item) => openQty(item) > 0)

/** What fills leave out when they only fill. */
const noOptions = {
  approve: false,
  approveIncomplete: false,
  carryBalance: false,
  carryCredit: false,
  onlyComplete: false,
}

/** A change of status by hand. */
function byHand(event: 'ORDER_CHANGE_STATUS' | 'ITEM_CHANGE_STATUS', labelCode: string): Deed {
  return { event, by: 'office', after: [2, 30], input: () => ({ labelCode }) }
}

/** One of the item comes back, and another size of it goes out. */
const exchangeOf = (item: ItemRecord, { order }: Moment) => ({
  ...oneOf(item),
  reason: 'Changed mind',
  restock: true,
  replacements: [
    {
      sku: `${item.sku}-L`,
      name: `${item.name} (large)`,
      qty: 1,
      unitPrice: formatMinor(item.unitPrice, order.order.currency),
    },
  ],
})

/** Deeds as lives are made of them; a life may give one another time or input. */
export const deeds = {
  approve: { event: 'ORDER_APPROVE', by: 'office', after: [0.5, 8] },
  unapprove: {
    event: 'ORDER_UNAPPROVE',
    by: 'office',
    after: [2, 20],
    input: () => ({ reason: 'The customer wants another address.' }),
  },
  pay: {
    event: 'ORDER_PAYMENT_RECEIVED',
    by: 'accounts',
    after: [4, 70],
    input: (moment) => money(moment.order.order.total - moment.order.order.netPaid, moment),
  },
  voidPayment: {
    event: 'ORDER_PAYMENT_VOID',
    by: 'accounts',
    after: [2, 20],
    input: ({ order }) => ({
      entryId: order.ledger.at(-1)?.id,
      reason: 'Booked to the wrong order.',
    }),
  },
  editPayment: {
    event: 'ORDER_PAYMENT_EDIT',
    by: 'accounts',
    after: [1, 10],
    input: ({ chance }) => ({
      method: 'Invoice',
      terms: 'Net 30',
      reference: `PO ${chance.digits(5)}`,
    }),
  },
  credit: {
    event: 'ORDER_CREDIT_ISSUED',
    by: 'accounts',
    after: [3, 40],
    input: (moment) => money(moment.order.order.netPaid - moment.order.order.total, moment),
  },
  pack: {
    event: 'ORDER_PACK',
    by: 'warehouse',
    after: [1, 20],
    input: (moment) => ({
      packages: [
        {
          items: open(moment).map(({ id }) => ({ itemId: id })),
          weightGrams: moment.chance.between(4, 90) * 100,
        },
      ],
    }),
  },
  track: { event: 'ORDER_ADD_TRACKING_NUMBER', by: 'warehouse', after: [0.5, 22], input: parcel },
  trackFirst: {
    event: 'ORDER_ADD_TRACKING_NUMBER',
    by: 'warehouse',
    after: [2, 22],
    input: (moment) => ({ ...parcel(moment), ...only(first(moment)) }),
  },
  correctTracking: {
    event: 'ORDER_EDIT_TRACKING_NUMBER',
    by: 'warehouse',
    after: [1, 20],
    input: (moment) => ({ shipmentId: moment.order.shipments[0]?.id, ...parcel(moment) }),
  },
  ship: { event: 'ORDER_SET_ACTUAL_SHIP_DATE', by: 'warehouse', after: [4, 40] },
  shipFirst: {
    event: 'ITEM_SET_ACTUAL_SHIP_DATE',
    by: 'warehouse',
    after: [4, 40],
    input: (moment) => only(first(moment)),
  },
  expect: {
    event: 'ITEM_SET_EXPECTED_SHIP_DATE',
    by: 'office',
    after: [0.5, 8],
    input: (moment) => ({
      ...only(first(moment)),
      date: dayAfter(moment, moment.chance.between(5, 21)),
    }),
  },
  backorderFirst: {
    event: 'ITEM_FORCE_BACKORDER',
    by: 'warehouse',
    after: [1, 12],
    input: (moment) => only(first(moment)),
  },
  backorderAll: { event: 'ORDER_FORCE_BACKORDER', by: 'warehouse', after: [1, 12] },
  fillFirst: {
    event: 'ITEM_FILL_BACKORDER',
    by: 'warehouse',
    after: [60, 200],
    input: (moment) => ({ ...noOptions, ...only(first(moment)) }),
  },
  fillAll: {
    event: 'ORDER_FILL_BACKORDER',
    by: 'warehouse',
    after: [60, 200],
    input: () => noOptions,
  },
  fillAndApprove: {
    event: 'ORDER_FILL_BACKORDER',
    by: 'warehouse',
    after: [60, 200],
    input: () => ({ ...noOptions, approve: true, carryBalance: true }),
  },
  cancelBackorder: {
    event: 'ORDER_CANCEL_BACK_ORDER',
    by: 'office',
    after: [40, 160],
    input: () => ({ reason: 'No longer made.' }),
  },
  returnFirst: {
    event: 'ITEM_RETURN',
    by: 'warehouse',
    after: [90, 300],
    input: (moment) => ({
      ...oneOf(first(moment)),
      reason: moment.chance.oneOf(['Damaged in transit', 'Changed mind', 'Not as described']),
      restock: true,
      open: false,
    }),
  },
  announceReturn: {
    event: 'ITEM_RETURN',
    by: 'office',
    after: [90, 200],
    input: (moment) => ({
      ...oneOf(first(moment)),
      reason: 'Changed mind',
      restock: false,
      open: true,
    }),
  },
  unreturn: {
    event: 'ITEM_UNRETURN',
    by: 'warehouse',
    after: [10, 60],
    input: ({ order }) => ({ returnId: order.returns[0]?.id, reason: 'The parcel was empty.' }),
  },
  exchange: {
    event: 'ITEM_EXCHANGE',
    by: 'office',
    after: [80, 250],
    input: (moment) => exchangeOf(first(moment), moment),
  },
  orderFromSupplier: {
    event: 'DROP_SHIP_ORDERED',
    by: 'office',
    after: [1, 10],
    input: (moment) => ({
      ...only(first(moment)),
      supplier: moment.chance.oneOf(['Fjell & Co.', 'Atelier Nord', 'Summit Supply']),
    }),
  },
  cancelSupplier: {
    event: 'DROP_SHIP_CANCELED',
    by: 'office',
    after: [20, 90],
    input: ({ order }) => ({
      dropShipOrderId: order.dropShipOrders[0]?.id,
      reason: 'Out of stock there.',
    }),
  },
  cancel: {
    event: 'ORDER_CANCEL',
    by: 'office',
    after: [2, 30],
    input: ({ chance }) => ({
      reason: chance.oneOf(['The customer changed their mind.', 'Ordered twice.', 'Never paid.']),
    }),
  },
  uncancel: { event: 'ORDER_UNCANCEL', by: 'office', after: [2, 24] },
  cancelFirst: {
    event: 'ITEM_CANCEL',
    by: 'office',
    after: [1, 10],
    input: (moment) => ({ ...oneOf(first(moment)), reason: 'One is enough.' }),
  },
  addItem: {
    event: 'ITEM_ADD',
    by: 'office',
    after: [1, 10],
    input: (moment) => ({
      ...{ sku: 'PEG-SET', name: 'Tent pegs, set of ten', qty: 1 },
      unitPrice: formatMinor(first(moment).unitPrice, moment.order.order.currency),
    }),
  },
  reviseFirst: {
    event: 'ITEM_REVISE',
    by: 'office',
    after: [1, 10],
    input: (moment) => ({ itemId: first(moment).id, qty: first(moment).ordered + 1 }),
  },
  inProduction: byHand('ORDER_CHANGE_STATUS', 'IN PRODUCTION'),
  waitingToShip: byHand('ORDER_CHANGE_STATUS', 'WAITING TO SHIP'),
  itemsInProgress: byHand('ITEM_CHANGE_STATUS', 'IN PROGRESS'),
  invoiced: byHand('ORDER_CHANGE_STATUS', 'INVOICED'),
} as const satisfies Record<string, Deed>
