import type { Context } from '../../kernel/context.js'
import { callerOf } from '../../kernel/context.js'
import type { OrderState } from '../orders/index.js'
import { answerOf, type StoredAnswer } from './answers.js'
import { commonInput, type CommonInput } from './common-input.js'
import { decideAction, mainOrder, type ActionDecision } from './decide-action.js'
import type { FormerLabel } from './decide-labels.js'
import type { Scene, Step } from './event-spec.js'
import { placeOf, type LoadedAction, type WhichOrder } from './load-action.js'
import { refuse } from './refusals.js'
import type { OrderEventInput, StatusEventInput } from './status-event.inputs.js'
import { recordOf, type ActionRecord, type WriteSet } from './write-set.js'

/** What an action is to do. */
export interface Plan {
  steps: readonly Step[]
  /** The history entry that it takes back, and the labels that its subjects had before. */
  undoing?: { entryId: string; former: ReadonlyMap<string, FormerLabel> }
}

/** What every call on an order takes, whether it fires an event or takes one back. */
export type FiringInput = StatusEventInput & WhichOrder & Pick<OrderEventInput, 'expectedVersion'>

/** A firing whose input can be and whose order is there, at the version that was expected. */
export interface CheckedFiring {
  common: CommonInput
  before: OrderState
  told: LoadedAction['told']
}

/**
 * Checks what can be checked of a firing before its events are looked at.
 * @throws Refusal INVALID_INPUT, PERMISSION_DENIED, NOT_FOUND or VERSION_CONFLICT
 */
export function checkFiring(
  ctx: Context,
  input: FiringInput,
  { state, told }: Pick<LoadedAction, 'state' | 'told'>,
): CheckedFiring {
  const common = commonInput(ctx, input)
  const before = state ?? refuse('NOT_FOUND', { path: [placeOf(input)] })
  const { expectedVersion: expected } = input
  const actual = before.order.version
  if (expected != null && expected !== actual)
    refuse('VERSION_CONFLICT', { path: ['expectedVersion'], data: { expected, actual } })
  return { common, before, told }
}

/** A firing ready to be written. */
export interface DecidedFiring {
  decision: ActionDecision
  record: ActionRecord
  answer: StoredAnswer
  /** The order as the firing leaves it. */
  state: OrderState
}

/**
 * Decides a firing: all of its events as one action.
 * @throws Refusal when any of them is refused
 */
export function decideFiring(
  ctx: Context,
  scene: Omit<Scene, 'entryId'>,
  { common, before, told }: CheckedFiring,
  { steps, undoing }: Plan,
  operation: string,
): DecidedFiring {
  const start = { before, state: before, told }
  const former = undoing?.former
  const decision = decideAction({ start, steps, scene, former, ...common })
  const record = recordOf(decision, operation, { ...common, undoesId: undoing?.entryId ?? null })
  const answer = answerOf(ctx, scene.configuration, decision, record)
  return { decision, record, answer, state: mainOrder(decision) }
}

/**
 * What an idempotency key answered before, to be answered again.
 * @throws Refusal IDEMPOTENCY_MISMATCH for a key that was used with other input
 */
export function replayed(
  { replay, state }: Pick<LoadedAction, 'replay' | 'state'>,
  digest: string | null,
): Pick<DecidedFiring, 'answer' | 'state'> {
  if (!replay || replay.digest !== digest)
    return refuse('IDEMPOTENCY_MISMATCH', { path: ['idempotencyKey'] })
  return { answer: replay.answer, state: state ?? refuse('NOT_FOUND') }
}

/** The row that keeps an answer with the caller's key; none without a key. */
export const keyRows = (
  ctx: Context,
  { idempotencyKey: key }: StatusEventInput,
  digest: string | null,
  answer: StoredAnswer,
): NonNullable<WriteSet['idempotency']> =>
  key == null || digest === null ? [] : [{ caller: callerOf(ctx.actor), key, digest, answer }]
