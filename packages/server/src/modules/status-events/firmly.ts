import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { CONFIGURATION_LOCK } from '../revisions/index.js'
import type { WhichOrder } from './load-action.js'
import { untilSettled } from '../../kernel/until-settled.js'
import { isOutdated } from './retry.js'

const lockOrders = `select 1 from orders where id = any($1::uuid[]) or number = any($2::text[])
    or id in (select e.order_id from history_entry e where e.id = any($3::uuid[]))
  order by id for update`

const given = (names: (string | null | undefined)[]): string[] =>
  names.filter((name) => name != null)

/**
 * Tries without a lock first, since two events rarely meet on one order. One that keeps losing
 * takes the locks of its orders, waits its turn and then cannot lose to another event.
 */
export const firmly = <Answer>(
  ctx: Context,
  orders: readonly WhichOrder[],
  attempt: (db: Queryable) => Promise<Answer>,
): Promise<Answer> =>
  untilSettled(
    () => attempt(ctx.database),
    () =>
      ctx.database.transaction(async (tx) => {
        await tx.query('select pg_advisory_xact_lock_shared($1)', [CONFIGURATION_LOCK])
        await tx.query(lockOrders, [
          given(orders.map(({ orderId }) => orderId)),
          given(orders.map(({ orderNumber }) => orderNumber)),
          given(orders.map(({ eventId }) => eventId)),
        ])
        return attempt(tx)
      }),
    isOutdated,
  )
