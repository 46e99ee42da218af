import type { StatusPushState } from '../../generated/operations.js'

/** How loud each state of a push is. */
export const pushTones: Record<
  StatusPushState,
  'warning' | 'info' | 'success' | 'neutral' | 'error'
> = {
  PARKED: 'warning',
  TAKEN: 'info',
  APPLIED: 'success',
  UNCHANGED: 'neutral',
  REFUSED: 'error',
  OVERTAKEN: 'neutral',
  IGNORED: 'neutral',
  DISMISSED: 'neutral',
}
