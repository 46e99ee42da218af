import type { StatusEventKey } from '@waypost/shared'
import type { Configuration } from '../../kernel/configuration.js'
import type { Actor, Context } from '../../kernel/context.js'
import type { RefusalReason } from '../../kernel/refusal.js'
import type { UserError } from '../../kernel/user-error.types.js'
import { toldLines } from '../channels/index.js'
import { labelType } from '../labels/index.js'
import { orderOf, orderView, type OrderState } from '../orders/index.js'
import { eventsOf, type ActionDecision } from './decide-action.js'
import type { LabelMove } from './decide-labels.js'
import type { FactChangeRecord } from './fact-changes.js'
import type { PlannedUpdateRecord } from './planned-update.js'
import type { StatusEventPayload } from './status-event.types.js'
import type { ActionRecord } from './write-set.js'

/** One event that happened, as answers show it. */
export interface StatusEventRecord {
  id: string
  event: StatusEventKey
  sequence: number
  revision: number
  at: string
  actor: Pick<Actor, 'kind' | 'id' | 'name'>
  note: string | null
  reason: string | null
  forced: boolean
  /** Whether it can be taken back as long as nothing else happens. */
  undoable: boolean
  undoes: string | null
}

/**
 * A planned update as answers keep it: in place of its content, what that comes down to. What was
 * kept before there was this lacks it.
 */
interface AnsweredUpdate extends Omit<PlannedUpdateRecord, 'content' | 'hold'> {
  labelId?: number | null
  tells?: string[]
  hold?: number
}

/** What an action answered, kept with its idempotency key so that a retry hears the same. */
export interface StoredAnswer {
  orderId: string
  events: StatusEventRecord[]
  facts: FactChangeRecord[]
  moves: LabelMove[]
  updates: AnsweredUpdate[]
  created: OrderState | null
}

/** What an action answers, apart from the order as it is now. */
export function answerOf(
  ctx: Context,
  configuration: Configuration,
  decision: ActionDecision,
  record: ActionRecord,
): StoredAnswer {
  const [main, created] = decision.orders
  const orderId = main?.after.order.id ?? ''
  const last = main?.after.order.version
  return {
    orderId,
    events: eventsOf(decision.entries, orderId).map((entry) => ({
      id: entry.id,
      event: entry.event,
      sequence: entry.sequence,
      revision: configuration.revision,
      at: record.now,
      actor: { kind: ctx.actor.kind, id: ctx.actor.id, name: ctx.actor.name },
      note: record.note,
      reason: record.reason,
      forced: record.forced,
      undoable: entry.undoable && entry.sequence === last,
      undoes: record.undoesId,
    })),
    facts: decision.entries.flatMap(({ facts }) => facts),
    moves: decision.entries.flatMap(({ moves }) => moves),
    updates: decision.entries.flatMap(({ updates }) =>
      updates.map((update) => answeredUpdate(configuration, update)),
    ),
    created: created?.after ?? null,
  }
}

function answeredUpdate(
  { channels }: Configuration,
  { content, ...update }: PlannedUpdateRecord,
): AnsweredUpdate {
  if (!content) return { ...update, labelId: null, tells: [] }
  if ('purpose' in content) return { ...update, labelId: content.labelId, tells: [] }
  const { destinationId } = update
  const channel = [...channels.values()].find((one) => one.destinationId === destinationId)
  return { ...update, labelId: null, tells: channel ? toldLines(channel.adapter, content) : [] }
}

/** An answer as the API gives it. `order` is the order as it is now. */
export function payloadOf(
  ctx: Context,
  answer: StoredAnswer,
  order: OrderState | null,
): StatusEventPayload {
  const view = orderView(ctx)
  return {
    applied: true,
    order: order ? orderOf(order, view) : null,
    createdOrder: answer.created ? orderOf(answer.created, view) : null,
    event: answer.events[0] ?? null,
    events: answer.events,
    undoable: isUndoable(answer),
    ...shownChanges(ctx, answer),
    userErrors: [],
  }
}

/** An action can be taken back when it is one event that can. */
const isUndoable = ({ events }: StoredAnswer): boolean =>
  events.length === 1 && events[0]?.undoable === true

/**
 * A dry run's answer: the order as it would be, without event, version or anything that would have
 * been created; what would be created has no id.
 */
export function previewOf(
  ctx: Context,
  answer: StoredAnswer,
  order: OrderState,
): StatusEventPayload {
  const { created } = answer
  const createdIds = new Set(
    created ? [created.order, ...created.items, ...created.shipments].map(({ id }) => id) : [],
  )
  const anonymous = (id: string | null): string | null =>
    id !== null && createdIds.has(id) ? null : id
  const shown = shownChanges(ctx, answer)
  return {
    applied: false,
    order: orderOf(order, orderView(ctx)),
    createdOrder: null,
    event: null,
    events: [],
    undoable: isUndoable(answer),
    factChanges: shown.factChanges.map((fact) => ({
      ...fact,
      subjectId: anonymous(fact.subjectId),
    })),
    changes: shown.changes.map((change) => ({ ...change, subjectId: anonymous(change.subjectId) })),
    updates: shown.updates,
    userErrors: [],
  }
}

/** The answer of a refusal: the order as it is, and nothing else. */
export function refusedPayload(
  ctx: Context,
  reasons: readonly RefusalReason[],
  order: OrderState | null,
): StatusEventPayload {
  return {
    applied: false,
    order: order ? orderOf(order, orderView(ctx)) : null,
    createdOrder: null,
    event: null,
    events: [],
    undoable: false,
    factChanges: [],
    changes: [],
    updates: [],
    userErrors: reasons as UserError[],
  }
}

function shownChanges(
  ctx: Context,
  answer: StoredAnswer,
): Pick<StatusEventPayload, 'factChanges' | 'changes' | 'updates'> {
  const { labels } = ctx.configuration.current()
  const label = (id: number | null) => {
    const record = id === null ? undefined : labels.get(id)
    return record ? labelType(record) : null
  }
  return {
    factChanges: answer.facts,
    changes: answer.moves.map((move) => ({
      subject: move.subject,
      subjectId: move.subjectId,
      from: label(move.fromLabelId),
      to: label(move.toLabelId),
      fromName: move.fromName,
      toName: move.toName,
    })),
    updates: answer.updates.map(({ labelId = null, tells = [], hold = 0, ...update }) => ({
      ...update,
      label: label(labelId),
      tells,
      holdSeconds: hold,
    })),
  }
}
