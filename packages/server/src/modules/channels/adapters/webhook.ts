import type { Call, OutgoingRequest } from '../../../kernel/outgoing.js'
import { signatureHeaders } from '../../../kernel/webhook-signature.js'
import { resultOfAnswer, type ChannelContent } from '../../deliveries/index.js'
import type {
  ChannelAdapter,
  ChannelOutcome,
  ChannelTarget,
  ChannelTestOutcome,
  ChannelUpdate,
} from './adapter.js'
import { describeContent } from './describe-content.js'
import { settingField } from './setting-field.js'

const secretForm = /^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/

/** A cart of any make that takes signed requests in the form of Standard Webhooks. */
export const webhookAdapter: ChannelAdapter = {
  kind: 'WEBHOOK',
  capabilities: ['ORDER_LABEL', 'ITEM_LABELS', 'TRACKING', 'DATES', 'RETURNS'],
  settings: [
    settingField('url', 'URL', 'Address', 'Where the shop takes updates, by POST.'),
    settingField(
      'secret',
      'SECRET',
      'Signing secret',
      'The shop checks the signature of each request with it. It is shown here only before it is saved.',
      {
        madeHere: true,
        problem: (value) =>
          secretForm.test(value)
            ? null
            : 'A signing secret is "whsec_" and 24 to 64 bytes as base64.',
      },
    ),
  ],
  words: [],
  describe: describeContent,
  send: async (target, update, call) =>
    outcomeOf(await post(target, messageOf(update), update, call), update.sentAt),
  test,
}

interface Signed {
  messageId: string
  sentAt: Date
}

async function test(target: ChannelTarget, call: Call, sentAt: Date): Promise<ChannelTestOutcome> {
  const body = JSON.stringify({ type: 'channel.test', timestamp: sentAt.toISOString(), data: {} })
  const signed = { messageId: `test_${sentAt.getTime()}`, sentAt }
  const answer = await post(target, body, signed, call)
  const { outcome, reason } = outcomeOf(answer, sentAt)
  return outcome === 'DELIVERED'
    ? { ok: true, detail: `The shop took a signed test request (${answer.status ?? ''}).` }
    : { ok: false, detail: `The shop did not take it: ${answer.exchange.error ?? reason ?? ''}.` }
}

const post = (target: ChannelTarget, body: string, signed: Signed, call: Call) =>
  call(requestOf(target, body, signed))

function requestOf(
  { settings, secrets, formerSecrets }: ChannelTarget,
  body: string,
  { messageId, sentAt }: Signed,
): OutgoingRequest {
  const inForce = [secrets['secret'], formerSecrets?.['secret']].filter((secret) => secret != null)
  return {
    method: 'POST',
    url: settings['url'] ?? '',
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Waypost-Webhooks/1',
      ...signatureHeaders({ id: messageId, sentAt, body }, inForce),
    },
    body,
  }
}

/** The same bytes for every attempt: nothing in it depends on when it is sent. */
const messageOf = ({ at, event, sequence, previousSequence, ...content }: ChannelUpdate): string =>
  JSON.stringify({
    type: 'channel.order_updated',
    timestamp: at,
    data: { sequence, previousSequence, event, order: orderOf(content) },
  })

/** Field by field: what comes out of the database has its fields in another order. */
const orderOf = ({ order, orderWord, itemWords }: ChannelContent) => ({
  orderNumber: order.orderNumber,
  cartNumber: order.cartNumber,
  billToName: order.billToName,
  shipToName: order.shipToName,
  status: orderWord,
  label: order.label,
  items: order.items.map((item, index) => ({
    sku: item.sku,
    name: item.name,
    ordered: item.ordered,
    shipped: item.shipped,
    needed: item.needed,
    canceled: item.canceled,
    returned: item.returned,
    status: itemWords[index] ?? null,
    label: item.label,
    expectedShipDate: item.expectedShipDate,
    actualShipDate: item.actualShipDate,
  })),
  tracking: order.tracking.map(({ carrier, number, shipDate }) => ({ carrier, number, shipDate })),
})

function outcomeOf(answer: Parameters<typeof resultOfAnswer>[0], now: Date): ChannelOutcome {
  const { exchanges: _, ...outcome } = resultOfAnswer(answer, now)
  return outcome
}
