import { formatMinor } from '@waypost/shared'
import type { PartyRecord } from '../../kernel/party.types.js'
import type { WholeQuote } from './quote.record.js'
import type { QuoteDifference } from './quote-revision.types.js'

/** A line as a revision keeps it, with prices as decimal text. */
export interface LineDocument {
  id: string
  sku: string
  name: string
  qty: number
  listPrice: string
  unitPrice: string
}

/** What a quote says at one revision. */
export interface QuoteDocument {
  reference: string | null
  accountId: string | null
  customerName: string
  contact: string | null
  channelId: number | null
  currency: string
  lines: LineDocument[]
  billTo?: PartyRecord
  shipTo?: PartyRecord
  shipping: string
  discount: string
  tax: string
  taxFromRates: boolean
  total: string
  expiresOn: string | null
  customerNote: string | null
}

/** What a quote says, as its present revision. */
export function documentOf(quote: WholeQuote): QuoteDocument {
  const { reference, accountId, customerName, channelId, currency, billTo, shipTo } = quote
  const amount = (minor: number) => formatMinor(minor, currency)
  return {
    ...{ reference, accountId, customerName, contact: quote.contact?.name ?? null, channelId },
    currency,
    lines: quote.lines.map(({ id, sku, name, qty, listPrice, unitPrice }) => ({
      ...{ id, sku, name, qty },
      listPrice: amount(listPrice),
      unitPrice: amount(unitPrice),
    })),
    ...{ billTo, shipTo },
    shipping: amount(quote.shipping),
    discount: amount(quote.discount),
    tax: amount(quote.tax),
    taxFromRates: quote.taxFromRates,
    total: amount(quote.total),
    expiresOn: quote.expiresOn,
    customerNote: quote.customerNote,
  }
}

const personal = ['billTo', 'shipTo'] as const

/** A document without addresses. */
export function withoutContactData(document: QuoteDocument): QuoteDocument {
  const { billTo: _b, shipTo: _s, ...rest } = document
  return rest
}

const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b)

/** JSON with the fields of objects in one order: PostgreSQL keeps them in its own. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, field: unknown) =>
    field !== null && typeof field === 'object' && !Array.isArray(field)
      ? Object.fromEntries(Object.entries(field).sort(([a], [b]) => (a < b ? -1 : 1)))
      : field,
  )

const noLine = { lineId: null, sku: null, name: null }

/**
 * What differs between two revisions, fields of the quote first; lines are known by their ids.
 * Another order of the same lines is no difference.
 */
export function differencesOf(from: QuoteDocument, to: QuoteDocument): QuoteDifference[] {
  const { lines: _lines, ...rest } = to
  const fields = [...new Set([...Object.keys(rest), ...personal])] as (keyof typeof rest)[]
  return [
    ...fields
      .filter((field) => !same(from[field] ?? null, to[field] ?? null))
      .map((field) => ({
        ...{ kind: 'FIELD' as const, field, ...noLine },
        from: from[field] ?? null,
        to: to[field] ?? null,
      })),
    ...lineDifferences(from.lines, to.lines),
  ]
}

const lineFields = ['sku', 'name', 'qty', 'listPrice', 'unitPrice'] as const

function lineDifferences(
  from: readonly LineDocument[],
  to: readonly LineDocument[],
): QuoteDifference[] {
  const former = new Map(from.map((line) => [line.id, line]))
  const latter = new Set(to.map(({ id }) => id))
  const whole = (kind: 'LINE_ADDED' | 'LINE_REMOVED', line: LineDocument): QuoteDifference => ({
    ...{ kind, field: null, lineId: line.id, sku: line.sku, name: line.name },
    from: kind === 'LINE_REMOVED' ? line : null,
    to: kind === 'LINE_ADDED' ? line : null,
  })
  return [
    ...to.flatMap((line) => {
      const before = former.get(line.id)
      return before ? changesOf(before, line) : [whole('LINE_ADDED', line)]
    }),
    ...from.filter(({ id }) => !latter.has(id)).map((line) => whole('LINE_REMOVED', line)),
  ]
}

const changesOf = (from: LineDocument, to: LineDocument): QuoteDifference[] =>
  lineFields
    .filter((field) => from[field] !== to[field])
    .map((field) => ({
      ...{ kind: 'LINE_CHANGED' as const, field, lineId: to.id, sku: to.sku, name: to.name },
      from: from[field],
      to: to[field],
    }))

/** Whether two documents say the same, in the same order. */
export const sameDocument = (a: QuoteDocument, b: QuoteDocument): boolean => same(a, b)
