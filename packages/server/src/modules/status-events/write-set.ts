import { statusEvents } from '@waypost/shared'
import type { Configuration } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import { newId } from '../../kernel/uuid.js'
import type { NewDelivery } from '../deliveries/index.js'
import { CONFIGURATION_LOCK } from '../revisions/index.js'
import { snakeCase, type LineRecord, type OrderState } from '../orders/index.js'
import type { CommonInput } from './common-input.js'
import { crossNotes } from './cross-notes.js'
import {
  mainOrder,
  type ActionDecision,
  type DecidedEntry,
  type OrderChange,
} from './decide-action.js'
import { giftCardRows } from './gift-card-rows.js'
import { leavingOrder } from './leaving-order.js'
import { detailRow, proofRows } from './new-order-rows.js'

type Row = Record<string, unknown>
/** Rows by table, as `apply_action` takes them. */
export type WriteSet = Record<string, Row[]>

/** What an action's records say besides the decision itself. */
export interface ActionRecord {
  actionId: string
  /** The mutation or command. */
  operation: string
  note: string | null
  reason: string | null
  forced: boolean
  undoesId: string | null
  now: string
}

/** The record of an action: the remarks of its caller, and when the engine decided it. */
export function recordOf(
  decision: ActionDecision,
  operation: string,
  common: Partial<CommonInput & { undoesId: string | null }> = {},
): ActionRecord {
  const now = mainOrder(decision).order.updatedAt
  return {
    actionId: newId(Date.parse(now)),
    operation,
    note: common.note ?? null,
    reason: common.reason ?? null,
    forced: common.force ?? false,
    undoesId: common.undoesId ?? null,
    now,
  }
}

/** The rows that carry out decisions; one call writes them all. */
export function writeSetOf(
  ctx: Context,
  configuration: Configuration,
  actions: readonly { decision: ActionDecision; record: ActionRecord }[],
): WriteSet {
  const set: WriteSet = { entries: [], outbox: [], audit: [] }
  for (const { decision, record } of actions) {
    const entryOf = new Map(decision.entries.map((entry) => [entry.orderId, entry]))
    for (const change of decision.orders)
      addOrder(set, ctx, change, entryOf.get(change.after.order.id)?.id ?? '')
    for (const entry of decision.entries) addEntry(set, ctx, configuration, entry, record)
    add(set, 'notes', crossNotes(decision, ctx.actor, record.now))
    add(set, 'relied', decision.relied)
    add(set, 'audit', [auditRow(ctx, decision, record)])
    add(set, 'gift_cards', giftCardRows(ctx, configuration, decision, record.now))
  }
  const existing = [...(set.orders ?? []), ...(set.relied ?? [])]
  if (existing.length > 1) set.locks = existing.map(({ id }) => ({ id }))
  return set
}

/** The parameter of `apply_action`. */
export const applyActionParameter = (set: WriteSet, configuration: Configuration): string =>
  JSON.stringify({ ...set, lock: CONFIGURATION_LOCK, revision: configuration.revision })

/** Adds rows of a table; what has none is left out altogether. */
export function add(set: WriteSet, table: string, rows: readonly Row[]): void {
  if (rows.length === 0) return
  const known = set[table]
  if (known) for (const row of rows) known.push(row)
  else set[table] = [...rows]
}

function rowOf(record: object, more: Row = {}): Row {
  const row: Row = { ...more }
  for (const [name, value] of Object.entries(record)) row[snakeCase(name)] = value
  return row
}

function addOrder(
  set: WriteSet,
  ctx: Context,
  { before, after, nowTold }: OrderChange,
  entryId: string,
): void {
  const orderId = after.order.id
  if (before === null) {
    add(set, 'new_orders', [rowOf(after.order)])
    add(set, 'new_details', [rowOf(detailRow(after))])
    add(set, 'proofs', proofRows(ctx, after))
  } else {
    add(set, 'orders', [rowOf(after.order, { was: before.order.version })])
    // Apart from the rest, so that a former version, which does not know of it, leaves it as it is.
    if (before.order.hiddenAt !== after.order.hiddenAt)
      add(set, 'visibility', [{ id: orderId, hidden_at: after.order.hiddenAt }])
  }
  const own = { order_id: orderId, entry_id: entryId }
  addChanged(set, 'items', before?.items, after.items, (item) => rowOf(item, { order_id: orderId }))
  addChanged(set, 'ledger', before?.ledger, after.ledger, (entry) =>
    rowOf(entry, { ...own, currency: after.order.currency }),
  )
  addGoods(set, before, after, own)
  if (nowTold) add(set, 'snapshots', [rowOf(nowTold, { order_id: orderId })])
  addCounts(set, before, after)
}

function addGoods(set: WriteSet, before: OrderState | null, after: OrderState, own: Row): void {
  const shipments = addChanged(
    set,
    'shipments',
    before?.shipments,
    after.shipments,
    ({ lines: _, ...rest }) => rowOf(rest, own),
  )
  add(
    set,
    'new_shipment_lines',
    shipments.flatMap(({ id, lines }) => lineRows(lines, { shipment_id: id })),
  )
  addChanged(
    set,
    'returns',
    before?.returns,
    after.returns,
    ({ exchangeCanceled: _c, exchangeVersion: _v, ...rest }) => rowOf(rest, own),
  )
  // A reduction names the entry of the event that took it, which need not be the order's last.
  addChanged(set, 'reductions', before?.reductions, after.reductions, ({ event: _, ...rest }) =>
    rowOf(rest, { order_id: own.order_id }),
  )
  const packages = addChanged(
    set,
    'packages',
    before?.packages,
    after.packages,
    ({ lines: _, ...rest }) => rowOf(rest, own),
  )
  add(
    set,
    'new_package_lines',
    packages.flatMap(({ id, lines }) => lineRows(lines, { package_id: id })),
  )
  addDropShips(set, before, after, own)
}

function addDropShips(set: WriteSet, before: OrderState | null, after: OrderState, own: Row): void {
  const added = addChanged(
    set,
    'drop_ship_orders',
    before?.dropShipOrders,
    after.dropShipOrders,
    // The id is for a supplier who is new; a known one is found by the name.
    ({ lines: _, ...rest }) => rowOf(rest, { ...own, supplier_id: newId() }),
  )
  for (const order of after.dropShipOrders) {
    const isNew = added.includes(order)
    if (!isNew && before?.dropShipOrders.includes(order)) continue
    const lines = lineRows(order.lines, { drop_ship_order_id: order.id })
    add(set, isNew ? 'new_drop_ship_lines' : 'drop_ship_lines', lines)
  }
}

const lineRows = (lines: readonly LineRecord[], owner: Row): Row[] =>
  lines.map((line) => rowOf(line, owner))

/** Sorts records into new and changed ones; answers the new. What stayed is the same object. */
function addChanged<T extends { id: string }>(
  set: WriteSet,
  table: string,
  before: readonly T[] | undefined,
  after: readonly T[],
  row: (record: T) => Row,
): T[] {
  if (before === after) return []
  const known = new Map(before?.map((record) => [record.id, record]))
  const added = after.filter(({ id }) => !known.has(id))
  const changed = after.filter((record) => known.has(record.id) && known.get(record.id) !== record)
  add(set, `new_${table}`, added.map(row))
  add(set, table, changed.map(row))
  return added
}

function addCounts(set: WriteSet, before: OrderState | null, after: OrderState): void {
  const from = before?.order.labelId ?? 0
  const to = after.order.labelId ?? 0
  if (before !== null && from === to) return
  if (before !== null) add(set, 'counts', [{ label_id: from, difference: -1 }])
  add(set, 'counts', [{ label_id: to, difference: 1 }])
}

function addEntry(
  set: WriteSet,
  ctx: Context,
  configuration: Configuration,
  entry: DecidedEntry,
  record: ActionRecord,
): void {
  const now = Date.parse(record.now)
  const changes = entry.moves.map((move) => labelChangeRow(entry, move, now))
  add(set, 'entries', [entryRow(ctx, configuration, entry, record)])
  if (entry.kind !== 'STATUS_EVENT') return
  add(set, 'label_changes', changes)
  add(set, 'outbox', [
    {
      entry_id: entry.id,
      order_id: entry.orderId,
      payload: messageOf(entry, configuration, record.now),
      plan: entry.updates.map(({ payload: _p, content: _c, hold: _h, ...update }) => update),
      created_at: record.now,
    },
  ])
  add(set, 'deliveries', deliveriesOf(entry))
}

/** What is due of an event, one delivery for each destination. */
const deliveriesOf = (entry: DecidedEntry): (NewDelivery & Row)[] =>
  entry.updates.flatMap(({ destination, destinationId, due, event, content, unmapped, hold }) =>
    !due || destinationId === null
      ? []
      : [
          {
            entry_id: entry.id,
            destination_id: destinationId,
            kind: destination,
            order_id: entry.orderId,
            event,
            sequence: entry.sequence,
            reason: unmapped.length > 0 ? 'UNMAPPED' : null,
            detail: unmapped.length > 0 ? `No word for ${unmapped.join(', ')}.` : null,
            content,
            hold,
          },
        ],
  )

const entryRow = (
  { actor }: Context,
  { revision }: Configuration,
  entry: DecidedEntry,
  record: ActionRecord,
): Row => ({
  id: entry.id,
  order_id: entry.orderId,
  kind: entry.kind,
  event: entry.kind === 'STATUS_EVENT' ? entry.event : null,
  sequence: entry.sequence,
  action_id: record.actionId,
  revision,
  actor_kind: actor.kind,
  actor_id: actor.id,
  actor_name: actor.name,
  note: record.note,
  reason: record.reason,
  forced: record.forced,
  facts: entry.facts,
  undoes_id: record.undoesId,
  at: record.now,
})

const labelChangeRow = (
  entry: DecidedEntry,
  move: DecidedEntry['moves'][number],
  now: number,
): Row => ({
  id: newId(now),
  entry_id: entry.id,
  order_id: entry.orderId,
  item_id: move.subject === 'ORDER' ? null : move.subjectId,
  from_label_id: move.fromLabelId,
  from_name: move.fromName,
  to_label_id: move.toLabelId,
  to_name: move.toName,
})

/** The webhook message of an event, frozen as the order stood right after it. */
export function messageOf(entry: DecidedEntry, configuration: Configuration, now: string): Row {
  const codeOf = (id: number | null): string | null =>
    id === null ? null : (configuration.labels.get(id)?.code ?? null)
  return {
    type: statusEvents[entry.event].messageType,
    timestamp: now,
    data: {
      sequence: entry.sequence,
      event: entry.event,
      order: leavingOrder(entry.state, configuration, { audience: 'INTEGRATOR' }),
      changes: entry.moves.map(({ subject, subjectId, fromLabelId, toLabelId }) => ({
        subject,
        subjectId,
        from: codeOf(fromLabelId),
        to: codeOf(toLabelId),
      })),
    },
  }
}

function auditRow(ctx: Context, decision: ActionDecision, record: ActionRecord): Row {
  return {
    at: record.now,
    actor_kind: ctx.actor.kind,
    actor_id: ctx.actor.id,
    actor_name: ctx.actor.name,
    operation: record.operation,
    subject_type: 'ORDER',
    subject_id: decision.orders[0]?.after.order.id ?? '',
    data: {
      actionId: record.actionId,
      events: decision.entries
        .filter(({ kind }) => kind === 'STATUS_EVENT')
        .map(({ event, orderId }) => ({ event, orderId })),
    },
  }
}
