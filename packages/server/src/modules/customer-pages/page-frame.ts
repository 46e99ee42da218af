import type { Configuration, CustomerLanguage } from '../../kernel/configuration.js'
import { brandingFor, type Branding } from '../branding/index.js'
import type { PageAssets } from './page-assets.js'

/** What every page needs, whatever it says. */
export interface PageFrame {
  language: CustomerLanguage
  branding: Branding
  /** IANA name of the business's zone, in which moments stand until the visitor's browser knows better. */
  timeZone: string
  /** Code of the channel whose look a page without an order has; forms keep it as `channel`. */
  channel: string | null
  assets: PageAssets
}

/** The frame of a page about the orders of a channel, or of the business where there is none. */
export function pageFrame(
  configuration: Configuration,
  assets: PageAssets,
  look: { channelId: number | null; language?: CustomerLanguage | null },
): PageFrame {
  const branding = brandingFor(configuration, look.channelId)
  const channel = look.channelId === null ? undefined : configuration.channels.get(look.channelId)
  return {
    language: look.language ?? branding.language,
    branding,
    timeZone: configuration.business.timeZone,
    channel: channel?.code ?? null,
    assets,
  }
}
