import type { LabelRecord } from '../../kernel/configuration.js'
import type { Queryable } from '../../kernel/database.js'

/** A label before the database has given it a version. */
export type NewLabel = Omit<LabelRecord, 'version' | 'archivedAt'>

/** The fields of a label that a deed may change. */
export type LabelChanges = Partial<Omit<LabelRecord, 'id' | 'version' | 'system'>>

const columns = {
  code: 'code text',
  name: 'name text',
  customerNames: 'customer_names jsonb',
  description: 'description text',
  color: 'color text',
  category: 'category text',
  displayOrder: 'display_order integer',
  isShowToCustomer: 'is_show_to_customer boolean',
  isAccountStatus: 'is_account_status boolean',
  isEdit: 'is_edit boolean',
  isSendEmail: 'is_send_email boolean',
  isOrderState: 'is_order_state boolean',
  isOrderLineItemState: 'is_order_line_item_state boolean',
  isQuoteState: 'is_quote_state boolean',
  action: 'action text',
  archivedAt: 'archived_at timestamptz',
} as const satisfies Record<keyof LabelChanges, string>

const nameOf = (column: string): string => column.slice(0, column.indexOf(' '))
const typed = { id: 'id integer', system: 'system boolean', ...columns }

function asRow(values: Partial<Record<keyof typeof typed, unknown>>): Record<string, unknown> {
  const entries = Object.entries(values) as [keyof typeof typed, unknown][]
  return Object.fromEntries(entries.map(([key, value]) => [nameOf(typed[key]), value]))
}

/** Inserts labels with the ids that they bring, in one statement. */
export async function insertLabels(tx: Queryable, labels: readonly NewLabel[]): Promise<void> {
  const names = Object.values(typed).filter((column) => !column.startsWith('archived_at'))
  await tx.query(
    `insert into label (${names.map(nameOf).join(', ')})
     select ${names.map(nameOf).join(', ')} from jsonb_to_recordset($1::jsonb) as given (${names.join(', ')})`,
    [JSON.stringify(labels.map(asRow))],
  )
}

/** So many ids for labels of this installation's own. */
export async function nextLabelIds(tx: Queryable, count: number): Promise<number[]> {
  const rows = await tx.query<{ id: number }>(
    `select nextval('label_id_seq')::integer as id from generate_series(1, $1::integer)`,
    [count],
  )
  return rows.map(({ id }) => id)
}

/** Changes fields of a label and raises its version by one. */
export async function changeLabel(
  tx: Queryable,
  id: number,
  changes: LabelChanges,
  now: Date,
): Promise<void> {
  const keys = Object.keys(changes) as (keyof LabelChanges)[]
  const set = keys
    .map((key) => `${nameOf(columns[key])} = given.${nameOf(columns[key])},`)
    .join(' ')
  const given = keys.length > 0 ? keys.map((key) => columns[key]).join(', ') : 'nothing integer'
  await tx.query(
    `update label set ${set} version = version + 1, updated_at = $3
     from jsonb_to_record($2::jsonb) as given (${given}) where id = $1`,
    [id, JSON.stringify(asRow(changes)), now],
  )
}
