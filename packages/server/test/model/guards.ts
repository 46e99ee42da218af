import type { ErrorCode, StatusEventKey } from '@waypost/shared'
import { hasShipped, open, type Order, type World, type Grid } from './facts.js'
import { editable } from './labels.js'

/** What a canceled order still accepts. */
const whileCanceled: ReadonlySet<StatusEventKey> = new Set([
  'ORDER_UNCANCEL',
  'ORDER_PAYMENT_RECEIVED',
  'ORDER_PAYMENT_EDIT',
  'ORDER_PAYMENT_VOID',
  'ORDER_CREDIT_ISSUED',
  'ORDER_CHANGE_STATUS',
  'ITEM_CHANGE_STATUS',
  'DROP_SHIP_CANCELED',
  'ITEM_RETURN',
  'ITEM_UNRETURN',
  'ORDER_EDIT_TRACKING_NUMBER',
])
/** What edits content, so that approval and frozen labels stand in its way. */
const edits: ReadonlySet<StatusEventKey> = new Set(['ITEM_ADD', 'ITEM_REVISE', 'ITEM_CANCEL'])
const forcible: ReadonlySet<ErrorCode> = new Set([
  'ORDER_SHIPPED',
  'OPEN_RETURN',
  'TRANSITION_NOT_ALLOWED',
])

/** How an event is fired. */
export interface Manner {
  force: boolean
  /** As the way back of another: locks of content do not hold, a fill stays in place. */
  undoing: boolean
}

/** What keeps the content of an order from being edited. */
export const contentLocks = (grid: Grid, order: Order): ErrorCode[] => [
  ...(order.approved ? (['ORDER_APPROVED'] as const) : []),
  ...(editable(grid, order) ? [] : (['LABEL_NOT_EDITABLE'] as const)),
]

/** All that stands in the way of an event whatever its input. */
export function guards(
  { grid }: World,
  order: Order,
  event: StatusEventKey,
  { force, undoing }: Manner,
): ErrorCode[] {
  const codes: ErrorCode[] = []
  if (order.canceledBy !== null && !whileCanceled.has(event)) codes.push('ORDER_CANCELED')
  if (edits.has(event) && !undoing) codes.push(...contentLocks(grid, order))
  if (event === 'ORDER_PAYMENT_EDIT' && !undoing && !editable(grid, order))
    codes.push('LABEL_NOT_EDITABLE')
  codes.push(...own(order, event))
  return force ? codes.filter((code) => !forcible.has(code)) : codes
}

function own(order: Order, event: StatusEventKey): ErrorCode[] {
  switch (event) {
    case 'ORDER_APPROVE':
      return order.approved ? ['ORDER_APPROVED'] : []
    case 'ORDER_UNAPPROVE':
      return [
        ...(order.approved ? [] : (['ORDER_NOT_APPROVED'] as const)),
        ...(hasShipped(order) ? (['ORDER_SHIPPED'] as const) : []),
      ]
    case 'ORDER_CANCEL':
      return hasShipped(order) && !order.items.some((item) => open(item) + item.needed > 0)
        ? ['ORDER_SHIPPED']
        : []
    case 'ORDER_UNCANCEL':
      return order.canceledBy === null ? ['ORDER_NOT_CANCELED'] : []
    case 'ORDER_CHANGE_STATUS':
      return order.returns.some(({ state }) => state === 'OPEN') ? ['OPEN_RETURN'] : []
    case 'ORDER_EDIT_TRACKING_NUMBER':
      return order.canceledBy !== null && !hasShipped(order) ? ['ORDER_CANCELED'] : []
    case 'ORDER_PACK':
      return order.packed ? ['NOTHING_TO_DO'] : []
    default:
      return []
  }
}
