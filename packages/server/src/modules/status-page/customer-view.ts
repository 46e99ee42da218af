import type { CustomerLanguage } from '../../kernel/configuration.js'

/**
 * All that a customer sees of an order, in words of one language: the one list of what the status
 * page may show. Moments are ISO timestamps, dates are YYYY-MM-DD.
 */
export interface CustomerView {
  numbers: { order: string; cart: string | null }
  /** The last label that customers may see; while there was none, that the order was received. */
  label: string
  labelAt: string
  steps: CustomerStep[]
  items: CustomerItem[]
  parcels: CustomerParcel[]
  names: { billTo: string | null; shipTo: string | null }
  /** Newest first. */
  timeline: { at: string; words: string }[]
}

/** One step of the way from the order to its end. */
export interface CustomerStep {
  words: string
  state: 'DONE' | 'CURRENT' | 'OPEN'
}

export interface CustomerItem {
  sku: string
  name: string
  ordered: number
  shipped: number
  needed: number
  label: string
  shipDate: string | null
  expectedShipDate: string | null
}

export interface CustomerParcel {
  carrier: string | null
  number: string
  /** Only https, and only at the carrier's own host; null where nobody knows it. */
  url: string | null
  shipDate: string
}

/** How an order is looked at. */
export interface CustomerLook {
  orderId: string
  language: CustomerLanguage
  /** By a secret link names are shown in full; after a look-up as initials, unless the branding says otherwise. */
  byLink: boolean
  /** A moment of the order's timeline; null for the present. */
  at: string | null
}
