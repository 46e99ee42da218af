export { BackorderResolver } from './backorder.resolver.js'
