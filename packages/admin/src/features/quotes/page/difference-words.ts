import type { QuoteDiffQuery } from '../../../generated/operations.js'
import { addressLines } from '../../../parts/party.js'

type Quote = NonNullable<QuoteDiffQuery['quote']>
export type Difference = Quote['diff'][number]

const amounts = new Set(['listPrice', 'unitPrice', 'shipping', 'discount', 'tax', 'total'])
const parties = new Set(['billTo', 'shipTo'])

/** How values of a quote are written for whoever reads. */
export interface ValueFormat {
  money(amount: string): string
  date(day: string): string
  yes: string
  no: string
}

const isRecord = (value: unknown): value is Record<string, string | null> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const addressOf = (value: Record<string, string | null>): string => {
  const at = (field: string) => value[field] ?? null
  const lines = addressLines({
    name: at('name'),
    street: at('street'),
    zip: at('zip'),
    city: at('city'),
    state: at('state'),
    country: at('country'),
    email: at('email'),
    phone: at('phone'),
  })
  return [...lines, at('email'), at('phone')].filter(Boolean).join(', ')
}

/** A value of a field as people read it; empty for nothing. */
export function valueOf(field: string | null, value: unknown, format: ValueFormat): string {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'boolean') return value ? format.yes : format.no
  if (typeof value === 'string' && field !== null && amounts.has(field)) return format.money(value)
  if (typeof value === 'string' && field === 'expiresOn') return format.date(value)
  if (isRecord(value)) {
    if (field !== null && parties.has(field)) return addressOf(value)
    return [value['qty'] && `${value['qty']} ×`, value['name'], value['unitPrice'] && format.money(value['unitPrice'])]
      .filter(Boolean)
      .join(' ')
  }
  return typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : JSON.stringify(value)
}
