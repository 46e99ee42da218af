import type { OrderState, PartyRecord } from '../orders/index.js'

/** Why somebody should look at a new order before it is approved. */
export type ReviewReason =
  | 'PAYMENT_METHOD_UNKNOWN'
  | 'AMOUNTS_DO_NOT_ADD_UP'
  | 'NO_DELIVERABLE_ADDRESS'
  | 'DUPLICATE_ORDER'
  | 'OVER_CREDIT_LIMIT'
  | 'CUSTOMER_COMMENT'

/** Ways to pay that need no look; compared without case, spaces and punctuation. */
const knownPaymentMethods = new Set(
  [
    'American Express',
    'Apple Pay',
    'Bank Transfer',
    'Cash',
    'Cash on Delivery',
    'Check',
    'Cheque',
    'COD',
    'Credit Card',
    'Debit Card',
    'Direct Debit',
    'Gift Card',
    'Google Pay',
    'Invoice',
    'Klarna',
    'Mastercard',
    'Money Order',
    'PayPal',
    'Purchase Order',
    'SEPA',
    'Store Credit',
    'Stripe',
    'Terms',
    'Visa',
    'Wire Transfer',
  ].map(plain),
)

function plain(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '')
}

/** All reasons for review of a new order, in a fixed order. */
export function reviewReasons(
  state: OrderState,
  seen: { claimedTotal: number | null; isDuplicate: boolean; isOverCredit: boolean },
): ReviewReason[] {
  const { order, detail } = state
  const reasons: [ReviewReason, boolean][] = [
    [
      'PAYMENT_METHOD_UNKNOWN',
      order.paymentMethod !== null && !knownPaymentMethods.has(plain(order.paymentMethod)),
    ],
    ['AMOUNTS_DO_NOT_ADD_UP', seen.claimedTotal !== null && seen.claimedTotal !== order.total],
    ['NO_DELIVERABLE_ADDRESS', !isDeliverable(detail.shipTo)],
    ['DUPLICATE_ORDER', seen.isDuplicate],
    ['OVER_CREDIT_LIMIT', seen.isOverCredit],
    ['CUSTOMER_COMMENT', detail.comments !== null],
  ]
  return reasons.filter(([, holds]) => holds).map(([name]) => name)
}

const isDeliverable = ({ name, street, city, country, zip }: PartyRecord): boolean =>
  Boolean(name && street && city && (country ?? zip))
