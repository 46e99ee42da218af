import { statusEventKeys, type StatusEventKey } from '@waypost/shared'

/** What a rule says: the labels that its event sets, by id (null sets none), and whether the cart hears. */
export interface RuleCells {
  itemLabelId: number | null
  orderLabelId: number | null
  notifyCart: boolean
}

/** The columns of the grid that can be changed. */
export type CellField = keyof RuleCells

/** The rules of all events. */
export type RuleTable = Readonly<Partial<Record<StatusEventKey, RuleCells>>>

type CellValues = Readonly<Partial<Record<StatusEventKey, Readonly<Partial<RuleCells>>>>>

/** One cell and what it becomes. */
export type CellChange =
  | { event: StatusEventKey; field: 'itemLabelId' | 'orderLabelId'; value: number | null }
  | { event: StatusEventKey; field: 'notifyCart'; value: boolean }

/** A cell whose value in the draft is another than the published one. */
export interface ChangedCell {
  event: StatusEventKey
  field: CellField
  from: number | boolean | null
  to: number | boolean | null
}

/** Unpublished changes of the grid on top of a published revision, with the way back and forth. */
export interface Draft {
  /** The revision that `base` was read at. */
  readonly revision: number
  readonly base: RuleTable
  readonly now: CellValues
  readonly past: readonly CellValues[]
  readonly future: readonly CellValues[]
}

const fields: readonly CellField[] = ['itemLabelId', 'orderLabelId', 'notifyCart']

/** A draft without changes. */
export const startDraft = (revision: number, base: RuleTable): Draft => ({
  revision,
  base,
  now: {},
  past: [],
  future: [],
})

/** The rule of an event as the draft has it. */
export function cellsOf(
  { base, now }: Pick<Draft, 'base' | 'now'>,
  event: StatusEventKey,
): RuleCells {
  return { itemLabelId: null, orderLabelId: null, notifyCart: false, ...base[event], ...now[event] }
}

/** Leaves out cells that say what the published rule says. */
function onlyChanges(values: CellValues, base: RuleTable): CellValues {
  const entries = statusEventKeys.flatMap((event) => {
    const published = cellsOf({ base, now: {} }, event)
    const kept = fields.filter((field) => {
      const value = values[event]?.[field]
      return value !== undefined && value !== published[field]
    })
    return kept.length
      ? [[event, Object.fromEntries(kept.map((field) => [field, values[event]?.[field]]))]]
      : []
  })
  return Object.fromEntries(entries) as CellValues
}

function replace(draft: Draft, now: CellValues): Draft {
  return { ...draft, now, past: [...draft.past, draft.now], future: [] }
}

/** Sets one cell. A cell that is set to its published value is no change any more. */
export function setCell(draft: Draft, { event, field, value }: CellChange): Draft {
  if (cellsOf(draft, event)[field] === value) return draft
  const now = { ...draft.now, [event]: { ...draft.now[event], [field]: value } }
  return replace(draft, onlyChanges(now, draft.base))
}

/** Drops all changes; undo brings them back. */
export const discard = (draft: Draft): Draft => (isChanged(draft) ? replace(draft, {}) : draft)

/** Takes the last step back. */
export function undo(draft: Draft): Draft {
  const now = draft.past.at(-1)
  return now
    ? { ...draft, now, past: draft.past.slice(0, -1), future: [draft.now, ...draft.future] }
    : draft
}

/** Takes the step that was last taken back. */
export function redo(draft: Draft): Draft {
  const [now, ...future] = draft.future
  return now ? { ...draft, now, past: [...draft.past, draft.now], future } : draft
}

/** All changed cells, in grid order. */
export function changedCells(draft: Draft): ChangedCell[] {
  return statusEventKeys.flatMap((event) => {
    const published = cellsOf({ base: draft.base, now: {} }, event)
    return fields.flatMap((field) => {
      const to = draft.now[event]?.[field]
      return to === undefined ? [] : [{ event, field, from: published[field], to }]
    })
  })
}

/** Whether anything waits to be published. */
export const isChanged = (draft: Draft): boolean => Object.keys(draft.now).length > 0

/** A draft on a newer revision, and the cells that both sides changed, each its own way. */
export interface Rebased {
  draft: Draft
  /** The draft's value stands; `from` is what the other side published. */
  conflicts: ChangedCell[]
  /** How many of the draft's changes somebody else has published already. */
  settled: number
}

/** Puts a draft onto a newer revision. Its own changes stand; what is published already falls away. */
export function rebase(draft: Draft, revision: number, theirs: RuleTable): Rebased {
  const clean = (values: CellValues) => onlyChanges(values, theirs)
  const before = cellCount(draft.now)
  const now = clean(draft.now)
  const next: Draft = {
    revision,
    base: theirs,
    now,
    past: draft.past.map(clean),
    future: draft.future.map(clean),
  }
  const conflicts = changedCells(next).filter(
    ({ event, field, from }) => from !== cellsOf({ base: draft.base, now: {} }, event)[field],
  )
  return { draft: next, conflicts, settled: before - cellCount(now) }
}

const cellCount = (values: CellValues): number =>
  Object.values(values).reduce((count, cells) => count + Object.keys(cells).length, 0)

/** The draft as text that outlives a reload. */
export const writeDraft = (draft: Draft): string => JSON.stringify(draft)

/** A draft from such text; null when it is none or has nothing to offer. */
export function readDraft(text: string | null): Draft | null {
  try {
    const draft = JSON.parse(text ?? 'null') as Partial<Draft> | null
    const whole =
      draft?.base && draft.now && Array.isArray(draft.past) && Array.isArray(draft.future)
    return whole && typeof draft.revision === 'number' ? (draft as Draft) : null
  } catch {
    return null
  }
}

/** What the API is told: of every changed rule all cells that it may name. */
export interface RuleChange extends Partial<RuleCells> {
  event: StatusEventKey
  notifyCart: boolean
}

/** The changed rules of a draft in the form that the API takes. Locked cells are left out. */
export function changesOf(
  draft: Draft,
  isLocked: (event: StatusEventKey) => boolean,
): RuleChange[] {
  const events = [...new Set(changedCells(draft).map(({ event }) => event))]
  return events.map((event) => {
    const cells = cellsOf(draft, event)
    return isLocked(event) ? { event, notifyCart: cells.notifyCart } : { event, ...cells }
  })
}
