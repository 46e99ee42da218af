import type { Queryable, Statement } from '../../kernel/database.js'
import { newerExists } from './claim.sql.js'

const atOnce = 1_000

const forget: Statement = {
  name: 'deliveries.forget',
  text: `
with walked as (
  select id, created_at from delivery where id > $1 order by id limit ${atOnce}
), gone as (
  delete from delivery d using walked w
  where d.id = w.id and d.ended_at < now() - interval '30 days' and (d.order_id is null or ${newerExists})
    and (d.ended_at < now() - interval '1 year' or d.state = 'SUPERSEDED'
      or d.destination_id <> (select id from destination where kind = 'EMAIL'))
)
select id, created_at < now() - interval '30 days' as old from walked order by id desc limit 1`,
}

/**
 * Forgets deliveries that ended thirty days ago, a part each time it is called; answers whether
 * more may be left. The last one of an order and destination stays: the next tells its number.
 * Mails stay for a year, as what customers were told is asked about for longer.
 */
export function deliveryForgetter(): (tx: Queryable) => Promise<boolean> {
  let walkedTo = 0
  return async (tx) => {
    const [last] = await tx.rows<{ id: number; old: boolean }>(forget, [walkedTo])
    walkedTo = last?.old ? last.id : 0
    return walkedTo > 0
  }
}
