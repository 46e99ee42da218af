import type { PartyRecord } from '../orders/index.js'
import type { OrderToImport } from '../status-events/index.js'
import { importFields } from './import-fields.js'
import { parcelsOfRows } from './parcels-of-rows.js'
import type { Problem } from './problem.js'
import type { CellValue } from './read-cell.js'
import type { DateSettings } from './read-date.js'
import type { ReadRow } from './read-row.js'

/** What stands for every order of a file. */
export interface OrderSettings extends DateSettings {
  channel: string | null
  /** For orders that name none. */
  currency: string
}

interface MadeOrder {
  order: OrderToImport
  problems: Problem[]
  said: Map<string, number>
}

/**
 * Makes one order of its rows. What the order has once is said by the first row that says it; a
 * blank cell says nothing, and a row that says otherwise is a problem.
 */
export function orderOfRows(
  cartNumber: string,
  rows: readonly ReadRow[],
  settings: OrderSettings,
): MadeOrder {
  const common = agree(rows)
  const parcels = parcelsOfRows(rows)
  const problems = [...common.problems, ...parcels.problems]
  const placedAt = common.values.get('placedAt')
  const text = (key: string): string | null => textOf(common.values, key)
  const approve = common.values.get('approve')
  const order: OrderToImport = {
    channel: settings.channel,
    cartNumber,
    source: 'FILE',
    currency: text('currency') ?? settings.currency,
    placedAt: placedAt instanceof Date ? placedAt : null,
    billTo: partyOf(common.values, 'billTo'),
    shipTo: partyOf(common.values, 'shipTo'),
    items: rows.map(({ values }) => itemOf(values)),
    shipping: text('shipping'),
    tax: text('tax'),
    discount: text('discount'),
    total: text('total'),
    paymentMethod: text('paymentMethod'),
    amountPaid: text('amountPaid'),
    label: text('label'),
    comments: text('comments'),
    approve: typeof approve === 'boolean' ? approve : null,
    shipDate: parcels.shipDate,
    parcels: parcels.parcels,
  }
  return { order, problems, said: new Map([...parcels.said, ...common.said]) }
}

function itemOf(values: ReadRow['values']): OrderToImport['items'][number] {
  const recipient = textOf(values, 'giftCardRecipient')
  return {
    sku: textOf(values, 'sku') ?? '',
    name: textOf(values, 'name') ?? '',
    qty: Number(values.get('qty') ?? 0),
    unitPrice: textOf(values, 'unitPrice') ?? '',
    label: textOf(values, 'itemLabel'),
    giftCard: recipient === null ? null : { recipient },
  }
}

function textOf(values: ReadRow['values'], key: string): string | null {
  const value = values.get(key)
  return typeof value === 'string' ? value : null
}

function partyOf(values: ReadRow['values'], place: 'billTo' | 'shipTo'): PartyRecord | null {
  const said = importFields.flatMap(({ key, path: [own, field] }) => {
    const value = own === place ? textOf(values, key) : null
    return value === null || field === undefined ? [] : [[field, value] as const]
  })
  return said.length === 0 ? null : Object.fromEntries(said)
}

const orderFields = importFields.filter(({ level }) => level === 'ORDER')

function agree(rows: readonly ReadRow[]) {
  const values = new Map<string, CellValue>()
  const said = new Map<string, number>()
  const problems: Problem[] = []
  for (const { line, values: own } of rows) {
    for (const { key, kind } of orderFields) {
      const value = own.get(key)
      const first = values.get(key)
      if (value === undefined) continue
      if (first === undefined) {
        values.set(key, value)
        said.set(key, line)
      } else if (comparable(value, kind) !== comparable(first, kind)) {
        const message = `Line ${said.get(key) ?? line} of the same order says otherwise.`
        problems.push({ line, field: key, code: 'INVALID_INPUT', message })
      }
    }
  }
  return { values, said, problems }
}

function comparable(value: CellValue, kind: string): string | number | boolean {
  if (value instanceof Date) return value.getTime()
  // "5.00" and "5" are one amount.
  if (kind === 'amount' && typeof value === 'string' && value.includes('.'))
    return value.replace(/\.?0+$/, '')
  return value
}
