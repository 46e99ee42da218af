export { OrderFormDraftResolver } from './order-form-draft.resolver.js'
