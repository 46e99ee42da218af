import type { Statement } from '../../kernel/database.js'
import { namesReadBy, selectList } from '../../kernel/names-read-by.js'
import type { QuoteRecord } from './quote.record.js'

/** The columns of the row `q` by their names in {@link QuoteRecord}. */
const columns: Record<keyof QuoteRecord, string> = {
  id: 'q.id',
  number: 'q.number',
  reference: 'q.reference',
  accountId: 'q.account_id',
  contactId: 'q.contact_id',
  channelId: 'q.channel_id',
  currency: 'q.currency',
  labelId: 'q.label_id',
  billTo: 'q.bill_to',
  shipTo: 'q.ship_to',
  customerName: 'q.customer_name',
  expiresOn: 'q.expires_on',
  expiresAt: 'q.expires_at',
  shipping: 'q.shipping',
  discount: 'q.discount',
  tax: 'q.tax',
  taxFromRates: 'q.tax_from_rates',
  total: 'q.total',
  customerNote: 'q.customer_note',
  revision: 'q.revision',
  orderId: 'q.order_id',
  acceptedAt: 'q.accepted_at',
  sentAt: 'q.sent_at',
  sentRevision: 'q.sent_revision',
  waitingSince: 'q.waiting_since',
  answer: 'q.answer',
  answerText: 'q.answer_text',
  answeredAt: 'q.answered_at',
  answeredRevision: 'q.answered_revision',
  duplicateOfId: 'q.duplicate_of_id',
  createdBy: 'q.created_by',
  version: 'q.version',
  createdAt: 'q.created_at',
  updatedAt: 'q.updated_at',
}

type Name = keyof QuoteRecord

const allNames = Object.keys(columns) as Name[]

/** The fields of {@link QuoteRecord} out of the row `q`. */
export const quoteColumns = selectList(columns, allNames)

const namesOfFields = namesReadBy<Name>(allNames, ['id'], {
  __typename: [],
  account: ['accountId'],
  contact: ['contactId'],
  channel: ['channelId'],
  label: ['labelId'],
  lines: ['currency'],
  totals: ['currency', 'discount', 'shipping', 'tax', 'total'],
  expired: ['expiresAt'],
  answer: ['answer', 'answerText', 'answeredAt', 'answeredRevision'],
  order: ['orderId'],
  duplicateOf: ['duplicateOfId'],
  notes: [],
  history: [],
  revisions: [],
  diff: [],
  pdfUrl: [],
})

/** Of {@link quoteColumns} those that these fields of a quote in the API read, and its id, but for what is known otherwise. */
export const columnsOfQuoteFields = (fields: readonly string[], known: Name | null): string =>
  selectList(
    columns,
    namesOfFields(fields).filter((name) => name !== known),
  )

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
