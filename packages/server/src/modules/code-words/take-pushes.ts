import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { unlessRefused, type RefusalReason } from '../../kernel/refusal.js'
import { userError } from '../../kernel/user-error.types.js'
import { findOrders } from '../orders/index.js'
import { decidePush, type DecidedPush } from './decide-push.js'
import { firePushes } from './fire-pushes.js'
import type { ReadPush } from './read-push.js'
import { insertPushes, readKnown } from './status-push.sql.js'
import type { PushState, TakenPush } from './status-push.js'
import { toldOrders } from './told-orders.js'
import type { Vocabulary } from '../labels/index.js'

/** What came of a push, as its pusher hears it. */
export interface PushOutcome {
  state: PushState
  /** Null where nothing was kept of it. */
  pushId: number | null
  entryId: string | null
  labelId: number | null
  reasons: readonly RefusalReason[]
}

/** A push that is kept. */
type KeptPush = Omit<TakenPush, 'labelId'> & {
  labelId: number | null
  key: string | null
  digest: string | null
  state: PushState
  entryId: string | null
  reasons: RefusalReason[] | null
}

/** A push on its way through: how far it has come. */
interface Course {
  push: ReadPush
  decided: DecidedPush | null
  kept: KeptPush | null
  outcome: PushOutcome | null
}

export const refusedPush = (reasons: readonly RefusalReason[]): PushOutcome => ({
  state: 'REFUSED',
  pushId: null,
  entryId: null,
  labelId: null,
  reasons,
})

const ignored: PushOutcome = { ...refusedPush([]), state: 'IGNORED' }

/**
 * Takes pushes in whose form is right: knows again those that came before, keeps what is new in its
 * order, and carries out what is known. Answers what came of each, in their order.
 */
export async function takePushes(
  ctx: Context,
  pushes: readonly ReadPush[],
  vocabulary: Vocabulary,
): Promise<PushOutcome[]> {
  const courses = pushes.map((push): Course => ({ push, decided: null, kept: null, outcome: null }))
  await recognize(ctx, courses)
  await decideNew(ctx, courses, vocabulary)
  await keep(ctx, courses, vocabulary)
  await fire(ctx, courses)
  return courses.map(outcomeOf)
}

/** What has become of a push that came with its key before; null when it is new. */
export async function knownPush(ctx: Context, push: ReadPush): Promise<PushOutcome | null> {
  const one: Course = { push, decided: null, kept: null, outcome: null }
  await recognize(ctx, [one])
  return one.outcome ?? (one.kept && outcomeOf(one))
}

/**
 * Keeps pushes with unknown words of an order that is made in the same transaction; answers the id
 * of the first.
 */
export async function parkPushes(
  ctx: Context,
  tx: Queryable,
  pushes: readonly ReadPush[],
  vocabulary: Vocabulary,
): Promise<string | null> {
  const rows = pushes.map((push, place) => {
    const { orderId, itemIds } = push
    const decided = { orderId: orderId ?? '', itemIds: itemIds && [...itemIds], allItems: false }
    return rowOf(ctx, { push, decided: { ...decided, labelId: null } }, vocabulary, place)
  })
  const [first] = await tx.rows<KeptPush>(insertPushes, [JSON.stringify(rows)])
  return first ? String(first.id) : null
}

/** The id of the first push that was parked with one of these keys; null for none. */
export async function parkedOf(ctx: Context, keys: readonly string[]): Promise<string | null> {
  const rows = await ctx.database.rows<KeptPush>(readKnown, [ctx.actor.id, keys])
  const ids = rows.filter(({ parked }) => parked).map(({ id }) => id)
  return ids.length > 0 ? String(Math.min(...ids)) : null
}

const isNew = ({ outcome, kept }: Course): boolean => outcome === null && kept === null

/** Finds what came with its key before; the same key with something else is refused. */
async function recognize(ctx: Context, courses: readonly Course[]): Promise<void> {
  const keyed = courses.filter(({ push, kept }) => push.key !== null && !kept)
  if (keyed.length === 0) return
  const keys = keyed.map(({ push }) => push.key)
  const rows = await ctx.database.rows<KeptPush>(readKnown, [ctx.actor.id, keys])
  const byKey = new Map(rows.map((row) => [row.key, row]))
  for (const one of keyed) {
    const known = byKey.get(one.push.key)
    if (!known) continue
    if (known.digest === one.push.digest) one.kept = known
    else one.outcome = refusedPush([userError('IDEMPOTENCY_MISMATCH', ['idempotencyKey'])])
  }
}

async function decideNew(
  ctx: Context,
  courses: readonly Course[],
  vocabulary: Vocabulary,
): Promise<void> {
  const fresh = courses.filter(isNew)
  const pushes = fresh.map(({ push }) => push)
  const found = await orderIdsOf(ctx, pushes)
  const ids = [...new Set(found.values())]
  const withItems = pushes
    .filter(({ scope }) => scope === 'ORDER_ITEM')
    .map((push) => found.get(push) ?? '')
    .filter(Boolean)
  const orders = await toldOrders(ctx, ids, withItems)
  for (const one of fresh) {
    const { push } = one
    const order = orders.get(found.get(push) ?? '')
    const meaning = vocabulary.meaningOf(push.scope, push.word)
    unlessRefused(
      () => {
        one.decided = decidePush(push, order, meaning)
        if (!one.decided) one.outcome = ignored
      },
      (reasons) => {
        one.outcome = refusedPush(reasons.map((reason) => atOrder(reason, push)))
      },
    )
  }
}

/** An order is missed where it was named. */
function atOrder(reason: RefusalReason, { orderId, reference }: ReadPush): RefusalReason {
  if (reason.path?.[0] !== 'orderNumber') return reason
  const byNumber = reference.number === null ? 'cartNumber' : 'orderNumber'
  return { ...reason, path: [orderId === null ? byNumber : 'orderId'] }
}

async function orderIdsOf(
  ctx: Context,
  pushes: readonly ReadPush[],
): Promise<Map<ReadPush, string>> {
  const byNumber = pushes.filter(({ orderId }) => orderId === null)
  const ids =
    byNumber.length > 0
      ? await findOrders(
          ctx,
          byNumber.map(({ reference }) => reference),
        )
      : []
  const found = new Map<ReadPush, string>()
  for (const push of pushes) if (push.orderId !== null) found.set(push, push.orderId.toLowerCase())
  byNumber.forEach((push, at) => {
    const id = ids[at]
    if (id) found.set(push, id)
  })
  return found
}

/** Keeps what is new, in its order, before anything of it is carried out. */
async function keep(
  ctx: Context,
  courses: readonly Course[],
  vocabulary: Vocabulary,
): Promise<void> {
  const fresh = courses.filter(({ decided, outcome }) => decided && !outcome)
  if (fresh.length === 0) return
  const rows = firstOfEachKey(fresh).map((one, place) => rowOf(ctx, one, vocabulary, place))
  const written = await ctx.database.rows<KeptPush>(insertPushes, [JSON.stringify(rows)])
  const withoutKey = written.filter(({ key }) => key === null)
  for (const one of fresh) if (one.push.key === null) one.kept = withoutKey.shift() ?? null
  // Those with a key: whether they are new, came twice here or at this moment elsewhere.
  await recognize(ctx, fresh)
}

function firstOfEachKey(courses: readonly Course[]): Course[] {
  const keys = new Set<string>()
  return courses.filter(({ push }) => {
    if (push.key === null) return true
    return !keys.has(push.key) && keys.add(push.key)
  })
}

function rowOf(
  ctx: Context,
  { push, decided }: Pick<Course, 'push' | 'decided'>,
  { owner }: Vocabulary,
  place: number,
) {
  return {
    place,
    pusher_id: ctx.actor.id,
    channel_id: owner.channelId,
    token_id: owner.tokenId,
    key: push.key,
    digest: push.key === null ? null : push.digest,
    order_id: decided?.orderId,
    scope: push.scope,
    item_ids: decided?.itemIds,
    all_items: decided?.allItems,
    word: push.word,
    told_at: push.toldAt,
    received_at: ctx.clock.now(),
    manner: push.manner,
    label_id: decided?.labelId,
  }
}

/** Carries out what is known, and what was known before and never came to an end. */
async function fire(ctx: Context, courses: readonly Course[]): Promise<void> {
  const taken = new Map<number, TakenPush>()
  for (const { kept } of courses) {
    if (kept?.state !== 'TAKEN' || kept.labelId === null) continue
    taken.set(kept.id, { ...kept, labelId: kept.labelId })
  }
  if (taken.size === 0) return
  const settled = await firePushes(ctx, [...taken.values()])
  for (const one of courses) {
    const result = one.kept && settled.get(one.kept.id)
    if (one.kept && result)
      one.kept = { ...one.kept, ...result, reasons: result.reasons && [...result.reasons] }
  }
}

function outcomeOf({ outcome, kept }: Course): PushOutcome {
  if (outcome || !kept) return outcome ?? refusedPush([])
  const { state, entryId, labelId, reasons, parked } = kept
  const isKept = parked || state !== 'REFUSED'
  return { state, pushId: isKept ? kept.id : null, entryId, labelId, reasons: reasons ?? [] }
}
