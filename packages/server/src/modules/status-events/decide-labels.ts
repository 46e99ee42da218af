import type { LabelScope } from '@waypost/shared'
import type { Configuration } from '../../kernel/configuration.js'
import type { RefusalReason } from '../../kernel/refusal.js'
import { liveQty, type ItemRecord, type OrderState } from '../orders/index.js'
import { allowsMove } from './transitions.js'
import { reason } from './refusals.js'

/** One subject's move from label to label, with the words as they are now. */
export interface LabelMove {
  subject: 'ORDER' | 'ORDER_ITEM'
  /** The order's or the item's id. */
  subjectId: string
  fromLabelId: number | null
  fromName: string | null
  /** Null where an undo gives back that there was no label. */
  toLabelId: number | null
  toName: string | null
}

/** The label that a subject had before an event, and what customers saw then. */
export interface FormerLabel {
  labelId: number | null
  customerLabelId: number | null
}

/** What decides which labels an event applies. */
export interface LabelQuestion {
  /** Null for an order that the event makes. */
  before: OrderState | null
  after: OrderState
  itemLabelId: number | null
  orderLabelId: number | null
  touched: readonly string[]
  /** Labels that stand instead of the rule's, by subject. */
  own: ReadonlyMap<string, number>
  /** Subjects that keep the label they have. */
  pinned: ReadonlySet<string>
  namesDeadItems: boolean
  configuration: Configuration
}

/** The labels of an order after an event, the moves that lead there, and the moves not allowed. */
export interface LabelAnswer {
  state: OrderState
  moves: LabelMove[]
  refusals: RefusalReason[]
}

/**
 * Decides the label changes of one event on one order. Touched items get the item label, the
 * order gets the order label; a blank cell leaves labels alone. A dead item keeps its label unless
 * this very event made it dead or a change of status names it.
 */
export function decideLabels(question: LabelQuestion): LabelAnswer {
  const { after, configuration, own, pinned } = question
  const moves: LabelMove[] = []
  const target = (id: string, byRule: number | null): number | null =>
    pinned.has(id) ? null : (own.get(id) ?? byRule)
  const move = (
    subject: LabelMove['subject'],
    holder: { id: string; labelId: number | null },
    to: number | null,
  ): void => {
    if (to !== null && to !== holder.labelId) moves.push(moveOf(subject, holder, to, configuration))
  }
  move('ORDER', after.order, target(after.order.id, question.orderLabelId))
  const touched = new Set(question.touched)
  for (const item of after.items) {
    if (touched.has(item.id) && mayRelabel(item, question)) {
      move('ORDER_ITEM', item, target(item.id, question.itemLabelId))
    }
  }
  return {
    state: applyMoves(after, moves, configuration),
    moves,
    refusals: refusedMoves(moves, configuration),
  }
}

/** Gives subjects of an order the labels back that they had, whatever transitions allow. */
export function giveLabelsBack(
  state: OrderState,
  former: ReadonlyMap<string, FormerLabel>,
  configuration: Configuration,
): LabelAnswer {
  const moves: LabelMove[] = []
  const giveBack = <T extends Labeled>(subject: LabelMove['subject'], holder: T): T => {
    const was = former.get(holder.id)
    if (!was || was.labelId === holder.labelId) return holder
    moves.push(moveOf(subject, holder, was.labelId, configuration))
    return { ...holder, ...was }
  }
  const order = giveBack('ORDER', state.order)
  const items = state.items.map((item) => giveBack('ORDER_ITEM', item))
  return { state: { ...state, order, items }, moves, refusals: [] }
}

interface Labeled {
  id: string
  labelId: number | null
  customerLabelId: number | null
}

const moveOf = (
  subject: LabelMove['subject'],
  { id, labelId }: Pick<Labeled, 'id' | 'labelId'>,
  to: number | null,
  configuration: Configuration,
): LabelMove => ({
  subject,
  subjectId: id,
  fromLabelId: labelId,
  fromName: nameOf(configuration, labelId),
  toLabelId: to,
  toName: nameOf(configuration, to),
})

const nameOf = (configuration: Configuration, id: number | null): string | null =>
  id === null ? null : (configuration.labels.get(id)?.name ?? null)

function mayRelabel(item: ItemRecord, question: LabelQuestion): boolean {
  if (liveQty(item) > 0 || question.namesDeadItems) return true
  const before = question.before?.items.find(({ id }) => id === item.id)
  return before === undefined || liveQty(before) > 0
}

function refusedMoves(moves: readonly LabelMove[], configuration: Configuration): RefusalReason[] {
  const scopeOf = (move: LabelMove): LabelScope => move.subject
  return moves
    .filter(
      (move) =>
        !allowsMove(configuration.transitions, scopeOf(move), move.fromLabelId, move.toLabelId),
    )
    .map((move) =>
      reason('TRANSITION_NOT_ALLOWED', {
        message: `No declared transition leads from "${move.fromName ?? ''}" to "${move.toName ?? ''}".`,
        data: {
          subject: move.subject,
          subjectId: move.subjectId,
          from: move.fromLabelId,
          to: move.toLabelId,
        },
      }),
    )
}

/** The state with the labels that the moves give; hidden labels leave what customers see alone. */
export function applyMoves(
  state: OrderState,
  moves: readonly LabelMove[],
  configuration: Configuration,
): OrderState {
  if (moves.length === 0) return state
  const bySubject = new Map(moves.map((move) => [move.subjectId, move.toLabelId]))
  const relabel = <T extends Labeled>(holder: T): T => {
    const labelId = bySubject.get(holder.id)
    if (labelId == null) return holder
    const visible = configuration.labels.get(labelId)?.isShowToCustomer === true
    return { ...holder, labelId, customerLabelId: visible ? labelId : holder.customerLabelId }
  }
  return { ...state, order: relabel(state.order), items: state.items.map(relabel) }
}
