const lists = [
  'orderRequests',
  'orderRequest',
  'orderRequestLabelCounts',
  'accounts',
  'account',
  'myDesk',
]

/** Lists that a change of an order request or an approval scheme makes stale, by the mutation's name. */
export const staleAfterRequests: Record<string, readonly string[]> = {
  approvalSchemeSet: ['account', 'approvalPath'],
  orderRequestCreate: lists,
  orderRequestUpdate: lists,
  orderRequestSubmit: lists,
  orderRequestDecide: lists,
  orderRequestCancel: lists,
  orderRequestRemind: lists,
  orderRequestChangeStatus: lists,
  orderRequestsChangeStatus: lists,
  orderRequestNoteAdd: ['orderRequest'],
  orderRequestOrder: [...lists, 'orders', 'orderLabelCounts'],
}
