import { isCurrencyCode } from '@waypost/shared'
import type { ChannelRecord, LabelRecord } from '../../kernel/configuration.js'
import { Refusal, type RefusalReason } from '../../kernel/refusal.js'
import { isId } from '../../kernel/uuid.js'
import { labelFitsScope } from '../labels/index.js'
import { draftOrder, itemAmount, type ItemDraft, type OrderState, type PartyRecord } from '../orders/index.js'
import type { Scene } from './event-spec.js'
import { amountInput, optionalText, quantityInput, textInput } from './input-values.js'
import type { OrderDraftInput, OrderItemDraftInput } from './order-draft.inputs.js'
import { reason, refuse } from './refusals.js'
import { reviewReasons } from './review-reasons.js'

/** What surrounds the reading of a new order. */
export interface DraftScene extends Omit<Scene, 'entryId'> {
  /** The channel that it comes from; null for none. */
  channel: ChannelRecord | null
  /** Whether another order of this customer has the same items on the same day. */
  isDuplicate: boolean
}

/** A new order, and the labels that came with it. */
export interface ReadDraft {
  state: OrderState
  labels: Map<string, number>
}

/**
 * Checks a new order and makes its state; pure but for ids.
 * @throws Refusal with all that is wrong, each with its place
 */
export function readOrderDraft(input: OrderDraftInput, scene: DraftScene): ReadDraft {
  const problems: RefusalReason[] = []
  const check = <T>(read: () => T, otherwise: T): T => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      problems.push(...error.reasons)
      return otherwise
    }
  }
  if (!isCurrencyCode(input.currency)) {
    refuse('INVALID_INPUT', { path: ['currency'], message: 'A currency is three capital letters, such as EUR.' })
  }
  const amount = (field: 'shipping' | 'tax' | 'discount'): number =>
    check(() => amountInput(input[field] ?? '0', input.currency, [field]), 0)
  const items = input.items.map((item, index) => check(() => readItem(item, input.currency, index), null))
  if (input.items.length === 0) {
    problems.push(reason('INVALID_INPUT', { path: ['items'], message: 'An order has at least one item.' }))
  }
  const billTo = check(() => readParty(input.billTo, 'billTo'), {})
  const shipTo = input.shipTo ? check(() => readParty(input.shipTo, 'shipTo'), {}) : billTo
  const sums = { shipping: amount('shipping'), tax: amount('tax'), discount: amount('discount') }
  const total = input.total == null ? null : check(() => amountInput(input.total ?? '', input.currency, ['total']), 0)
  const texts = check(() => readTexts(input), null)
  const orderLabel = check(() => ownLabel(input.label, 'ORDER', scene, ['label']), null)
  const itemLabels = input.items.map(({ label }, index) =>
    check(() => ownLabel(label, 'ORDER_ITEM', scene, ['items', String(index), 'label']), null),
  )
  if (problems.length > 0 || texts === null) throw new Refusal(problems)

  const state = draftOrder(
    {
      id: scene.newId(),
      number: scene.newNumber,
      now: scene.now,
      channelId: scene.channel?.id ?? null,
      cartNumber: texts.cartNumber,
      source: input.source ?? (scene.channel ? 'CHANNEL' : 'MANUAL'),
      accountId: texts.accountId,
      currency: input.currency,
      placedAt: (input.placedAt ?? new Date(scene.now)).toISOString(),
      ...sums,
      detail: { billTo, shipTo, comments: texts.comments, customFields: input.customFields ?? {} },
      paymentMethod: texts.paymentMethod,
      items: items.filter((item) => item !== null),
    },
    scene.newId,
  )
  refuseExcessiveDiscount(state, sums.discount)
  const labels = new Map<string, number>()
  if (orderLabel) labels.set(state.order.id, orderLabel.id)
  state.items.forEach((item, index) => {
    const label = itemLabels[index]
    if (label) labels.set(item.id, label.id)
  })
  const reasons = reviewReasons(state, { claimedTotal: total, isDuplicate: scene.isDuplicate })
  return { state: { ...state, order: { ...state.order, reviewReasons: reasons } }, labels }
}

function readItem(item: OrderItemDraftInput, currency: string, index: number): ItemDraft {
  const path = ['items', String(index)]
  return {
    sku: textInput(item.sku, [...path, 'sku'], 200),
    name: textInput(item.name, [...path, 'name'], 500),
    qty: quantityInput(item.qty, [...path, 'qty']),
    unitPrice: amountInput(item.unitPrice, currency, [...path, 'unitPrice']),
    giftCard: item.giftCard ?? null,
  }
}

const partyFields = ['name', 'street', 'city', 'state', 'zip', 'country', 'email', 'phone'] as const

function readParty(party: PartyRecord | null | undefined, place: string): PartyRecord {
  const read: PartyRecord = {}
  for (const field of partyFields) {
    const text = optionalText(party?.[field], [place, field], 300)
    if (text !== null) read[field] = text
  }
  return read
}

function readTexts(input: OrderDraftInput) {
  if (input.accountId != null && !isId(input.accountId)) refuse('NOT_FOUND', { path: ['accountId'] })
  return {
    cartNumber: optionalText(input.cartNumber, ['cartNumber'], 100),
    accountId: input.accountId ?? null,
    comments: optionalText(input.comments, ['comments'], 10_000),
    paymentMethod: optionalText(input.paymentMethod, ['paymentMethod'], 100),
  }
}

/** A label that comes with the order: by its code or its staff wording, whatever the case. */
function ownLabel(
  words: string | null | undefined,
  scope: 'ORDER' | 'ORDER_ITEM',
  scene: DraftScene,
  path: string[],
): LabelRecord | null {
  const wanted = words?.trim().toLowerCase() ?? ''
  if (wanted === '') return null
  const all = [...scene.configuration.labels.values()].filter(({ archivedAt }) => archivedAt === null)
  const label =
    all.find(({ code }) => code.toLowerCase() === wanted) ??
    all.find((candidate) => candidate.name.toLowerCase() === wanted && labelFitsScope(candidate, scope))
  if (!label) {
    return refuse('NOT_FOUND', { path, message: `There is no label "${(words ?? '').slice(0, 100)}".` })
  }
  if (!labelFitsScope(label, scope)) refuse('LABEL_SCOPE_MISMATCH', { path, data: { scope } })
  return label
}

function refuseExcessiveDiscount(state: OrderState, discount: number): void {
  const items = state.items.reduce((sum, item) => sum + itemAmount(item), 0)
  if (discount > items) {
    refuse('INVALID_INPUT', { path: ['discount'], message: 'The discount is more than the items cost.' })
  }
}
