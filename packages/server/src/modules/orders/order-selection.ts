import type { GraphQLResolveInfo } from 'graphql'
import { isPageSize } from '../../kernel/pagination.js'
import { argumentsOfField, selectedFields } from '../../kernel/selects.js'
import { orderParts, orderWith, type OrderPart } from './load-order.sql.js'
import { recordJson, type Json } from './order-json.sql.js'
import type { OrderState } from './order-state.js'
import { orderRowOfFields } from './order.sql.js'
import type { TimelineArguments } from './order.types.js'
import { timelineJson, type TimelineRow } from './timeline.sql.js'

/** An order with what is read of it in the same statement. */
interface Found {
  state: OrderState
  /** The first entries of its timeline, one more than the page has; none where no page is asked for. */
  entries: TimelineRow[]
}

/** What of one order will be read. */
export interface OrderSelection {
  /** From the row `o`; equal selections of one document are one object. */
  found: Json<Found>
  /** The one page of the timeline that comes with it; null for none. */
  page: TimelineArguments | null
}

const none: OrderPart[] = []
const detail: OrderPart[] = ['detail']

/** What each field of an order in the API reads besides its row; what is missing here reads anything. */
const partsOfField = new Map<string, readonly OrderPart[]>([
  ['__typename', none],
  ['id', none],
  ['number', none],
  ['cartNumber', none],
  ['version', none],
  ['source', none],
  ['label', none],
  ['customerLabel', none],
  ['customerName', none],
  ['channel', none],
  ['account', none],
  ['reviewReasons', none],
  ['hiddenFromCustomers', none],
  ['visibleToCustomers', none],
  ['paymentMethod', none],
  ['paymentReference', none],
  ['paymentTerms', none],
  ['placedAt', none],
  ['createdAt', none],
  ['updatedAt', none],
  ['notes', none],
  ['relatedOrders', none],
  ['timeline', none],
  ['giftCards', none],
  ['billTo', detail],
  ['shipTo', detail],
  ['comments', detail],
  ['customFields', detail],
  ['items', ['items']],
  ['totals', ['items', 'ledger']],
  ['facts', ['returns']],
  ['payments', ['ledger']],
  ['shipments', ['shipments']],
  ['packages', ['packages']],
  ['returns', ['returns', 'reductions']],
  ['dropShipOrders', ['dropShipOrders']],
])

function stateOf(fields: readonly string[]): Json<OrderState> {
  const needed = new Set<OrderPart>()
  for (const field of fields) {
    for (const part of partsOfField.get(field) ?? orderParts) needed.add(part)
  }
  // In one order, so that equal selections make equal statements.
  const parts = orderParts.filter((part) => needed.has(part))
  return orderWith(parts, orderRowOfFields(fields))
}

const noEntries: Json<TimelineRow[]> = { sql: 'null', read: () => [] }

function entriesOf(page: TimelineArguments, entry: readonly string[]): Json<TimelineRow[]> {
  const tellsOfUndo = entry.includes('undoable') || entry.includes('undoneBy')
  return timelineJson({
    orderId: 'o.id',
    version: tellsOfUndo ? 'o.version' : null,
    limit: String(page.first + 1),
    behind: null,
  })
}

/** The page of the timeline that is asked for, if it is one and the first; what cannot be is refused where the field is resolved. */
function firstPageOf(info: GraphQLResolveInfo): TimelineArguments | null {
  const args = argumentsOfField(info, 'timeline')
  const first = Number(args?.['first'])
  return args?.['after'] == null && isPageSize(first) ? { first, after: null } : null
}

/** What was put together before, by the fields, which are one array for a document, and the size of the page. */
const known = new WeakMap<readonly string[], Map<number, Json<Found>>>()

/** What the fields below the one that is being resolved, an order, will read. */
export function orderSelection(info: GraphQLResolveInfo): OrderSelection {
  const fields = selectedFields(info, []) ?? []
  const page = firstPageOf(info)
  let bySize = known.get(fields)
  if (!bySize) known.set(fields, (bySize = new Map<number, Json<Found>>()))
  const size = page?.first ?? 0
  let found = bySize.get(size)
  if (!found) {
    const entry = selectedFields(info, ['timeline', 'edges', 'node']) ?? []
    found = recordJson({
      state: stateOf(fields),
      entries: page ? entriesOf(page, entry) : noEntries,
    })
    bySize.set(size, found)
  }
  return { found, page }
}
