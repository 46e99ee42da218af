import type { PartyRecord } from '../../kernel/party.types.js'
import type { AddressKind, ContactRole } from './account.record.js'

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
