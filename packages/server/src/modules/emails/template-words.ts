import { currencyDecimals } from '@waypost/shared'
import type { CustomerLanguage } from '../../kernel/configuration.js'

/** The words that stand in the parts of a mail which the layout makes. */
export interface EmailWords {
  items: string
  parcels: string
  changes: string
  note: string
  seeOrder: string
  lines: string
  discount: string
  shipping: string
  tax: string
  total: string
  reason: string
  each: (price: string) => string
  answerQuote: string
  decide: string
  seeRequest: string
  openWaypost: string
  track: string
  giftCardCode: string
  sku: (sku: string) => string
  quantity: (count: number) => string
  shippedOf: (shipped: number, ordered: number) => string
  needed: (count: number) => string
  expected: (date: string) => string
  shippedOn: (date: string) => string
  from: (name: string) => string
  logo: (name: string) => string
  testSubject: (subject: string) => string
  test: { title: string; body: string }
}

const english: EmailWords = {
  items: 'Items',
  parcels: 'Parcels',
  changes: 'Also since our last e-mail',
  note: 'A note for you',
  seeOrder: 'See your order',
  lines: 'What it holds',
  discount: 'Discount',
  shipping: 'Shipping',
  tax: 'Tax',
  total: 'Total',
  reason: 'Why',
  each: (price) => `${price} each`,
  answerQuote: 'See and answer the quote',
  decide: 'Look at it and decide',
  seeRequest: 'See your request',
  openWaypost: 'Open in Waypost',
  track: 'Track parcel',
  giftCardCode: 'Your code',
  sku: (sku) => `No. ${sku}`,
  quantity: (count) => `${count} ×`,
  shippedOf: (shipped, ordered) => `${shipped} of ${ordered} shipped`,
  needed: (count) => (count === 1 ? '1 on backorder' : `${count} on backorder`),
  expected: (date) => `Expected to ship on ${date}`,
  shippedOn: (date) => `Shipped on ${date}`,
  from: (name) => `From ${name}`,
  logo: (name) => name,
  testSubject: (subject) => `[Test] ${subject}`,
  test: {
    title: 'E-mail works',
    body: 'This is a test. When you can read it, Waypost can send e-mails.',
  },
}

const german: EmailWords = {
  items: 'Artikel',
  parcels: 'Sendungen',
  changes: 'Außerdem seit unserer letzten E-Mail',
  note: 'Eine Nachricht für Sie',
  seeOrder: 'Bestellung ansehen',
  lines: 'Inhalt',
  discount: 'Rabatt',
  shipping: 'Versand',
  tax: 'Steuer',
  total: 'Gesamtbetrag',
  reason: 'Begründung',
  each: (price) => `je ${price}`,
  answerQuote: 'Angebot ansehen und antworten',
  decide: 'Ansehen und entscheiden',
  seeRequest: 'Anfrage ansehen',
  openWaypost: 'In Waypost öffnen',
  track: 'Sendung verfolgen',
  giftCardCode: 'Ihr Code',
  sku: (sku) => `Nr. ${sku}`,
  quantity: (count) => `${count} ×`,
  shippedOf: (shipped, ordered) => `${shipped} von ${ordered} versandt`,
  needed: (count) => `${count} im Rückstand`,
  expected: (date) => `Versand voraussichtlich am ${date}`,
  shippedOn: (date) => `Versandt am ${date}`,
  from: (name) => `Von ${name}`,
  logo: (name) => name,
  testSubject: (subject) => `[Test] ${subject}`,
  test: {
    title: 'E-Mails funktionieren',
    body: 'Dies ist ein Test. Wenn Sie ihn lesen können, kann Waypost E-Mails senden.',
  },
}

/** By language. */
export const emailWords: Record<CustomerLanguage, EmailWords> = { en: english, de: german }

const locales: Record<CustomerLanguage, string> = { en: 'en-US', de: 'de-DE' }

/** A day, such as "March 9, 2026". */
export const dayIn = (language: CustomerLanguage, day: string): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day.slice(0, 10)}T00:00:00Z`),
  )

/** A moment as the clock of the business shows it. */
export const momentIn = (language: CustomerLanguage, moment: Date, timeZone: string): string =>
  new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(moment)

/** An amount in minor units as customers read it, such as "$50.00" or "50,00 €". */
export function moneyIn(language: CustomerLanguage, minor: number, currency: string): string {
  const decimals = currencyDecimals(currency)
  return new Intl.NumberFormat(locales[language], {
    style: 'currency',
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(minor / 10 ** decimals)
}
