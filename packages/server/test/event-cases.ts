import type { TestContext } from './configuration.js'
import type { OrderState } from '../src/modules/orders/index.js'

/** An order in a fitting state, the input, and what must be true after the event. */
export interface FiringCase {
  /** What sets it apart from the event's other cases. */
  when?: string
  given: (ctx: TestContext) => Promise<OrderState>
  input?: (state: OrderState) => Record<string, unknown>
  /** The order label, then the item labels by position, after the event. */
  labels: [number | null, ...(number | null)[]]
  /** The code of what refuses to take it back, where the event has a way back but this case none. */
  noWayBack?: string
  facts: (before: OrderState, after: OrderState) => void
}

/** An order and an input that the event must refuse. */
export interface RefusedCase {
  why: string
  given: (ctx: TestContext) => Promise<OrderState>
  input?: (state: OrderState) => Record<string, unknown>
  code: string
  path?: string[]
  /** Whether the event cannot fire whatever the input. */
  whatever?: boolean
}

/** How an event is proved; `catalog/events.test.ts` runs the cases of all events. */
export interface EventCases {
  fires: FiringCase[]
  refused: RefusedCase[]
}
