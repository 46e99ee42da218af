import type { LabelRecord } from '../../kernel/configuration.js'
import { userError, type UserError } from '../../kernel/user-error.types.js'
import type { QuoteAnswerKind, QuoteLineRecord, QuoteRecord, WholeQuote } from './quote.record.js'

/** Codes of the default labels on the way of a quote. */
export type QuoteLabelCode = 'SUBMITTED' | 'IN REVIEW' | 'APPROVED' | 'CANCELED' | 'EXPIRED'

/** What the rules look at: the quote, its label, and what time it is. */
export interface QuoteStanding {
  quote: Pick<WholeQuote, 'orderId' | 'orderNumber' | 'expiresAt' | 'acceptedAt'>
  /** Null for none. */
  label: LabelRecord | null
  now: Date
}

/** Whether a price was altered: it differs from what the article costs without a quote. */
export const isAltered = ({ listPrice, unitPrice }: QuoteLineRecord): boolean =>
  unitPrice !== listPrice

/** The price rule: what somebody altered is looked at before the customer may have it. */
export const labelOfNewQuote = (lines: readonly QuoteLineRecord[]): QuoteLabelCode =>
  lines.some(isAltered) ? 'IN REVIEW' : 'SUBMITTED'

/** Whether a quote is past its last day, whatever its label; to the moment. */
export const isPastEnd = ({ expiresAt }: Pick<QuoteRecord, 'expiresAt'>, now: Date): boolean =>
  expiresAt !== null && expiresAt <= now

/** Whether a label says that nothing more comes of the quote. */
export const isClosing = (label: LabelRecord | null): boolean => label?.category === 'CANCELED'

const hasCode = (label: LabelRecord | null, code: QuoteLabelCode): boolean => label?.code === code

/**
 * Whether an edit gives a quote that ended a new life: it is EXPIRED or past its end, and the day
 * that is given now has not passed.
 */
export const isReopened = (
  { quote, label, now }: QuoteStanding,
  after: Pick<QuoteRecord, 'expiresAt'> | null,
): boolean =>
  after !== null &&
  (hasCode(label, 'EXPIRED') || isPastEnd(quote, now)) &&
  !isClosedForGood(label) &&
  !isPastEnd(after, now)

/** A label that ends a quote otherwise than by its date. */
const isClosedForGood = (label: LabelRecord | null): boolean =>
  isClosing(label) && !hasCode(label, 'EXPIRED')

/** The label that an edit leads to; null: it stays. */
export function labelAfterEdit({ label }: QuoteStanding, reopened: boolean): QuoteLabelCode | null {
  return reopened || hasCode(label, 'APPROVED') ? 'IN REVIEW' : null
}

/** That a quote has become an order, with which. */
export const convertedReasons = ({ quote }: QuoteStanding): UserError[] =>
  quote.orderId === null
    ? []
    : [
        userError('QUOTE_ALREADY_CONVERTED', null, {
          orderId: quote.orderId,
          orderNumber: quote.orderNumber,
        }),
      ]

const frozenReasons = (label: LabelRecord | null): UserError[] =>
  label && !label.isEdit ? [userError('LABEL_NOT_EDITABLE', null, { labelId: label.id })] : []

/** What forbids an edit. */
export const editReasons = (standing: QuoteStanding, reopened: boolean): UserError[] => {
  const converted = convertedReasons(standing)
  if (converted.length > 0) return converted
  return reopened ? [] : frozenReasons(standing.label)
}

/** What forbids to give a quote another label by hand: past its end it can only be closed. */
export const moveReasons = (standing: QuoteStanding, to: LabelRecord | null): UserError[] => [
  ...convertedReasons(standing),
  ...(isPastEnd(standing.quote, standing.now) && !isClosing(to)
    ? [userError('QUOTE_EXPIRED')]
    : []),
]

/** What forbids to make an order of a quote; `accepted` where the customer's word is enough. */
export function convertReasons(standing: QuoteStanding, accepted: boolean): UserError[] {
  const converted = convertedReasons(standing)
  if (converted.length > 0) return converted
  const { quote, label, now } = standing
  if (isClosedForGood(label)) return [userError('QUOTE_NOT_APPROVED', null, labelData(label))]
  if (isPastEnd(quote, now) || hasCode(label, 'EXPIRED')) return [userError('QUOTE_EXPIRED')]
  return hasCode(label, 'APPROVED') || accepted
    ? []
    : [userError('QUOTE_NOT_APPROVED', null, labelData(label))]
}

const labelData = (label: LabelRecord | null) => ({ label: label?.name ?? null })

/** What forbids to send a quote to its customer. */
export function sendReasons(standing: QuoteStanding): UserError[] {
  const converted = convertedReasons(standing)
  if (converted.length > 0) return converted
  if (isClosedForGood(standing.label)) return frozenReasons(standing.label)
  return isPastEnd(standing.quote, standing.now) || hasCode(standing.label, 'EXPIRED')
    ? [userError('QUOTE_EXPIRED')]
    : []
}

/** What forbids to give a quote that ended a new date. */
export function reopenReasons(standing: QuoteStanding): UserError[] {
  const converted = convertedReasons(standing)
  if (converted.length > 0) return converted
  const { quote, label, now } = standing
  if (isClosedForGood(label)) return frozenReasons(label)
  return hasCode(label, 'EXPIRED') || isPastEnd(quote, now) ? [] : [userError('NOTHING_TO_DO')]
}

/** What forbids to cancel a quote. */
export const cancelReasons = (standing: QuoteStanding): UserError[] => [
  ...convertedReasons(standing),
  ...(hasCode(standing.label, 'CANCELED') ? [userError('NOTHING_TO_DO')] : []),
]

/** What forbids a customer to answer so: past its end a quote can only be commented on. */
export function answerReasons(
  standing: QuoteStanding & { quote: Pick<QuoteRecord, 'acceptedAt'> },
  answer: QuoteAnswerKind,
): UserError[] {
  const { quote, label, now } = standing
  const converted = convertedReasons(standing)
  if (converted.length > 0) return converted
  if (isClosedForGood(label)) return [userError('LABEL_NOT_EDITABLE', null, labelData(label))]
  if (answer === 'COMMENTED') return []
  if (isPastEnd(quote, now) || hasCode(label, 'EXPIRED')) return [userError('QUOTE_EXPIRED')]
  return answer === 'ACCEPTED' && quote.acceptedAt !== null ? [userError('NOTHING_TO_DO')] : []
}

/**
 * Whether an acceptance may make an order at once: staff has approved the quote, or sent this very
 * revision. A draft that the customer meets behind an older link waits for staff.
 */
export const convertsAtOnce = (
  { quote, label }: QuoteStanding & { quote: Pick<QuoteRecord, 'revision' | 'sentRevision'> },
  seen: number,
): boolean =>
  quote.revision === seen && (hasCode(label, 'APPROVED') || quote.sentRevision === quote.revision)
