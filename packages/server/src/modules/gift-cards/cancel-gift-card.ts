import type { Context } from '../../kernel/context.js'
import { Refusal } from '../../kernel/refusal.js'
import { lineProblem } from '../../kernel/text.js'
import { invalidInput } from '../../kernel/user-error.types.js'
import { auditCard, liveCardAt } from './gift-card-deed.js'
import type { GiftCardCancelInput } from './gift-card.inputs.js'
import { giftCardAt } from './gift-card.queries.js'
import type { GiftCard } from './gift-card.types.js'

const longestReason = 1_000

/**
 * Cancels a card for good. Its piece stays, and gets no other card by itself; what waits to leave
 * about it is dropped.
 * @throws Refusal NOT_FOUND, GIFT_CARD_CANCELED, or INVALID_INPUT for a reason that says nothing
 */
export function cancelGiftCard(ctx: Context, input: GiftCardCancelInput): Promise<GiftCard> {
  const problem = lineProblem(input.reason, longestReason)
  if (problem !== null) throw new Refusal(invalidInput(['reason'], problem))
  const reason = input.reason.trim()
  return ctx.database.transaction(async (tx) => {
    const found = await liveCardAt(tx, ctx, input.id)
    const { id } = found.card
    await tx.query(
      `update gift_card set state = 'CANCELED', canceled_at = $2, canceled_for = 'STAFF',
         cancel_reason = $3, unsent = null where id = $1::uuid`,
      [id, ctx.clock.now(), reason],
    )
    await tx.query('select drop_gift_card_deliveries(array[$1::uuid])', [id])
    await auditCard(tx, ctx, 'giftCardCancel', found, { reason })
    return giftCardAt(ctx, tx, id)
  })
}
