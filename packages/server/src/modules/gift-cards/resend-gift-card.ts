import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { readMailbox } from '../../kernel/mailbox.js'
import { Refusal } from '../../kernel/refusal.js'
import { invalidInput, userError } from '../../kernel/user-error.types.js'
import { DELIVERIES_CHANNEL, type DeliveryState } from '../deliveries/index.js'
import { makeGiftCardCode } from './gift-card-code.js'
import { auditCard, liveCardAt } from './gift-card-deed.js'
import { mailsOf, requestOf } from './gift-card-deliveries.js'
import type { GiftCardResendInput } from './gift-card.inputs.js'
import { giftCardAt } from './gift-card.queries.js'
import type { GiftCard } from './gift-card.types.js'
import { queueGiftCardDeliveries } from './keep-provided-code.js'
import type { CardWithOrder } from './mailed-cards.queries.js'
import { sealedCode } from './sealed-code.js'

/**
 * Sends the code of a card to its recipient once more, or to another one from now on; asks the
 * provider again for a code that it has not given. Without a provider by now, Waypost makes the code.
 * What waited or failed about the card is not sent beside it.
 * @throws Refusal NOT_FOUND, GIFT_CARD_CANCELED, DELIVERY_UNDER_WAY, or INVALID_INPUT without an
 * address to send it to
 */
export async function resendGiftCard(ctx: Context, input: GiftCardResendInput): Promise<GiftCard> {
  const given = input.recipient?.trim() || null
  const wanted = given === null ? null : readMailbox(given)
  if (given !== null && wanted === null) throw new Refusal(noMailbox)
  const card = await ctx.database.transaction(async (tx) => {
    const found = await liveCardAt(tx, ctx, input.id)
    await refuseUnderWay(tx, found)
    const own = { ...found, card: { ...found.card, recipient: wanted ?? found.card.recipient } }
    const { id, recipient } = own.card
    if (recipient === null) throw new Refusal(noMailbox)
    await tx.query('update gift_card set recipient = $2, unsent = null where id = $1::uuid', [
      id,
      recipient,
    ])
    await send(tx, ctx, own)
    const isOther = recipient !== found.card.recipient
    await auditCard(tx, ctx, 'giftCardResend', own, { otherRecipient: isOther })
    return giftCardAt(ctx, tx, id)
  })
  ctx.database.announce(DELIVERIES_CHANNEL)
  return card
}

const noMailbox = invalidInput(['recipient'], 'Give the e-mail address of one mailbox.')

async function refuseUnderWay(tx: Queryable, { deliveryId }: CardWithOrder): Promise<void> {
  const [delivery] = await tx.query<{ state: DeliveryState }>(
    'select state from delivery where id = $1::bigint for no key update',
    [deliveryId],
  )
  if (delivery?.state === 'SENDING') throw new Refusal(userError('DELIVERY_UNDER_WAY', ['id']))
}

async function send(tx: Queryable, ctx: Context, own: CardWithOrder): Promise<void> {
  const { card, order, deliveryId } = own
  const configuration = ctx.configuration.current()
  const now = ctx.clock.now()
  const isAsked = card.state === 'ISSUING' && configuration.giftCards.providerUrl !== null
  if (card.state === 'ISSUING' && !isAsked) await makeCode(tx, ctx, card.id, now)
  const at = now.toISOString()
  const deliveries = isAsked
    ? [requestOf(card, order, at)]
    : mailsOf([card], order, configuration, at)
  await queueGiftCardDeliveries(tx, deliveries)
  await replace(tx, deliveryId)
}

async function makeCode(tx: Queryable, ctx: Context, id: string, now: Date): Promise<void> {
  const { code, code_digest: digest } = sealedCode(ctx, id, makeGiftCardCode())
  await tx.query(
    `update gift_card set state = 'ISSUED', provided = false, code = $2::text::bytea,
       code_digest = $3::text::bytea, issued_at = $4 where id = $1::uuid`,
    [id, code, digest, now],
  )
}

/** What was queued before is not sent as well, unless it tells of other cards. */
const replace = (tx: Queryable, deliveryId: string | null): Promise<unknown> =>
  tx.query(
    `update delivery d set state = 'DROPPED', reason = 'GIFT_CARD_SENT_ANEW', detail = null, ended_at = now()
     where d.id = $1::bigint and d.state in ('WAITING', 'FAILED')
       and not exists (select 1 from gift_card g where g.delivery_id = d.id)`,
    [deliveryId],
  )
