import { emptyParty, partyForm, partyInput, type PartyForm } from '../../../parts/party.js'
import type {
  AccountAddressInput,
  AccountAddressPartsFragment,
  AccountContactInput,
  AccountContactPartsFragment,
  AddressKind,
  ContactRole,
} from '../../../generated/operations.js'

/** A contact as it is typed in. */
export interface ContactForm {
  name: string
  email: string
  phone: string
  role: ContactRole
  /** Empty: the business's. */
  language: string
  /** Empty: no budget. */
  budget: string
  active: boolean
}

/** The form of a contact; of none, that of a new buyer. */
export function contactForm(contact: AccountContactPartsFragment | null): ContactForm {
  if (!contact)
    return {
      name: '',
      email: '',
      phone: '',
      role: 'BUYER',
      language: '',
      budget: '',
      active: true,
    }
  const { name, email, phone, role, language, budget, active } = contact
  return {
    name,
    email: email ?? '',
    phone: phone ?? '',
    role,
    language: language ?? '',
    budget: budget?.amount ?? '',
    active,
  }
}

const orNull = (text: string) => text.trim() || null

/** A contact that stays as it is. What the reader may not see is left out, and so stays. */
const keptContact = (contact: AccountContactPartsFragment): AccountContactInput => ({
  id: contact.id,
  name: contact.name,
  role: contact.role,
  language: contact.language,
  budget: contact.budget?.amount ?? null,
  active: contact.active,
})

/** The whole list of contacts, with one of them changed or added. `hidden`: without what is private. */
export function contactsWith(
  contacts: readonly AccountContactPartsFragment[],
  id: string | null,
  form: ContactForm,
  { hidden }: { hidden: boolean },
): AccountContactInput[] {
  const written: AccountContactInput = {
    ...(id && { id }),
    name: form.name.trim(),
    ...(!hidden && { email: orNull(form.email), phone: orNull(form.phone) }),
    role: form.role,
    language: orNull(form.language),
    budget: orNull(form.budget),
    active: form.active,
  }
  const kept = contacts.map((contact) => (contact.id === id ? written : keptContact(contact)))
  return id ? kept : [...kept, written]
}

/** An address as it is typed in. */
export interface AddressForm {
  kind: AddressKind
  party: PartyForm
  isDefault: boolean
}

/** The form of an address; of none, that of a new one. */
export const addressForm = (address: AccountAddressPartsFragment | null): AddressForm => ({
  kind: address?.kind ?? 'SHIP_TO',
  party: address ? partyForm(address.party) : emptyParty(),
  isDefault: address?.isDefault ?? false,
})

const keptAddress = ({
  id,
  kind,
  isDefault,
}: AccountAddressPartsFragment): AccountAddressInput => ({
  id,
  kind,
  isDefault,
})

/** The whole list of addresses, with one of them changed or added; a kind has one default. */
export function addressesWith(
  addresses: readonly AccountAddressPartsFragment[],
  id: string | null,
  form: AddressForm,
): AccountAddressInput[] {
  const written: AccountAddressInput = {
    ...(id && { id }),
    kind: form.kind,
    party: partyInput(form.party),
    isDefault: form.isDefault,
  }
  const kept = addresses.map((address) => {
    if (address.id === id) return written
    const yields = form.isDefault && address.kind === form.kind
    return { ...keptAddress(address), isDefault: address.isDefault && !yields }
  })
  return id ? kept : [...kept, written]
}

/** The list without one address. */
export const addressesWithout = (
  addresses: readonly AccountAddressPartsFragment[],
  id: string,
): AccountAddressInput[] => addresses.filter((address) => address.id !== id).map(keptAddress)
