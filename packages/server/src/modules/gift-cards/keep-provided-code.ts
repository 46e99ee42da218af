import type { Queryable } from '../../kernel/database.js'
import type { SenderParts } from '../deliveries/index.js'
import { mailsOf, whyUnsent, type GiftCardDelivery } from './gift-card-deliveries.js'
import { cardsWithOrder, type CardWithOrder } from './mailed-cards.queries.js'
import { sealedCode } from './sealed-code.js'

type KeepParts = Pick<SenderParts, 'database' | 'sealer' | 'digest' | 'configuration' | 'clock'>

/** For how long a mail waits for codes of the same action that the provider has not given yet. */
const patience = '30 seconds'

/**
 * Keeps the code that the provider made, and sees to it that the recipient is written to. TAKEN:
 * another card has this code. CANCELED: nobody wants it any more.
 */
export async function keepProvidedCode(
  parts: KeepParts,
  cardId: string,
  code: string,
): Promise<'MAILED' | 'KEPT' | 'CANCELED' | 'TAKEN'> {
  try {
    return await parts.database.transaction((tx) => keepIn(tx, parts, cardId, code))
  } catch (error) {
    if (isTaken(error)) return 'TAKEN'
    throw error
  }
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error &&
  'constraint' in error &&
  error.constraint === 'gift_card_code_digest_key'

async function keepIn(
  tx: Queryable,
  parts: KeepParts,
  cardId: string,
  code: string,
): Promise<'MAILED' | 'KEPT' | 'CANCELED'> {
  // Two codes of one order that come at once are to share a mail.
  await tx.query(
    `select pg_advisory_xact_lock(hashtextextended(order_id::text, 83)) from gift_card where id = $1::uuid`,
    [cardId],
  )
  const [found] = await cardsWithOrder(tx, `g.id = $1::uuid and g.state = 'ISSUING'`, [cardId])
  if (!found) return 'CANCELED'
  const now = parts.clock.now()
  const { recipient } = found.card
  const unsent = whyUnsent(parts.configuration.current(), found.order.channelId, recipient)
  const sealed = sealedCode(parts, cardId, code)
  await tx.query(
    `update gift_card set state = 'ISSUED', code = $2::text::bytea, code_digest = $3::text::bytea,
       issued_at = $4, unsent = $5, delivery_id = null where id = $1::uuid`,
    [cardId, sealed.code, sealed.code_digest, now, unsent],
  )
  if (unsent !== null) return 'KEPT'
  await mail(tx, parts, found, now)
  return 'MAILED'
}

/** Joins the mail of the same action that waits, or queues one. */
async function mail(
  tx: Queryable,
  { configuration }: KeepParts,
  own: CardWithOrder,
  now: Date,
): Promise<void> {
  const { recipient } = own.card
  const same = [own.entryId, recipient]
  const ofAction = 'g.entry_id = $1::uuid and lower(g.recipient) = lower($2)'
  const [waiting] = await tx.query<{ id: string }>(
    `select d.id::text as id from delivery d
     where d.id in (select g.delivery_id from gift_card g where ${ofAction} and g.state = 'ISSUED')
       and d.state = 'WAITING' and d.attempt = 0 for no key update of d skip locked limit 1`,
    same,
  )
  const inIt = waiting
    ? await cardsWithOrder(tx, `g.delivery_id = $1::bigint and g.state = 'ISSUED'`, [waiting.id])
    : []
  const cards = [...inIt, own].map(({ card }) => card)
  const [delivery] = mailsOf(cards, own.order, configuration.current(), now.toISOString())
  if (!delivery) throw new Error(`Nobody is to be told of the gift card ${own.card.id}`)
  if (waiting) await extend(tx, waiting.id, own.card.id, delivery)
  else await queueGiftCardDeliveries(tx, [delivery])
  await tx.query(
    `update delivery set due_at = case when exists (select 1 from gift_card g where ${ofAction}
         and g.state = 'ISSUING') then now() + interval '${patience}' else now() end
     where id = (select delivery_id from gift_card where id = $3::uuid) and state = 'WAITING'`,
    [...same, own.card.id],
  )
}

async function extend(
  tx: Queryable,
  deliveryId: string,
  cardId: string,
  { content }: GiftCardDelivery,
): Promise<void> {
  await tx.query('update delivery set content = $2 where id = $1::bigint', [
    deliveryId,
    JSON.stringify(content),
  ])
  await tx.query('update gift_card set delivery_id = $2::bigint where id = $1::uuid', [
    cardId,
    deliveryId,
  ])
}

/** Queues what is to leave about cards, in the transaction of whatever they are about. */
export async function queueGiftCardDeliveries(
  tx: Queryable,
  deliveries: readonly GiftCardDelivery[],
): Promise<void> {
  await tx.query('select write_gift_cards($1::jsonb)', [JSON.stringify({ deliveries })])
}
