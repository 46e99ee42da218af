export { ensureDefaults } from './load-defaults.js'
export { forgetIdempotencyKeys } from './forget-idempotency-keys.js'
export { eventMutations, eventsOnOrders } from './catalog/index.js'
export { fireEvent } from './fire-event.js'
export { importOrder } from './import-order.js'
export type { EventSpec } from './event-spec.js'
export type { OrderDraftInput } from './order-draft.inputs.js'
export { plainInput, type OrderEventInput } from './status-event.inputs.js'
export type { StatusEventPayload } from './status-event.types.js'
export { PossibleEventsResolver } from './possible-events.resolver.js'
export { verify, type BrokenInvariant } from './verify.js'
export { applyActionRoutine } from './apply-action.sql.js'
export {
  importOrders,
  type ImportedOrder,
  type OrderToImport,
  type ParcelDraft,
} from './import-orders.js'
export { importTracking, type AddedTracking, type TrackingNumber } from './import-tracking.js'
export { LabelUsageResolver } from './label-usage.resolver.js'
export { ReturnCloseResolver } from './return-close.resolver.js'
export { StatusRuleResolver } from './status-rule.resolver.js'
export { colorOfCategory } from './default-labels.js'
export { compareRules } from './compare-rules.js'
export { ruleChangeErrors, updateStatusRules, type RuleChange } from './update-status-rules.js'
export { StatusEventUndoResolver } from './status-event-undo.resolver.js'
export { OrderUpdatesResolver } from './order-updates.resolver.js'
export { WebhookPreviewResolver } from './webhook-preview.resolver.js'
