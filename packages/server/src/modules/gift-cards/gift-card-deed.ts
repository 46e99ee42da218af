import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { Refusal } from '../../kernel/refusal.js'
import { userError } from '../../kernel/user-error.types.js'
import { isId } from '../../kernel/uuid.js'
import { recordAudit } from '../audit/index.js'
import { visibleOrders } from '../auth/index.js'
import { cardsWithOrder, type CardWithOrder } from './mailed-cards.queries.js'

/**
 * The card that a deed is about, held until the transaction ends.
 * @throws Refusal NOT_FOUND, or GIFT_CARD_CANCELED for one that is done with
 */
export async function liveCardAt(tx: Queryable, ctx: Context, id: string): Promise<CardWithOrder> {
  if (!isId(id)) throw new Refusal(userError('NOT_FOUND', ['id']))
  const { sql, values } = visibleOrders(ctx)
  const [found] = await cardsWithOrder(tx, `g.id = $1::uuid and ${sql(2)}`, [id, ...values])
  if (!found) throw new Refusal(userError('NOT_FOUND', ['id']))
  if (found.card.state === 'CANCELED') throw new Refusal(userError('GIFT_CARD_CANCELED', ['id']))
  return found
}

/** Keeps who did what to a card; neither its code nor its recipient. */
export const auditCard = (
  tx: Queryable,
  { actor, clock }: Context,
  operation: string,
  { card, order }: CardWithOrder,
  data: Record<string, unknown>,
): Promise<void> =>
  recordAudit(tx, actor, clock, {
    operation,
    subjectType: 'GIFT_CARD',
    subjectId: card.id,
    data: { orderId: order.id, ...data },
  })
