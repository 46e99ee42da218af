import { useEventListener } from '@vueuse/core'
import type { StatusEventKey } from '@waypost/shared'
import { computed, ref, shallowRef, watch, type Ref } from 'vue'
import {
  cellsOf,
  changedCells,
  discard,
  isChanged,
  readDraft,
  rebase,
  redo,
  setCell,
  startDraft,
  undo,
  writeDraft,
  type CellChange,
  type ChangedCell,
  type Draft,
  type RuleTable,
} from './draft.js'

/** The published rules and the revision that they were read at. */
export interface PublishedRules {
  revision: number
  table: RuleTable
}

/** What a newer revision meant for the draft; shown until somebody has read it. */
export interface CarriedOver {
  revision: number
  conflicts: ChangedCell[]
  settled: number
}

/** A draft under `key` of this tab that is carried over to every newer revision that arrives. */
function useCarriedDraft(key: string, published: Ref<PublishedRules | null>) {
  const draft = shallowRef<Draft>(readDraft(sessionStorage.getItem(key)) ?? startDraft(0, {}))
  const carriedOver = ref<CarriedOver | null>(null)
  let ownRevision = 0

  function carry({ revision, table }: PublishedRules) {
    const before = draft.value
    if (before.revision >= revision) return
    if (before.revision === 0 || (ownRevision > 0 && revision >= ownRevision)) {
      draft.value = startDraft(revision, table)
      ownRevision = 0
      return
    }
    const { draft: next, conflicts, settled } = rebase(before, revision, table)
    draft.value = next
    if (conflicts.length || settled) carriedOver.value = { revision, conflicts, settled }
  }

  /** Once the rules that were published from here arrive, nothing is left to undo. */
  function settle(revision: number) {
    carriedOver.value = null
    ownRevision = revision
    const now = published.value
    if (now && now.revision >= revision) draft.value = startDraft(now.revision, now.table)
  }

  watch(published, (now) => now && carry(now), { immediate: true })
  watch(draft, (now) => keep(key, now))
  return { draft, carriedOver, settle }
}

/**
 * The unpublished changes of the grid: kept in this tab under `key`, carried over to every newer
 * revision that `published` brings, undone with Ctrl+Z and redone with Ctrl+Shift+Z or Ctrl+Y.
 */
export function useRuleDraft(key: string, published: Ref<PublishedRules | null>) {
  const { draft, carriedOver, settle } = useCarriedDraft(key, published)
  const step = (change: (draft: Draft) => Draft) => (draft.value = change(draft.value))
  useShortcuts({ undo: () => step(undo), redo: () => step(redo) })

  return {
    draft,
    carriedOver,
    settle,
    changes: computed(() => changedCells(draft.value)),
    canUndo: computed(() => draft.value.past.length > 0),
    canRedo: computed(() => draft.value.future.length > 0),
    cells: (event: StatusEventKey) => cellsOf(draft.value, event),
    publishedCells: (event: StatusEventKey) => cellsOf({ base: draft.value.base, now: {} }, event),
    set: (change: CellChange) => step((now) => setCell(now, change)),
    undo: () => step(undo),
    redo: () => step(redo),
    discard: () => step(discard),
  }
}

function keep(key: string, draft: Draft) {
  const worthIt = isChanged(draft) || draft.past.length || draft.future.length
  if (worthIt) sessionStorage.setItem(key, writeDraft(draft))
  else sessionStorage.removeItem(key)
}

/** Text fields keep their own undo. */
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

function useShortcuts(steps: { undo: () => void; redo: () => void }) {
  useEventListener(window, 'keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return
    const key = event.key.toLowerCase()
    if (key !== 'z' && key !== 'y') return
    event.preventDefault()
    if (key === 'y' || event.shiftKey) steps.redo()
    else steps.undo()
  })
}
