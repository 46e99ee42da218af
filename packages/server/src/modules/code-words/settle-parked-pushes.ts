import type { Context } from '../../kernel/context.js'
import { Refusal, refuseIfAny, type RefusalReason } from '../../kernel/refusal.js'
import { keptText } from '../../kernel/text.js'
import { invalidInput, userError } from '../../kernel/user-error.types.js'
import { recordAudit } from '../audit/index.js'
import { parkedPushes } from './parked-push.queries.js'
import type { ParkedPush } from './parked-push.types.js'
import { replayPushes } from './replay-pushes.js'
import { ownerKey, type WordOwner } from '../labels/index.js'

const most = 100
const longestReason = 1_000

/** Pushes that still wait, or that the order did not take: only those can be settled by staff. */
const isOpen = ({ state }: ParkedPush) => state === 'PARKED' || state === 'REFUSED'

/**
 * Tries parked pushes again, on each order in the order of their arrival.
 * @throws Refusal INVALID_INPUT, NOT_FOUND, NOTHING_TO_DO for what is over, WORD_UNKNOWN
 */
export async function replayParkedPushes(
  ctx: Context,
  ids: readonly string[],
): Promise<ParkedPush[]> {
  const pushes = await openPushes(ctx, ids)
  refuseIfAny(await unknownWords(ctx, pushes))
  await ctx.database.transaction(async (tx) => {
    await tx.query(
      `update status_push set state = 'PARKED', reasons = null, ended_at = null
       where id = any($1::bigint[]) and state = 'REFUSED'`,
      [ids],
    )
    await audit('parkedPushReplay', ctx, tx, pushes)
  })
  await replayPushes(ctx, { ids })
  return parkedPushes(ctx, ids)
}

/**
 * Decides that parked pushes are not to be carried out.
 * @throws Refusal INVALID_INPUT, NOT_FOUND, NOTHING_TO_DO for what is over
 */
export async function dismissParkedPushes(
  ctx: Context,
  { ids, reason }: { ids: readonly string[]; reason: string },
): Promise<ParkedPush[]> {
  const why = keptText(reason)
  if (!why) throw new Refusal(invalidInput(['reason'], 'Say why.'))
  if (why.length > longestReason)
    throw new Refusal(invalidInput(['reason'], `At most ${longestReason} characters fit here.`))
  const pushes = await openPushes(ctx, ids)
  await ctx.database.transaction(async (tx) => {
    await tx.query(
      `update status_push set state = 'DISMISSED', reasons = null, ended_at = $2, ended_by = $3, ended_reason = $4
       where id = any($1::bigint[]) and state in ('PARKED', 'REFUSED')`,
      [ids, ctx.clock.now(), ctx.actor.name, why],
    )
    await audit('parkedPushDismiss', ctx, tx, pushes, why)
  })
  return parkedPushes(ctx, ids)
}

async function openPushes(ctx: Context, ids: readonly string[]): Promise<ParkedPush[]> {
  if (ids.length === 0 || ids.length > most)
    throw new Refusal(invalidInput(['ids'], `Name 1 to ${most} pushes.`))
  refuseIfAny(ids.flatMap((id, at) => (/^[1-9]\d{0,17}$/.test(id) ? [] : [missing(at)])))
  const pushes = await parkedPushes(ctx, ids)
  const byId = new Map(pushes.map((push) => [push.id, push]))
  refuseIfAny(
    ids.flatMap((id, at): RefusalReason[] => {
      const push = byId.get(id)
      if (!push) return [missing(at)]
      return isOpen(push) ? [] : [userError('NOTHING_TO_DO', ['ids', String(at)])]
    }),
  )
  return pushes
}

const missing = (at: number) => userError('NOT_FOUND', ['ids', String(at)])

/** A push can only be tried again once somebody has said what its word means. */
async function unknownWords(ctx: Context, pushes: readonly ParkedPush[]): Promise<RefusalReason[]> {
  const keys = pushes.map((push) => ownerKey(push as WordOwner))
  const known = await ctx.database.query<{ word: string }>(
    `select g.owner || ' ' || g.scope || ' ' || g.word as word
     from unnest($1::text[], $2::text[], $3::text[]) as g (owner, scope, word)
     join code_word w on w.owner = g.owner and w.scope = g.scope and w.word = g.word`,
    [keys, pushes.map(({ scope }) => scope), pushes.map(({ word }) => word)],
  )
  const words = new Set(known.map(({ word }) => word))
  return pushes.flatMap(({ scope, word }, at) =>
    words.has(`${keys[at] ?? ''} ${scope} ${word}`)
      ? []
      : [userError('WORD_UNKNOWN', ['ids', String(at)], { word })],
  )
}

async function audit(
  operation: string,
  ctx: Context,
  tx: Parameters<typeof recordAudit>[0],
  pushes: readonly ParkedPush[],
  reason?: string,
): Promise<void> {
  for (const { id, orderId, word } of pushes) {
    const data = { orderId, word, reason }
    await recordAudit(tx, ctx.actor, ctx.clock, {
      operation,
      subjectType: 'STATUS_PUSH',
      subjectId: id,
      data,
    })
  }
}
