import type { Queryable } from '../../kernel/database.js'

const portion = 5000

/** Removes counters that count no more, and what was usual long ago. Answers whether more are left. */
export async function forgetTries(tx: Queryable, now: Date): Promise<boolean> {
  // Passing over what a try has locked, since tries lock several and would wait for this in turn.
  const gone = await tx.query(
    `delete from look_up_counter where key in (
       select key from look_up_counter where ends_at <= $1 limit $2 for update skip locked)
     returning 1`,
    [now, portion],
  )
  await tx.query(`delete from look_up_minute where minute < $1::timestamptz - interval '8 days'`, [
    now,
  ])
  await tx.query(
    `delete from look_up_step_up where ends_at < $1::timestamptz - interval '90 days'`,
    [now],
  )
  return gone.length === portion
}
