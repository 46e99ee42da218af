import type { StatusEventKey } from '@waypost/shared'
import { computed, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { urlChoice, urlText, useUrlState } from '../../composables/useUrlState.js'
import { matches, type GridRule } from './rule-grid.js'

/** Narrows the rows of the grid by words and by what is special about them; kept in the address. */
export function useGridFilter(grid: {
  rules: Ref<readonly GridRule[]>
  /** The names of the labels that a rule sets. */
  labelsOf: (event: StatusEventKey) => readonly string[]
  isChanged: (event: StatusEventKey) => boolean
  isNoted: (event: StatusEventKey) => boolean
}) {
  const { t } = useI18n()
  const typed = useUrlState('q', urlText)
  const only = useUrlState('only', urlChoice(['changed', 'findings'] as const))

  function fits({ event, name }: GridRule): boolean {
    if (only.value === 'changed' && !grid.isChanged(event)) return false
    if (only.value === 'findings' && !grid.isNoted(event)) return false
    const worded = [t(`words.events.${event}`), t(`statusEvents.occursWhen.${event}`)]
    return matches([name, ...worded, ...grid.labelsOf(event)], typed.value)
  }

  function clear() {
    typed.value = ''
    only.value = null
  }

  return { typed, only, clear, rows: computed(() => grid.rules.value.filter(fits)) }
}
