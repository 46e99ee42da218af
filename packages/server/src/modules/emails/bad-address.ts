import type { Queryable, Statement } from '../../kernel/database.js'
import { sameMailbox } from '../../kernel/mailbox.js'

const note: Statement = {
  name: 'bad_addresses.note',
  text: `insert into bad_address (address, reason, detail, order_id) values ($1, $2, $3, $4)
    on conflict (address) do update set reason = excluded.reason, detail = excluded.detail,
      order_id = excluded.order_id, times = bad_address.times + 1, last_seen_at = now(), cleared_at = null`,
}

const find: Statement = {
  name: 'bad_addresses.find',
  text: `select 1 as found from bad_address where address = $1 and cleared_at is null`,
}

/** Keeps that a mail server refuses an address for good. */
export async function noteBadAddress(
  on: Queryable,
  address: string,
  { reason, detail, orderId }: { reason: string; detail: string; orderId: string | null },
): Promise<void> {
  await on.rows(note, [sameMailbox(address), reason, detail, orderId])
}

/** Whether nothing is sent to an address until somebody clears it. */
export const isBadAddress = async (on: Queryable, address: string): Promise<boolean> =>
  (await on.rows(find, [sameMailbox(address)])).length > 0
