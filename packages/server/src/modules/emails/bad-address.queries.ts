import DataLoader from 'dataloader'
import type { Context } from '../../kernel/context.js'
import { sameMailbox } from '../../kernel/mailbox.js'
import {
  cutPage,
  decodeCursor,
  encodeCursor,
  pageInfoOf,
  pageRequest,
  type PageArguments,
} from '../../kernel/pagination.js'
import { Refusal } from '../../kernel/refusal.js'
import { rowsOfShape, SqlValues } from '../../kernel/sql-values.js'
import { userError } from '../../kernel/user-error.types.js'
import { recordAudit } from '../audit/index.js'
import { visibleOrders } from '../auth/index.js'
import type { BadAddress, BadAddressConnection } from './bad-address.types.js'

const defaultSize = 50

type Row = BadAddress & { position: string }

const isText = (value: unknown) => typeof value === 'string'
const isMicroseconds = (value: unknown) => typeof value === 'string' && /^\d{1,18}$/.test(value)

/**
 * A page of the addresses to which nothing is sent, those refused last first.
 * @throws AppError BAD_USER_INPUT for a page or cursor that cannot be
 */
export async function listBadAddresses(
  ctx: Context,
  args: Pick<PageArguments, 'first' | 'after'>,
): Promise<BadAddressConnection> {
  const page = pageRequest(args, defaultSize)
  const values = new SqlValues()
  const where = ['b.cleared_at is null', ...badAddressConditions(ctx, values)]
  if (page.cursor !== null) {
    const [seen, address] = decodeCursor(page.cursor, [isMicroseconds, isText])
    where.push(`(b.last_seen_at, b.address) <
      (timestamptz 'epoch' + ${values.add(seen, 'bigint')} * interval '1 microsecond', ${values.add(address, 'text')})`)
  }
  const sql = `select b.address, b.reason, b.detail, b.times, b.order_id as "orderId",
      o.number as "orderNumber", b.first_seen_at as "firstSeenAt", b.last_seen_at as "lastSeenAt",
      (extract(epoch from b.last_seen_at) * 1000000)::bigint::text as position
    from bad_address b left join orders o on o.id = b.order_id
    where ${where.join(' and ')} order by b.last_seen_at desc, b.address desc limit ${page.size + 1}`
  const found = await rowsOfShape<Row>(ctx.database, sql, values.list)
  const { rows, more } = cutPage(found, page)
  const edges = rows.map(({ position, ...node }) => ({
    node,
    cursor: encodeCursor([position, node.address]),
  }))
  return { edges, pageInfo: pageInfoOf(edges, page, more) }
}

/** Who does not see all orders sees the addresses, rows `b` with their orders `o`, of those that they see. */
export function badAddressConditions(ctx: Context, values: SqlValues): string[] {
  const visible = visibleOrders(ctx)
  if (visible.key === 'all') return []
  const first = values.list.length + 1
  values.list.push(...visible.values)
  return [visible.sql(first)]
}

/** For orders, the bad address that mails about them would go to. */
export const createBadAddressLoader = ({
  database,
}: Context): DataLoader<string, BadAddress | null> =>
  new DataLoader(async (orderIds) => {
    const rows = await database.rows<BadAddress & { ofOrder: string }>(
      {
        name: 'bad_addresses.of_orders',
        text: `select t.order_id as "ofOrder", b.address, b.reason, b.detail, b.times,
            t.order_id as "orderId", o.number as "orderNumber",
            b.first_seen_at as "firstSeenAt", b.last_seen_at as "lastSeenAt"
          from order_detail t join bad_address b on b.cleared_at is null and b.address = lower(
            coalesce(nullif(trim(t.bill_to ->> 'email'), ''), nullif(trim(t.ship_to ->> 'email'), '')))
          left join orders o on o.id = t.order_id
          where t.order_id = any($1::uuid[])`,
      },
      [orderIds],
    )
    const found = new Map(rows.map(({ ofOrder, ...address }) => [ofOrder, address]))
    return orderIds.map((id) => found.get(id) ?? null)
  })

/**
 * Lets mails be sent to an address again.
 * @throws Refusal NOT_FOUND for one that is not bad, or that the caller does not see
 */
export async function clearBadAddress(ctx: Context, address: string): Promise<void> {
  const values = new SqlValues()
  const wanted = values.add(sameMailbox(address.trim()), 'text')
  const visible = badAddressConditions(ctx, values)
  const ofOrder =
    visible.length === 0
      ? ''
      : `and exists (select 1 from orders o where o.id = b.order_id and ${visible.join(' and ')})`
  await ctx.database.transaction(async (tx) => {
    const [cleared] = await tx.query<{ orderId: string | null }>(
      `update bad_address b set cleared_at = now()
       where b.address = ${wanted} and b.cleared_at is null ${ofOrder}
       returning b.order_id as "orderId"`,
      values.list,
    )
    if (!cleared) throw new Refusal(userError('NOT_FOUND', ['address']))
    // The audit trail holds no contact data.
    await recordAudit(tx, ctx.actor, ctx.clock, {
      operation: 'badAddressClear',
      subjectType: 'ORDER',
      subjectId: cleared.orderId ?? '',
    })
  })
}
