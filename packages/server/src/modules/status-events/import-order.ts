import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { inputDigest } from '../../kernel/input-digest.js'
import { orRefusal } from '../../kernel/refusal.js'
import type { OrderState } from '../orders/index.js'
import { answerOf, payloadOf, previewOf, refusedPayload } from './answers.js'
import { commonInput } from './common-input.js'
import { mainOrder } from './decide-action.js'
import { keyRows } from './decide-firing.js'
import { decideImport, keyOf } from './import-orders.js'
import { loadImport, type ImportKey, type LoadedImport } from './load-import.js'
import { loadAction } from './load-action.js'
import type { OrderDraftInput } from './order-draft.inputs.js'
import { refuse } from './refusals.js'
import { untilSettled } from '../../kernel/until-settled.js'
import { isOutdated } from './retry.js'
import { sceneOf } from './scene.js'
import { withTaxFromRates } from './tax-from-rates.js'
import type { StatusEventInput } from './status-event.inputs.js'
import type { StatusEventPayload } from './status-event.types.js'
import { writeActions } from './write-actions.js'
import { recordOf } from './write-set.js'

type Input = StatusEventInput & { order: OrderDraftInput }

/** How an order is taken in that does not quite come as it was sent. */
export interface ImportManner {
  /** The order as it is meant; its key stands for the one that was sent. */
  order?: OrderDraftInput
  /** What is written with the new order or not at all. */
  beside?: (tx: Queryable, state: OrderState) => Promise<void>
}

/** Takes one order in, with the manners of every event: key, dry run, refusals as `userErrors`. */
export function importOrder(
  ctx: Context,
  input: Input,
  manner: ImportManner = {},
): Promise<StatusEventPayload> {
  let seen: OrderState | null = null
  const attempt = async (): Promise<StatusEventPayload> => {
    const key = keyOf(ctx, ctx.configuration.current(), input.order)
    const loaded = await loadImport(ctx, ctx.database, [key], input.idempotencyKey ?? null)
    if (loaded.replay && !input.dryRun) return replay(ctx, input, loaded.replay)
    seen = loaded.existing.get(0)?.state ?? null
    if (seen)
      return refuse('ORDER_EXISTS', {
        path: ['order', 'cartNumber'],
        data: { orderId: seen.order.id },
      })
    return create(ctx, input, { loaded, key, ...manner })
  }
  return orRefusal(
    () => untilSettled(attempt, attempt, isOutdated),
    (reasons) =>
      refusedPayload(
        ctx,
        reasons.map((entry) => ({ ...entry, ...inOrder(entry.path) })),
        seen,
      ),
  )
}

async function replay(
  ctx: Context,
  input: Input,
  { digest, answer }: NonNullable<LoadedImport['replay']>,
): Promise<StatusEventPayload> {
  if (digest !== inputDigest('ORDER_IMPORT', input))
    refuse('IDEMPOTENCY_MISMATCH', { path: ['idempotencyKey'] })
  const now = await loadAction(ctx, ctx.database, { orderId: answer.orderId })
  return payloadOf(ctx, answer, now.state)
}

async function create(
  ctx: Context,
  input: Input,
  { loaded, key, order: meant, beside }: ImportManner & { loaded: LoadedImport; key: ImportKey },
): Promise<StatusEventPayload> {
  const common = commonInput(ctx, input)
  const configuration = await ctx.configuration.atLeast(loaded.revision)
  const scene = await sceneOf(ctx, ctx.database, configuration, common, !input.dryRun)
  const isDuplicate = key.duplicateKey !== null && loaded.duplicateKeys.has(key.duplicateKey)
  const order = await withTaxFromRates(ctx, meant ?? input.order)
  const decision = decideImport(ctx, order, scene, { ...common, loaded, isDuplicate })
  const record = recordOf(decision, 'ORDER_IMPORT', common)
  const answer = answerOf(ctx, configuration, decision, record)
  const state = mainOrder(decision)
  if (input.dryRun) return previewOf(ctx, answer, state)
  const digest = input.idempotencyKey == null ? null : inputDigest('ORDER_IMPORT', input)
  const keys = keyRows(ctx, input, digest, answer)
  const write = (db: Queryable) =>
    writeActions(ctx, db, configuration, [{ decision, record, keys }])
  await (beside
    ? ctx.database.transaction(async (tx) => {
        await write(tx)
        await beside(tx, state)
      })
    : write(ctx.database))
  return payloadOf(ctx, answer, state)
}

const ownFields = new Set(['idempotencyKey', 'note', 'reason', 'force', 'order'])

/** Places are read within the order; the caller sees them from the input on. */
const inOrder = (path: string[] | null | undefined): { path?: string[] } =>
  path == null || ownFields.has(path[0] ?? '') ? {} : { path: ['order', ...path] }
