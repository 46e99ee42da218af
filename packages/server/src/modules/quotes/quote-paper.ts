import type { CustomerLanguage } from '../../kernel/configuration.js'

/** An address as it stands on paper. */
export interface PaperAddress {
  name?: string | null
  street?: string | null
  city?: string | null
  state?: string | null
  zip?: string | null
  country?: string | null
}

/** One line on paper; amounts in minor units. */
export interface PaperLine {
  sku: string
  name: string
  qty: number
  listPrice: number
  unitPrice: number
  total: number
}

/** What is to be read above the lines when the quote cannot be accepted any more. */
export type PaperEnd = 'EXPIRED' | 'CANCELED' | 'ORDERED'

/** A quote as it is put on paper: what a customer may read of it, and no more. */
export interface QuotePaper {
  language: CustomerLanguage
  /** Who writes: name, colour as "#rrggbb", and the logo if it is one that paper can show. */
  business: { name: string; accentColor: string; logo: Buffer | null }
  number: string
  /** The customer's own. */
  reference: string | null
  revision: number
  /** When this revision was written, as a day such as "2026-03-01". */
  writtenOn: string
  /** The last day on which it holds; null: without end. */
  expiresOn: string | null
  end: PaperEnd | null
  customerName: string
  billTo: PaperAddress
  shipTo: PaperAddress
  currency: string
  lines: readonly PaperLine[]
  subtotal: number
  discount: number
  shipping: number
  tax: number
  total: number
  /** For the customer, as plain text. */
  note: string | null
}
