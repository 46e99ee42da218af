export {
  createAccountLoader,
  createBalanceLoader,
  createVisibleAccountLoader,
} from './account-loaders.js'
export { AccountChangeResolver } from './account-change.resolver.js'
export { countAccountLabels } from './account-list.queries.js'
export { AccountResolver } from './account.resolver.js'
export type { AccountContactInput, AccountCreateInput } from './account.inputs.js'
export type {
  AccountRecord,
  AddressKind,
  AddressRecord,
  ContactRecord,
  ContactRole,
  WholeAccount,
} from './account.record.js'
export { creditRoomSql } from './account.sql.js'
export { Account, AccountContact, AccountRef } from './account.types.js'
export { createAccount } from './create-account.js'
export { importAccounts, type ImportedAccount } from './import-accounts.js'
export type { AccountImportRow } from './import-row.js'
