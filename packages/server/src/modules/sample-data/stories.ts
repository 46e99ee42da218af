import { deeds as d, type Deed } from './deeds.js'
import type { Arrival } from './draft-order.js'

/** A life that some orders of the sample data lead. What lies in the future has not happened yet. */
export interface Story {
  name: string
  /** How many orders live it. */
  orders: number
  /** How many days ago they came in, from and to. */
  days: readonly [number, number]
  arrival?: Arrival
  deeds?: readonly Deed[]
}

const paid: Arrival = { paid: 'ALL' }
const later = (deed: Deed, after: Deed['after']): Deed => ({ ...deed, after })
const next = (deed: Deed): Deed => ({ ...deed, toCreated: true })

/** Every life, the ordinary first. A new event is a line more, or a story. */
export const stories: readonly Story[] = [
  {
    name: 'delivered',
    orders: 44,
    days: [4, 90],
    arrival: paid,
    deeds: [d.approve, d.pack, d.track],
  },
  { name: 'paid later, delivered', orders: 14, days: [8, 88], deeds: [d.pay, d.approve, d.track] },
  { name: 'just in', orders: 18, days: [0.02, 2], arrival: paid },
  { name: 'not paid yet', orders: 12, days: [1, 12] },
  {
    name: 'to be packed',
    orders: 16,
    days: [1, 4],
    arrival: paid,
    deeds: [later(d.approve, [0.3, 2])],
  },
  {
    name: 'waits for the carrier',
    orders: 10,
    days: [2, 4],
    arrival: paid,
    deeds: [later(d.approve, [0.3, 2]), later(d.pack, [1, 6])],
  },
  {
    name: 'shipped without a number',
    orders: 8,
    days: [5, 60],
    arrival: paid,
    deeds: [d.approve, d.ship],
  },
  {
    name: 'two parcels',
    orders: 10,
    days: [8, 80],
    arrival: paid,
    deeds: [d.approve, d.trackFirst, d.track],
  },
  {
    name: 'partly shipped',
    orders: 8,
    days: [4, 12],
    arrival: paid,
    deeds: [d.approve, d.trackFirst],
  },
  {
    name: 'shipped item by item',
    orders: 4,
    days: [6, 40],
    arrival: paid,
    deeds: [d.approve, d.shipFirst],
  },
  {
    name: 'on backorder',
    orders: 12,
    days: [4, 9],
    arrival: paid,
    deeds: [d.approve, d.backorderFirst, d.expect, d.track],
  },
  {
    name: 'wholly on backorder, filled in place',
    orders: 6,
    days: [14, 50],
    deeds: [d.backorderAll, d.pay, d.fillAll, d.approve, d.track],
  },
  {
    name: 'one item on backorder, filled in place',
    orders: 4,
    days: [14, 60],
    arrival: paid,
    deeds: [d.backorderFirst, d.fillFirst, d.approve, d.track],
  },
  {
    name: 'backorder filled into a new order',
    orders: 10,
    days: [18, 80],
    deeds: [d.approve, d.backorderFirst, d.track, d.fillAndApprove, next(d.track), next(d.pay)],
  },
  {
    name: 'backorder canceled',
    orders: 5,
    days: [14, 70],
    arrival: paid,
    deeds: [d.approve, d.backorderFirst, d.track, d.cancelBackorder, d.credit],
  },
  {
    name: 'exchanged',
    orders: 8,
    days: [20, 70],
    arrival: paid,
    deeds: [d.approve, d.track, d.exchange, next(d.approve), next(d.track)],
  },
  {
    name: 'returned and paid back',
    orders: 12,
    days: [18, 85],
    arrival: paid,
    deeds: [d.approve, d.track, d.returnFirst, d.credit],
  },
  {
    name: 'return on its way',
    orders: 5,
    days: [12, 20],
    arrival: paid,
    deeds: [d.approve, d.track, d.announceReturn],
  },
  {
    name: 'return taken back',
    orders: 4,
    days: [20, 60],
    arrival: paid,
    deeds: [d.approve, d.track, d.announceReturn, d.unreturn],
  },
  {
    name: 'sent by a supplier',
    orders: 10,
    days: [3, 40],
    arrival: paid,
    deeds: [d.approve, d.orderFromSupplier, d.expect, later(d.track, [40, 120])],
  },
  {
    name: 'at the supplier',
    orders: 4,
    days: [2, 5],
    arrival: paid,
    deeds: [later(d.approve, [0.3, 2]), d.orderFromSupplier],
  },
  {
    name: 'supplier could not',
    orders: 4,
    days: [8, 30],
    arrival: paid,
    deeds: [d.approve, d.orderFromSupplier, d.cancelSupplier],
  },
  { name: 'canceled', orders: 10, days: [2, 80], deeds: [d.cancel] },
  {
    name: 'canceled and paid back',
    orders: 5,
    days: [6, 80],
    arrival: paid,
    deeds: [d.cancel, d.credit],
  },
  {
    name: 'canceled and reinstated',
    orders: 4,
    days: [4, 60],
    arrival: paid,
    deeds: [d.cancel, d.uncancel],
  },
  { name: 'on hold', orders: 5, days: [2, 9], arrival: paid, deeds: [d.approve, d.unapprove] },
  {
    name: 'changed before shipping',
    orders: 8,
    days: [5, 60],
    arrival: { items: 3 },
    deeds: [d.reviseFirst, d.addItem, d.cancelFirst, d.pay, d.approve, d.track],
  },
  {
    name: 'payment booked wrongly',
    orders: 5,
    days: [9, 60],
    deeds: [d.pay, d.voidPayment, d.pay, d.approve, d.track],
  },
  {
    name: 'moved by hand',
    orders: 10,
    days: [4, 50],
    arrival: paid,
    deeds: [d.approve, d.inProduction, d.itemsInProgress, d.waitingToShip, d.track, d.invoiced],
  },
  {
    name: 'tracking number corrected',
    orders: 4,
    days: [5, 50],
    arrival: paid,
    deeds: [d.approve, d.track, d.correctTracking],
  },
  {
    name: 'wants a look',
    orders: 6,
    days: [0.1, 5],
    arrival: { ...paid, comments: 'Please leave it with the neighbour if nobody is in.' },
  },
  {
    name: 'paid in a strange way',
    orders: 3,
    days: [0.2, 6],
    arrival: { paymentMethod: 'Seashells' },
  },
  { name: 'paid in part', orders: 6, days: [3, 20], arrival: { paid: 'HALF' }, deeds: [d.approve] },
  {
    name: 'paid too much',
    orders: 4,
    days: [3, 30],
    arrival: { paid: 'TOO_MUCH' },
    deeds: [d.approve, d.track],
  },
  { name: 'on account', orders: 8, days: [5, 40], deeds: [d.editPayment, d.approve, d.track] },
]
