import type { Actor } from '../../kernel/context.js'

/** The far system whose words they are: a channel, or a token that speaks for no channel. */
export type WordOwner = { channelId: number; tokenId: null } | { channelId: null; tokenId: string }

/** The owner as the database compares it. */
export const ownerKey = ({ channelId, tokenId }: WordOwner): string =>
  channelId === null ? `token:${tokenId}` : `channel:${channelId}`

/** The owners whose words a token may speak, the one that counts first: its own, then its channel's. */
export function ownersOf({ id, channelId }: Actor): WordOwner[] {
  const own: WordOwner[] = id === null ? [] : [{ channelId: null, tokenId: id }]
  return channelId === null ? own : [...own, { channelId, tokenId: null }]
}
