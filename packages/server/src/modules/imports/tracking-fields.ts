import { field, type ImportFieldSpec } from './import-fields.js'

/** Every column that a file of tracking numbers may have, in the order in which people see them. */
export const trackingFields: readonly ImportFieldSpec[] = [
  field('orderNumber', 'Order Number', {
    required: true,
    alternative: 'cartNumber',
    aliases: ['Order #', 'Order No', 'Order ID', 'Our Order Number', 'Order'],
  }),
  field('cartNumber', 'Web Order #', {
    aliases: ['Web Order Number', 'Web Order No', 'Cart Order Number', 'Cart Number'],
  }),
  field('carrier', 'Carrier', {
    level: 'PARCEL',
    longest: 100,
    aliases: ['Shipping Carrier', 'Shipper', 'Shipped Via', 'Service'],
  }),
  field('trackingNumber', 'Tracking Number', {
    level: 'PARCEL',
    required: true,
    longest: 200,
    aliases: ['Tracking No', 'Tracking #', 'Tracking Code', 'Tracking ID', 'Tracking'],
  }),
  field('shipDate', 'Ship Date', {
    kind: 'date',
    level: 'PARCEL',
    aliases: ['Shipped Date', 'Date Shipped', 'Actual Ship Date', 'Date'],
  }),
]
