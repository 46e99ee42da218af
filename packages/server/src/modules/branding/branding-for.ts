import type { BrandingRecord, Configuration, CustomerLanguage } from '../../kernel/configuration.js'

/** How customers meet the business in the orders of a channel, with nothing left open. */
export interface Branding extends Omit<
  BrandingRecord,
  'channelId' | 'version' | 'name' | 'accentColor' | 'language' | 'fullNames'
> {
  name: string
  accentColor: string
  language: CustomerLanguage
  fullNames: boolean
  /** Whose logo it is: a channel's id, or null for the default's. */
  logoOf: number | null
}

/**
 * The branding of a channel's orders, or of orders without a channel: what the channel leaves open
 * is the default's.
 */
export function brandingFor(configuration: Configuration, channelId: number | null): Branding {
  const { business, brandings, channels } = configuration
  const own = channelId === null ? undefined : brandings.get(channelId)
  const channel = channelId === null ? undefined : channels.get(channelId)
  return {
    ...nothingSaid,
    name: channel?.name ?? 'Waypost',
    ...(business.name ? { name: business.name } : {}),
    ...whatIsSaid(brandings.get(null)),
    ...whatIsSaid(own),
    logoOf: own?.logoDigest ? channelId : null,
  }
}

const nothingSaid = {
  accentColor: '#2563eb',
  headerHtml: null,
  footerHtml: null,
  senderName: null,
  senderAddress: null,
  replyTo: null,
  language: 'en',
  fullNames: false,
  logoDigest: null,
} as const

type Said = { [Key in keyof BrandingRecord]?: NonNullable<BrandingRecord[Key]> }

function whatIsSaid(branding: BrandingRecord | undefined): Omit<Said, 'channelId' | 'version'> {
  const { channelId: _c, version: _v, ...rest } = branding ?? {}
  return Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null))
}
