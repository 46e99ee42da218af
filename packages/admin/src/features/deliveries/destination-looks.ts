import type { DestinationCardFragment } from '../../generated/operations.js'

/** How a destination does, as its card shows it; one that is switched off is not judged. */
export type DestinationLook = DestinationCardFragment['health']['state'] | 'INACTIVE'

export const lookOf = ({ active, health }: DestinationCardFragment): DestinationLook =>
  active || health.state === 'STOPPED' ? health.state : 'INACTIVE'

/** Colours of the dot beside the words. */
export const dotOf: Record<DestinationLook, string> = {
  OK: 'bg-success',
  FAILING: 'bg-warning',
  CIRCUIT_OPEN: 'bg-error',
  STOPPED: 'bg-error',
  INACTIVE: 'bg-accented',
}
