import { live, refuse, type Grid, type Item, type Labelled, type Order } from './facts.js'

/** What one occurrence of an event means for labels. */
export interface Occurrence {
  /** Places of the items that get the rule's item label. */
  touched: number[]
  /** Labels that come with the event, in place of the rule's. */
  orderLabel?: number
  itemLabel?: number
  /** The event names dead items on purpose. */
  namesDead?: boolean
}

/** Subjects that an import's own labels hold fast during the action. */
export interface Pinned {
  order: boolean
  items: ReadonlySet<number>
}

/** Gives the labels of one occurrence; `wasLive` says which items were live before it. */
export function giveLabels(
  order: Order,
  wasLive: readonly boolean[],
  labels: { order: number | null; item: number | null },
  { touched, namesDead = false }: Occurrence,
  { grid, pinned, force }: { grid: Grid; pinned: Pinned; force: boolean },
): void {
  const moves: boolean[] = []
  const give = (subject: Labelled, label: number | null, allowed: Grid['orderMoves']) => {
    if (label === null) return
    moves.push(mayMove(subject.label, label, allowed))
    subject.label = label
    if (grid.labels.get(label)?.shown) subject.shown = label
  }
  order.items.forEach((item, place) => {
    const takes = namesDead || live(item) > 0 || wasLive[place] === true
    if (touched.includes(place) && takes && !pinned.items.has(place))
      give(item, labels.item, grid.itemMoves)
  })
  if (!pinned.order) give(order, labels.order, grid.orderMoves)
  if (moves.includes(false) && !force) refuse('TRANSITION_NOT_ALLOWED')
}

const mayMove = (from: number | null, to: number, allowed: Grid['orderMoves']): boolean =>
  from === null ||
  from === to ||
  allowed.length === 0 ||
  allowed.some(([a, b]) => a === from && b === to)

/** A label that a caller chooses for an order or for items. */
export function chosen(grid: Grid, id: number, scope: 'forOrders' | 'forItems'): number {
  const label = grid.labels.get(id) ?? refuse('NOT_FOUND')
  const codes = [
    ...(label.archived ? (['LABEL_ARCHIVED'] as const) : []),
    ...(label[scope] ? [] : (['LABEL_SCOPE_MISMATCH'] as const)),
  ]
  if (codes.length > 0) refuse(...codes)
  return id
}

/** Whether a label leaves the content of its subject open to edits. */
export const editable = (grid: Grid, { label }: Labelled): boolean =>
  label === null || grid.labels.get(label)?.editable === true

export const isLive = (item: Item): boolean => live(item) > 0
