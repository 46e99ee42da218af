import { statusEvents, type StatusEventKey } from '@waypost/shared'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { repositoryRoot } from '../src/kernel/config.js'
import { systemActor } from '../src/modules/auth/index.js'
import type { OrderState } from '../src/modules/orders/index.js'
import { eventMutations, eventsOnOrders } from '../src/modules/status-events/catalog/index.js'
import { ensureDefaults } from '../src/modules/status-events/index.js'
import { createTestApp } from './app.js'
import { dropShipped, fired, firstId, imported, paid, returned } from './events.js'

const app = await createTestApp()
const ctx = app.contextFor(systemActor)
beforeAll(() => ensureDefaults(ctx))

/** A section of the guide that shows a request. */
interface Section {
  event: StatusEventKey
  mutation: string
  permission: string
  /** What the section says of the default labels. */
  labels: string
  request: string
}

function readSections(): Section[] {
  const guide = readFileSync(resolve(repositoryRoot, 'docs/guide/events.md'), 'utf8')
  return guide.split(/^## /m).flatMap((text) => {
    const head = /^`([A-Z_]+)` · `(\w+)` · permission `([\w.]+)` · (.+)$/m.exec(text)
    const request = /```graphql\n([^`]+)```/.exec(text)?.[1]
    if (!head || !request) return []
    const [, event = '', mutation = '', permission = '', labels = ''] = head
    return [{ event: event as StatusEventKey, mutation, permission, labels, request }]
  })
}

const sections = readSections()
const shippedFirst = ['ITEM_RETURN', 'ITEM_EXCHANGE', 'ORDER_EDIT_TRACKING_NUMBER']
const paidFirst = ['ORDER_CREDIT_ISSUED', 'ORDER_PAYMENT_VOID']
const onOneItem = ['ITEM_ADD', 'ITEM_REVISE']
const backorderedFirst = ['ITEM_FILL_BACKORDER', 'ORDER_FILL_BACKORDER', 'ORDER_CANCEL_BACK_ORDER']

/** An order on which the event can fire. */
async function orderFor(event: StatusEventKey): Promise<OrderState> {
  const order = await imported(ctx)
  const { id } = order.order
  if (event === 'ORDER_UNAPPROVE') return fired(ctx, 'ORDER_APPROVE', id)
  if (event === 'ORDER_UNCANCEL') return fired(ctx, 'ORDER_CANCEL', id)
  if (shippedFirst.includes(event)) return fired(ctx, 'ORDER_SET_ACTUAL_SHIP_DATE', id, {})
  if (paidFirst.includes(event)) return paid(ctx)
  if (event === 'ITEM_UNRETURN') return returned(ctx)
  if (event === 'DROP_SHIP_CANCELED') return dropShipped(ctx)
  if (backorderedFirst.includes(event)) {
    await fired(ctx, 'ORDER_APPROVE', id)
    return fired(ctx, 'ORDER_FORCE_BACKORDER', id)
  }
  return order
}

/** The labels that the rule sets, as the guide words them. */
function labelsOf(event: StatusEventKey): string {
  const { rules, labels } = app.configuration.current()
  const { orderLabelId = null, itemLabelId = null } = rules.get(event) ?? {}
  const code = (id: number) => labels.get(id)?.code ?? ''
  const items = onOneItem.includes(event) ? 'item' : 'items'
  const parts = [
    ...(orderLabelId === null ? [] : [`order ${code(orderLabelId)}`]),
    ...(itemLabelId === null ? [] : [`${items} ${code(itemLabelId)}`]),
  ]
  if (statusEvents[event].labelFromCaller) return 'the label comes with the event'
  if (parts.length === 0) return 'default rule: no label'
  return `default ${parts.length > 1 ? 'labels' : 'label'}: ${parts.join(', ')}`
}

describe('the guide to the events', () => {
  test('has a section for each event that can be fired', () => {
    const fireable: string[] = [...eventsOnOrders.map(({ key }) => key), 'ORDER_IMPORT']
    expect(sections.map(({ event }) => event).sort()).toEqual(fireable.sort())
    // Three take their labels in words of far systems and stand apart.
    expect(eventMutations).toHaveLength(fireable.length - 3)
  })

  test.each(sections)('$event says what is true, and its request runs', async (section) => {
    const { event, mutation, permission, labels, request } = section
    expect(mutation).toBe(statusEvents[event].mutation)
    expect(labels).toBe(labelsOf(event))
    const spec = eventsOnOrders.find(({ key }) => key === event)
    expect(permission).toBe(spec?.permission ?? 'orders.import')
    const prepared = await orderFor(event)
    const { order, items, shipments, returns, ledger, dropShipOrders } = prepared
    const records = [items, shipments, returns, ledger, dropShipOrders]
    const own = records.reduce(
      (text, list, index) =>
        text.replaceAll(`0198f2c4-0000-7000-8000-00000000000${index + 1}`, firstId(list)),
      request.replaceAll('"1001"', JSON.stringify(order.number)),
    )
    const answer = await app.ask(await app.tokenOf('OPERATIONS'), own)
    expect(answer.errors).toBeUndefined()
    expect(answer.data?.[mutation]).toMatchObject({ userErrors: [] })
  })
})
