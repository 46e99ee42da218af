import DataLoader from 'dataloader'
import type { CustomerLanguage } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import { money } from '../../kernel/money.types.js'
import type { AccountContact } from '../accounts/index.js'
import type { Approver } from './approval-level.js'

/** A contact with the currency of the account. */
export interface ContactRow extends Approver {
  accountId: string
  email: string | null
  phone: string | null
  language: CustomerLanguage | null
  /** For each year, in minor units; null: no budget. */
  budget: number | null
  currency: string
}

/** The fields of {@link ContactRow} out of the contact `c` and the account `a`. */
export const contactColumns = `c.id, c.account_id as "accountId", c.name, c.email, c.phone, c.role, c.language,
  c.budget, c.active, a.currency`

const byIds: Statement = {
  name: 'order_requests.contacts',
  text: `select ${contactColumns} from account_contact c join account a on a.id = c.account_id
    where c.id = any($1::uuid[])`,
}

/** Contacts of accounts that the caller is known to see. */
export const contactsByIds = (on: Queryable, ids: readonly string[]): Promise<ContactRow[]> =>
  on.rows(byIds, [ids])

/** Reads contacts by id, all that one request asks for at once. */
export const createContactLoader = (ctx: Context): DataLoader<string, ContactRow> =>
  new DataLoader(async (ids) => {
    const rows = await contactsByIds(ctx.database, ids)
    const byId = new Map(rows.map((row) => [row.id, row]))
    return ids.map((id) => byId.get(id) ?? new Error(`contact ${id} is gone`))
  })

/** A contact as the API shows it. */
export const contactOf = ({
  accountId: _,
  currency,
  budget,
  ...contact
}: ContactRow): AccountContact => ({
  ...contact,
  budget: budget === null ? null : money(budget, currency),
})
