// Files of orders, as the tests of their import write them.
import type { Queryable } from '../src/kernel/database.js'

/** The columns that every file of orders has. */
export const orderColumns = 'Web Order #,Order Date,SKU,Product Name,Quantity,Unit Price'

/** A file with these columns beside the needed ones. */
export const orderFile = (columns: string, ...rows: string[]): string =>
  [columns ? `${orderColumns},${columns}` : orderColumns, ...rows].join('\n')

/** A row of two articles at 10.00; `rest` are the cells of the columns beside the needed ones. */
export const orderRow = (number: string, sku: string, rest?: string): string =>
  `${number},2026-03-01,${sku},Article ${sku},2,10.00${rest === undefined ? '' : `,${rest}`}`

/** How many orders there are. */
export async function countOrders(db: Queryable): Promise<number> {
  const [found] = await db.query<{ count: number }>('select count(*)::int as count from orders')
  return found?.count ?? 0
}
