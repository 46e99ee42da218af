import type { GraphQLResolveInfo } from 'graphql'
import { argumentsOfField, selectedFields } from '../../kernel/selects.js'
import { orderParts, orderStateJson, type OrderPart } from './load-order.sql.js'
import { jsonOfFields } from './order.sql.js'
import type { TimelineArguments } from './order.types.js'

/** What of one order will be read. */
export interface OrderSelection {
  /** SQL of the order as JSON. */
  state: string
  /** The one page of the timeline that is asked for; null for none and for several. */
  timeline: TimelineArguments | null
  /** Whether the timeline is asked what can be undone. */
  tellsOfUndo: boolean
}

/** Everything, for whoever does not know what will be read. */
export const wholeOrder: OrderSelection = {
  state: orderStateJson(),
  timeline: null,
  tellsOfUndo: true,
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
  ['paymentMethod', none],
  ['paymentReference', none],
  ['paymentTerms', none],
  ['placedAt', none],
  ['createdAt', none],
  ['updatedAt', none],
  ['notes', none],
  ['relatedOrders', none],
  ['timeline', none],
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

/** What was put together before; equal selections of one document are one array. */
const known = new WeakMap<readonly string[], string>()

function stateOfFields(fields: readonly string[]): string {
  const needed = new Set<OrderPart>()
  for (const field of fields) {
    for (const part of partsOfField.get(field) ?? orderParts) needed.add(part)
  }
  // In one order, so that equal selections make equal statements.
  const parts = orderParts.filter((part) => needed.has(part))
  return orderStateJson(parts, jsonOfFields(fields))
}

/** What the fields below the one that is being resolved, an order, will read. */
export function orderSelection(info: GraphQLResolveInfo): OrderSelection {
  const fields = selectedFields(info, []) ?? []
  let state = known.get(fields)
  if (state === undefined) known.set(fields, (state = stateOfFields(fields)))
  const args = argumentsOfField(info, 'timeline')
  const after = (args?.['after'] as string | undefined) ?? null
  const ofEntries = selectedFields(info, ['timeline', 'edges', 'node']) ?? []
  const tellsOfUndo = ofEntries.includes('undoable') || ofEntries.includes('undoneBy')
  return { state, timeline: args && { first: Number(args['first']), after }, tellsOfUndo }
}
