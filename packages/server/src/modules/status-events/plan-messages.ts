import { statusEvents, type StatusEventKey } from '@waypost/shared'
import type { Configuration, EndpointRecord } from '../../kernel/configuration.js'
import type { OrderState } from '../orders/index.js'
import type { LabelMove } from './decide-labels.js'
import type { PlannedUpdateRecord, UpdateCondition } from './planned-update.js'

/** One event, as far as integrators choose by it. */
export interface MessageQuestion {
  event: StatusEventKey
  moves: readonly LabelMove[]
  order: OrderState['order']
  configuration: Configuration
}

/** Plans the message of one event to each endpoint. No suppression touches it. */
export function planMessages(question: MessageQuestion): PlannedUpdateRecord[] {
  const { event, order, configuration } = question
  return [...configuration.endpoints.values()].map((endpoint) => {
    const condition = endpointCondition(question, endpoint)
    return {
      destination: 'WEBHOOK',
      destinationId: endpoint.destinationId,
      name: endpoint.name,
      orderNumber: order.number || null,
      due: condition === 'DUE',
      condition,
      event,
      payload: null,
      content: null,
      hold: 0,
      unmapped: [],
    }
  })
}

function endpointCondition(
  { event, moves, order, configuration }: MessageQuestion,
  { active, types, channelIds }: EndpointRecord,
): UpdateCondition {
  if (!configuration.business.sendUpdates) return 'MASTER_SWITCH_OFF'
  if (!active) return 'ENDPOINT_INACTIVE'
  const { messageType } = statusEvents[event]
  const names = new Set(['*', messageType, `${messageType.split('.')[0] ?? ''}.*`])
  for (const { subject, fromLabelId, toLabelId } of moves) {
    if (fromLabelId === toLabelId) continue
    names.add(subject === 'ORDER' ? 'order.label_changed' : 'item.label_changed')
  }
  if (!types.some((type) => names.has(type))) return 'TYPE_NOT_CHOSEN'
  const isChosen =
    channelIds === null || (order.channelId !== null && channelIds.includes(order.channelId))
  return isChosen ? 'DUE' : 'CHANNEL_NOT_CHOSEN'
}
