export { ApprovalResolver } from './approval.resolver.js'
export { OrderRequestFieldsResolver } from './order-request-fields.resolver.js'
export { OrderRequestResolver } from './order-request.resolver.js'
