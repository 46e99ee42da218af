import type { CustomerLanguage } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import { brandingFor } from '../branding/index.js'
import { queueEmail } from '../emails/index.js'
import { createStatusLink, statusLinkLifetime, statusLinkPlace } from '../status-links/index.js'
import { takeLink, type LookUpParts } from './look-up.js'

/** What links are sent with. */
export type SendLinkParts = LookUpParts & Pick<Context, 'configuration'>

/** What is asked for: the order that the try found, by the number that was typed. */
export interface LinkRequest {
  orderId: string
  number: string
  language: CustomerLanguage | null
}

interface OrderRow {
  number: string
  channelId: number | null
  hasAddress: boolean
}

/**
 * Sends a link to the address that the order is written to, never to one that was typed. Answers
 * false when nothing is sent: the order has no address, its channel or the business sends no mails,
 * or as many links were sent as may be.
 */
export async function sendLink(parts: SendLinkParts, request: LinkRequest): Promise<boolean> {
  const { database, clock } = parts
  const [order] = await database.query<OrderRow>(
    `select o.number, o.channel_id as "channelId",
       coalesce(d.bill_to ->> 'email', d.ship_to ->> 'email') is not null as "hasAddress"
     from orders o join order_detail d on d.order_id = o.id where o.id = $1`,
    [request.orderId],
  )
  if (!order?.hasAddress || !maySend(parts, order) || !(await takeLink(parts, request.number)))
    return false
  const now = clock.now()
  const content = {
    purpose: 'STATUS_LINK' as const,
    language:
      request.language ?? brandingFor(parts.configuration.current(), order.channelId).language,
    orderNumber: order.number,
    minutes: statusLinkLifetime.REQUESTED / 60_000,
  }
  await database.transaction(async (tx) => {
    const { orderId } = request
    const id = await createStatusLink(tx, parts, { orderId, kind: 'REQUESTED', now })
    const mail = { content: { ...content, link: statusLinkPlace(id) }, orderId, to: null }
    await queueEmail(tx, mail, now)
  })
  return true
}

function maySend({ configuration }: SendLinkParts, { channelId }: OrderRow): boolean {
  const { business, channels } = configuration.current()
  const channel = channelId === null ? undefined : channels.get(channelId)
  return business.sendUpdates && channel?.suppressEmails !== true
}
