import type { SqlValues } from '../../kernel/sql-values.js'
import type { SearchBranch } from './order-search.js'

const below = (table: string, column: string, pattern: string) =>
  `exists (select 1 from ${table} f where f.order_id = o.id and f.${column} like ${pattern})`

// Numbers rise with time, so the orders of a prefix lie together: a walk from the newest would be
// long, which the planner cannot know. As an array they are fetched first.
const own = (column: string, pattern: string) =>
  `o.id = any (array(select n.id from orders n where n.${column} like ${pattern}))`

/**
 * The condition on `o` for one way to find it. PostgreSQL chooses between the index of the searched
 * column and a walk from the newest order, by how often it expects the pattern: it must know the
 * pattern when it plans, so a search has no name.
 */
export function branchCondition({ by, pattern }: SearchBranch, values: SqlValues): string {
  const like = values.add(pattern, 'text')
  switch (by) {
    case 'NUMBER':
      return own('number', like)
    case 'CART_NUMBER':
      return own('cart_number', like)
    case 'SKU':
      return below('order_item', 'sku', like)
    case 'TRACKING':
      return below('shipment', 'tracking_number', like)
    case 'NAME':
      return below('order_detail', 'search_text', like)
  }
}
