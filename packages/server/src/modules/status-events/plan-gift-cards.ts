import type { Configuration } from '../../kernel/configuration.js'
import { issuedAs, isAlive, type GiftCardRecord, type IssuedAs } from '../gift-cards/index.js'
import { liveQty, type ItemRecord, type OrderState } from '../orders/index.js'
import { refuse } from './refusals.js'

/** A card that an action issues. */
export interface IssuedGiftCard extends GiftCardRecord, IssuedAs {}

/** What an action does to the gift cards of its orders. */
export interface GiftCardPlan {
  /** By the id of the order. */
  issued: ReadonlyMap<string, readonly IssuedGiftCard[]>
  /** Ids of the cards whose pieces are gone. */
  canceled: readonly string[]
  /** Cards that go with their pieces to an order that a fill made. */
  moved: readonly (GiftCardRecord & { orderId: string })[]
  /** All cards of each order as the action leaves them. */
  cards: ReadonlyMap<string, readonly GiftCardRecord[]>
}

/** What decides about the gift cards of an action. */
export interface GiftCardQuestion {
  /** All orders of the action, the one it is about first. */
  orders: readonly { before: OrderState | null; after: OrderState }[]
  configuration: Configuration
  newId: () => string
}

/** An action that issues more would hold up everybody else. */
export const mostCardsAtOnce = 1_000

/**
 * Decides what becomes of gift cards, by labels and pieces before and after the whole action. Null
 * where no order has a gift-card item.
 *
 * Each piece that is neither canceled, returned nor moved has at most one card, ever: one that staff
 * canceled counts, one whose piece went does not. When a piece comes back it gets a new card in the
 * place of the old one, because a canceled code may be known to whoever honours codes.
 * @throws Refusal LIMIT_REACHED for more than {@link mostCardsAtOnce} new cards
 */
export function planGiftCards(question: GiftCardQuestion): GiftCardPlan | null {
  const { orders } = question
  if (!orders.some(({ after }) => after.items.some(isGiftCard))) return null
  const run = new CardRun(question)
  for (const { after } of orders.slice(1)) run.moveTo(after)
  for (const order of orders) run.settle(order)
  return run.plan()
}

const isGiftCard = ({ giftCard }: ItemRecord): boolean => giftCard !== null

/** Whether a card takes the place of a piece: all but those whose own piece is gone. */
const counts = ({ canceledFor }: GiftCardRecord): boolean => canceledFor !== 'PIECE'

/** Those that nobody has yet come before those that were sent, and the latest before the first. */
const leastMissed = (a: GiftCardRecord, b: GiftCardRecord): number =>
  Number(a.state === 'SENT') - Number(b.state === 'SENT') || b.unit - a.unit

class CardRun {
  private readonly cards: GiftCardRecord[]
  private readonly issued = new Map<string, IssuedGiftCard[]>()
  private readonly canceled: string[] = []
  private readonly moved: (GiftCardRecord & { orderId: string })[] = []
  private count = 0

  constructor(private readonly question: GiftCardQuestion) {
    this.cards = question.orders.flatMap(({ after }) => after.giftCards)
  }

  /** Takes the cards of pieces along that a fill moved to a new order. */
  moveTo(created: OrderState): void {
    if (created.order.source !== 'BACKORDER') return
    const [main] = this.question.orders
    for (const item of created.items.filter(isGiftCard)) {
      const source = main?.after.items.find(({ id }) => id === item.sourceItemId)
      if (!source) continue
      const own = this.of(source.id).filter(counts)
      const tooMany = Math.min(item.ordered, Math.max(0, own.length - liveQty(source)))
      own
        .sort((a, b) => Number(isAlive(b)) - Number(isAlive(a)) || leastMissed(a, b))
        .slice(0, tooMany)
        .sort((a, b) => a.unit - b.unit)
        .forEach((card, at) => {
          const moved = { ...card, itemId: item.id, unit: at + 1 }
          this.moved.push({ ...moved, orderId: created.order.id })
          this.replace(card, moved)
        })
    }
  }

  /** Cancels what has no piece any more and issues what is due. */
  settle({ before, after }: GiftCardQuestion['orders'][number]): void {
    const ofOrder = reached(this.question.configuration, before?.order, after.order)
    const former = new Map(before?.items.map((item) => [item.id, item]))
    for (const item of after.items.filter(isGiftCard)) {
      const old = former.get(item.id)
      this.cancel(item)
      const isReached = ofOrder || reached(this.question.configuration, old, item)
      this.issue(after, item, { isReached, cameBack: old ? liveQty(item) - liveQty(old) : 0 })
    }
  }

  private cancel(item: ItemRecord): void {
    const alive = this.of(item.id).filter(isAlive)
    const tooMany = Math.max(0, alive.length - liveQty(item))
    for (const card of alive.sort(leastMissed).slice(0, tooMany)) {
      this.canceled.push(card.id)
      this.replace(card, { ...card, state: 'CANCELED', canceledFor: 'PIECE' })
    }
  }

  private issue(
    { order }: OrderState,
    item: ItemRecord,
    { isReached, cameBack }: { isReached: boolean; cameBack: number },
  ): void {
    const own = this.of(item.id)
    const free = liveQty(item) - own.filter(counts).length
    const replaced = new Set(own.map(({ replaces }) => replaces))
    const gone = own.filter((card) => !counts(card) && !replaced.has(card.id))
    const due = isReached ? free : Math.min(free, cameBack, gone.length)
    if (due <= 0) return
    const as = issuedAs(item.giftCard ?? {}, { price: item.unitPrice, currency: order.currency })
    if (!as) return
    this.count += due
    if (this.count > mostCardsAtOnce) refuse('LIMIT_REACHED', { data: { most: mostCardsAtOnce } })
    const lastUnit = Math.max(0, ...own.map(({ unit }) => unit))
    const isAsked = this.question.configuration.giftCards.providerUrl !== null
    const cards = Array.from({ length: due }, (_, at) => ({
      id: this.question.newId(),
      itemId: item.id,
      unit: lastUnit + at + 1,
      state: isAsked ? ('ISSUING' as const) : ('ISSUED' as const),
      canceledFor: null,
      replaces: gone[at]?.id ?? null,
      ...as,
    }))
    this.issued.set(order.id, [...(this.issued.get(order.id) ?? []), ...cards])
    this.cards.push(...cards)
  }

  private of(itemId: string): GiftCardRecord[] {
    return this.cards.filter((card) => card.itemId === itemId)
  }

  private replace(card: GiftCardRecord, by: GiftCardRecord): void {
    this.cards[this.cards.indexOf(card)] = by
  }

  plan(): GiftCardPlan {
    const { issued, canceled, moved } = this
    const orders = this.question.orders.map(({ after }) => after)
    const cards = new Map(
      orders.map(({ order, items }) => [order.id, items.flatMap(({ id }) => this.of(id))]),
    )
    return { issued, canceled, moved, cards }
  }
}

interface Labeled {
  labelId: number | null
}

/** Whether a subject has come to a label that issues cards. */
function reached(
  { labels }: Configuration,
  before: Labeled | null | undefined,
  after: Labeled,
): boolean {
  const { labelId } = after
  if (labelId === null || labelId === (before?.labelId ?? null)) return false
  return labels.get(labelId)?.action === 'ISSUE_GIFT_CARDS'
}
