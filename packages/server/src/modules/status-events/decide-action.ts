import type { StatusEventKey } from '@waypost/shared'
import type { Configuration, RuleRecord } from '../../kernel/configuration.js'
import { Refusal } from '../../kernel/refusal.js'
import { derive, type OrderState } from '../orders/index.js'
import {
  decideLabels,
  giveLabelsBack,
  type FormerLabel,
  type LabelAnswer,
  type LabelMove,
  type LabelQuestion,
} from './decide-labels.js'
import type { Effect, EventSpec, Scene, Step } from './event-spec.js'
import { factChanges, type FactChangeRecord } from './fact-changes.js'
import { planGiftCards, type GiftCardPlan } from './plan-gift-cards.js'
import { planUpdates } from './plan-updates.js'
import type { ChannelSnapshot, PlannedUpdateRecord } from './planned-update.js'
import { planMessages } from './plan-messages.js'
import { unforced } from './refusals.js'

/** An order as an action finds it and as it leaves it. */
export interface OrderChange {
  /** Null for an order that the action makes. */
  before: OrderState | null
  after: OrderState
  /** What its channel was last told. */
  told: ChannelSnapshot | null
  /** What its channel will have been told; null when nothing new is due. */
  nowTold: ChannelSnapshot | null
}

/** One event on one order, as history will keep it. */
export interface DecidedEntry {
  id: string
  orderId: string
  kind: 'STATUS_EVENT' | NonNullable<EventSpec['historyKind']>
  event: StatusEventKey
  /** The order's version after the event. */
  sequence: number
  /** Whether the event itself has a way back. */
  undoable: boolean
  facts: FactChangeRecord[]
  moves: LabelMove[]
  /** The order right after this event, for what leaves about it. */
  state: OrderState
  /** Its messages; on the last entry of each order also the updates of the whole action. */
  updates: PlannedUpdateRecord[]
}

/** Everything that one action does. */
export interface ActionDecision {
  /** The order that the action is about first, then those it makes. */
  orders: OrderChange[]
  entries: DecidedEntry[]
  relied: { id: string; version: number }[]
  /** Null where no order has gift-card items. */
  giftCards: GiftCardPlan | null
}

/** What an action is decided on. */
export interface ActionQuestion {
  start: { before: OrderState | null; state: OrderState; told: ChannelSnapshot | null }
  steps: readonly Step[]
  scene: Omit<Scene, 'entryId'>
  /** The labels that subjects get instead of the rule's, when another event is taken back. */
  former?: ReadonlyMap<string, FormerLabel> | undefined
  suppressEmail: boolean
  /** What staff add to the mail, as plain text. */
  emailText?: string | null
  suppressChannel: boolean
}

/**
 * Decides an action: each event in turn on what the one before it left, then the updates that the
 * whole action owes. Pure but for the ids that the scene hands out.
 * @throws Refusal when any of the events is refused; then nothing of the action happens
 */
export function decideAction(question: ActionQuestion): ActionDecision {
  const run = new ActionRun(question)
  for (const step of question.steps) run.fire(step)
  return run.finish()
}

/** What an effect says about labels. */
type Labeling = Pick<Effect, 'touched' | 'labels' | 'namesDeadItems'>

class ActionRun {
  private readonly main: OrderChange
  private readonly orders: OrderChange[]
  private readonly entries: DecidedEntry[] = []
  private readonly relied: { id: string; version: number }[] = []
  private readonly pinned = new Set<string>()

  constructor(private readonly question: ActionQuestion) {
    const { before, state, told } = question.start
    this.main = { before, after: state, told, nowTold: null }
    this.orders = [this.main]
  }

  /** Fires one event on an order of the action, and the events that follow from it. */
  fire({ spec, input }: Step, order: OrderChange = this.main): void {
    const scene: Scene = { ...this.question.scene, entryId: this.question.scene.newId() }
    const state = order.after
    const refusals = unforced(spec.guard(state, scene), scene)
    if (refusals.length > 0) throw new Refusal(refusals)
    const effect = spec.effect(state, input, scene)
    order.after = this.record(
      spec,
      scene,
      state.order.version === 0 ? null : state,
      effect.state,
      effect,
    )
    this.relied.push(...(effect.relied ?? []))
    for (const id of effect.labels?.keys() ?? []) this.pinned.add(id)
    this.create(spec, effect, scene)
    for (const next of spec.follows?.(input) ?? []) this.fire(next, order)
  }

  /** The second order of an effect that makes one, and what follows on it. */
  private create(spec: EventSpec, { created, createdSteps = [] }: Effect, scene: Scene): void {
    if (!created) return
    const touched = created.items.map(({ id }) => id)
    const after = this.record(spec, { ...scene, entryId: scene.newId() }, null, created, {
      touched,
    })
    const order: OrderChange = { before: null, after, told: null, nowTold: null }
    this.orders.push(order)
    for (const step of createdSteps) this.fire(step, order)
  }

  private record(
    spec: EventSpec,
    scene: Scene,
    before: OrderState | null,
    changed: OrderState,
    effect: Labeling,
  ): OrderState {
    const after = derive(changed)
    const { former } = this.question
    const labels = former
      ? giveLabelsBack(after, former, scene.configuration)
      : spec.historyKind
        ? { state: after, moves: [], refusals: [] }
        : this.labels(spec.key, scene, { before, after }, effect)
    const refusals = unforced(labels.refusals, scene)
    if (refusals.length > 0) throw new Refusal(refusals)
    const state = raised(labels.state, scene.now)
    this.entries.push({
      id: scene.entryId,
      orderId: state.order.id,
      kind: spec.historyKind ?? 'STATUS_EVENT',
      event: spec.key,
      sequence: state.order.version,
      undoable: spec.undo !== undefined,
      facts: factChanges(before, state),
      moves: labels.moves,
      state,
      updates: [],
    })
    return state
  }

  private labels(
    event: StatusEventKey,
    { configuration }: Scene,
    states: Pick<LabelQuestion, 'before' | 'after'>,
    effect: Labeling,
  ): LabelAnswer {
    const { itemLabelId, orderLabelId } = ruleOf(event, configuration)
    return decideLabels({
      ...states,
      itemLabelId,
      orderLabelId,
      touched: effect.touched,
      own: effect.labels ?? new Map(),
      pinned: this.pinned,
      namesDeadItems: effect.namesDeadItems ?? false,
      configuration,
    })
  }

  finish(): ActionDecision {
    for (const order of this.orders) {
      const own = eventsOf(this.entries, order.after.order.id)
      if (own.length === 0) continue
      const plan = planUpdates({
        ...order,
        ...this.question,
        events: own,
        configuration: this.question.scene.configuration,
      })
      order.nowTold = plan.told
      own.at(-1)?.updates.push(...plan.updates)
      for (const entry of own) entry.updates.push(...this.messages(entry))
    }
    const { orders, entries, relied } = this
    return { orders, entries, relied, giftCards: this.giftCards() }
  }

  private giftCards(): GiftCardPlan | null {
    const { configuration, newId } = this.question.scene
    const plan = planGiftCards({ orders: this.orders, configuration, newId })
    for (const order of plan ? this.orders : []) {
      const giftCards = plan?.cards.get(order.after.order.id) ?? []
      order.after = { ...order.after, giftCards }
    }
    return plan
  }

  private messages({ event, moves, state }: DecidedEntry): PlannedUpdateRecord[] {
    const { configuration } = this.question.scene
    return planMessages({ event, moves, order: state.order, configuration })
  }
}

/** The entries of an order that are status events. */
export const eventsOf = (entries: readonly DecidedEntry[], orderId: string): DecidedEntry[] =>
  entries.filter((entry) => entry.orderId === orderId && entry.kind === 'STATUS_EVENT')

function ruleOf(event: StatusEventKey, configuration: Configuration): RuleRecord {
  const rule = configuration.rules.get(event)
  if (!rule) throw new Error(`the grid has no row for ${event}`)
  return rule
}

const raised = (state: OrderState, now: string): OrderState => ({
  ...state,
  order: { ...state.order, version: state.order.version + 1, updatedAt: now },
})

/** The order that an action is about, as the action leaves it. */
export function mainOrder({ orders }: ActionDecision): OrderState {
  const [main] = orders
  if (!main) throw new Error('an action is about an order')
  return main.after
}
