import type { Context } from '../../kernel/context.js'
import type { Exchange } from '../../kernel/outgoing.js'
import { recordAudit } from '../audit/index.js'
import { Unsent, type ChannelTestOutcome } from './adapters/adapter.js'
import { channelAt } from './channel-deed.js'
import { readTargetOf, targetAt, type KnownChannel } from './channel-target.js'
import { recordedCall } from './recorded-call.js'

/** What a test of a channel found. */
export interface ChannelTested extends ChannelTestOutcome {
  exchanges: Exchange[]
}

const patience = 20_000

/**
 * Calls the cart with the settings that are kept, and says in words what came of it.
 * @throws Refusal NOT_FOUND
 */
export async function testChannel(ctx: Context, id: number): Promise<ChannelTested> {
  const channel = channelAt(ctx, ctx.configuration.current(), { id })
  const known = await readTargetOf(ctx, channel.destinationId)
  const tested = known
    ? await callCart(ctx, known)
    : { ok: false, detail: 'The channel was deleted.', exchanges: [] }
  await recordAudit(ctx.database, ctx.actor, ctx.clock, {
    operation: 'channelTest',
    subjectType: 'CHANNEL',
    subjectId: String(id),
    data: { code: channel.code, ok: tested.ok },
  })
  return tested
}

async function callCart(ctx: Context, known: KnownChannel): Promise<ChannelTested> {
  const { adapter, missing } = known
  const unasked = (detail: string) => ({ ok: false, detail, exchanges: [] })
  if (!adapter) return unasked('This channel is told nothing, so there is nothing to test.')
  if (missing.length > 0) return unasked(`Settings are missing: ${missing.join(', ')}.`)
  const now = ctx.clock.now()
  const target = targetAt(known, now)
  const recorded = recordedCall(ctx.call, target.secrets, AbortSignal.timeout(patience))
  try {
    const outcome = await adapter.test(target, recorded.call, now)
    return { ...outcome, exchanges: recorded.exchanges }
  } catch (error) {
    if (!(error instanceof Unsent)) throw error
    const { detail, reason } = error.outcome
    return { ok: false, detail: detail ?? reason ?? '', exchanges: recorded.exchanges }
  }
}
