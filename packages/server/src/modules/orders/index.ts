export * from './order-state.js'
export * from './quantities.js'
export * from './split.js'
export * from './totals.js'
export * from './reductions.js'
export * from './ship-items.js'
export * from './drop-ships.js'
export * from './held-by-return.js'
export * from './draft-order.js'
export { wholeOrder } from './load-order.sql.js'
export { isShownToCustomers } from './shown-to-customers.js'
export { snakeCase } from './snake-case.js'
export { orderView, type OrderView } from './order-view.js'
export { Order, orderOf } from './order.types.js'
export {
  FactChange,
  LabelChange,
  TimelineEntry,
  TimelineKindEnum,
  type TimelineKind,
} from './timeline.types.js'
export { PaymentModeEnum, OrderSourceEnum } from './order-enums.js'
export { PartyInput } from '../../kernel/party.types.js'
export { escapeLike } from '../../kernel/text.js'
export { numberForm, proofForm } from './look-up-forms.js'
export { fillLookUpProofs, lookUpDigest, lookUpProofs, provenBy } from './look-up-proofs.js'
export { createOrderLoader } from './order-relations.queries.js'
export { findOrder } from './find-order.js'
export { byCartNumberSql, findOrders, type OrderReference } from './find-orders.js'
export { visibleOrders, type OrderVisibility } from '../auth/index.js'
export { foldLabelCounts } from './label-counts.js'
export { OrderResolver } from './order.resolver.js'

export { contentLocks, labelLocks } from './order-locks.js'
