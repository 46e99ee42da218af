import type { Queryable, Statement } from '../../kernel/database.js'
import type { QuoteAnswerKind, WholeQuote } from './quote.record.js'

const writeRow: Statement = {
  name: 'quotes.write_answer',
  text: `update quote set answer = $2, answer_text = $3, answered_at = $4, answered_revision = revision,
      accepted_at = case when $2 = 'ACCEPTED' then $4::timestamptz end, waiting_since = $5, label_id = $6,
      version = version + 1, updated_at = $4
    where id = $1`,
}

/** What a customer said to a quote. */
export interface SaidAnswer {
  answer: QuoteAnswerKind
  text: string | null
  at: Date
}

/** Writes a customer's answer, and the label that it leads to. */
export const writeAnswer = (
  tx: Queryable,
  { id }: WholeQuote,
  { answer, text, at }: SaidAnswer,
  then: { waits: boolean; labelId: number | null },
): Promise<unknown> =>
  tx.rows(writeRow, [id, answer, text, at, then.waits ? at : null, then.labelId])
