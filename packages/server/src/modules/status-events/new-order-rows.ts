import type { Context } from '../../kernel/context.js'
import { lookUpProofs, provenBy, searchTextOf, type OrderState } from '../orders/index.js'
import { duplicateKeyOf } from './duplicate-key.js'

/** What events never touch of a new order, with what it is searched by. */
export const detailRow = ({ order, detail, items }: OrderState): object => ({
  ...detail,
  orderId: order.id,
  searchText: searchTextOf(detail.billTo, detail.shipTo),
  duplicateKey: duplicateKeyOf({ placedAt: order.placedAt, ...detail, items }),
})

/** By what its customer can look a new order up. */
export function proofRows(
  { digest }: Pick<Context, 'digest'>,
  { order, detail }: OrderState,
): Record<string, unknown>[] {
  const proven = { ...order, ...provenBy(detail.billTo, detail.shipTo) }
  return lookUpProofs(digest, proven).map((proof) => ({
    digest: `\\x${proof.digest.toString('hex')}`,
    rank: proof.rank,
    order_id: order.id,
  }))
}
