export { ApprovalResolver } from './approval.resolver.js'
export {
  cancelByLink,
  decideByLink,
  requestForContact,
  resubmitByLink,
  type RequestForContact,
} from './link-deeds.js'
export { OrderRequestFieldsResolver } from './order-request-fields.resolver.js'
export { OrderRequestResolver } from './order-request.resolver.js'
