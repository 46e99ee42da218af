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

/** A line of a quote in few words. */
const lineOf = (value: Record<string, string | null>, format: ValueFormat): string => {
  const { qty, name, unitPrice } = value
  return [qty && `${qty} ×`, name, unitPrice && format.money(unitPrice)].filter(Boolean).join(' ')
}

function textOf(field: string, value: string, format: ValueFormat): string {
  if (amounts.has(field)) return format.money(value)
  return field === 'expiresOn' ? format.date(value) : value
}

/** A value of a field as people read it; empty for nothing. */
export function valueOf(field: string | null, value: unknown, format: ValueFormat): string {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'boolean') return value ? format.yes : format.no
  if (typeof value === 'string') return textOf(field ?? '', value, format)
  if (!isRecord(value)) return JSON.stringify(value)
  return parties.has(field ?? '') ? addressOf(value) : lineOf(value, format)
}
