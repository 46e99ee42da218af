import { isCurrencyCode, parseMoney } from '@waypost/shared'
import type { ChannelRecord, LabelRecord } from '../../kernel/configuration.js'
import { Refusal, unlessRefused, type RefusalReason } from '../../kernel/refusal.js'
import { isId } from '../../kernel/uuid.js'
import { readItemGiftCard } from '../gift-cards/index.js'
import { labelFitsScope } from '../labels/index.js'
import {
  draftOrder,
  itemAmount,
  type ItemDraft,
  type OrderState,
  type PartyRecord,
} from '../orders/index.js'
import type { Scene } from './event-spec.js'
import { amountInput, optionalText, quantityInput, textInput } from './input-values.js'
import type { AccountOfImport } from './load-import.js'
import type { OrderDraftInput, OrderItemDraftInput } from './order-draft.inputs.js'
import { refuse } from './refusals.js'
import { reviewReasons } from './review-reasons.js'

/** What surrounds the reading of a new order. */
export interface DraftScene extends Omit<Scene, 'entryId'> {
  /** The channel that it comes from; null for none. */
  channel: ChannelRecord | null
  /** Whether another order of this customer has the same items on the same day. */
  isDuplicate: boolean
  /** The account that it belongs to; null for none. */
  account: AccountOfImport | null
}

/** A new order, and the labels that came with it. */
export interface ReadDraft {
  state: OrderState
  labels: Map<string, number>
}

/** Gathers what is wrong with an input, so that the caller hears everything at once. */
class Checks {
  private readonly reasons: RefusalReason[] = []

  /** What `read` answers; when it refuses, its reasons are kept and the answer is `otherwise`. */
  read<T>(read: () => T, otherwise: T): T {
    return unlessRefused(read, (reasons) => {
      this.reasons.push(...reasons)
      return otherwise
    })
  }

  /** @throws Refusal when anything was wrong */
  finish(): void {
    if (this.reasons.length > 0) throw new Refusal(this.reasons)
  }
}

/**
 * Checks a new order and makes its state; pure but for ids.
 * @throws Refusal with all that is wrong, each with its place
 */
export function readOrderDraft(input: OrderDraftInput, scene: DraftScene): ReadDraft {
  if (!isCurrencyCode(input.currency)) {
    refuse('INVALID_INPUT', {
      path: ['currency'],
      message: 'A currency is three capital letters, such as EUR.',
    })
  }
  const checks = new Checks()
  const contents = readContents(input, checks)
  const claimedTotal =
    input.total == null ? null : checks.read(() => amountOf(input, 'total'), null)
  const orderLabel = checks.read(() => ownLabel(input.label, 'ORDER', scene, ['label']), null)
  const itemLabels = input.items.map(({ label }, index) =>
    checks.read(
      () => ownLabel(label, 'ORDER_ITEM', scene, ['items', String(index), 'label']),
      null,
    ),
  )
  checks.finish()
  const state = draftOrder({ ...contents, ...originOf(input, scene) }, scene.newId)
  refuseExcessiveDiscount(state, contents.discount)
  const labels = labelsOf(state, orderLabel, itemLabels)
  const { isDuplicate, account } = scene
  const isOverCredit = exceedsCredit(state, input.amountPaid, account)
  const reasons = reviewReasons(state, { claimedTotal, isDuplicate, isOverCredit })
  return { state: { ...state, order: { ...state.order, reviewReasons: reasons } }, labels }
}

/** Whether what stays unpaid of an order is more than its account may still owe in that currency. */
function exceedsCredit(
  { order }: OrderState,
  amountPaid: string | null | undefined,
  account: AccountOfImport | null,
): boolean {
  if (account === null || account.creditRoom === null) return false
  const unpaid = order.total - (parseMoney(amountPaid ?? '0', order.currency) ?? 0)
  return account.currency === order.currency && unpaid > 0 && unpaid > account.creditRoom
}

const noTexts: ReturnType<typeof readTexts> = {
  cartNumber: null,
  paymentMethod: null,
  comments: null,
}

/** Items, money, parties and texts; what is wrong with them goes to the checks. */
function readContents(input: OrderDraftInput, checks: Checks) {
  const { comments, ...texts } = checks.read(() => readTexts(input), noTexts)
  const billTo = checks.read(() => readParty(input.billTo, 'billTo'), {})
  const shipTo = input.shipTo ? checks.read(() => readParty(input.shipTo, 'shipTo'), {}) : billTo
  return {
    ...texts,
    items: readItems(input, checks),
    shipping: checks.read(() => amountOf(input, 'shipping'), 0),
    tax: checks.read(() => amountOf(input, 'tax'), 0),
    discount: checks.read(() => amountOf(input, 'discount'), 0),
    detail: { billTo, shipTo, comments, customFields: input.customFields ?? {} },
  }
}

function readItems({ items, currency }: OrderDraftInput, checks: Checks): ItemDraft[] {
  const none = { path: ['items'], message: 'An order has at least one item.' }
  if (items.length === 0) checks.read(() => refuse('INVALID_INPUT', none), null)
  return items
    .map((item, index) => checks.read(() => readItem(item, currency, index), null))
    .filter((item) => item !== null)
}

const originOf = (input: OrderDraftInput, scene: DraftScene) => ({
  id: scene.newId(),
  number: scene.newNumber(),
  now: scene.now,
  channelId: scene.channel?.id ?? null,
  accountId: scene.account?.id ?? null,
  source: input.source ?? (scene.channel ? ('CHANNEL' as const) : ('MANUAL' as const)),
  currency: input.currency,
  placedAt: (input.placedAt ?? new Date(scene.now)).toISOString(),
})

const amountOf = (
  input: OrderDraftInput,
  field: 'shipping' | 'tax' | 'discount' | 'total',
): number => amountInput(input[field] ?? '0', input.currency, [field])

function labelsOf(
  state: OrderState,
  orderLabel: LabelRecord | null,
  itemLabels: readonly (LabelRecord | null)[],
): Map<string, number> {
  const labels = new Map<string, number>()
  if (orderLabel) labels.set(state.order.id, orderLabel.id)
  state.items.forEach((item, index) => {
    const label = itemLabels[index]
    if (label) labels.set(item.id, label.id)
  })
  return labels
}

function readItem(item: OrderItemDraftInput, currency: string, index: number): ItemDraft {
  const path = ['items', String(index)]
  const read = {
    sku: textInput(item.sku, [...path, 'sku'], 200),
    name: textInput(item.name, [...path, 'name'], 500),
    qty: quantityInput(item.qty, [...path, 'qty']),
    unitPrice: amountInput(item.unitPrice, currency, [...path, 'unitPrice']),
  }
  const place = { price: read.unitPrice, currency, path: [...path, 'giftCard'] }
  return { ...read, giftCard: readItemGiftCard(item.giftCard, place) }
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
  if (input.accountId != null && !isId(input.accountId))
    refuse('NOT_FOUND', { path: ['accountId'] })
  return {
    cartNumber: optionalText(input.cartNumber, ['cartNumber'], 100),
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
  const all = [...scene.configuration.labels.values()].filter(
    ({ archivedAt }) => archivedAt === null,
  )
  const label =
    all.find(({ code }) => code.toLowerCase() === wanted) ??
    all.find(
      (candidate) => candidate.name.toLowerCase() === wanted && labelFitsScope(candidate, scope),
    )
  if (!label) {
    return refuse('NOT_FOUND', {
      path,
      message: `There is no label "${(words ?? '').slice(0, 100)}".`,
    })
  }
  if (!labelFitsScope(label, scope)) refuse('LABEL_SCOPE_MISMATCH', { path, data: { scope } })
  return label
}

function refuseExcessiveDiscount(state: OrderState, discount: number): void {
  const items = state.items.reduce((sum, item) => sum + itemAmount(item), 0)
  if (discount > items) {
    refuse('INVALID_INPUT', {
      path: ['discount'],
      message: 'The discount is more than the items cost.',
    })
  }
}
