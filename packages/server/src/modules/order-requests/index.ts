export { ApprovalResolver } from './approval.resolver.js'
export { cancelRequest } from './cancel-request.js'
export { createRequest } from './create-request.js'
export { decideRequest } from './decide-request.js'
export { orderOfRequest } from './make-order.js'
export { setScheme } from './set-scheme.js'
export { submitRequest } from './submit-request.js'
export {
  cancelByLink,
  decideByLink,
  requestForContact,
  resubmitByLink,
  type RequestForContact,
} from './link-deeds.js'
export {
  OrderRequestFieldsResolver,
  OrderRequestOfOrderResolver,
} from './order-request-fields.resolver.js'
export { OrderRequestResolver } from './order-request.resolver.js'
export { remindApprovers } from './remind-approvers.js'
