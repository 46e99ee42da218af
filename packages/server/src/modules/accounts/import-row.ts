import type { PartyRecord } from '../../kernel/party.types.js'
import type { NewRecordEntry } from '../records/index.js'
import type { AddressKind, ContactRole, WholeAccount } from './account.record.js'
import type { AccountManager } from './account.types.js'

/** What an import says of one account; what is left out stays as it is. */
export interface AccountImportRow {
  externalId: string
  name?: string
  /** A label by its code or name, or by the word of the system that sends it. */
  label?: string
  parentExternalId?: string
  managerEmail?: string
  currency?: string
  creditLimit?: string
  budgetStartMonth?: number
  /** One person, known again by the e-mail address, else by the name. */
  contact?: { name?: string; email?: string; phone?: string; role?: ContactRole }
  /** The default addresses. */
  addresses?: Partial<Record<AddressKind, PartyRecord>>
}

/** An account that an import names, with what decides about it. */
export type KnownAccount = WholeAccount & {
  /** False for one that belongs to somebody else: nothing of it is told. */
  visible: boolean
  hasChildren: boolean
  /** What other systems call its parent; null for none. */
  parentExternalId: string | null
}

/** What an import's rows name. */
export interface KnownForImport {
  byExternalId: Map<string, KnownAccount>
  /** By their e-mail addresses in lower case. */
  managers: Map<string, AccountManager>
  managerNames: Map<string, string>
}

/** An account as an import is to write it, with what its history is told. */
export interface DecidedAccount {
  account: WholeAccount
  isNew: boolean
  entries: NewRecordEntry[]
}
