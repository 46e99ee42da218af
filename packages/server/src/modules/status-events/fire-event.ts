import { createHash } from 'node:crypto'
import type { Context } from '../../kernel/context.js'
import { callerOf } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { orRefusal } from '../../kernel/refusal.js'
import type { OrderState } from '../orders/index.js'
import { CONFIGURATION_LOCK } from '../revisions/index.js'
import { answerOf, payloadOf, previewOf, refusedPayload, type StoredAnswer } from './answers.js'
import { applyAction } from './apply-action.sql.js'
import {
  decideAction,
  mainOrder,
  type ActionDecision,
  type ActionQuestion,
} from './decide-action.js'
import type { EventSpec } from './event-spec.js'
import { commonInput } from './common-input.js'
import { loadAction, type LoadedAction } from './load-action.js'
import { refuse } from './refusals.js'
import { isOutdated, untilSettled } from './retry.js'
import { sceneOf, takeNumbers } from './scene.js'
import type { OrderEventInput } from './status-event.inputs.js'
import type { StatusEventPayload } from './status-event.types.js'
import { applyActionParameter, recordOf, writeSetOf } from './write-set.js'

/** What one attempt came to. */
interface Outcome {
  answer: StoredAnswer
  state: OrderState
  applied: boolean
}

/**
 * Fires an event on an order: loads what it needs, decides, and writes everything in one statement
 * that only succeeds when the order and the configuration are still as they were read. A refusal
 * changes nothing and is answered as `userErrors`.
 */
export async function fireEvent<Input extends OrderEventInput>(
  ctx: Context,
  spec: EventSpec<Input>,
  input: Input,
): Promise<StatusEventPayload> {
  let seen: OrderState | null = null
  const digest = input.idempotencyKey == null ? null : digestOf(spec.key, input)
  const attempt = async (db: Queryable): Promise<Outcome> => {
    const loaded = await loadAction(ctx, db, input)
    seen = loaded.state
    if (loaded.replay && !input.dryRun) return replayed(loaded, digest)
    return decideAndWrite(ctx, db, { spec, input, loaded, digest })
  }
  return orRefusal(
    async () => {
      const outcome = input.dryRun ? await attempt(ctx.database) : await firmly(ctx, input, attempt)
      const answer = outcome.applied ? payloadOf : previewOf
      return answer(ctx, outcome.answer, outcome.state)
    },
    (reasons) => refusedPayload(ctx, reasons, seen),
  )
}

/**
 * Tries without a lock first, since two events rarely meet on one order. One that keeps losing
 * takes the order's lock, waits its turn and then cannot lose to another event.
 */
const firmly = <T>(
  ctx: Context,
  input: OrderEventInput,
  attempt: (db: Queryable) => Promise<T>,
): Promise<T> =>
  untilSettled(
    () => attempt(ctx.database),
    () =>
      ctx.database.transaction(async (tx) => {
        await tx.query('select pg_advisory_xact_lock_shared($1)', [CONFIGURATION_LOCK])
        const column = input.orderId == null ? 'number' : 'id'
        await tx.query(`select 1 from orders where ${column} = $1 for update`, [
          input.orderId ?? input.orderNumber,
        ])
        return attempt(tx)
      }),
    isOutdated,
  )

function replayed(loaded: LoadedAction, digest: string | null): Outcome {
  const { replay, state } = loaded
  if (!replay || replay.digest !== digest)
    return refuse('IDEMPOTENCY_MISMATCH', { path: ['idempotencyKey'] })
  return { answer: replay.answer, state: state ?? refuse('NOT_FOUND'), applied: true }
}

function checkVersion(state: OrderState, expected: number | null | undefined): void {
  if (expected == null || expected === state.order.version) return
  refuse('VERSION_CONFLICT', {
    path: ['expectedVersion'],
    data: { expected, actual: state.order.version },
  })
}

interface Firing<Input extends OrderEventInput> {
  spec: EventSpec<Input>
  input: Input
  loaded: LoadedAction
  /** Of the input; null without an idempotency key. */
  digest: string | null
}

async function decideAndWrite<Input extends OrderEventInput>(
  ctx: Context,
  db: Queryable,
  { spec, input, loaded, digest }: Firing<Input>,
): Promise<Outcome> {
  const common = commonInput(ctx, input)
  const before = loaded.state ?? refuse('NOT_FOUND', { path: [placeOfOrder(input)] })
  checkVersion(before, input.expectedVersion)
  const configuration = await ctx.configuration.atLeast(loaded.revision, db)
  const scene = await sceneOf(ctx, db, configuration, common, false)
  const start = { before, state: before, told: loaded.told }
  const question = { start, steps: [{ spec, input }], scene, ...common }
  const decision = await decideNumbered(db, question, input.dryRun)
  const record = recordOf(decision, spec.key, common)
  const answer = answerOf(ctx, configuration, decision, record)
  const state = mainOrder(decision)
  if (input.dryRun) return { answer, state, applied: false }
  const set = writeSetOf(ctx, configuration, [{ decision, record }])
  if (input.idempotencyKey != null && digest !== null) {
    set.idempotency = [{ caller: callerOf(ctx.actor), key: input.idempotencyKey, digest, answer }]
  }
  await db.rows(applyAction, [applyActionParameter(set, configuration)])
  return { answer, state, applied: true }
}

/** Decides; where that makes an order, a number is taken for it and the decision made with it. */
async function decideNumbered(
  db: Queryable,
  question: ActionQuestion,
  dryRun: boolean,
): Promise<ActionDecision> {
  const decision = decideAction(question)
  if (dryRun || decision.orders.length === 1) return decision
  const [newNumber = ''] = await takeNumbers(db, 1)
  return decideAction({ ...question, scene: { ...question.scene, newNumber } })
}

const placeOfOrder = ({ orderId }: OrderEventInput): string =>
  orderId == null ? 'orderNumber' : 'orderId'

/** One text for the same event with the same input, whatever the order of its fields. */
export function digestOf(event: string, input: object): string {
  const { idempotencyKey: _key, dryRun: _dryRun, ...rest } = input as Record<string, unknown>
  return createHash('sha256')
    .update(`${event}${canonical(rest)}`)
    .digest('base64url')
}

function canonical(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value instanceof Date) return JSON.stringify(value)
  if (typeof value !== 'object') return JSON.stringify(value)
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined && field !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`
}
