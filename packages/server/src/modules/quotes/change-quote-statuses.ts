import type { Configuration, LabelRecord } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import type { Queryable, Statement } from '../../kernel/database.js'
import { Refusal, refuseIfAny, unlessRefused, type RefusalReason } from '../../kernel/refusal.js'
import { invalidInput, userError } from '../../kernel/user-error.types.js'
import {
  changeRecords,
  labelChooser,
  refuseForbiddenMove,
  writeEntries,
  type LabelChooser,
  type NewRecordEntry,
  type RecordChangeOutcome,
  type RecordOutcome,
} from '../records/index.js'
import { toldQuote } from './leaving-quote.js'
import { moveReasons } from './quote-rules.js'
import type { QuotesChangeStatusInput, QuoteStatusChange } from './quote-status.inputs.js'
import { lockQuotes, readQuotes } from './quote.queries.js'
import type { WholeQuote } from './quote.record.js'

const mostChanges = 1_000

/** What became of one change, as it is kept with the idempotency key. */
interface ChangeResult {
  quoteId: string | null
  outcome: RecordChangeOutcome
  userErrors: RefusalReason[]
}

/** What became of one change, with the quote as it is now. */
export interface QuoteChangeResult extends ChangeResult {
  quote: WholeQuote | null
}

/**
 * Gives up to 1,000 quotes labels, each by itself: what is refused keeps nothing else back. A quote
 * that stands there twice goes through both.
 */
export const changeQuoteStatuses = (
  ctx: Context,
  input: QuotesChangeStatusInput,
): Promise<RecordOutcome<QuoteChangeResult[]>> =>
  changeRecords<QuoteChangeResult[], ChangeResult[]>(ctx, {
    operation: 'quotesChangeStatus',
    input,
    work: (tx, configuration) => change(tx, ctx, configuration, input.changes),
    read: withQuotes,
  })

async function withQuotes(on: Queryable, results: ChangeResult[]): Promise<QuoteChangeResult[]> {
  const ids = new Set(results.flatMap(({ quoteId }) => quoteId ?? []))
  const quotes = ids.size > 0 ? await readQuotes(on, [...ids]) : []
  const byId = new Map(quotes.map((quote) => [quote.id, quote]))
  return results.map((result) => ({ ...result, quote: byId.get(result.quoteId ?? '') ?? null }))
}

const writeLabels: Statement = {
  name: 'quotes.write_labels',
  text: `update quote q set label_id = g.label_id, version = g.version, waiting_since = null, updated_at = $4
    from unnest($1::uuid[], $2::integer[], $3::integer[]) g(id, label_id, version) where q.id = g.id`,
}

async function change(
  tx: Queryable,
  ctx: Context,
  configuration: Configuration,
  changes: readonly QuoteStatusChange[],
): Promise<ChangeResult[]> {
  if (changes.length === 0 || changes.length > mostChanges)
    throw new Refusal(invalidInput(['changes'], `Change 1 to ${mostChanges} labels at a time.`))
  const choose = await labelChooser(tx, ctx, configuration, 'QUOTE', changes)
  const ids = await lockQuotes(
    tx,
    ctx,
    changes.map(({ quoteId, number }) => ({ id: quoteId, number })),
  )
  const quotes = await readQuotes(tx, [...new Set(ids.flatMap((id) => id ?? []))])
  const run = new StatusRun(quotes, { configuration, choose, now: ctx.clock.now() })
  const results = changes.map((one, at) => run.decide(one, ids[at] ?? null))
  const moved = run.moved()
  if (moved.length > 0) {
    const values = [moved.map(({ id }) => id), moved.map(({ labelId }) => labelId)]
    await tx.rows(writeLabels, [...values, moved.map(({ version }) => version), ctx.clock.now()])
    await writeEntries(tx, ctx, configuration, run.entries)
  }
  return results
}

interface RunScene {
  configuration: Configuration
  choose: LabelChooser
  now: Date
}

/** The changes of one call, one after the other, on quotes that are locked. */
class StatusRun {
  readonly entries: NewRecordEntry[] = []
  private readonly byId: Map<string, WholeQuote>
  private readonly movedIds = new Set<string>()

  constructor(
    locked: readonly WholeQuote[],
    private readonly scene: RunScene,
  ) {
    this.byId = new Map(locked.map((quote) => [quote.id, quote]))
  }

  /** The quotes that got another label, as they are to be written. */
  moved(): WholeQuote[] {
    return [...this.byId.values()].filter(({ id }) => this.movedIds.has(id))
  }

  decide(change: QuoteStatusChange, id: string | null): ChangeResult {
    return unlessRefused<ChangeResult, ChangeResult>(
      () => this.moveOne(change, id),
      (reasons) => ({ quoteId: id, outcome: 'REFUSED', userErrors: [...reasons] }),
    )
  }

  private moveOne(change: QuoteStatusChange, id: string | null): ChangeResult {
    const { configuration, choose, now } = this.scene
    const quote = this.find(change, id)
    const to = choose(change)
    const answer = { quoteId: quote.id, userErrors: [] }
    if (to === null) return { ...answer, outcome: 'PASSED_OVER' }
    if (to.id === quote.labelId) return { ...answer, outcome: 'UNCHANGED' }
    const label = configuration.labels.get(quote.labelId ?? 0) ?? null
    refuseIfAny(moveReasons({ quote, label, now }, to))
    refuseForbiddenMove(configuration, 'QUOTE', quote.labelId, to.id)
    this.move(quote, { from: label, to }, change)
    return { ...answer, outcome: 'CHANGED' }
  }

  private find({ quoteId, number }: QuoteStatusChange, id: string | null): WholeQuote {
    if ((quoteId == null) === (number == null))
      throw new Refusal(userError('INVALID_INPUT', ['quoteId']))
    const quote = this.byId.get(id ?? '')
    if (quote) return quote
    throw new Refusal(userError('NOT_FOUND', [quoteId == null ? 'number' : 'quoteId']))
  }

  private move(
    quote: WholeQuote,
    { from, to }: { from: LabelRecord | null; to: LabelRecord },
    { reason, note }: QuoteStatusChange,
  ): void {
    const after = { ...quote, labelId: to.id, version: quote.version + 1 }
    this.byId.set(quote.id, after)
    this.movedIds.add(quote.id)
    this.entries.push({
      ...{ subject: 'QUOTE', subjectId: quote.id, accountId: quote.accountId },
      ...{ kind: 'LABEL_CHANGED', sequence: after.version, from, to },
      ...{ note: note ?? null, reason: reason ?? null, operation: 'quotesChangeStatus' },
      ...toldQuote(after, this.scene.configuration),
    })
  }
}
