import type { Configuration } from '../../kernel/configuration.js'

/** Destinations that are told of no event while a switch is off. Their updates wait; tests leave. */
export function switchedOff({ business, channels, endpoints }: Configuration): number[] {
  const places = [
    ...[...channels.values()].map(({ destinationId, active, sendStatusUpdates }) => ({
      destinationId,
      on: active && sendStatusUpdates,
    })),
    ...[...endpoints.values()].map(({ destinationId, active }) => ({ destinationId, on: active })),
  ]
  return places
    .filter(({ on }) => !on || !business.sendUpdates)
    .map(({ destinationId }) => destinationId)
}
