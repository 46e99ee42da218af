import type { LabelScope, StatusEventKey } from '@waypost/shared'
import type { Configuration, RuleRecord } from '../../kernel/configuration.js'
import type { Queryable } from '../../kernel/database.js'
import type { RecordCounts } from './move-merged-records.js'

/** A cell of the grid. */
export interface RuleCell {
  event: StatusEventKey
  scope: Extract<LabelScope, 'ORDER' | 'ORDER_ITEM'>
}

const cellsNaming = (rule: RuleRecord, id: number): RuleCell[] => [
  ...(rule.itemLabelId === id ? [{ event: rule.event, scope: 'ORDER_ITEM' as const }] : []),
  ...(rule.orderLabelId === id ? [{ event: rule.event, scope: 'ORDER' as const }] : []),
]

/** The cells whose rule names the label, in grid order. */
export const cellsOf = ({ rules }: Pick<Configuration, 'rules'>, id: number): RuleCell[] =>
  [...rules.values()].flatMap((rule) => cellsNaming(rule, id))

/** The events whose rule names the label, in grid order. */
export const eventsOf = (
  configuration: Pick<Configuration, 'rules'>,
  id: number,
): StatusEventKey[] => [...new Set(cellsOf(configuration, id).map(({ event }) => event))]

/** How many declared transitions lead from the label or to it, over all scopes. */
export function transitionsOf(
  { transitions }: Pick<Configuration, 'transitions'>,
  id: number,
): number {
  return Object.values(transitions)
    .flatMap((moves) => [...moves])
    .reduce((count, [from, to]) => count + (from === id ? to.size : Number(to.has(id))), 0)
}

/** How many subjects carry a label, and how many rows of history name it. */
export interface SubjectCounts extends RecordCounts {
  orders: number
  items: number
  history: number
}

/** How many e-mail templates are for mails of this label alone. */
export async function templatesOf(queryable: Queryable, id: number): Promise<number> {
  const [row] = await queryable.query<{ count: number }>(
    'select count(*)::integer as count from email_template where label_id = $1',
    [id],
  )
  return row?.count ?? 0
}

/** Counts what carries the label, whoever may see it. */
export async function subjectCounts(queryable: Queryable, id: number): Promise<SubjectCounts> {
  const [row] = await queryable.query<SubjectCounts>(
    `select (select count(*) from orders where label_id = $1)::int as orders,
            (select count(*) from order_item where label_id = $1)::int as items,
            (select count(*) from account where label_id = $1)::int as accounts,
            (select count(*) from quote where label_id = $1)::int as quotes,
            (select count(*) from order_request where label_id = $1)::int as requests,
            ((select count(*) from label_change where from_label_id = $1 or to_label_id = $1)
             + (select count(*) from record_entry where from_label_id = $1 or to_label_id = $1)
             + (select count(*) from orders where customer_label_id = $1)
             + (select count(*) from order_item where customer_label_id = $1))::int as history`,
    [id],
  )
  if (!row) throw new Error('The counts of a label answered no row')
  return row
}
