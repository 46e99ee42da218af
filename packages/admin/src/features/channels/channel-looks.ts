import type { ChannelAdapter, ChannelRowFragment } from '../../generated/operations.js'

/** The kinds of channels in the order in which they are offered. */
export const channelKinds = ['WOOCOMMERCE', 'SHOPIFY', 'VENDURE', 'WEBHOOK', 'NONE'] as const

/** The icon of a kind. */
export const kindIcons: Record<ChannelAdapter, string> = {
  WOOCOMMERCE: 'i-lucide-shopping-cart',
  SHOPIFY: 'i-lucide-shopping-bag',
  VENDURE: 'i-lucide-store',
  WEBHOOK: 'i-lucide-webhook',
  NONE: 'i-lucide-log-in',
}

/** How a channel fares, in a word that `channels.states` has. */
export type ChannelState =
  | 'inactive'
  | 'silent'
  | 'switchedOff'
  | 'incomplete'
  | 'stopped'
  | 'failing'
  | 'unmapped'
  | 'working'

type Color = 'neutral' | 'success' | 'warning' | 'error'

/** The colour of each state. */
export const stateColors: Record<ChannelState, Color> = {
  inactive: 'neutral',
  silent: 'neutral',
  switchedOff: 'neutral',
  incomplete: 'warning',
  stopped: 'error',
  failing: 'error',
  unmapped: 'warning',
  working: 'success',
}

/** The one thing to know of a channel: what keeps it from being told, the gravest first. */
export function stateOf({
  active,
  adapter,
  sendStatusUpdates,
  setup,
  destination,
}: ChannelRowFragment): ChannelState {
  if (!active) return 'inactive'
  if (adapter === 'NONE') return 'silent'
  if (!sendStatusUpdates) return 'switchedOff'
  if (setup?.missing.length) return 'incomplete'
  const health = destination?.health.state ?? 'OK'
  if (health === 'STOPPED') return 'stopped'
  if (health !== 'OK') return 'failing'
  return setup?.unmapped ? 'unmapped' : 'working'
}
