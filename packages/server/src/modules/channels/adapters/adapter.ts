import type { LabelCategory } from '@waypost/shared'
import type { ChannelAdapterKind, ChannelCapability } from '../../../kernel/configuration.js'
import type { Call } from '../../../kernel/outgoing.js'
import type { ChannelContent, Secrets, SendResult } from '../../deliveries/index.js'

/** The kinds that tell a cart of anything. */
export type AdapterKind = Exclude<ChannelAdapterKind, 'NONE'>

/** One thing that an adapter must know of a shop before it can tell it of anything. */
export interface SettingField {
  key: string
  /** SECRET: sealed, and never shown again. CHOICE: one of `choices`. */
  kind: 'TEXT' | 'URL' | 'SECRET' | 'CHOICE'
  required: boolean
  /** Its name in the form, in English. */
  label: string
  /** What it is for, and where staff find it, in English. */
  purpose: string
  /** What holds while nobody has said anything; null: nothing. Never for a secret. */
  fallback: string | null
  choices: readonly SettingChoice[]
  /** For a secret that Waypost gives to the other side: the form offers to make one up. */
  madeHere: boolean
  /** Why a value cannot be right, in a sentence; null when it may be. Addresses are checked anyway. */
  problem?: (value: string) => string | null
}

/** One value of a CHOICE. */
export interface SettingChoice {
  value: string
  label: string
}

/** A channel as its adapter sees it. */
export interface ChannelTarget {
  /** The values of the fields that are no secrets, with the fallbacks of those that have no value. */
  settings: Readonly<Record<string, string>>
  /** The values of the secret fields. */
  secrets: Secrets
  /** What was in force before the secrets, while it still is; null otherwise. */
  formerSecrets: Secrets | null
  /** What the channel is told. */
  capabilities: readonly ChannelCapability[]
  /** Every word of its label map, so that an adapter knows the ones that it may take away. */
  words: readonly string[]
}

/** An update as adapters send it: the frozen content, and what makes it known again. */
export interface ChannelUpdate extends ChannelContent {
  /** The same over all attempts. */
  messageId: string
  /** When the event happened, as an ISO timestamp. */
  at: string
  /** Key of the event. */
  event: string | null
  sequence: number | null
  previousSequence: number | null
  /** When this attempt is made. */
  sentAt: Date
}

/** What came of telling; the calls that were made are recorded by whoever gave the `Call`. */
export type ChannelOutcome = Omit<SendResult, 'exchanges'>

/** What came of a test, in words for staff. */
export interface ChannelTestOutcome {
  ok: boolean
  detail: string
  /** Words that the shop itself says it knows for labels; empty when it does not say. */
  words?: readonly string[]
}

/**
 * A kind of cart. `send` makes the cart match the content whatever it knew before: it looks first
 * and writes the difference, so that the same content twice, or a try after half a try, changes
 * nothing more. It never throws for what the other side does, except {@link Unsent}.
 */
export interface ChannelAdapter {
  kind: AdapterKind
  /** What such a cart can be told at most. */
  capabilities: readonly ChannelCapability[]
  settings: readonly SettingField[]
  /** Words for labels that such a cart usually knows, for suggestions. */
  words: readonly string[]
  /** What it is likely to call labels of a category. */
  wordsByCategory?: Partial<Record<LabelCategory, string>>
  /** Why the cart cannot take this word for a label, in a sentence; null when it may. */
  wordProblem?: (word: string, settings: Readonly<Record<string, string>>) => string | null
  /** What the cart would be told, in English, a line for each thing. */
  describe(content: ChannelContent): string[]
  send(target: ChannelTarget, update: ChannelUpdate, call: Call): Promise<ChannelOutcome>
  /** Asks the cart something harmless that needs the address and the keys to be right. */
  test(target: ChannelTarget, call: Call, sentAt: Date): Promise<ChannelTestOutcome>
}

/** The update has arrived. */
export const delivered: ChannelOutcome = {
  outcome: 'DELIVERED',
  reason: null,
  detail: null,
  retryAfter: null,
}

/** Later may go better. @param retryAfter seconds that the other side asked to wait */
export const retry = (
  reason: string,
  detail: string | null = null,
  retryAfter: number | null = null,
): ChannelOutcome => ({ outcome: 'RETRY', reason, detail, retryAfter })

/** No later try can help. */
export const refused = (reason: string, detail: string): ChannelOutcome => ({
  outcome: 'REFUSED',
  reason,
  detail,
  retryAfter: null,
})

/** Ends a send or a test early with what came of it. */
export class Unsent extends Error {
  constructor(readonly outcome: ChannelOutcome) {
    super(outcome.detail ?? outcome.reason ?? outcome.outcome)
    this.name = 'Unsent'
  }
}
