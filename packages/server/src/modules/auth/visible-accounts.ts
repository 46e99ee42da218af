import type { Actor } from '../../kernel/context.js'

/** The records of accounts that somebody may see, as a condition on a column with an account's id. */
export interface AccountVisibility {
  /** Names the form of the condition, for the names of statements. */
  key: 'all' | 'account' | 'none'
  /**
   * SQL that takes its values from `$first` on.
   * @param column the account's id in the row that is looked at, such as `q.account_id`
   */
  sql(column: string, first: number): string
  /** The same for rows of accounts themselves: SQL on the row with this alias. */
  rows(alias: string, first: number): string
  values: unknown[]
}

const all: AccountVisibility = {
  key: 'all',
  sql: () => 'true',
  rows: () => 'true',
  values: [],
}

const none: AccountVisibility = {
  key: 'none',
  sql: () => 'false',
  rows: () => 'false',
  values: [],
}

/**
 * The predicate of visibility of accounts and of everything that belongs to one: quotes, order
 * requests, their history and messages. Account managers see the accounts that they look after, and
 * nothing that belongs to no account; a token that is bound to a channel sees none.
 */
export function visibleAccounts({ actor }: { actor: Actor }): AccountVisibility {
  if (actor.channelId !== null) return none
  if (actor.role !== 'ACCOUNT_MANAGER') return all
  if (actor.id === null) return none
  return {
    key: 'account',
    sql: (column, first) =>
      `${column} in (select va.id from account va where va.manager_id = $${first}::text)`,
    rows: (alias, first) => `${alias}.manager_id = $${first}::text`,
    values: [actor.id],
  }
}
