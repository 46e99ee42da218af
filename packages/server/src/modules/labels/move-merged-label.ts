import type { LabelRecord } from '../../kernel/configuration.js'
import type { Actor } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { newId } from '../../kernel/uuid.js'
import { holdConfiguration } from '../revisions/index.js'
import { isVisible } from './label-rules.js'
import { lockOrders, pickOrders, readCarriers, writeMove } from './merge-label.sql.js'

const chunkSize = 1000

/** One chunk of a merge: from which label to which, by whom, when, under which action. */
export interface LabelMove {
  from: LabelRecord
  to: LabelRecord
  actionId: string
  actor: Actor
  at: Date
}

/** What the histories say of a merge. */
export const mergeNote = ({ from, to }: LabelMove): string =>
  `Label "${from.name}" was merged into "${to.name}".`

interface Carrier {
  id: string
  version: number
  ownLabel: boolean
  itemIds: string[]
}

interface ChangeRow {
  id: string
  entryId: string
  orderId: string
  itemId: string | null
}

/**
 * Moves up to a thousand orders, with their items, from a merged label to the other: each order
 * gets a row of history and a new version. Answers how many subjects moved; null when none was left.
 */
export async function moveChunk(
  tx: Queryable,
  move: LabelMove,
): Promise<{ orders: number; items: number } | null> {
  await holdConfiguration(tx)
  const picked = await tx.query<{ id: string }>(pickOrders, [move.from.id, chunkSize])
  if (picked.length === 0) return null
  const ids = picked.map(({ id }) => id)
  await tx.query(lockOrders, [ids])
  const read = await tx.query<Carrier>(readCarriers, [ids, move.from.id])
  const carriers = read
    .filter(({ ownLabel, itemIds }) => ownLabel || itemIds.length > 0)
    .map((carrier) => ({ ...carrier, entryId: newId() }))
  const changes = carriers.flatMap(changesOf)
  await tx.query(writeMove, valuesOf(move, carriers, changes))
  return {
    orders: carriers.filter(({ ownLabel }) => ownLabel).length,
    items: changes.filter(({ itemId }) => itemId !== null).length,
  }
}

const changesOf = ({
  id,
  entryId,
  ownLabel,
  itemIds,
}: Carrier & { entryId: string }): ChangeRow[] =>
  [...(ownLabel ? [null] : []), ...itemIds].map((itemId) => ({
    id: newId(),
    entryId,
    orderId: id,
    itemId,
  }))

function valuesOf(
  move: LabelMove,
  carriers: (Carrier & { entryId: string })[],
  changes: ChangeRow[],
): unknown[] {
  const { from, to, actor } = move
  const orders = carriers.map(({ id, ownLabel, entryId }) => ({ id, ownLabel, entryId }))
  return [
    from.id,
    to.id,
    isVisible(to),
    JSON.stringify(orders),
    JSON.stringify(changes),
    move.actionId,
    actor.kind,
    actor.id,
    actor.name,
    move.at,
    mergeNote(move),
    from.name,
    to.name,
  ]
}
