import { formatMinor, type StatusEventKey } from '@waypost/shared'
import type { OrderDraftInput } from '../../src/modules/status-events/order-draft.inputs.js'
import type { Draft, FillOptions, Input, NewItem, Wanted } from './inputs.js'
import { nameAt, type Names } from './names.js'

/** The currency of all orders of the model. */
const currency = 'USD'
const money = (minor: number): string => formatMinor(minor, currency)
const maybeMoney = (minor: number | undefined) => (minor === undefined ? undefined : money(minor))

const common = { dryRun: false, force: false, suppressEmail: false, suppressChannel: false }

/** An input of the oracle as a caller of the API writes it. */
export function requestOf(event: StatusEventKey, input: Input, names: Names) {
  return {
    ...common,
    orderId: names.order,
    force: input.force ?? false,
    ...own(event, input, names),
  }
}

const wantedOf = (items: readonly Wanted[] | undefined, names: Names) =>
  items?.map(({ item, qty }) => ({ itemId: nameAt(names.items, item), qty }))

function own(event: StatusEventKey, input: Input, names: Names): Record<string, unknown> {
  const items = wantedOf(input.items, names)
  const { label, date, carrier, number, method, reference, terms, mode, target } = input
  switch (event) {
    case 'ITEM_ADD':
      return input.add ? newItemOf(input.add) : {}
    case 'ITEM_CHANGE_STATUS':
      return { labelId: label, itemIds: input.places?.map((place) => nameAt(names.items, place)) }
    case 'ORDER_CHANGE_STATUS':
      return { labelId: label }
    case 'ITEM_REVISE':
      return {
        itemId: nameAt(names.items, input.item),
        ...{ qty: input.qty, unitPrice: maybeMoney(input.price), name: input.name },
      }
    case 'ITEM_EXCHANGE':
      return {
        items,
        restock: input.restock ?? false,
        replacements: input.replacements?.map((item) => ({
          ...newItemOf(item),
          ...{ tax: maybeMoney(item.tax), discount: maybeMoney(item.discount) },
        })),
      }
    case 'ITEM_RETURN':
      return { items, restock: input.restock ?? false, open: input.open ?? false }
    case 'ITEM_UNRETURN':
      return { returnId: nameAt(names.returns, target), items }
    case 'ORDER_APPROVE':
      return { actualShipDate: date }
    case 'ORDER_CREDIT_ISSUED':
    case 'ORDER_PAYMENT_RECEIVED':
      return { amount: money(input.amount ?? 0), method, reference, mode: mode ?? 'LOG' }
    case 'ORDER_PAYMENT_EDIT':
      return { method, reference, terms }
    case 'ORDER_PAYMENT_VOID':
      return { entryId: nameAt(names.ledger, target) }
    case 'ORDER_EDIT_TRACKING_NUMBER':
      return { shipmentId: nameAt(names.shipments, target), carrier, number, shipDate: date }
    case 'ORDER_ADD_TRACKING_NUMBER':
      return { carrier, number, shipDate: date, items }
    case 'ORDER_PACK':
      return { packages: input.packages?.map((box) => ({ items: wantedOf(box, names) })) }
    case 'ITEM_SET_EXPECTED_SHIP_DATE':
      return { items: items?.map(({ itemId }) => ({ itemId })), date }
    case 'DROP_SHIP_ORDERED':
      return { items, supplier: input.supplier }
    case 'DROP_SHIP_CANCELED':
      return { dropShipOrderId: nameAt(names.dropShips, target) }
    case 'ITEM_FILL_BACKORDER':
    case 'ORDER_FILL_BACKORDER':
      return { items, ...fillOf(input.fill) }
    default:
      return { items, date }
  }
}

const newItemOf = ({ sku, qty, price }: NewItem) => ({
  ...{ sku, name: sku, qty, unitPrice: money(price) },
})

const fillOf = ({ date, ...options }: FillOptions = {}) => ({ ...options, actualShipDate: date })

let customers = 0

/** Somebody of their own to deliver to, so that no order needs a review. */
const somebody = () => ({
  ...{ name: 'Ada Lovelace', street: '1 Analytical Way', city: 'London', zip: 'N1 9GU' },
  ...{ country: 'GB', email: `customer-${(customers += 1)}@model.example` },
})

/** A draft of the oracle as a caller of the API writes it. */
export const draftRequestOf = (
  draft: Draft,
  labelCode: (id: number) => string,
): OrderDraftInput => ({
  billTo: somebody(),
  currency,
  items: draft.items.map((item) => ({
    ...newItemOf(item),
    label: item.label === undefined ? null : labelCode(item.label),
  })),
  shipping: money(draft.shipping),
  tax: money(draft.tax),
  discount: money(draft.discount),
  amountPaid: money(draft.paid),
  approve: draft.approve,
  label: draft.label === undefined ? null : labelCode(draft.label),
  shipDate: draft.date ?? null,
  trackingNumber: draft.number ?? null,
})
