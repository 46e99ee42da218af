import type { Context } from '../../kernel/context.js'
import type { Database, Statement } from '../../kernel/database.js'
import { decodeCursor, encodeCursor, pageRequest } from '../../kernel/pagination.js'
import { rowsOfShape } from '../../kernel/sql-values.js'
import { visibleOrders } from '../auth/index.js'
import { messageIdSql } from './delivery-log.queries.js'
import type { OrderFeedConnection, OrderFeedEntry } from './order-feed.types.js'

/** What a page of the feed is asked for. */
export interface FeedArguments {
  first?: number | null
  after?: string | null
}

interface FoundRow {
  entries: (OrderFeedEntry & { position: number })[]
  /** The last place that was looked at; null when there is none behind the cursor. */
  scannedTo: number | null
  scanned: number
  /** Whether events have no place yet. */
  unnumbered: boolean
}

const defaultSize = 50
/** So many places are looked at for one page, whether the caller sees what is there or not. */
const mostScanned = 1_000
const mostNumbered = 1_000

const isPosition = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0

/**
 * A page of the stream of all events that the caller may see. Nothing ever appears at a place that
 * a cursor has passed: places are given to what has committed, in turn, when somebody comes to the
 * end. Ids would not do, because they commit out of order.
 * @throws AppError BAD_USER_INPUT for a page or cursor that cannot be
 */
export async function readFeed(ctx: Context, args: FeedArguments): Promise<OrderFeedConnection> {
  const { size, cursor } = pageRequest(args, defaultSize)
  const after = cursor === null ? 0 : Number(decodeCursor(cursor, [isFeed, isPosition])[1])
  let found = await readPage(ctx, after, size)
  if (found.entries.length <= size && found.scanned < mostScanned && found.unnumbered) {
    await numberEvents(ctx.database)
    found = await readPage(ctx, after, size)
  }
  return connectionOf(found, after, size)
}

const isFeed = (value: unknown) => value === 'F'
const cursorOf = (position: number) => encodeCursor(['F', position])

function connectionOf(found: FoundRow, after: number, size: number): OrderFeedConnection {
  const overfull = found.entries.length > size
  const edges = found.entries
    .slice(0, size)
    .map(({ position, ...node }) => ({ node, cursor: cursorOf(position) }))
  const end = found.scannedTo ?? after
  const pageInfo = {
    hasNextPage: overfull || found.scanned === mostScanned,
    hasPreviousPage: after > 0,
    startCursor: edges.at(0)?.cursor ?? null,
    endCursor: (overfull ? edges.at(-1)?.cursor : undefined) ?? (end > 0 ? cursorOf(end) : null),
  }
  return { edges, pageInfo }
}

async function readPage(ctx: Context, after: number, size: number): Promise<FoundRow> {
  const visible = visibleOrders(ctx)
  const [row] = await rowsOfShape<FoundRow>(
    ctx.database,
    `with scanned as materialized (
       select x.id, x.entry_id, x.record_entry_id, x.order_id, x.payload, x.created_at, x.feed_position from outbox x
       where x.feed_position > $1::bigint order by x.feed_position limit $2::integer
     )
     select coalesce((select json_agg(e order by e.position) from (
         select x.feed_position as position, ${messageIdSql('x')} as "messageId",
           x.payload ->> 'type' as type, x.order_id as "orderId", x.created_at as at, x.payload as body
         from scanned x join orders o on o.id = x.order_id where ${visible.sql(4)}
         order by x.feed_position limit $3::integer) e), '[]') as entries,
       (select max(feed_position) from scanned) as "scannedTo",
       (select count(*)::integer from scanned) as scanned,
       exists (select 1 from outbox where feed_position is null and entry_id is not null) as unnumbered`,
    [after, visible.key === 'all' ? size + 1 : mostScanned, size + 1, ...visible.values],
  )
  if (!row) throw new Error('The feed answered no row')
  return row
}

/** One at a time gives places: two at once could give later ones first. */
const FEED_LOCK = 5_779_202

// Its snapshot is taken when the lock is held, so it sees all places that were ever given.
const givePlaces: Statement = {
  name: 'order_feed.number',
  text: `
with base as (
  select coalesce(max(feed_position), 0) as last from outbox where feed_position is not null
), next as (
  select id, row_number() over (order by id) as place from (
    select id from outbox where feed_position is null and entry_id is not null
    order by id limit ${mostNumbered}) u
)
update outbox x set feed_position = b.last + n.place from base b, next n where x.id = n.id`,
}

/** Gives the next events that have committed their places in the feed. */
async function numberEvents(database: Database): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [FEED_LOCK])
    await tx.rows(givePlaces)
  })
}
