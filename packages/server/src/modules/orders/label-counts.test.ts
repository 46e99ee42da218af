import { expect, test } from 'vitest'
import { contextWithDefaults } from '../../../test/callers.js'
import { insertOrder } from '../../../test/factories/order.factory.js'
import { createTestDatabase } from '../../../test/harness.js'
import { countLabels, foldLabelCounts, type CountedLabel } from './label-counts.js'

const database = await createTestDatabase()
const ctx = await contextWithDefaults(database)

const sorted = (counts: CountedLabel[]) => counts.sort((a, b) => a.labelId - b.labelId)
const recount = () =>
  database.query<CountedLabel>(
    'select coalesce(label_id, 0) as "labelId", count(*)::integer as count from orders group by 1 order by 1',
  )

test('the kept counts equal a recount, also while they are folded', async () => {
  const labels = [10, 20, 20, null, 40, 10, null]
  for (const labelId of labels) await insertOrder(database, { labelId })
  const moved = async (from: number, to: number) => {
    await database.query(
      'update orders set label_id = $2 where id = (select id from orders where label_id = $1 limit 1)',
      [from, to],
    )
    await database.query('insert into order_label_count values ($1, -1), ($2, 1)', [from, to])
  }
  await moved(40, 20)
  expect(sorted(await countLabels(ctx))).toEqual(await recount())

  await Promise.all([
    foldLabelCounts(database),
    foldLabelCounts(database),
    insertOrder(database, { labelId: 10 }),
  ])
  await foldLabelCounts(database)
  expect(sorted(await countLabels(ctx))).toEqual(await recount())
  const rows = await database.query('select 1 from order_label_count')
  expect(rows).toHaveLength((await recount()).length)
})
