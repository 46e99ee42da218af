import { statusEvents, type StatusEventKey } from '@waypost/shared'
import type { Configuration } from '../../kernel/configuration.js'
import type { ReportedOrder } from '../deliveries/index.js'

const orderId = '0198f2c4-0000-7000-8000-000000000001'
const itemId = '0198f2c4-0000-7000-8000-000000000002'

/** The message of an event on an order that was made up, with the labels of the rule in force. */
export function sampleMessage(event: StatusEventKey, configuration: Configuration, now: Date) {
  const codeOf = (id: number | null | undefined) =>
    id == null ? null : (configuration.labels.get(id)?.code ?? null)
  const first = configuration.rules.get('ORDER_IMPORT')
  const rule = configuration.rules.get(event)
  const was = { order: codeOf(first?.orderLabelId), item: codeOf(first?.itemLabelId) }
  const becomes = { order: codeOf(rule?.orderLabelId), item: codeOf(rule?.itemLabelId) }
  const isFirst = event === 'ORDER_IMPORT'
  const change = (subject: string, subjectId: string, from: string | null, to: string | null) =>
    to === null ? [] : [{ subject, subjectId, from: isFirst ? null : from, to }]
  return {
    type: statusEvents[event].messageType,
    timestamp: now.toISOString(),
    data: {
      sequence: isFirst ? 1 : 4,
      event,
      order: sampleOrder(becomes.order ?? was.order, becomes.item ?? was.item, now),
      changes: [
        ...change('ORDER', orderId, was.order, becomes.order),
        ...change('ORDER_ITEM', itemId, was.item, becomes.item),
      ],
    },
  }
}

const sampleOrder = (label: string | null, itemLabel: string | null, now: Date): ReportedOrder => ({
  orderNumber: '1001',
  cartNumber: 'WEB-1001',
  billToName: 'Ada Lovelace',
  shipToName: 'Ada Lovelace',
  label,
  items: [
    {
      ...{
        sku: 'MUG-BLUE',
        name: 'Blue mug',
        ordered: 2,
        shipped: 2,
        needed: 0,
        canceled: 0,
        returned: 0,
      },
      ...{ label: itemLabel, expectedShipDate: null, actualShipDate: dayOf(now) },
    },
  ],
  tracking: [{ carrier: 'UPS', number: '1Z999AA10123456784', shipDate: dayOf(now) }],
})

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10)
