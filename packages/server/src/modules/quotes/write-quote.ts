import type { Actor } from '../../kernel/context.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import { documentOf } from './quote-document.js'
import type { QuoteLineRecord, WholeQuote } from './quote.record.js'

const insertRow: Statement = {
  name: 'quotes.insert',
  text: `insert into quote (id, reference, account_id, contact_id, channel_id, currency, label_id, bill_to, ship_to,
      customer_name, expires_on, expires_at, shipping, discount, tax, tax_from_rates, total, customer_note,
      search_text, updated_at, revision, number, duplicate_of_id, created_by, created_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $20)`,
}

// What the customer accepted was another revision, and staff has looked at what was answered.
const updateRow: Statement = {
  name: 'quotes.update',
  text: `update quote set reference = $2, account_id = $3, contact_id = $4, channel_id = $5, currency = $6,
      label_id = $7, bill_to = $8, ship_to = $9, customer_name = $10, expires_on = $11, expires_at = $12,
      shipping = $13, discount = $14, tax = $15, tax_from_rates = $16, total = $17, customer_note = $18,
      search_text = $19, updated_at = $20, revision = $21, version = version + 1,
      accepted_at = null, waiting_since = null
    where id = $1`,
}

const dropLines: Statement = {
  name: 'quotes.drop_lines',
  text: 'delete from quote_line where quote_id = $1',
}

const insertLines: Statement = {
  name: 'quotes.insert_lines',
  text: `insert into quote_line (id, quote_id, position, sku, name, qty, list_price, unit_price)
    select id, $1, position, sku, name, qty, "listPrice", "unitPrice"
    from jsonb_to_recordset($2::jsonb) as l(id uuid, position integer, sku text, name text, qty integer,
      "listPrice" bigint, "unitPrice" bigint)`,
}

const insertRevision: Statement = {
  name: 'quotes.insert_revision',
  text: `insert into quote_revision (quote_id, revision, document, actor_kind, actor_id, actor_name, at)
    values ($1, $2, $3, $4, $5, $6, $7)`,
}

/** What a quote is found by, beside its number and its account: customer, reference and articles. */
const searchTextOf = ({ customerName, reference, lines }: WholeQuote): string =>
  [customerName, reference ?? '', ...lines.flatMap(({ sku, name }) => [sku, name])]
    .join(' ')
    .toLowerCase()

const valuesOf = (quote: WholeQuote): unknown[] => [
  ...[quote.id, quote.reference, quote.accountId, quote.contactId, quote.channelId, quote.currency],
  ...[quote.labelId, JSON.stringify(quote.billTo), JSON.stringify(quote.shipTo)],
  ...[quote.customerName, quote.expiresOn, quote.expiresAt, quote.shipping, quote.discount],
  ...[quote.tax, quote.taxFromRates, quote.total, quote.customerNote, searchTextOf(quote)],
  ...[quote.updatedAt, quote.revision],
]

/** Writes a new quote with its lines and its first revision. */
export async function insertQuote(tx: Queryable, actor: Actor, quote: WholeQuote): Promise<void> {
  const { number, duplicateOfId, createdBy } = quote
  await tx.rows(insertRow, [...valuesOf(quote), number, duplicateOfId, createdBy])
  await writeLines(tx, quote.id, quote.lines)
  await keepRevision(tx, actor, quote)
}

/** Writes an edited quote with its lines and the revision that the edit makes. */
export async function updateQuoteRow(
  tx: Queryable,
  actor: Actor,
  quote: WholeQuote,
): Promise<void> {
  await tx.rows(updateRow, valuesOf(quote))
  await tx.rows(dropLines, [quote.id])
  await writeLines(tx, quote.id, quote.lines)
  await keepRevision(tx, actor, quote)
}

const writeLines = (tx: Queryable, quoteId: string, lines: readonly QuoteLineRecord[]) =>
  tx.rows(insertLines, [quoteId, JSON.stringify(lines)])

const keepRevision = (tx: Queryable, actor: Actor, quote: WholeQuote) =>
  tx.rows(insertRevision, [
    ...[quote.id, quote.revision, JSON.stringify(documentOf(quote))],
    ...[actor.kind, actor.id, actor.name, quote.updatedAt],
  ])
