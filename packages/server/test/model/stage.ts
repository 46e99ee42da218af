import type { StatusEventKey } from '@waypost/shared'
import type { Order, World } from './facts.js'
import type { Input } from './inputs.js'
import type { Occurrence } from './labels.js'

/** What an event acts on. The order is the world's own and may be changed: the world is a copy. */
export interface Stage {
  readonly world: World
  readonly order: Order
  readonly input: Input
  readonly undoing: boolean
}

/** What the event did beside changing the order. */
export interface Done extends Occurrence {
  created?: Order
  /** Further events of the same action. */
  then?: { on: 'ORDER' | 'CREATED'; event: StatusEventKey; input: Input }[]
}

/** Changes the order as the event does; throws {@link Refused} for input that it cannot take. */
export type Effect = (stage: Stage) => Done
