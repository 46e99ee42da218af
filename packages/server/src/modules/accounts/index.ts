export { createAccountLoader } from './account.queries.js'
export { AccountRef } from './account.types.js'
