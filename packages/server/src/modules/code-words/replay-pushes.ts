import type { Context } from '../../kernel/context.js'
import { firePushes } from './fire-pushes.js'
import {
  claimPushes,
  forgetEnded,
  ignorePushes,
  overtakePushes,
  readStranded,
  readyOrders,
  reopenUnchanged,
} from './status-push.sql.js'
import type { TakenPush } from './status-push.js'

/** Which of the parked pushes: those of an owner, those with these ids, or all. */
export interface WhichPushes {
  owner?: string | null
  ids?: readonly string[] | null
}

const atOnce = 1_000
const mostAtOnce = 5_000
const strandedAfter = 60_000
const keptFor = 30 * 24 * 3_600_000

/**
 * Carries out parked pushes whose word is known by now: on each order in the order of their
 * arrival, by the ordinary events. What a later push has overtaken meanwhile is left alone.
 * Answers whether there may be more to do.
 */
export async function replayPushes(ctx: Context, which: WhichPushes = {}): Promise<boolean> {
  const { database, clock } = ctx
  const chosen = [which.owner ?? null, which.ids ?? null]
  const waiting = await database.rows<{ orderId: string }>(readyOrders, chosen)
  if (waiting.length === 0) return false
  await database.rows(ignorePushes, [...chosen, clock.now()])
  const orders = waiting.map(({ orderId }) => orderId)
  let done = 0
  while (done < mostAtOnce) {
    await database.rows(overtakePushes, [orders, clock.now()])
    const taken = await database.rows<TakenPush>(claimPushes, [...chosen, clock.now(), atOnce])
    if (taken.length === 0) return false
    await firePushes(ctx, taken)
    await secondLater(ctx, taken)
    done += taken.length
  }
  return true
}

/** What came later has the last word, also where it had nothing to do when it came. */
async function secondLater(ctx: Context, replayed: readonly TakenPush[]): Promise<void> {
  const values = [replayed.map(({ id }) => id), ctx.clock.now()]
  const later = await ctx.database.rows<TakenPush>(reopenUnchanged, values)
  if (later.length > 0) await firePushes(ctx, later)
}

/**
 * What is to be done now and then: takes up pushes whose process died, replays what nobody has
 * replayed yet, forgets what is long over. Answers whether there is more to do.
 */
export async function tidyPushes(ctx: Context): Promise<boolean> {
  const { database, clock } = ctx
  const now = clock.now().getTime()
  const stranded = await database.rows<TakenPush>(readStranded, [new Date(now - strandedAfter)])
  if (stranded.length > 0) {
    await firePushes(ctx, stranded)
    await secondLater(ctx, stranded)
  }
  const more = await replayPushes(ctx)
  await database.rows(forgetEnded, [new Date(now - keptFor)])
  return more
}
