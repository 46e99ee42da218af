import { statusEventKeys } from '@waypost/shared'
import { computed, reactive } from 'vue'
import { useBusiness } from '../../composables/session.js'
import { urlChoice, urlText, useUrlState } from '../../composables/useUrlState.js'
import { filterOf, narrowedBy, updatesTabs, type UpdatesTab } from './updates-filter.js'

/** What somebody chose to see of the log; it lives in the address. */
export function useUpdatesChoice() {
  const { timeZone } = useBusiness()
  const asked = useUrlState('show', urlChoice(updatesTabs), { push: true })
  const tab = computed<UpdatesTab>({
    get: () => asked.value ?? 'all',
    set: (value) => (asked.value = value === 'all' ? null : value),
  })
  const choice = reactive({
    tab,
    destination: useUrlState('destination', urlText),
    order: useUrlState('order', urlText),
    event: useUrlState('event', urlChoice(statusEventKeys)),
    reason: useUrlState('reason', urlText),
    from: useUrlState('from', urlText),
    to: useUrlState('to', urlText),
  })
  return {
    choice,
    filter: computed(() => filterOf(choice, timeZone.value)),
    narrowed: computed(() => narrowedBy(choice)),
    clear: () =>
      Object.assign(choice, {
        tab: 'all',
        destination: '',
        order: '',
        event: null,
        reason: '',
        from: '',
        to: '',
      }),
  }
}
