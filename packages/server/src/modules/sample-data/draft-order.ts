import { currencyDecimals, formatMinor } from '@waypost/shared'
import type { OrderDraftInput } from '../status-events/index.js'
import type { Chance } from './chance.js'
import { articles, places, type Place } from './places.js'

/** How an order comes in. */
export interface Arrival {
  /** Whether it is paid on arrival, in part, too much, or not. */
  paid?: 'ALL' | 'HALF' | 'TOO_MUCH'
  /** How many different articles it has; from two to four when not said. */
  items?: number
  comments?: string
  paymentMethod?: string
}

/** A new order, and where it goes. */
export interface DraftedOrder {
  order: OrderDraftInput
  place: Place
}

const minorOf = (cents: number, { rate, currency }: Place): number =>
  Math.round((cents / 100) * rate * 10 ** currencyDecimals(currency))

/** Most customers are where there are many: the first places are chosen more often. */
function choosePlace(chance: Chance): Place {
  const place = places[Math.floor(chance.next() ** 1.6 * places.length)]
  return place ?? places[0]
}

/** Makes up an order. `cartNumber` is null for one that staff type in. */
export function draftOrder(
  chance: Chance,
  arrival: Arrival,
  from: Pick<OrderDraftInput, 'channel' | 'cartNumber' | 'source' | 'placedAt'>,
): DraftedOrder {
  const place = choosePlace(chance)
  const { currency } = place
  const money = (minor: number) => formatMinor(minor, currency)
  const items = chooseItems(chance, place, arrival.items ?? chance.between(2, 4))
  const goods = items.reduce((sum, { qty, minor }) => sum + qty * minor, 0)
  const [shipping, tax] = [minorOf(590, place), Math.round(goods * 0.08)]
  const discount = chance.between(1, 6) === 1 ? Math.round(goods * 0.1) : 0
  const total = goods + shipping + tax - discount
  const paid = { ALL: total, HALF: Math.round(total / 2), TOO_MUCH: total + minorOf(1000, place) }
  const paymentMethod =
    arrival.paymentMethod ??
    (arrival.paid ? chance.oneOf(['Visa', 'Mastercard', 'PayPal', 'Apple Pay']) : 'Bank Transfer')
  return {
    place,
    order: {
      ...from,
      currency,
      billTo: person(chance, place),
      items: items.map(({ minor, ...item }) => ({ ...item, unitPrice: money(minor) })),
      shipping: money(shipping),
      tax: money(tax),
      discount: money(discount),
      total: money(total),
      paymentMethod,
      amountPaid: arrival.paid ? money(paid[arrival.paid]) : null,
      comments: arrival.comments ?? null,
    },
  }
}

function chooseItems(chance: Chance, place: Place, count: number) {
  const first = chance.between(0, articles.length - 1)
  return Array.from({ length: count }, (_, index) => {
    const [sku, name, cents] = articles[(first + index * 5) % articles.length] ?? articles[0]
    return { sku, name, qty: chance.oneOf([1, 1, 2, 2, 3, 4]), minor: minorOf(cents, place) }
  })
}

function person(chance: Chance, place: Place) {
  const [first, last] = [chance.oneOf(place.firstNames), chance.oneOf(place.lastNames)]
  const [street, city, state, zip] = chance.oneOf(place.addresses)
  // Names that ASCII cannot write get an address of another kind.
  const plain = `${first}.${last}`
    .normalize('NFKD')
    .replace(/[^A-Za-z.]/g, '')
    .toLowerCase()
  const mailbox = plain === '.' ? `customer${chance.digits(3)}` : plain
  return {
    name: place.country === 'JP' ? `${last} ${first}` : `${first} ${last}`,
    street: street.replace('#', String(chance.between(1, 99))),
    city,
    state,
    zip,
    country: place.country,
    email: `${mailbox}@example.com`,
    phone: `${place.phone}${chance.digits(2)}`,
  }
}
