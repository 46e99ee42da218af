import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { inputDigest } from '../../kernel/input-digest.js'
import { orRefusal } from '../../kernel/refusal.js'
import type { OrderState } from '../orders/index.js'
import { payloadOf, previewOf, refusedPayload, type StoredAnswer } from './answers.js'
import {
  checkFiring,
  decideFiring,
  keyRows,
  replayed,
  type FiringInput,
  type Plan,
} from './decide-firing.js'
import type { EventSpec } from './event-spec.js'
import { firmly } from './firmly.js'
import { loadAction, type LoadedAction } from './load-action.js'
import { sceneOf, withNumbers } from './scene.js'
import type { OrderEventInput } from './status-event.inputs.js'
import type { StatusEventPayload } from './status-event.types.js'
import { writeActions } from './write-actions.js'

/** What one attempt came to. */
interface Outcome {
  answer: StoredAnswer
  state: OrderState
  applied: boolean
}

/** One call that is to change an existing order. */
export interface Deed {
  /** The event or the mutation, for audit and idempotency. */
  operation: string
  input: FiringInput
  /** @throws Refusal where what was loaded does not fit the call, AppError where a right is missing */
  plan(loaded: LoadedAction, before: OrderState): Plan
}

/**
 * Fires an event on an order. A refusal changes nothing and is answered as `userErrors`.
 * @param meant the input as it is meant, where it came in other words; a key stands for what was sent
 */
export const fireEvent = <Input extends OrderEventInput>(
  ctx: Context,
  spec: EventSpec<Input>,
  input: Input,
  meant: Input = input,
): Promise<StatusEventPayload> =>
  carryOut(ctx, { operation: spec.key, input, plan: () => ({ steps: [{ spec, input: meant }] }) })

/**
 * What the same call answered when it came with its key before; null where it did not.
 * @throws Refusal IDEMPOTENCY_MISMATCH when the key came with something else
 */
export async function answeredBefore<Input extends OrderEventInput>(
  ctx: Context,
  spec: EventSpec<Input>,
  input: Input,
): Promise<StatusEventPayload | null> {
  if (input.idempotencyKey == null || input.dryRun) return null
  const loaded = await loadAction(ctx, ctx.database, input)
  if (!loaded.replay) return null
  const { answer, state } = replayed(loaded, inputDigest(spec.key, input))
  return payloadOf(ctx, answer, state)
}

/**
 * Carries a deed out: loads what it needs, decides, and writes everything in one statement that
 * only succeeds when the order and the configuration are still as they were read.
 */
export async function carryOut(ctx: Context, deed: Deed): Promise<StatusEventPayload> {
  let seen: OrderState | null = null
  const { operation, input } = deed
  const digest = input.idempotencyKey == null ? null : inputDigest(operation, input)
  const attempt = async (db: Queryable): Promise<Outcome> => {
    const loaded = await loadAction(ctx, db, input)
    seen = loaded.state
    if (loaded.replay && !input.dryRun) return { ...replayed(loaded, digest), applied: true }
    return decideAndWrite(ctx, db, { deed, loaded, digest })
  }
  return orRefusal(
    async () => {
      const outcome = await (input.dryRun ? attempt(ctx.database) : firmly(ctx, [input], attempt))
      const answer = outcome.applied ? payloadOf : previewOf
      return answer(ctx, outcome.answer, outcome.state)
    },
    (reasons) => {
      if (!input.dryRun) ctx.metrics.eventRefused(operation)
      return refusedPayload(ctx, reasons, seen)
    },
  )
}

interface Attempt {
  deed: Deed
  loaded: LoadedAction
  /** Of the input; null without an idempotency key. */
  digest: string | null
}

async function decideAndWrite(
  ctx: Context,
  db: Queryable,
  { deed, loaded, digest }: Attempt,
): Promise<Outcome> {
  const { input, operation } = deed
  const checked = checkFiring(ctx, input, loaded)
  const plan = deed.plan(loaded, checked.before)
  const configuration = await ctx.configuration.atLeast(loaded.revision, db)
  const undoing = plan.undoing !== undefined
  const scene = await sceneOf(ctx, db, configuration, checked.common, false)
  const decided = await withNumbers(db, input.dryRun, (newNumber) =>
    decideFiring(ctx, { ...scene, undoing, newNumber }, checked, plan, operation),
  )
  const { answer, state } = decided
  if (input.dryRun) return { answer, state, applied: false }
  const keys = keyRows(ctx, input, digest, answer)
  await writeActions(ctx, db, configuration, [{ ...decided, keys }])
  return { answer, state, applied: true }
}
