import type { RuleRecord } from '../../kernel/configuration.js'
import type { Queryable } from '../../kernel/database.js'

/** Stores these rules; those of other events stay as they are. */
export async function writeRules(tx: Queryable, rules: readonly RuleRecord[]): Promise<void> {
  await tx.query(
    `insert into status_rule (event, item_label_id, order_label_id, notify_cart)
     select "event", "itemLabelId", "orderLabelId", "notifyCart"
     from jsonb_to_recordset($1::jsonb)
       as given ("event" text, "itemLabelId" integer, "orderLabelId" integer, "notifyCart" boolean)
     on conflict (event) do update set item_label_id = excluded.item_label_id,
       order_label_id = excluded.order_label_id, notify_cart = excluded.notify_cart`,
    [JSON.stringify(rules)],
  )
}
