export { ReturnReasonResolver } from './return-reason.resolver.js'
