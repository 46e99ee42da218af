import type { LabelScope } from '@waypost/shared'
import type { Configuration, LabelRecord } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import type { Queryable } from '../../kernel/database.js'
import { Refusal, unlessRefused, type RefusalReason } from '../../kernel/refusal.js'
import { invalidInput, userError } from '../../kernel/user-error.types.js'
import { refuseForbiddenMove, type WhichLabel } from './decide-label.js'
import { labelChooser, type LabelChooser } from './label-chooser.js'
import type { RecordChangeOutcome } from './record-change-outcome.types.js'

const mostChanges = 1_000

/** What became of one change of many, as it is kept with the idempotency key. */
export interface LabelChangeResult {
  /** The record; null where it was not found. */
  id: string | null
  outcome: RecordChangeOutcome
  userErrors: RefusalReason[]
}

/** What a record needs to be given a label. */
interface Labelled {
  id: string
  labelId: number | null
  version: number
}

/** A record that got another label. */
export interface LabelMove<Rec, Change> {
  before: Rec
  after: Rec
  from: LabelRecord | null
  to: LabelRecord
  change: Change
}

/** How labels of one kind of record are changed. */
export interface LabelDeed<Rec, Change> {
  scope: LabelScope
  /** The fields of a change that name the record: by its id, or by what else it is called. */
  fields: readonly [id: string, name: string]
  named(change: Change): { id?: string | null; name?: string | null }
  nameOf(record: Rec): string | null
  /** The records that changes name and the caller may see, locked always in the same order. */
  lock(): Promise<readonly Rec[]>
  /** @throws Refusal where the record takes no label at all */
  checkRecord?(record: Rec): void
  /** @throws Refusal where the record may not get this label */
  checkMove?(record: Rec, from: LabelRecord | null, to: LabelRecord): void
  /** Writes the records that moved as they are in the end, and the history of each move. */
  write(moved: readonly Rec[], moves: readonly LabelMove<Rec, Change>[]): Promise<void>
}

/**
 * Gives up to 1,000 records labels, each by itself: what is refused keeps nothing else back. A
 * record that stands there twice goes through both.
 */
export async function changeLabels<Rec extends Labelled, Change extends WhichLabel>(
  tx: Queryable,
  ctx: Context,
  configuration: Configuration,
  changes: readonly Change[],
  deed: LabelDeed<Rec, Change>,
): Promise<LabelChangeResult[]> {
  if (changes.length === 0 || changes.length > mostChanges)
    throw new Refusal(invalidInput(['changes'], `Change 1 to ${mostChanges} labels at a time.`))
  const choose = await labelChooser(tx, ctx, configuration, deed.scope, changes)
  const run = new LabelRun(await deed.lock(), deed, configuration, choose)
  const results = changes.map((change) => run.decide(change))
  if (run.moves.length > 0) await deed.write(run.moved(), run.moves)
  return results
}

/** What became of the changes, each with its record as it is now. */
export async function withRecords<Rec extends { id: string }>(
  results: readonly LabelChangeResult[],
  read: (ids: string[]) => Promise<Rec[]>,
): Promise<(LabelChangeResult & { record: Rec | null })[]> {
  const ids = new Set(results.flatMap(({ id }) => id ?? []))
  const records = ids.size > 0 ? await read([...ids]) : []
  const byId = new Map(records.map((record) => [record.id, record]))
  return results.map((result) => ({ ...result, record: byId.get(result.id ?? '') ?? null }))
}

/** The changes of one call, one after the other, on records that are locked. */
class LabelRun<Rec extends Labelled, Change extends WhichLabel> {
  readonly moves: LabelMove<Rec, Change>[] = []
  private readonly byId: Map<string, Rec>
  private readonly idsByName: Map<string | null, string>

  constructor(
    locked: readonly Rec[],
    private readonly deed: LabelDeed<Rec, Change>,
    private readonly configuration: Configuration,
    private readonly choose: LabelChooser,
  ) {
    this.byId = new Map(locked.map((record) => [record.id, record]))
    this.idsByName = new Map(locked.map((record) => [deed.nameOf(record), record.id]))
  }

  /** The records that got another label, as they are to be written. */
  moved(): Rec[] {
    return [...new Set(this.moves.map(({ after }) => after.id))].flatMap(
      (id) => this.byId.get(id) ?? [],
    )
  }

  decide(change: Change): LabelChangeResult {
    let id: string | null = null
    return unlessRefused<LabelChangeResult, LabelChangeResult>(
      () => {
        const record = this.find(change)
        id = record.id
        return { id, outcome: this.move(record, change), userErrors: [] }
      },
      (reasons) => ({ id, outcome: 'REFUSED', userErrors: [...reasons] }),
    )
  }

  private find(change: Change): Rec {
    const { id, name } = this.deed.named(change)
    const [idField, nameField] = this.deed.fields
    if ((id == null) === (name == null))
      throw new Refusal(invalidInput([idField], `Give either ${idField} or ${nameField}.`))
    const record = this.byId.get(id?.toLowerCase() ?? this.idsByName.get(name ?? null) ?? '')
    if (record) return record
    throw new Refusal(userError('NOT_FOUND', [id == null ? nameField : idField]))
  }

  private move(before: Rec, change: Change): RecordChangeOutcome {
    const { deed, configuration } = this
    deed.checkRecord?.(before)
    const to = this.choose(change)
    if (to === null) return 'PASSED_OVER'
    if (to.id === before.labelId) return 'UNCHANGED'
    const from = configuration.labels.get(before.labelId ?? 0) ?? null
    deed.checkMove?.(before, from, to)
    refuseForbiddenMove(configuration, deed.scope, before.labelId, to.id)
    const after = { ...before, labelId: to.id, version: before.version + 1 }
    this.byId.set(after.id, after)
    this.moves.push({ before, after, from, to, change })
    return 'CHANGED'
  }
}
