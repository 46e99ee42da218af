import { formatMinor } from '@waypost/shared'
import type { PartyRecord } from '../orders/index.js'
import type { OrderDraftInput } from '../status-events/index.js'
import type { ContactRow } from './contact.sql.js'
import type { RequestLineRecord, RequestRecord } from './order-request.js'

/** What an order takes from around its request. */
export interface OrderOrigin {
  accountName: string
  buyer: Pick<ContactRow, 'email' | 'phone'>
  lines: readonly RequestLineRecord[]
  paymentMethod: string | null
}

/**
 * A request as the order that it becomes: at the prices that were approved, with tax from the rates
 * for where it goes, and with the buyer to turn to where its address names nobody.
 */
export function orderDraftOf(
  { accountId, currency, billTo, shipTo, shipping, comments, reference }: RequestRecord,
  { accountName, buyer, lines, paymentMethod }: OrderOrigin,
): OrderDraftInput {
  const reachable = (party: PartyRecord): PartyRecord => ({
    ...party,
    name: party.name ?? accountName,
    email: party.email ?? buyer.email,
    phone: party.phone ?? buyer.phone,
  })
  return {
    source: 'REQUEST',
    accountId,
    currency,
    billTo: reachable(billTo),
    shipTo: Object.keys(shipTo).length > 0 ? reachable(shipTo) : null,
    items: lines.map(({ sku, name, qty, unitPrice }) => ({
      sku,
      name,
      qty,
      unitPrice: formatMinor(unitPrice, currency),
    })),
    shipping: formatMinor(shipping, currency),
    taxFromRates: true,
    paymentMethod,
    comments,
    customFields: reference === null ? {} : { reference },
  }
}
