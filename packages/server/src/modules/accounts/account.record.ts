import type { CustomerLanguage } from '../../kernel/configuration.js'
import type { PartyRecord } from '../../kernel/party.types.js'

/** The roles that contacts have in their account. */
export const contactRoles = ['ADMINISTRATOR', 'MANAGER', 'BUYER'] as const
export type ContactRole = (typeof contactRoles)[number]

/** What an address of an account is for. */
export const addressKinds = ['BILL_TO', 'SHIP_TO'] as const
export type AddressKind = (typeof addressKinds)[number]

/** A person of an account, as it is kept. The budget is in minor units of the account's currency. */
export interface ContactRecord {
  id: string
  name: string
  email: string | null
  phone: string | null
  role: ContactRole
  language: CustomerLanguage | null
  budget: number | null
  active: boolean
}

/** An address of an account, as it is kept. */
export interface AddressRecord {
  id: string
  kind: AddressKind
  party: PartyRecord
  isDefault: boolean
}

/** An account, as it is kept. The credit limit is in minor units of its currency; null: none. */
export interface AccountRecord {
  id: string
  name: string
  externalId: string | null
  labelId: number | null
  parentId: string | null
  currency: string
  creditLimit: number | null
  managerId: string | null
  budgetStartMonth: number
  archivedAt: Date | null
  mergedIntoId: string | null
  version: number
  createdAt: Date
  updatedAt: Date
}

/** An account with its people and addresses, as one transaction sees it. */
export interface WholeAccount extends AccountRecord {
  contacts: ContactRecord[]
  addresses: AddressRecord[]
}
