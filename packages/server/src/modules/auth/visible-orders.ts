import type { Actor } from '../../kernel/context.js'

/** The orders that somebody may see, as a condition on the `orders` row with alias `o`. */
export interface OrderVisibility {
  /** Names the form of the condition, for the names of statements. */
  key: 'all' | 'channel' | 'account' | 'none'
  /** SQL that takes its values from `$first` on. */
  sql(first: number): string
  values: unknown[]
}

const all: OrderVisibility = { key: 'all', sql: () => 'true', values: [] }

const none: OrderVisibility = { key: 'none', sql: () => 'false', values: [] }

/**
 * The one predicate of visibility; every list, search, count, single load and export uses it.
 * Staff and tokens see every order, a token that is bound to a channel sees that channel's orders,
 * account managers see the orders of the accounts that they look after.
 */
export function visibleOrders({ actor }: { actor: Actor }): OrderVisibility {
  if (actor.channelId !== null) {
    return {
      key: 'channel',
      sql: (first) => `o.channel_id = $${first}::integer`,
      values: [actor.channelId],
    }
  }
  if (actor.role !== 'ACCOUNT_MANAGER') return all
  if (actor.id === null) return none
  return {
    key: 'account',
    sql: (first) =>
      `o.account_id in (select a.id from account a where a.manager_id = $${first}::text)`,
    values: [actor.id],
  }
}
