import { onKeyStroke } from '@vueuse/core'
import { ref, watch, type Ref } from 'vue'

/** Rows that can be walked through, and what can be done with the one at the cursor. */
interface RowKeys {
  ids: Ref<readonly string[]>
  /** Makes the row visible. */
  reveal(id: string): void
  open(id: string): void
  select(id: string): void
  /** Shows what can be done with the row. */
  events?(id: string): void
  search(): void
  help(): void
}

/** Keys belong to whoever is typing, and to a dialog or menu while one is open. */
function isTaken({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return true
  if (document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]')) return true
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable]') !== null
  )
}

/** Whether Enter would press the control that has the focus. */
const isControl = ({ target }: KeyboardEvent) =>
  target instanceof HTMLElement && target.closest('a, button') !== null

/**
 * Walks a list with j and k, selects with x, opens with Enter or o, shows the events with e;
 * / searches and ? explains. Answers the id at the cursor.
 */
export function useRowKeys(keys: RowKeys): { cursor: Ref<string | null> } {
  const cursor = ref<string | null>(null)
  watch(keys.ids, (ids) => {
    if (cursor.value && !ids.includes(cursor.value)) cursor.value = null
  })

  function move(step: 1 | -1) {
    const ids = keys.ids.value
    const at = cursor.value ? ids.indexOf(cursor.value) : step === 1 ? -1 : ids.length
    const next = ids[Math.min(Math.max(at + step, 0), ids.length - 1)]
    if (next === undefined) return
    cursor.value = next
    keys.reveal(next)
  }

  const atCursor = (deed: (id: string) => void) => () => cursor.value !== null && deed(cursor.value)
  const deeds: Record<string, (event: KeyboardEvent) => unknown> = {
    j: () => move(1),
    k: () => move(-1),
    x: atCursor(keys.select),
    o: atCursor(keys.open),
    Enter: (event) => !isControl(event) && atCursor(keys.open)(),
    ...(keys.events && { e: atCursor((id) => keys.events?.(id)) }),
    '/': keys.search,
    '?': keys.help,
  }
  onKeyStroke(Object.keys(deeds), (event) => {
    const deed = deeds[event.key]
    if (!deed || isTaken(event)) return
    if (deed(event) !== false) event.preventDefault()
  })
  return { cursor }
}
