import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { Refusal } from '../../kernel/refusal.js'
import { userError } from '../../kernel/user-error.types.js'
import { isId } from '../../kernel/uuid.js'
import { recordAudit } from '../audit/index.js'
import { visibleOrders } from '../auth/index.js'
import { shownToCustomers } from './shown-to-customers.sql.js'
import {
  createStatusLink,
  revokeStatusLinks,
  statusLinkLifetime,
  statusLinkUrl,
} from './status-link.js'
import type { StatusLink } from './status-link.types.js'

/**
 * Makes a link that staff give to the customer themselves.
 * @throws Refusal NOT_FOUND, or ORDER_HIDDEN while it would lead nowhere
 */
export async function makeLinkForCustomer(ctx: Context, orderId: string): Promise<StatusLink> {
  const now = ctx.clock.now()
  const id = await ctx.database.transaction(async (tx) => {
    if (!(await demandVisible(tx, ctx, orderId)).shown)
      throw new Refusal(userError('ORDER_HIDDEN', ['orderId']))
    const made = await createStatusLink(tx, ctx, { orderId, kind: 'NOTICE', now })
    await audit(tx, ctx, { operation: 'statusLinkCreate', orderId, data: { linkId: made } })
    return made
  })
  const expiresAt = new Date(now.getTime() + statusLinkLifetime.NOTICE)
  return { url: statusLinkUrl(ctx, id), expiresAt }
}

/**
 * Ends all links of an order, such as after a mail went to the wrong person. Answers how many.
 * @throws Refusal NOT_FOUND
 */
export function endLinksOfOrder(ctx: Context, orderId: string): Promise<number> {
  return ctx.database.transaction(async (tx) => {
    await demandVisible(tx, ctx, orderId)
    const revoked = await revokeStatusLinks(tx, orderId, ctx.clock.now())
    await audit(tx, ctx, { operation: 'statusLinksRevoke', orderId, data: { revoked } })
    return revoked
  })
}

/** Whether customers see an order, which the caller must see. @throws Refusal NOT_FOUND */
async function demandVisible(
  tx: Queryable,
  ctx: Context,
  orderId: string,
): Promise<{ shown: boolean }> {
  const { sql, values } = visibleOrders(ctx)
  const [found] = isId(orderId)
    ? await tx.query<{ shown: boolean }>(
        `select ${shownToCustomers} as shown from orders o where o.id = $1::uuid and ${sql(2)}`,
        [orderId, ...values],
      )
    : []
  if (!found) throw new Refusal(userError('NOT_FOUND', ['orderId']))
  return found
}

const audit = (
  tx: Queryable,
  { actor, clock }: Context,
  { operation, orderId, data }: { operation: string; orderId: string; data: object },
): Promise<void> =>
  recordAudit(tx, actor, clock, { operation, subjectType: 'ORDER', subjectId: orderId, data })
