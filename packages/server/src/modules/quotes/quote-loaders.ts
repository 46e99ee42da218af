import DataLoader from 'dataloader'
import type { Context } from '../../kernel/context.js'
import type { Statement } from '../../kernel/database.js'
import { money } from '../../kernel/money.types.js'
import type { AccountContact, ContactRecord } from '../accounts/index.js'
import { visibleAccounts } from '../auth/index.js'
import type { QuoteLineRecord, QuoteRecord } from './quote.record.js'
import { linesJson, quoteColumns } from './quote.sql.js'
import type { QuoteRef } from './quote.types.js'

const linesByQuote: Statement = {
  name: 'quotes.lines',
  text: `select q.id, ${linesJson} as lines from quote q where q.id = any($1::uuid[])`,
}

/** Reads the lines of quotes that the caller is known to see, in their order. */
export const createLineLoader = (ctx: Context): DataLoader<string, QuoteLineRecord[]> =>
  new DataLoader(async (ids) => {
    const rows = await ctx.database.rows<{ id: string; lines: QuoteLineRecord[] }>(linesByQuote, [
      ids,
    ])
    const byId = new Map(rows.map(({ id, lines }) => [id, lines]))
    return ids.map((id) => byId.get(id) ?? [])
  })

const contactsById: Statement = {
  name: 'quotes.contacts',
  text: `select c.id, c.name, c.email, c.phone, c.role, c.language, c.budget, c.active, a.currency
    from account_contact c join account a on a.id = c.account_id where c.id = any($1::uuid[])`,
}

/** Reads contacts of quotes that the caller is known to see. */
export const createContactLoader = (ctx: Context): DataLoader<string, AccountContact | null> =>
  new DataLoader(async (ids) => {
    const rows = await ctx.database.rows<ContactRecord & { currency: string }>(contactsById, [ids])
    const byId = new Map(
      rows.map(({ budget, currency, ...contact }) => [
        contact.id,
        { ...contact, budget: budget === null ? null : money(budget, currency) },
      ]),
    )
    return ids.map((id) => byId.get(id) ?? null)
  })

/** Quotes as others refer to them, null for those that the caller may not see. */
export const createQuoteRefLoader = (ctx: Context): DataLoader<string, QuoteRef | null> => {
  const visible = visibleAccounts(ctx)
  const statement = {
    name: `quotes.refs.${visible.key}`,
    text: `select q.id, q.number from quote q where q.id = any($1::uuid[]) and ${visible.sql('q.account_id', 2)}`,
  }
  return new DataLoader(async (ids) => {
    const rows = await ctx.database.rows<QuoteRef>(statement, [ids, ...visible.values])
    const byId = new Map(rows.map((row) => [row.id, row]))
    return ids.map((id) => byId.get(id) ?? null)
  })
}

/** The quotes that became orders, by the orders' ids; null for none, and for one that the caller may not see. */
export const createQuoteOfOrderLoader = (ctx: Context): DataLoader<string, QuoteRecord | null> => {
  const visible = visibleAccounts(ctx)
  const statement = {
    name: `quotes.of_orders.${visible.key}`,
    text: `select ${quoteColumns} from quote q
      where q.order_id = any($1::uuid[]) and ${visible.sql('q.account_id', 2)}`,
  }
  return new DataLoader(async (ids) => {
    const rows = await ctx.database.rows<QuoteRecord>(statement, [ids, ...visible.values])
    const byOrder = new Map(rows.map((row) => [row.orderId, row]))
    return ids.map((id) => byOrder.get(id) ?? null)
  })
}
