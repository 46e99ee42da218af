import { decidersOf, type ApprovalLevelRecord } from './approval-level.js'

/** What is special about the path of an amount. */
export type PathNoteKind =
  | 'NO_SCHEME'
  | 'BELOW_FIRST_LEVEL'
  | 'OVER_BUDGET'
  | 'OVER_BUDGET_AT_TOP'
  | 'LEVEL_PASSES_ON'
  | 'ABOVE_TOP'
  | 'NOBODY_LEFT'

/** One such thing, with the level that it is about; null where it is about none. */
export interface PathNote {
  kind: PathNoteKind
  level: number | null
}

/** The levels that an amount must pass: 1 to `lastLevel`, in order. */
export interface ApprovalPath {
  /** 0: no approval is needed. */
  lastLevel: number
  /** The first of them that has somebody; 0 without any. */
  firstLevel: number
  notes: PathNote[]
  /** Why the request cannot be submitted; null when it can. */
  obstacle: PathNote | null
}

/** What is asked of a scheme. */
export interface PathQuestion {
  /** In minor units. */
  amount: number
  /** Null for nobody in particular. */
  buyerId: string | null
  overBudget: boolean
}

/**
 * The path of an amount through a scheme, whose levels come in order; an empty scheme asks nobody.
 *
 * A bracket holds what is more than its `from`, up to its `to`; what is not above the first needs no
 * approval, what is above the top of a limited scheme cannot be approved by anybody. Over budget it
 * is one level more, and at the top the top must do. A level that has nobody but the buyer passes on
 * to the next one, beyond the path's end too; where there is none, nobody can approve.
 */
export function approvalPath(
  levels: readonly ApprovalLevelRecord[],
  { amount, buyerId, overBudget }: PathQuestion,
): ApprovalPath {
  const top = levels.at(-1)
  if (!top) return freeOf([note('NO_SCHEME', null), ...overBudgetNotes(overBudget, null)])
  if (top.to !== null && amount > top.to) return blockedBy(note('ABOVE_TOP', top.level), [])
  const own = levels.find(({ from, to }) => amount > from && (to === null || amount <= to))
  const notes = own ? [] : [note('BELOW_FIRST_LEVEL', 1)]
  const wanted = (own?.level ?? 0) + (overBudget ? 1 : 0)
  if (wanted === 0) return freeOf(notes)
  if (overBudget)
    notes.push(
      note(wanted > top.level ? 'OVER_BUDGET_AT_TOP' : 'OVER_BUDGET', Math.min(wanted, top.level)),
    )
  return withPeople(levels, { last: Math.min(wanted, top.level), buyerId, notes })
}

function withPeople(
  levels: readonly ApprovalLevelRecord[],
  { last, buyerId, notes }: { last: number; buyerId: string | null; notes: PathNote[] },
): ApprovalPath {
  const manned = levels.filter((level) => decidersOf(level, buyerId).length > 0)
  const reached = manned.find(({ level }) => level >= last)
  if (!reached) return blockedBy(note('NOBODY_LEFT', last), notes)
  const passed = levels.filter((level) => level.level < reached.level && !manned.includes(level))
  return {
    lastLevel: reached.level,
    firstLevel: manned[0]?.level ?? reached.level,
    notes: [...notes, ...passed.map(({ level }) => note('LEVEL_PASSES_ON', level))],
    obstacle: null,
  }
}

const note = (kind: PathNoteKind, level: number | null): PathNote => ({ kind, level })

const overBudgetNotes = (overBudget: boolean, level: number | null): PathNote[] =>
  overBudget ? [note('OVER_BUDGET_AT_TOP', level)] : []

const freeOf = (notes: PathNote[]): ApprovalPath => ({
  lastLevel: 0,
  firstLevel: 0,
  notes,
  obstacle: null,
})

const blockedBy = (obstacle: PathNote, notes: PathNote[]): ApprovalPath => ({
  lastLevel: 0,
  firstLevel: 0,
  notes: [...notes, obstacle],
  obstacle,
})
