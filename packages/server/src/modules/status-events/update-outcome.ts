import type { DeliveryState, DestinationState } from '../deliveries/index.js'

/** What became of an update that an event owed, or did not. */
export type UpdateOutcome =
  | 'NOT_DUE'
  | 'WAITING'
  | 'RETRYING'
  | 'QUEUE_STOPPED'
  | 'SWITCHED_OFF'
  | 'CIRCUIT_OPEN'
  | 'SENDING'
  | 'DELIVERED'
  | 'SUPERSEDED'
  | 'UNMAPPED'
  | 'FAILED'
  | 'DROPPED'
  | 'NOT_KEPT'

/** What is known of the way of an update. */
export interface UpdateWay {
  state: DeliveryState
  reason: string | null
}

/**
 * What became of an update.
 * @param way null when nothing is kept of it: of an e-mail, or once its destination was removed
 */
export function updateOutcome(
  due: boolean,
  way: UpdateWay | null,
  destination: DestinationState | 'SWITCHED_OFF',
): UpdateOutcome {
  if (!way) return due ? 'NOT_KEPT' : 'NOT_DUE'
  if (way.state === 'FAILED' && way.reason === 'UNMAPPED') return 'UNMAPPED'
  if (way.state !== 'WAITING') return way.state
  if (destination === 'STOPPED') return 'QUEUE_STOPPED'
  if (destination === 'SWITCHED_OFF') return 'SWITCHED_OFF'
  if (destination === 'CIRCUIT_OPEN') return 'CIRCUIT_OPEN'
  return way.reason === null ? 'WAITING' : 'RETRYING'
}
