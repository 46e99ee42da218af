export { CarrierResolver } from './carrier.resolver.js'
export { createTrackingLinks } from './tracking-links.js'
export { carrierLink } from './tracking-url.js'
