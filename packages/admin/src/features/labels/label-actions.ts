import type { LabelFlag } from '@waypost/shared'
import { inject, type ComputedRef, type InjectionKey } from 'vue'
import type { Label } from './label-form.js'

/** What the list of labels lets its rows do, whichever way they are drawn. */
export interface LabelActions {
  /** False where the reader may only look. */
  mayWrite: ComputedRef<boolean>
  /** False while the list is narrowed, when places say little. */
  movable: ComputedRef<boolean>
  flagOf(label: Label, flag: LabelFlag): boolean | null
  setFlag(label: Label, flag: LabelFlag, value: boolean): void
  edit(label: Label): void
  move(from: number, to: number): void
  archive(label: Label): void
  restore(label: Label): void
  merge(label: Label): void
  remove(label: Label): void
}

/** Under this key the page provides its actions. */
export const labelActionsKey: InjectionKey<LabelActions> = Symbol('label actions')

/** The actions of the list that a row belongs to. Throws outside of one. */
export function useLabelActions(): LabelActions {
  const actions = inject(labelActionsKey)
  if (!actions) throw new Error('No label actions are provided')
  return actions
}
