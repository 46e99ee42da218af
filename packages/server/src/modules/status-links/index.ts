export { StatusLinkResolver } from './status-link.resolver.js'
export {
  createStatusLink,
  findStatusLink,
  forgetStatusLinks,
  revokeStatusLinks,
  statusLinkLifetime,
  statusLinkUrl,
} from './status-link.js'
export { noOrder, shownToCustomers } from './shown-to-customers.sql.js'
export { fillStatusLinks, maskStatusLinks, statusLinkPlace } from './status-link-places.js'
