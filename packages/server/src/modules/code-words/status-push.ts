import type { RefusalReason } from '../../kernel/refusal.js'

/** What a push may tell the label of. */
export type PushScope = 'ORDER' | 'ORDER_ITEM'

/**
 * How far a push has come. TAKEN: its event is being fired. PARKED: nobody knows its word yet.
 * OVERTAKEN: a later one has told of the same.
 */
export const pushStates = [
  'TAKEN',
  'PARKED',
  'APPLIED',
  'UNCHANGED',
  'REFUSED',
  'OVERTAKEN',
  'IGNORED',
  'DISMISSED',
] as const
export type PushState = (typeof pushStates)[number]

/** How the event of a push is to be fired, as far as the far system said. */
export interface PushManner {
  note?: string | null
  reason?: string | null
  suppressEmail?: boolean
  emailText?: string | null
  suppressChannel?: boolean
  force?: boolean
}

/** A push as it was told, once its form is right. */
export interface ToldPush {
  scope: PushScope
  word: string
  /** The items that it names; null for none. */
  itemIds: readonly string[] | null
  sku: string | null
  key: string | null
  /** ISO timestamp of the far system; null when it says none. */
  toldAt: string | null
  manner: PushManner
}

/** A push whose label is known and whose event is to be fired now. */
export interface TakenPush {
  id: number
  orderId: string
  scope: PushScope
  itemIds: string[] | null
  allItems: boolean
  word: string
  labelId: number
  expectedVersion: number | null
  manner: PushManner
  /** Whether it waited for its word. */
  parked: boolean
  pusherId: string
  pusherName: string
  /** The channel that its token is bound to. */
  pusherChannelId: number | null
}

/** What came of a push. */
export interface SettledPush {
  id: number
  state: Extract<PushState, 'PARKED' | 'APPLIED' | 'UNCHANGED' | 'REFUSED'>
  entryId: string | null
  reasons: readonly RefusalReason[] | null
}
