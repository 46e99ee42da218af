import type { StatusEventKey } from '@waypost/shared'
import { whatMayLeave, type ReportedOrder } from '../deliveries/index.js'

/** A message as the outbox keeps it; its keys have no order there. */
export type StoredMessage = Record<string, unknown>

/** What is told of one label that changed. */
interface MessageChange {
  subject: 'ORDER' | 'ORDER_ITEM'
  subjectId: string
  from: string | null
  to: string | null
}

interface EventData {
  sequence: number
  event: StatusEventKey
  order: ReportedOrder
  changes: MessageChange[]
}

/**
 * The exact body of a message. Its keys always stand in the same order, so that every attempt sends
 * the same bytes, and nothing of an order is in it but what may leave.
 * @param previousSequence of the message about this order before, to the same endpoint
 */
export function messageBody(message: StoredMessage, previousSequence: number | null): string {
  const { type, timestamp, data } = message
  return JSON.stringify({ type, timestamp, data: dataOf(data, previousSequence) })
}

function dataOf(data: unknown, previousSequence: number | null): unknown {
  if (isEventData(data)) return eventData(data, previousSequence)
  return isRecordData(data) ? recordData(data, previousSequence) : data
}

const isEventData = (data: unknown): data is EventData =>
  typeof data === 'object' && data !== null && 'event' in data

/** What happened to an account, a quote or an order request; the record is an allow-list already. */
interface RecordData {
  kind: string
  sequence: number
  record: object
  changes: { subject: string; subjectId: string; from: string | null; to: string | null }[]
}

const isRecordData = (data: unknown): data is RecordData =>
  typeof data === 'object' && data !== null && 'kind' in data && 'record' in data

const recordData = ({ sequence, kind, record, changes }: RecordData, previous: number | null) => ({
  sequence,
  previousSequence: previous,
  kind,
  record,
  changes: changes.map(({ subject, subjectId, from, to }) => ({ subject, subjectId, from, to })),
})

const eventData = ({ sequence, event, order, changes }: EventData, previous: number | null) => ({
  sequence,
  previousSequence: previous,
  event,
  order: whatMayLeave(order),
  changes: changes.map(({ subject, subjectId, from, to }) => ({ subject, subjectId, from, to })),
})
