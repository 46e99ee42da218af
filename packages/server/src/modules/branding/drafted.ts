import type { BrandingRecord, Configuration } from '../../kernel/configuration.js'
import { unsaid } from './branding.types.js'
import { givenOf, type CheckedBranding } from './check-branding.js'

/** The configuration as if these changes had been written. */
export function drafted(
  configuration: Configuration,
  channelId: number | null,
  said: CheckedBranding['said'],
): Configuration {
  const present = configuration.brandings.get(channelId) ?? unsaid(channelId)
  const branding: BrandingRecord = { ...present, ...Object.fromEntries(givenOf(said)) }
  return {
    ...configuration,
    brandings: new Map([...configuration.brandings, [channelId, branding]]),
  }
}
