/**
 * Whether the customers of the order `o` may see it: what every way in of theirs asks in the
 * statement by which it finds the order, so that a hidden order is the same as none.
 */
export const shownToCustomers = `(o.hidden_at is null and not exists (
  select from account business where business.id = o.account_id and business.archived_at is not null))`

/** The id of no order: looked for where nothing was found, so that a hidden order takes no longer than none. */
export const noOrder = `'00000000-0000-0000-0000-000000000000'::uuid`
