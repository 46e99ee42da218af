import type { StatusEventKey } from '@waypost/shared'
import { inject, type ComputedRef, type InjectionKey } from 'vue'
import type { Refusal } from '../../composables/error-words.js'
import type { CellChange, CellField, RuleCells } from './draft.js'
import type { GridFinding, GridLabel, LabelField } from './rule-grid.js'

/** What a row must know beside its rule: hints of the linter and refusals of the server. */
export interface RowNotes {
  findings: readonly GridFinding[]
  refusals: readonly Refusal[]
}

/** What the cells of the grid share, wherever they are drawn. */
export interface GridContext {
  /** False where the reader may only look. */
  mayWrite: ComputedRef<boolean>
  label(id: number | null): GridLabel | undefined
  cells(event: StatusEventKey): RuleCells
  published(event: StatusEventKey): RuleCells
  set(change: CellChange): void
  /** Opens the menu of labels at a cell. */
  open(event: StatusEventKey, field: LabelField, at: HTMLElement): void
  /** The cell whose menu is open. */
  isOpen(event: StatusEventKey, field: CellField): boolean
  notes(event: StatusEventKey): RowNotes
}

/** Where the menu of labels is open. */
export interface MenuPlace {
  event: StatusEventKey
  field: LabelField
  at: HTMLElement
}

/** Under this key the page provides its grid. */
export const gridKey: InjectionKey<GridContext> = Symbol('grid')

/** The grid that a cell belongs to. Throws outside of one. */
export function useGrid(): GridContext {
  const grid = inject(gridKey)
  if (!grid) throw new Error('No grid is provided')
  return grid
}
