export { beginDesksAnew } from './begin-desks-anew.js'
export { MyDeskResolver } from './my-desk.resolver.js'
