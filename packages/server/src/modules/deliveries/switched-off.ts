import type { Configuration } from '../../kernel/configuration.js'

/**
 * Destinations that are told of no event while a switch is off. Their updates wait; tests leave, and
 * so do mails that somebody asked for.
 */
export function switchedOff(configuration: Configuration): number[] {
  const { business, channels, endpoints, emailDestinationId } = configuration
  const places = [
    ...[...channels.values()].map(({ destinationId, active, sendStatusUpdates }) => ({
      destinationId,
      on: active && sendStatusUpdates,
    })),
    ...[...endpoints.values()].map(({ destinationId, active }) => ({ destinationId, on: active })),
    { destinationId: emailDestinationId, on: true },
  ]
  return places
    .filter(({ on }) => !on || !business.sendUpdates)
    .map(({ destinationId }) => destinationId)
}
