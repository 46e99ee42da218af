import { callerOf, type Context } from '../../kernel/context.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import { creditRoomSql } from '../accounts/index.js'
import { byCartNumberSql, wholeOrder, type OrderState } from '../orders/index.js'
import { withGiftCards } from './load-gift-cards.js'
import { replaySql, toldSql, type LoadedAction } from './load-action.js'
import type { ChannelSnapshot } from './planned-update.js'

/** Where an imported order would already be known from, and what would make it a duplicate. */
export interface ImportKey {
  /** Null for an order of a file without a channel: such orders have their numbers among themselves. */
  channelId: number | null
  /** Null when nothing tells the order from others. */
  cartNumber: string | null
  duplicateKey: string | null
  accountId: string | null
}

/** The account of a new order: the one that it names, or the one that took that in. */
export interface AccountOfImport {
  id: string
  currency: string
  /** What it may still owe, in minor units of its currency; null without a credit limit. */
  creditRoom: number | null
}

/** What is known about orders that are about to be imported. */
export interface LoadedImport {
  revision: number
  replay: LoadedAction['replay']
  /** By the place of its key in the list: the order that the channel already has. */
  existing: Map<number, { state: OrderState; told: ChannelSnapshot | null }>
  duplicateKeys: Set<string>
  /** By the id that an order names: the account that its order belongs to. */
  accounts: Map<string, AccountOfImport>
}

const loadStatement: Statement = {
  name: 'status_events.load_import',
  text: `
with wanted as materialized (
  select * from unnest($3::integer[], $4::text[]) with ordinality as w(channel_id, cart_number, place)
  where cart_number is not null),
known as (${byCartNumberSql})
select (select max(revision) from configuration_revision) as revision,
  ${replaySql('$2')} as replay,
  (select json_agg(json_build_object('place', k.place, 'state', ${wholeOrder.sql},
      'told', ${toldSql}))
    from known k join orders o on o.id = k.id) as existing,
  (select jsonb_agg(distinct d.duplicate_key) from order_detail d where d.duplicate_key = any($5::text[])) as duplicates,
  (select jsonb_agg(jsonb_build_object('named', n.id, 'id', a.id, 'currency', a.currency, 'creditRoom', ${creditRoomSql}))
    from account n join account a on a.id = coalesce(n.merged_into_id, n.id) where n.id = any($6::uuid[])) as accounts`,
}

interface LoadedRow {
  revision: number
  replay: LoadedAction['replay']
  existing: { place: number; state: unknown; told: ChannelSnapshot | null }[] | null
  duplicates: string[] | null
  accounts: (AccountOfImport & { named: string })[] | null
}

/** Reads all that importing these orders needs, in one round trip and without a lock. */
export async function loadImport(
  ctx: Context,
  db: Queryable,
  keys: readonly ImportKey[],
  idempotencyKey: string | null,
): Promise<LoadedImport> {
  const [row] = await db.rows<LoadedRow>(loadStatement, [
    callerOf(ctx.actor),
    idempotencyKey,
    keys.map(({ channelId }) => channelId),
    keys.map(({ cartNumber }) => cartNumber),
    keys.flatMap(({ duplicateKey }) => (duplicateKey === null ? [] : [duplicateKey])),
    keys.flatMap(({ accountId }) => (accountId === null ? [] : [accountId])),
  ])
  if (!row) throw new Error('the load of an import answered no row')
  const known = (row.existing ?? []).map((each) => ({
    ...each,
    state: wholeOrder.read(each.state),
  }))
  const states = await withGiftCards(
    db,
    known.map(({ state }) => state),
  )
  return {
    revision: row.revision,
    replay: row.replay,
    existing: new Map(
      known.map(({ place, state, told }, at) => [place - 1, { state: states[at] ?? state, told }]),
    ),
    duplicateKeys: new Set(row.duplicates),
    accounts: new Map((row.accounts ?? []).map(({ named, ...account }) => [named, account])),
  }
}
