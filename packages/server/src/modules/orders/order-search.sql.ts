import type { SqlValues } from '../../kernel/sql-values.js'
import type { SearchBranch } from './order-search.js'

const between = (column: string, from: string, below: string) =>
  // The operators of text_pattern_ops: a prepared plan can use its index, which LIKE with a value cannot.
  `${column} ~>=~ ${from} and ${column} ~<~ ${below}`

// What was found is fetched as an array first: otherwise the planner, which cannot know how few there
// are, may walk all orders from the newest to find them.
const among = (ids: string) => `o.id = any (array(${ids}))`

/** The condition on `o` for one way to find it. */
export function branchCondition(branch: SearchBranch, values: SqlValues): string {
  if (branch.by === 'NAME') {
    const pattern = values.add(branch.pattern, 'text')
    return among(`select d.order_id from order_detail d where d.search_text like ${pattern}`)
  }
  const from = values.add(branch.from, 'text')
  const below = values.add(branch.below, 'text')
  switch (branch.by) {
    case 'NUMBER':
      return among(`select n.id from orders n where ${between('n.number', from, below)}`)
    case 'CART_NUMBER':
      return among(`select n.id from orders n where ${between('n.cart_number', from, below)}`)
    case 'SKU':
      return among(`select i.order_id from order_item i where ${between('i.sku', from, below)}`)
    case 'TRACKING':
      return among(
        `select s.order_id from shipment s where ${between('s.tracking_number', from, below)}`,
      )
  }
}
