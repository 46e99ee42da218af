import type { Statement } from '../../kernel/database.js'

/** The fields of {@link QuoteRecord} out of the row `q`. */
export const quoteColumns = `q.id, q.number, q.reference, q.account_id as "accountId", q.contact_id as "contactId",
  q.channel_id as "channelId", q.currency, q.label_id as "labelId", q.bill_to as "billTo", q.ship_to as "shipTo",
  q.customer_name as "customerName", q.expires_on as "expiresOn", q.expires_at as "expiresAt", q.shipping, q.discount,
  q.tax, q.tax_from_rates as "taxFromRates", q.total, q.customer_note as "customerNote", q.revision,
  q.order_id as "orderId", q.accepted_at as "acceptedAt", q.sent_at as "sentAt", q.sent_revision as "sentRevision",
  q.waiting_since as "waitingSince", q.answer, q.answer_text as "answerText", q.answered_at as "answeredAt",
  q.answered_revision as "answeredRevision", q.duplicate_of_id as "duplicateOfId", q.created_by as "createdBy",
  q.version, q.created_at as "createdAt", q.updated_at as "updatedAt"`

/** The lines of `q` as JSON, in their order. */
export const linesJson = `(select coalesce(json_agg(json_build_object('id', l.id, 'position', l.position, 'sku', l.sku,
    'name', l.name, 'qty', l.qty, 'listPrice', l.list_price, 'unitPrice', l.unit_price) order by l.position), '[]')
  from quote_line l where l.quote_id = q.id)`

/** Whole quotes by id, in the order of the ids; the caller is known to see them. */
export const wholeQuotes: Statement = {
  name: 'quotes.whole',
  text: `select ${quoteColumns}, ${linesJson} as lines,
      case when a.id is not null then json_build_object('id', a.id, 'name', a.name, 'externalId', a.external_id) end as account,
      case when c.id is not null then json_build_object('id', c.id, 'name', c.name, 'email', c.email,
        'language', c.language, 'active', c.active) end as contact,
      o.number as "orderNumber"
    from unnest($1::uuid[]) with ordinality w(id, place) join quote q on q.id = w.id
    left join account a on a.id = q.account_id left join account_contact c on c.id = q.contact_id
    left join orders o on o.id = q.order_id
    order by w.place`,
}
