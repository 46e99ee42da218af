/** How deliveries to a destination may go, in a word. */
export const destinationStates = ['OK', 'FAILING', 'CIRCUIT_OPEN', 'STOPPED'] as const
export type DestinationState = (typeof destinationStates)[number]

/** What is kept of the health of a destination. */
export interface DestinationSigns {
  failures: number
  probeAt: Date | null
  stoppedAt: Date | null
}

/** What matters most comes first: where nothing is sent, it does not matter how it went. */
export function destinationState({
  failures,
  probeAt,
  stoppedAt,
}: DestinationSigns): DestinationState {
  if (stoppedAt) return 'STOPPED'
  if (probeAt) return 'CIRCUIT_OPEN'
  return failures > 0 ? 'FAILING' : 'OK'
}
