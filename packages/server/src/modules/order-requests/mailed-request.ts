import type { RecordEmail } from '../emails/index.js'
import type { RequestLineRecord, RequestRecord } from './order-request.js'

/** What all mails about a request tell of it. */
export const mailedRequest = (
  { number, reference, currency, total, shipping }: RequestRecord,
  lines: readonly RequestLineRecord[],
) => ({
  number,
  reference,
  currency,
  total,
  lines: lines.map(({ sku, name, qty, unitPrice }) => ({
    sku,
    name,
    qty,
    unitPrice,
    total: qty * unitPrice,
  })),
  charges: { discount: 0, shipping, tax: 0 },
})

/** Whose mail it is and what it is about. */
export const mailOf = (
  { id, accountId }: RequestRecord,
  { to, language }: Pick<RecordEmail, 'to' | 'language'>,
) => ({ record: 'ORDER_REQUEST' as const, recordId: id, accountId, to, language, channelId: null })
