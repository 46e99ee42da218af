import { isDatabaseDown } from '../../kernel/errors.js'
import { signatureHeaders } from '../../kernel/webhook-signature.js'
import {
  refusedUnsent,
  resultOfAnswer,
  type ClaimedDelivery,
  type Sender,
  type SenderParts,
  type SendResult,
} from '../deliveries/index.js'
import { createTargets, secretsInForce, type EndpointTarget } from './endpoint-target.js'
import { messageBody } from './message-body.js'

/** Most bytes of a message; no order of ordinary size comes near. */
export const LARGEST_MESSAGE = 1024 * 1024

/** Sends messages to integrators' endpoints, signed as Standard Webhooks has it. */
export function createWebhookSender(parts: SenderParts): Sender {
  const targetOf = createTargets(parts)
  return async (delivery, signal) => {
    let target: EndpointTarget | null
    try {
      target = await targetOf(delivery.destinationId)
    } catch (error) {
      if (!isDatabaseDown(error)) throw error
      return { ...refusedUnsent('DATABASE_DOWN', ''), outcome: 'RETRY', detail: null }
    }
    if (!target) return refusedUnsent('ENDPOINT_DELETED', 'The endpoint was deleted.')
    return send(parts, target, delivery, signal)
  }
}

async function send(
  { call, clock }: SenderParts,
  target: EndpointTarget,
  { messageId, message, previousSequence }: ClaimedDelivery,
  signal: AbortSignal,
): Promise<SendResult> {
  const body = messageBody(message, previousSequence)
  const size = Buffer.byteLength(body)
  if (size > LARGEST_MESSAGE)
    return refusedUnsent('TOO_LARGE', `${size} bytes; at most ${LARGEST_MESSAGE} are sent.`)
  const now = clock.now()
  const answer = await call({
    method: 'POST',
    url: target.url,
    headers: messageHeaders({ id: messageId, sentAt: now, body }, secretsInForce(target, now)),
    body,
    signal,
  })
  return resultOfAnswer(answer, clock.now())
}

/** All headers of a message but those of the connection. */
export const messageHeaders = (
  ...signed: Parameters<typeof signatureHeaders>
): Record<string, string> => ({
  'content-type': 'application/json',
  'user-agent': 'Waypost-Webhooks/1',
  ...signatureHeaders(...signed),
})
