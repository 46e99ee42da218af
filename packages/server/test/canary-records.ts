// An account, a quote and an order request of one customer, made by the real deeds.
import type { Context } from '../src/kernel/context.js'
import { createRequest } from '../src/modules/order-requests/index.js'
import { createQuote } from '../src/modules/quotes/index.js'
import {
  createRecordLink,
  recordLinkLifetime,
  recordLinkUrl,
} from '../src/modules/record-links/index.js'
import type { PartyInput } from '../src/modules/orders/index.js'
import { makeAccount } from './factories/account.factory.js'

/** Ids of the records, and the way to the quote's page. */
export interface CanaryRecords {
  accountId: string
  buyerId: string
  quoteId: string
  requestId: string
  /** Path of the customer's page of the quote. */
  quotePath: string
}

/** Makes records that hold how the customer is reached wherever a record may hold it. */
export async function canaryRecords(
  ctx: Context,
  customer: PartyInput & { email: string; phone: string },
): Promise<CanaryRecords> {
  const { name = 'Robin Nest', email, phone } = customer
  const account = await makeAccount(ctx, {
    contacts: [{ name: name ?? 'Robin Nest', email, phone }],
    addresses: [{ kind: 'BILL_TO', party: customer, isDefault: true }],
  })
  const [buyer] = account.contacts
  if (!buyer) throw new Error('The account has no contact')
  const line = { sku: 'NEST', name: 'Nest', qty: 1, unitPrice: '9.00' }
  const parties = { billTo: customer, shipTo: customer }
  const quote = await createQuote(ctx, {
    ...{ accountId: account.id, contactId: buyer.id, lines: [line], ...parties },
  })
  const request = await createRequest(ctx, {
    ...{ accountId: account.id, buyerId: buyer.id, lines: [line], ...parties },
  })
  if (!quote.answer || !request.request)
    throw new Error(JSON.stringify([quote.userErrors, request.userErrors]))
  const now = ctx.clock.now()
  const link = await createRecordLink(ctx.database, ctx, {
    ...{ kind: 'QUOTE', subjectId: quote.answer.id, contactId: buyer.id, now },
    expiresAt: new Date(now.getTime() + recordLinkLifetime),
  })
  return {
    accountId: account.id,
    buyerId: buyer.id,
    quoteId: quote.answer.id,
    requestId: request.request.id,
    quotePath: new URL(recordLinkUrl(ctx, link)).pathname,
  }
}
