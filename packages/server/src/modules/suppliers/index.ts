export { SupplierResolver } from './supplier.resolver.js'
