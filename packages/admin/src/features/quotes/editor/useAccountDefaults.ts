import { watch, type Ref } from 'vue'
import type { QuoteAccountQuery } from '../../../generated/operations.js'
import { partyFields, partyForm } from '../../../parts/party.js'
import type { QuoteForm } from './quote-form.js'

type Account = NonNullable<QuoteAccountQuery['account']>

/** What of the form follows from the account: its currency, its addresses, its only contact. */
export function defaultsOf({ currency, contacts, addresses }: Account): Partial<QuoteForm> {
  const active = contacts.filter((contact) => contact.active)
  const partyOf = (kind: 'BILL_TO' | 'SHIP_TO') => {
    const party = addresses.find((each) => each.kind === kind && each.isDefault)?.party
    return party ? partyForm(party) : null
  }
  const billTo = partyOf('BILL_TO') ?? partyOf('SHIP_TO')
  const shipTo = partyOf('SHIP_TO')
  const isOther = billTo && shipTo && partyFields.some((field) => billTo[field] !== shipTo[field])
  return {
    currency,
    contactId: active.length === 1 ? (active[0]?.id ?? null) : null,
    ...(billTo && { billTo, otherShipTo: Boolean(isOther) }),
    ...(shipTo && { shipTo }),
  }
}

/** Fills the form with what is known of an account, once, when that account was chosen by hand. */
export function useAccountDefaults(
  known: Ref<Account | null>,
  chosen: Ref<string | null>,
  set: (part: Partial<QuoteForm>) => void,
): void {
  watch([known, chosen], ([account, id]) => {
    if (!account || account.id !== id) return
    chosen.value = null
    set(defaultsOf(account))
  })
}
