import type { Context } from '../../kernel/context.js'
import { orRefusal, refuseIfAny } from '../../kernel/refusal.js'
import { userError } from '../../kernel/user-error.types.js'
import { findOrder, type OrderState } from '../orders/index.js'
import {
  answeredBefore,
  commonInput,
  fireEvent,
  refusedPayload,
  type EventSpec,
  type ItemChangeStatusInput,
  type OrderChangeStatusInput,
  type StatusEventPayload,
} from '../status-events/index.js'
import { readPush, type ReadPush } from './read-push.js'
import type { PushScope } from './status-push.js'
import { knownPush, takePushes, type PushOutcome } from './take-pushes.js'
import { plainWord, vocabularyOf, type Vocabulary } from '../labels/index.js'

type ChangeInput = OrderChangeStatusInput & Pick<ItemChangeStatusInput, 'itemIds'>

/**
 * Changes a label by hand. A token that speaks words of its own may give one in place of the code:
 * what it means counts, and what nobody has mapped is parked instead of being refused.
 */
export async function changeStatus<Input extends ChangeInput>(
  ctx: Context,
  spec: EventSpec<Input>,
  scope: PushScope,
  input: Input,
): Promise<StatusEventPayload> {
  const { labelCode } = input
  if (ctx.actor.kind !== 'TOKEN' || labelCode == null || input.labelId != null)
    return fireEvent(ctx, spec, input)
  const vocabulary = await vocabularyOf(ctx.database, ctx.actor, ctx.configuration.current())
  if (vocabulary.isEmpty) return fireEvent(ctx, spec, input)
  let seen: OrderState | null = null
  return orRefusal(
    async () => {
      const push = pushOf(ctx, input, scope, labelCode)
      const before = push.key === null ? null : await knownPush(ctx, push)
      const meaning = vocabulary.meaningOf(scope, push.word)
      if (!before && meaning.kind === 'LABEL')
        return fireEvent(ctx, spec, input, { ...input, labelCode: null, labelId: meaning.labelId })
      const fired = before ? null : await answeredBefore(ctx, spec, input)
      if (fired) return fired
      seen = await orderOf(ctx, input)
      const outcome = before ?? (await park(ctx, { push, input, vocabulary, order: seen }))
      return answerOf(ctx, outcome, seen)
    },
    (reasons) => refusedPayload(ctx, reasons, seen),
  )
}

function pushOf(ctx: Context, input: ChangeInput, scope: PushScope, word: string): ReadPush {
  const manner = commonInput(ctx, input)
  const { orderId, orderNumber, itemIds, idempotencyKey } = input
  const entry = { orderId, orderNumber, scope, itemIds, idempotencyKey, word: plainWord(word) }
  const push = readPush(entry, [], null)
  return { ...push, manner }
}

const orderOf = (ctx: Context, { orderId, orderNumber }: ChangeInput) =>
  findOrder(ctx, { id: orderId, number: orderNumber })

interface Parking {
  push: ReadPush
  input: ChangeInput
  vocabulary: Vocabulary
  order: OrderState | null
}

async function park(
  ctx: Context,
  { push, input, vocabulary, order }: Parking,
): Promise<PushOutcome | null> {
  const { expectedVersion: expected, dryRun } = input
  const actual = order?.order.version
  if (order && expected != null && expected !== actual)
    refuseIfAny([userError('VERSION_CONFLICT', ['expectedVersion'], { expected, actual })])
  if (!order) refuseIfAny([userError('NOT_FOUND', [push.orderId ? 'orderId' : 'orderNumber'])])
  if (dryRun) return null
  const [outcome = null] = await takePushes(ctx, [push], vocabulary)
  return outcome
}

/** The order as it is: nothing has happened to it yet. */
function answerOf(
  ctx: Context,
  outcome: PushOutcome | null,
  order: OrderState | null,
): StatusEventPayload {
  const isParked = outcome?.pushId != null
  const reasons = isParked ? [] : (outcome?.reasons ?? [])
  const parkedPushId = isParked ? String(outcome.pushId) : null
  return { ...refusedPayload(ctx, reasons, order), parkedPushId }
}
