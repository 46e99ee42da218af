import type { PartyRecord } from '../orders/index.js'

/** How the cells of a field are read. */
export type CellKind =
  'text' | 'currency' | 'amount' | 'quantity' | 'moment' | 'date' | 'flag' | 'email'

/** What a column of a file may hold. */
export interface ImportFieldSpec {
  key: string
  /** The header of its column. */
  name: string
  kind: CellKind
  required: boolean
  /** Whether its rows must agree on it, as they are one order. */
  level: 'ORDER' | 'ITEM' | 'PARCEL'
  /** Where it stands in the order that the rows become; an item's path starts at the item. */
  path: readonly string[]
  /** Headers that other systems give it. */
  aliases: readonly string[]
  /** The key of a field that may stand in the place of a required one. */
  alternative?: string
  /** The most characters that a value may have, where the file is to be told so. */
  longest?: number
}

type Rest = Partial<Omit<ImportFieldSpec, 'key' | 'name'>>

/** A field; text of the order as a whole unless `rest` says otherwise. */
export const field = (key: string, name: string, rest: Rest = {}): ImportFieldSpec => ({
  key,
  name,
  kind: 'text',
  required: false,
  level: 'ORDER',
  path: [key],
  aliases: [],
  ...rest,
})

type PartyField = keyof PartyRecord

/** Headers of a party's fields, its own name first. */
const partyWords = {
  name: ['Name', 'Full Name'],
  street: ['Street', 'Address', 'Address 1', 'Street Address'],
  city: ['City', 'Town'],
  state: ['State', 'Region', 'Province', 'County'],
  zip: ['Zip', 'Zip Code', 'Postal Code', 'Postcode'],
  country: ['Country', 'Country Code'],
  email: ['Email', 'Email Address'],
  phone: ['Phone', 'Phone Number', 'Telephone'],
} satisfies Record<PartyField, readonly string[]>

/** Headers that stand alone in files with one party only. */
const billedAlone: Partial<Record<PartyField, readonly string[]>> = {
  name: ['Customer Name', 'Customer'],
  email: ['Customer Email', 'Email'],
  phone: ['Customer Phone', 'Phone'],
}

/** The columns of a party, whose name begins with the first of the words. */
export function party(place: 'billTo' | 'shipTo', words: readonly string[]): ImportFieldSpec[] {
  const [title = place] = words
  return (Object.keys(partyWords) as PartyField[]).map((own) => {
    const [name = own] = partyWords[own]
    const aliases = words.flatMap((word) => partyWords[own].map((text) => `${word} ${text}`))
    return field(`${place}${name}`, `${title} ${name}`, {
      path: [place, own],
      aliases: [...aliases, ...(place === 'billTo' ? (billedAlone[own] ?? []) : [])],
    })
  })
}

/** Every column that an order file may have, in the order in which people see them. */
export const importFields: readonly ImportFieldSpec[] = [
  field('cartNumber', 'Web Order #', {
    required: true,
    aliases: [
      'Web Order Number',
      'Web Order No',
      'Cart Order Number',
      'Cart Number',
      'Order Number',
      'Order No',
      'Order ID',
      'Order',
    ],
  }),
  field('placedAt', 'Order Date', {
    kind: 'moment',
    required: true,
    aliases: ['Date', 'Placed At', 'Date Ordered', 'Order Placed'],
  }),
  field('sku', 'SKU', {
    required: true,
    level: 'ITEM',
    aliases: ['Item SKU', 'Product SKU', 'Item Number', 'Product Code', 'Article Number'],
  }),
  field('name', 'Product Name', {
    required: true,
    level: 'ITEM',
    aliases: ['Item Name', 'Product', 'Product Title', 'Item Description', 'Description'],
  }),
  field('qty', 'Quantity', {
    kind: 'quantity',
    required: true,
    level: 'ITEM',
    aliases: ['Qty', 'Quantity Ordered', 'Qty Ordered'],
  }),
  field('unitPrice', 'Unit Price', {
    kind: 'amount',
    required: true,
    level: 'ITEM',
    aliases: ['Price', 'Item Price', 'Price Each'],
  }),
  ...party('billTo', ['Bill To', 'Billing', 'Bill']),
  ...party('shipTo', ['Ship To', 'Shipping', 'Delivery']),
  field('currency', 'Currency', { kind: 'currency', aliases: ['Currency Code', 'Order Currency'] }),
  field('shipping', 'Shipping', {
    kind: 'amount',
    aliases: ['Shipping Cost', 'Shipping Total', 'Shipping Amount', 'Freight'],
  }),
  field('tax', 'Tax', { kind: 'amount', aliases: ['Tax Total', 'Tax Amount', 'Sales Tax', 'VAT'] }),
  field('discount', 'Discount', { kind: 'amount', aliases: ['Discount Total', 'Discount Amount'] }),
  field('total', 'Order Total', { kind: 'amount', aliases: ['Total', 'Grand Total'] }),
  field('paymentMethod', 'Payment Method', { aliases: ['Payment', 'Payment Type'] }),
  field('amountPaid', 'Amount Paid', {
    kind: 'amount',
    aliases: ['Paid', 'Paid Amount', 'Total Paid'],
  }),
  field('label', 'Order Status', { aliases: ['Status', 'Order Label'] }),
  field('itemLabel', 'Item Status', {
    level: 'ITEM',
    path: ['label'],
    aliases: ['Line Status', 'Item Label'],
  }),
  field('comments', 'Comments', {
    aliases: ['Customer Comments', 'Order Comments', 'Customer Note'],
  }),
  field('approve', 'Approve', { kind: 'flag', aliases: ['Approved'] }),
  field('shipDate', 'Ship Date', {
    kind: 'date',
    level: 'PARCEL',
    aliases: ['Shipped Date', 'Date Shipped', 'Actual Ship Date'],
  }),
  field('carrier', 'Carrier', { level: 'PARCEL', aliases: ['Shipping Carrier', 'Shipper'] }),
  field('trackingNumber', 'Tracking Number', {
    level: 'PARCEL',
    aliases: ['Tracking No', 'Tracking', 'Tracking Code', 'Tracking ID'],
  }),
  field('giftCardRecipient', 'Gift Card Recipient', {
    kind: 'email',
    level: 'ITEM',
    path: ['giftCard'],
    aliases: ['Gift Card Email'],
  }),
]

/** A header as it is compared: letters and digits alone, without case. */
export const plainHeader = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
