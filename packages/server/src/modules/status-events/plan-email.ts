import { brandingFor } from '../branding/index.js'
import { whatCustomersMayRead } from '../deliveries/index.js'
import type { OrderEmailContent } from '../emails/index.js'
import { isShownToCustomers } from '../orders/index.js'
import { leavingOrder } from './leaving-order.js'
import { lastOf } from './last-of.js'
import type { PlannedUpdateRecord, UpdateCondition, UpdateQuestion } from './planned-update.js'

type Choice = Pick<OrderEmailContent, 'event' | 'labelId' | 'subject'>

/** Plans at most one e-mail to the customer for a whole action. */
export function planEmail(question: UpdateQuestion): PlannedUpdateRecord {
  const { after, configuration, events } = question
  const choice = reachedMailingLabel(question) ? chooseTemplate(question) : null
  const condition = emailCondition(question, choice)
  const due = condition === 'DUE'
  const { language } = brandingFor(configuration, after.order.channelId)
  return {
    destination: 'EMAIL',
    destinationId: configuration.emailDestinationId,
    name: 'Customer',
    orderNumber: after.order.number || null,
    due,
    condition,
    event: choice?.event ?? lastOf(events).event,
    payload: null,
    content:
      due && choice
        ? {
            purpose: 'ORDER',
            ...choice,
            language,
            order: whatCustomersMayRead(leavingOrder(after, configuration, { language })),
            text: question.emailText ?? null,
          }
        : null,
    hold: configuration.business.emailHoldSeconds,
    unmapped: [],
  }
}

function emailCondition(
  { after, configuration, suppressEmail }: UpdateQuestion,
  choice: Choice | null,
): UpdateCondition {
  if (!choice) return 'LABEL_DOES_NOT_MAIL'
  if (!configuration.business.sendUpdates) return 'MASTER_SWITCH_OFF'
  const { channelId } = after.order
  const channel = channelId === null ? undefined : configuration.channels.get(channelId)
  if (channel?.suppressEmails) return 'CHANNEL_SENDS_NO_EMAILS'
  if (!isShownToCustomers(after.order)) return 'HIDDEN_FROM_CUSTOMERS'
  if (suppressEmail) return 'SUPPRESSED'
  return (after.detail.billTo.email ?? after.detail.shipTo.email) ? 'DUE' : 'NO_ADDRESS'
}

/** Labels before and after the whole action are compared, those of the order and of each item. */
function reachedMailingLabel(question: UpdateQuestion): boolean {
  const { before, after } = question
  if (after.order.labelId !== before?.order.labelId && mails(question, after.order.labelId)) {
    return true
  }
  const labelBefore = new Map(before?.items.map(({ id, labelId }) => [id, labelId]))
  return after.items.some(
    ({ id, labelId }) => labelId !== (labelBefore.get(id) ?? null) && mails(question, labelId),
  )
}

/** The last event whose order label mails, else whose item label does; what was only passed through counts for nothing. */
function chooseTemplate(question: UpdateQuestion): Choice | null {
  const { order, items } = question.after
  const now = new Map([order, ...items].map(({ id, labelId }) => [id, labelId]))
  for (const subject of ['ORDER', 'ORDER_ITEM'] as const) {
    for (const { event, moves } of question.events.toReversed()) {
      const move = moves.findLast(
        ({ subject: kind, subjectId, fromLabelId, toLabelId }) =>
          kind === subject &&
          fromLabelId !== toLabelId &&
          toLabelId === now.get(subjectId) &&
          mails(question, toLabelId),
      )
      if (move?.toLabelId != null)
        return { event, labelId: move.toLabelId, subject: subject === 'ORDER' ? 'ORDER' : 'ITEM' }
    }
  }
  return null
}

const mails = ({ configuration }: UpdateQuestion, id: number | null): boolean =>
  id !== null && configuration.labels.get(id)?.isSendEmail === true
