import type {
  OrderFilter,
  OrderSource,
  PaymentState,
  ShippingState,
} from '../../../generated/operations.js'
import { startOfDay } from '../../../composables/day-bounds.js'

/** Facts of an order that are simply so or not. */
export const flagFacts = [
  'complete',
  'approved',
  'canceled',
  'packed',
  'backordered',
  'needsReview',
  'hiddenFromCustomers',
] as const
export type FlagFact = (typeof flagFacts)[number]

export const paymentStates = ['PAID', 'BALANCE_DUE', 'CREDIT_DUE'] as const satisfies PaymentState[]
export const shippingStates = ['NOTHING', 'PARTLY', 'ALL'] as const satisfies ShippingState[]
export const orderSources = [
  'CHANNEL',
  'FILE',
  'MANUAL',
  'EXCHANGE',
  'BACKORDER',
  'QUOTE',
  'REQUEST',
] as const satisfies OrderSource[]

/** Everything the list can be narrowed by, as the address and the controls hold it. */
export interface OrderChoice {
  text: string
  labels: readonly number[]
  itemLabels: readonly number[]
  withoutLabel: boolean
  channels: readonly number[]
  accounts: readonly string[]
  source: OrderSource | null
  payment: PaymentState | null
  shipping: ShippingState | null
  flags: Readonly<Record<FlagFact, boolean | null>>
  /** First and last day, both included, as YYYY-MM-DD in the time zone of the business. */
  from: string
  to: string
}

function placedAt({ from, to }: OrderChoice, timeZone: string): Pick<OrderFilter, 'placedAt'> {
  const start = startOfDay(from, timeZone)
  const end = startOfDay(to, timeZone, 1)
  if (start === null && end === null) return {}
  return { placedAt: { ...(start && { from: start }), ...(end && { to: end }) } }
}

/** The filter of the API for a choice; what is not chosen is left out. */
export function orderFilterOf(choice: OrderChoice, timeZone: string): OrderFilter {
  const text = choice.text.trim()
  const flags = Object.fromEntries(
    flagFacts.flatMap((fact) => (choice.flags[fact] === null ? [] : [[fact, choice.flags[fact]]])),
  )
  return {
    ...(text && { text }),
    ...(choice.labels.length > 0 && { labelIds: [...choice.labels] }),
    ...(choice.withoutLabel && { withoutLabel: true }),
    ...(choice.itemLabels.length > 0 && { itemLabelIds: [...choice.itemLabels] }),
    ...(choice.channels.length > 0 && { channelIds: [...choice.channels] }),
    ...(choice.accounts.length > 0 && { accountIds: [...choice.accounts] }),
    ...(choice.source && { sources: [choice.source] }),
    ...(choice.payment && { paymentState: choice.payment }),
    ...(choice.shipping && { shippingState: choice.shipping }),
    ...placedAt(choice, timeZone),
    ...flags,
  }
}

/** How many controls beside the search and the labels narrow the list. */
export function narrowedBy(choice: OrderChoice): number {
  const chosen = [
    choice.itemLabels.length > 0,
    choice.channels.length > 0,
    choice.accounts.length > 0,
    choice.source !== null,
    choice.payment !== null,
    choice.shipping !== null,
    choice.from !== '' || choice.to !== '',
    ...flagFacts.map((fact) => choice.flags[fact] !== null),
  ]
  return chosen.filter(Boolean).length
}
