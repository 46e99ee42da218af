import type { Context } from '../../kernel/context.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import { queueRecordEmail } from '../emails/index.js'
import type { SaidAnswer } from './answer-row.js'
import type { WholeQuote } from './quote.record.js'

const readerOf: Statement = {
  name: 'quotes.reader_of_answers',
  text: `select u.email from quote q left join account a on a.id = q.account_id
    join auth_user u on coalesce(u.banned, false) = false and u.id = coalesce(a.manager_id, (
      select e.actor_id from record_entry e
      where e.subject_id = q.id and e.actor_kind = 'USER' and e.kind in ('SENT', 'CREATED')
      order by e.position desc limit 1))
    where q.id = $1`,
}

/** What mails tell of a quote, whatever they are for. */
export const mailedQuote = (quote: WholeQuote) => ({
  number: quote.number,
  reference: quote.reference,
  currency: quote.currency,
  total: quote.total,
  lines: quote.lines.map(({ sku, name, qty, unitPrice }) => ({
    ...{ sku, name, qty, unitPrice },
    total: qty * unitPrice,
  })),
  charges: { discount: quote.discount, shipping: quote.shipping, tax: quote.tax },
  customerName: quote.contact?.name ?? (quote.customerName === '' ? null : quote.customerName),
})

/**
 * Writes to whoever looks after the quote that its customer has answered: the account manager, else
 * the member of staff who sent it last. Nobody where there is none.
 */
export async function tellOfAnswer(
  tx: Queryable,
  ctx: Context,
  quote: WholeQuote,
  { answer, text }: SaidAnswer,
): Promise<void> {
  const [reader] = await tx.rows<{ email: string }>(readerOf, [quote.id])
  if (!reader) return
  await queueRecordEmail(tx, ctx, {
    ...{ record: 'QUOTE', recordId: quote.id, accountId: quote.accountId },
    ...{ to: reader.email, language: null, channelId: quote.channelId },
    told: {
      ...{ purpose: 'ANSWER', answer, comment: text, orderNumber: quote.orderNumber },
      ...mailedQuote(quote),
      link: `${ctx.publicUrl}/quotes/${quote.id}`,
    },
  })
}
