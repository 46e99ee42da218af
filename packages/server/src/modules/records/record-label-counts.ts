import type { Actor } from '../../kernel/context.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import { visibleAccounts } from '../auth/index.js'
import { recordCount, type RecordCount } from './record-count.types.js'
import type { RecordSubject } from './record.js'

/** How many records have a label; label 0 stands for none. */
export interface CountedLabel {
  labelId: number
  count: number
}

const summed: Statement = {
  name: 'records.label_counts',
  text: `select label_id as "labelId", sum(difference)::integer as count
    from record_label_count where subject = $1 group by label_id having sum(difference) <> 0`,
}

// Account by account, which `offset 0` holds to: a join, planned for nobody in particular, reads what all managers have.
const ofAccounts = (table: string): string => `
  select r.label_id as "labelId", count(*)::integer as count
  from account a cross join lateral (select coalesce(r.label_id, 0) as label_id
    from ${table} r where r.account_id = a.id offset 0) r
  where a.manager_id = $1 group by 1`

/** The same for an account manager. */
const ofManager: Record<RecordSubject, Statement> = {
  ACCOUNT: {
    name: 'records.label_counts.accounts_of_manager',
    text: `select coalesce(a.label_id, 0) as "labelId", count(*)::integer as count
      from account a where a.manager_id = $1 and a.archived_at is null group by 1`,
  },
  QUOTE: { name: 'records.label_counts.quotes_of_manager', text: ofAccounts('quote') },
  ORDER_REQUEST: {
    name: 'records.label_counts.requests_of_manager',
    text: ofAccounts('order_request'),
  },
}

const fold: Statement = {
  name: 'records.label_counts_fold',
  text: `with taken as (
      delete from record_label_count where ctid = any (array(
        select ctid from record_label_count limit 100000 for update skip locked))
      returning subject, label_id, difference)
    insert into record_label_count (subject, label_id, difference)
    select subject, label_id, sum(difference)::integer from taken group by subject, label_id having sum(difference) <> 0`,
}

/** What a list asks for by its filter. */
interface LabelFilter {
  labelIds?: readonly number[] | null
}

/**
 * Records per label that the caller may see, of a list that asks for nothing but labels; null for
 * any other list. Who sees all of them reads the kept differences. Archived accounts are not counted.
 */
export async function keptLabelCounts(
  { actor, database }: { actor: Actor; database: Queryable },
  subject: RecordSubject,
  { labelIds, ...rest }: LabelFilter,
): Promise<CountedLabel[] | null> {
  if (Object.values(rest).some((value) => value != null && value !== '')) return null
  const { key, values } = visibleAccounts({ actor })
  if (key === 'none') return []
  const counts =
    key === 'all'
      ? await database.rows<CountedLabel>(summed, [subject])
      : await database.rows<CountedLabel>(ofManager[subject], values)
  return labelIds ? counts.filter(({ labelId }) => labelIds.includes(labelId)) : counts
}

/** How many there are in all. */
export const countOf = (counts: readonly CountedLabel[]): RecordCount =>
  recordCount(counts.reduce((total, { count }) => total + count, 0))

/** Puts the kept differences together to one per label; changes may go on meanwhile. */
export async function foldRecordCounts(on: Queryable): Promise<void> {
  await on.rows(fold)
}
