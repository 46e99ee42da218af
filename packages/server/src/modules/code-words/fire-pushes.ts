import type { Actor, Context } from '../../kernel/context.js'
import { groupBy } from '../../kernel/group.js'
import {
  fireOnMany,
  itemChangeStatus,
  orderChangeStatus,
  plainInput,
  stepOf,
  type Firing,
  type FiringOutcome,
} from '../status-events/index.js'
import { forgetRefused, overtakePushes, settlePushes } from './status-push.sql.js'
import type { SettledPush, TakenPush } from './status-push.js'

/**
 * Fires the events of pushes that were taken, each in the name of the token that pushed it, and
 * says what came of them. A push that was fired before hears what came of it then: its id is the
 * event's idempotency key, so that whoever dies in between is taken up by the next.
 */
export async function firePushes(
  ctx: Context,
  pushes: readonly TakenPush[],
): Promise<Map<number, SettledPush>> {
  const settled = new Map<number, SettledPush>()
  for (const own of groupBy(pushes, mannersOf).values()) {
    const [first] = own
    if (!first) continue
    const firings = own.map(firingOf)
    const options = { operation: 'statusPush', dryRun: false }
    const outcomes = await fireOnMany(asPusher(ctx, first), firings, options)
    outcomes.forEach((outcome, at) => {
      const push = own[at]
      if (push) settled.set(push.id, settledOf(push, outcome))
    })
  }
  await settle(ctx, pushes, settled)
  return settled
}

/** One token, with and without force: its rights are those that it had. */
const mannersOf = ({ pusherId, manner }: TakenPush) =>
  `${pusherId} ${String(manner.force ?? false)}`

function asPusher(ctx: Context, push: TakenPush): Context {
  const actor: Actor = {
    kind: 'TOKEN',
    id: push.pusherId,
    name: push.pusherName,
    email: null,
    role: null,
    permissions: new Set([
      'events.fire',
      ...(push.manner.force ? (['events.force'] as const) : []),
    ]),
    channelId: push.pusherChannelId,
  }
  return { ...ctx, actor, loaders: new Map() }
}

function firingOf(push: TakenPush): Firing {
  const { manner, labelId, scope } = push
  const itemIds = push.allItems ? null : push.itemIds
  const input = {
    ...plainInput,
    // The far system knows what it has told us itself.
    suppressChannel: push.pusherChannelId !== null,
    ...manner,
    reason: manner.reason ?? `“${push.word}”`,
    orderId: push.orderId,
    expectedVersion: push.expectedVersion,
    idempotencyKey: `waypost-status-push-${push.id}`,
  }
  const step =
    scope === 'ORDER'
      ? stepOf(orderChangeStatus, { labelId })
      : stepOf(itemChangeStatus, { labelId, itemIds })
  return { input, steps: [step] }
}

function settledOf({ id, parked }: TakenPush, outcome: FiringOutcome): SettledPush {
  if (outcome.fired) {
    const entryId = outcome.answer.events[0]?.id ?? null
    return { id, state: 'APPLIED', entryId, reasons: null }
  }
  const codes = outcome.reasons.map(({ code }) => code)
  if (codes.every((code) => code === 'NOTHING_TO_DO'))
    return { id, state: 'UNCHANGED', entryId: null, reasons: null }
  // Something else happened to the order since it was taken up again.
  if (parked && codes.includes('VERSION_CONFLICT'))
    return { id, state: 'PARKED', entryId: null, reasons: null }
  return { id, state: 'REFUSED', entryId: null, reasons: outcome.reasons }
}

async function settle(
  ctx: Context,
  pushes: readonly TakenPush[],
  settled: ReadonlyMap<number, SettledPush>,
): Promise<void> {
  const now = ctx.clock.now()
  const refused = pushes.filter(({ id, parked }) => !parked && settled.get(id)?.state === 'REFUSED')
  if (refused.length > 0) await ctx.database.rows(forgetRefused, [refused.map(({ id }) => id)])
  await ctx.database.rows(settlePushes, [JSON.stringify([...settled.values()]), now])
  await ctx.database.rows(overtakePushes, [[...new Set(pushes.map(({ orderId }) => orderId))], now])
}
