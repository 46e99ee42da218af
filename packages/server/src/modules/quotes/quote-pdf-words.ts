import type { CustomerLanguage } from '../../kernel/configuration.js'
import type { PaperEnd } from './quote-paper.js'

interface PaperWords {
  quote: string
  quoteNumber: (number: string) => string
  for: string
  shipTo: string
  date: string
  validUntil: string
  reference: string
  revision: string
  item: string
  quantity: string
  unitPrice: string
  amount: string
  sku: (sku: string) => string
  subtotal: string
  discount: string
  shipping: string
  tax: string
  total: string
  note: string
  holds: (day: string) => string
  end: Record<PaperEnd, string>
  page: (page: number, pages: number) => string
}

const english: PaperWords = {
  quote: 'Quote',
  quoteNumber: (number) => `Quote ${number}`,
  for: 'For',
  shipTo: 'Ship to',
  date: 'Date',
  validUntil: 'Valid until',
  reference: 'Your reference',
  revision: 'Revision',
  item: 'Item',
  quantity: 'Quantity',
  unitPrice: 'Unit price',
  amount: 'Amount',
  sku: (sku) => `No. ${sku}`,
  subtotal: 'Subtotal',
  discount: 'Discount',
  shipping: 'Shipping',
  tax: 'Tax',
  total: 'Total',
  note: 'Note',
  holds: (day) => `This quote holds until the end of ${day}.`,
  end: {
    EXPIRED: 'This quote has expired.',
    CANCELED: 'This quote does not stand any more.',
    ORDERED: 'This quote has become an order.',
  },
  page: (page, pages) => `Page ${page} of ${pages}`,
}

const german: PaperWords = {
  quote: 'Angebot',
  quoteNumber: (number) => `Angebot ${number}`,
  for: 'Für',
  shipTo: 'Lieferung an',
  date: 'Datum',
  validUntil: 'Gültig bis',
  reference: 'Ihr Zeichen',
  revision: 'Fassung',
  item: 'Artikel',
  quantity: 'Menge',
  unitPrice: 'Einzelpreis',
  amount: 'Betrag',
  sku: (sku) => `Nr. ${sku}`,
  subtotal: 'Zwischensumme',
  discount: 'Rabatt',
  shipping: 'Versand',
  tax: 'Steuer',
  total: 'Gesamtbetrag',
  note: 'Hinweis',
  holds: (day) => `Dieses Angebot gilt bis zum Ablauf des ${day}.`,
  end: {
    EXPIRED: 'Dieses Angebot ist abgelaufen.',
    CANCELED: 'Dieses Angebot gilt nicht mehr.',
    ORDERED: 'Aus diesem Angebot ist eine Bestellung geworden.',
  },
  page: (page, pages) => `Seite ${page} von ${pages}`,
}

/** What stands on a quote's paper in each language. */
export const paperWords: Record<CustomerLanguage, PaperWords> = { en: english, de: german }
