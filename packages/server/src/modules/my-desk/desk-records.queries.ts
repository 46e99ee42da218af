import DataLoader from 'dataloader'
import type { Context } from '../../kernel/context.js'
import type { Statement } from '../../kernel/database.js'
import { money } from '../../kernel/money.types.js'
import { labelType } from '../labels/index.js'
import type { DeskRecord, DeskSubject } from './my-desk.types.js'

interface RecordRow {
  subject: DeskSubject
  id: string
  title: string
  reference: string | null
  labelId: number | null
  currency: string | null
  total: number | null
  account: DeskRecord['account']
}

const account = `case when a.id is not null then
  jsonb_build_object('id', a.id, 'name', a.name, 'externalId', a.external_id) end as account`

const branch = (subject: DeskSubject, table: string, reference: string, place: number) => `
  select '${subject}' as subject, r.id, r.number as title, ${reference} as reference, r.label_id as "labelId",
    r.currency, r.total, ${account}
  from ${table} r left join account a on a.id = r.account_id where r.id = any($${place}::uuid[])`

const recordsById: Statement = {
  name: 'desk.records',
  text: `${branch('ORDER', 'orders', 'r.cart_number', 1)} union all
    ${branch('QUOTE', 'quote', 'r.reference', 2)} union all
    ${branch('ORDER_REQUEST', 'order_request', 'r.reference', 3)} union all
    select 'ACCOUNT', a.id, a.name, a.external_id, a.label_id, null, null, ${account}
    from account a where a.id = any($4::uuid[])`,
}

/** One thing on a desk. */
export interface DeskKey {
  subject: DeskSubject
  id: string
}

const places: readonly DeskSubject[] = ['ORDER', 'QUOTE', 'ORDER_REQUEST', 'ACCOUNT']
const keyOf = ({ subject, id }: DeskKey) => `${subject} ${id}`

/**
 * Reads what lies on a desk, all that one request asks for at once. Only for what the caller is
 * known to see: the statement asks nobody.
 */
export const createDeskRecordLoader = (ctx: Context): DataLoader<DeskKey, DeskRecord, string> =>
  new DataLoader(
    async (keys) => {
      const ids = places.map((place) =>
        keys.filter(({ subject }) => subject === place).map(({ id }) => id),
      )
      const rows = await ctx.database.rows<RecordRow>(recordsById, ids)
      const found = new Map(rows.map((row) => [keyOf(row), recordOf(row, ctx)]))
      return keys.map((key) => found.get(keyOf(key)) ?? new Error(`${keyOf(key)} is gone`))
    },
    { cacheKeyFn: keyOf },
  )

function recordOf({ labelId, currency, total, ...rest }: RecordRow, ctx: Context): DeskRecord {
  const label = ctx.configuration.current().labels.get(labelId ?? 0)
  return {
    ...rest,
    label: label ? labelType(label) : null,
    total: currency === null || total === null ? null : money(total, currency),
  }
}
