import { computed, type Ref } from 'vue'

/** The rows of a table as one selects them: one by one, or all that are shown. */
export function useRowSelection(
  rows: () => readonly { id: string }[],
  selected: Ref<ReadonlySet<string>>,
) {
  const ids = computed(() => rows().map(({ id }) => id))
  const allState = computed(() => {
    const chosen = ids.value.filter((id) => selected.value.has(id)).length
    return chosen === 0 ? false : chosen === ids.value.length || 'indeterminate'
  })

  function toggle(changed: readonly string[], on: boolean) {
    const next = new Set(selected.value)
    for (const id of changed) {
      if (on) next.add(id)
      else next.delete(id)
    }
    selected.value = next
  }
  return { ids, allState, toggle }
}

/** A press anywhere in a row opens it, except on something that does a thing of its own. */
export const opensRow = ({ target }: MouseEvent): boolean =>
  !(target as HTMLElement).closest('a, button, label, input') && !getSelection()?.toString()
