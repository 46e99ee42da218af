import type { SqlValues } from '../../kernel/sql-values.js'
import type { SearchBranch } from './order-search.js'

const between = (column: string, from: string, below: string) =>
  // The operators of text_pattern_ops: a prepared plan can use its index, which LIKE with a value cannot.
  `${column} ~>=~ ${from} and ${column} ~<~ ${below}`

/** The condition on `o` for one way to find it. */
export function branchCondition(branch: SearchBranch, values: SqlValues): string {
  if (branch.by === 'NAME') {
    const pattern = values.add(branch.pattern, 'text')
    return `o.id in (select d.order_id from order_detail d where d.search_text like ${pattern})`
  }
  const from = values.add(branch.from, 'text')
  const below = values.add(branch.below, 'text')
  switch (branch.by) {
    case 'NUMBER':
      return between('o.number', from, below)
    case 'CART_NUMBER':
      return between('o.cart_number', from, below)
    case 'SKU':
      return `o.id in (select i.order_id from order_item i where ${between('i.sku', from, below)})`
    case 'TRACKING':
      return `o.id in (select s.order_id from shipment s where ${between('s.tracking_number', from, below)})`
  }
}
