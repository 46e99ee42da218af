export { createAccountLoader, createVisibleAccountLoader } from './account-loaders.js'
export { AccountResolver } from './account.resolver.js'
export { Account, AccountContact, AccountRef, ContactRoleEnum } from './account.types.js'
export type { AccountRecord, ContactRecord, ContactRole } from './account.record.js'
