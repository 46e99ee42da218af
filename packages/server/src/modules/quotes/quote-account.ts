import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import type { PartyRecord } from '../../kernel/party.types.js'
import { Refusal } from '../../kernel/refusal.js'
import { invalidInput, userError } from '../../kernel/user-error.types.js'
import type { AccountRef } from '../accounts/index.js'
import { visibleAccounts } from '../auth/index.js'
import type { QuoteContact, QuoteDraft } from './quote.record.js'

/** The account of a quote, as far as quotes need to know it. */
export interface QuoteAccount extends AccountRef {
  currency: string
  archived: boolean
  /** Its default addresses; null for none. */
  billTo: PartyRecord | null
  shipTo: PartyRecord | null
  contacts: QuoteContact[]
}

const address = (kind: 'BILL_TO' | 'SHIP_TO') =>
  `(select d.party from account_address d where d.account_id = a.id and d.kind = '${kind}' and d.is_default)`

/**
 * The account that a quote is to belong to; null for a customer without one. It is held until the
 * transaction ends, so that it is neither archived nor handed over meanwhile.
 * @throws Refusal NOT_FOUND for one that the caller does not see, INVALID_INPUT where the caller
 * may only write quotes of accounts
 */
export async function accountOfQuote(
  tx: Queryable,
  ctx: Pick<Context, 'actor'>,
  accountId: string | null,
): Promise<QuoteAccount | null> {
  const visible = visibleAccounts(ctx)
  if (accountId === null) {
    if (visible.key === 'all') return null
    throw new Refusal(invalidInput(['accountId'], 'Say which of your accounts it is for.'))
  }
  const [account] = await tx.rows<QuoteAccount>(
    {
      name: `quotes.account.${visible.key}`,
      text: `select a.id, a.name, a.external_id as "externalId", a.currency, a.archived_at is not null as archived,
          ${address('BILL_TO')} as "billTo", ${address('SHIP_TO')} as "shipTo",
          (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name, 'email', c.email,
            'language', c.language, 'active', c.active)), '[]')
          from account_contact c where c.account_id = a.id) as contacts
        from account a where a.id = $1 and ${visible.rows('a', 2)} for share of a`,
    },
    [accountId, ...visible.values],
  )
  if (!account) throw new Refusal(userError('NOT_FOUND', ['accountId']))
  return account
}

/** Refuses new quotes of an archived account. */
export function refuseArchivedAccount(account: QuoteAccount | null): void {
  if (account?.archived) throw new Refusal(userError('ACCOUNT_ARCHIVED', ['accountId']))
}

/**
 * Refuses a contact of another account, or one who is new to the quote and does not act for the
 * account any more.
 */
export function refuseOtherContact(
  account: QuoteAccount | null,
  { contactId }: Pick<QuoteDraft, 'contactId'>,
  former: string | null,
): void {
  if (contactId === null) return
  const contact = account?.contacts.find(({ id }) => id === contactId)
  if (!contact || (!contact.active && contactId !== former))
    throw new Refusal(userError('NOT_FOUND', ['contactId']))
}

/** What the quote's customer is called. */
export const customerNameOf = (
  account: AccountRef | null,
  { billTo, shipTo }: Pick<QuoteDraft, 'billTo' | 'shipTo'>,
): string => account?.name ?? billTo.name ?? shipTo.name ?? ''
