import type { Queryable, Statement } from '../../kernel/database.js'

const day = 24 * 60 * 60 * 1000

/** How long the answer to an idempotency key is kept, in milliseconds: 7 days. */
const lifetime = 7 * day

const forgetKeys: Statement = {
  name: 'status_events.forget_idempotency_keys',
  text: `delete from idempotency_key where ctid = any (array(
      select ctid from idempotency_key where created_at < $1
      order by created_at limit $2 for update skip locked))
    returning 1`,
}

/**
 * Forgets up to `most` idempotency keys whose time is over at `now`, the oldest first. Answers
 * whether there may be more of them.
 */
export async function forgetIdempotencyKeys(
  on: Queryable,
  now: Date,
  most = 5_000,
): Promise<boolean> {
  const before = new Date(now.getTime() - lifetime)
  const forgotten = await on.rows(forgetKeys, [before, most])
  return forgotten.length === most
}
