import type { Permission, StatusEventKey } from '@waypost/shared'
import type { Configuration } from '../../kernel/configuration.js'
import type { RefusalReason } from '../../kernel/refusal.js'
import type { OrderState } from '../orders/index.js'
import type { FactChangeRecord } from './fact-changes.js'
import type { StatusEventInput } from './status-event.inputs.js'

/** What surrounds a decision: time, names and the configuration it is made under. */
export interface Scene {
  /** ISO timestamp of the action. */
  now: string
  /** The day of the action in the time zone of the business. */
  today: string
  actorName: string
  configuration: Configuration
  /** The history entry that this event will be. */
  entryId: string
  /** Whether guards that can be forced are to be passed over. */
  force: boolean
  /** Whether the event takes another back: what freezes content does not apply, a fill stays in place. */
  undoing: boolean
  newId: () => string
  /** A number for an order that the event makes; empty while none is taken, as in a dry run. */
  newNumber: () => string
}

/** What an event does to the facts, and which subjects it is about. */
export interface Effect {
  state: OrderState
  /** Ids of the items that get the rule's item label. */
  touched: readonly string[]
  /** Labels that come with the event instead of the rule's, by the id of the order or item. */
  labels?: ReadonlyMap<string, number>
  /** Whether touched items are relabelled even when they were dead before. */
  namesDeadItems?: boolean
  /** A second order that the event makes. */
  created?: OrderState
  /** Further events of the same action, on that second order. */
  createdSteps?: readonly Step[]
  /** Other orders that were looked at; the event fails when one has moved on since. */
  relied?: readonly { id: string; version: number }[]
}

/** What history kept of an event that is to be taken back. */
export interface UndoneEvent {
  /** The id of its history entry. */
  entryId: string
  facts: readonly FactChangeRecord[]
}

/** The event that takes another back, by its key: the files of a pair must not need each other. */
export interface WayBack {
  event: StatusEventKey
  /** What that event takes beyond the common part. */
  input?: Record<string, unknown>
}

/** One more event of the same action, after the one that asks for it. */
export interface Step {
  spec: EventSpec
  input: StatusEventInput
}

/**
 * All that is particular to one event. Guards and effects are pure; `effect` throws a `Refusal`
 * for input that the order cannot take. Labels, history, updates and SQL are the engine's.
 */
export interface EventSpec<Input extends StatusEventInput = StatusEventInput> {
  key: StatusEventKey
  /** The right to fire it. */
  permission: Permission
  /** Reasons that stand in the way whatever the input. */
  guard(state: OrderState, scene: Scene): RefusalReason[]
  effect(state: OrderState, input: Input, scene: Scene): Effect
  /**
   * Inputs of which at least one succeeds if any input can; `items` restricts them to those items.
   * Empty means that the guard alone decides against it.
   */
  candidates(state: OrderState, scene: Scene, items: readonly string[] | null): Partial<Input>[]
  /**
   * The event that takes this one back, and its input; absent where there is no way back. The
   * former labels are the engine's to restore.
   * @throws Refusal when this very occurrence cannot be taken back
   */
  undo?(state: OrderState, undone: UndoneEvent): WayBack
  /** Further events that the input asks for. */
  follows?(input: Input): Step[]
  /**
   * For a deed that is none of the thirty and yet belongs into the history of the order: no rule
   * gives labels and nobody is told. Its `key` is that of the event which it concludes or is nearest
   * to, and is kept nowhere.
   */
  historyKind?: 'RETURN_CLOSE' | 'ORDER_HIDE' | 'ORDER_SHOW'
}
