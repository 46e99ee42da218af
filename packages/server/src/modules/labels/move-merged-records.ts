import type { Database, Statement } from '../../kernel/database.js'
import { holdConfiguration } from '../revisions/index.js'
import { mergeNote, type LabelMove } from './move-merged-label.js'

/** What has a label beside orders and their items, with the name that its counts have. */
const carriers = [
  { name: 'accounts', subject: 'ACCOUNT', table: 'account', account: 'r.id' },
  { name: 'quotes', subject: 'QUOTE', table: 'quote', account: 'r.account_id' },
  { name: 'requests', subject: 'ORDER_REQUEST', table: 'order_request', account: 'r.account_id' },
] as const

/** How many records carry a label. */
export type RecordCounts = Record<(typeof carriers)[number]['name'], number>

const chunkSize = 1000

const moveOf = ({ name, subject, table, account }: (typeof carriers)[number]): Statement => ({
  name: `labels.move_merged.${name}`,
  text: `with picked as (
      select id from ${table} where label_id = $1 order by id limit ${chunkSize} for no key update
    ), moved as (
      update ${table} r set label_id = $2, version = version + 1, updated_at = $8
      from picked where r.id = picked.id and r.label_id = $1
      returning r.id, ${account} as account_id, r.version
    )
    insert into record_entry (id, subject, subject_id, account_id, kind, sequence, from_label_id, from_name,
      to_label_id, to_name, actor_kind, actor_id, actor_name, note, at)
    select gen_random_uuid(), '${subject}', id, account_id, 'LABEL_CHANGED', version, $1, $3, $2, $4, $5, $6, $7, $9, $8
    from moved returning id`,
})

const moves = carriers.map((carrier) => ({ name: carrier.name, statement: moveOf(carrier) }))

/**
 * Moves accounts, quotes and order requests from a merged label to the other, a thousand at once:
 * each gets a row of history and a new version. Answers how many of each moved.
 */
export async function moveRecords(database: Database, move: LabelMove): Promise<RecordCounts> {
  const moved: RecordCounts = { accounts: 0, quotes: 0, requests: 0 }
  const { from, to, actor, at } = move
  const values = [
    from.id,
    to.id,
    from.name,
    to.name,
    actor.kind,
    actor.id,
    actor.name,
    at,
    mergeNote(move),
  ]
  for (const { name, statement } of moves) {
    for (let more = true; more;) {
      const rows = await database.transaction(async (tx) => {
        await holdConfiguration(tx)
        return tx.rows(statement, values)
      })
      moved[name] += rows.length
      more = rows.length > 0
    }
  }
  return moved
}
