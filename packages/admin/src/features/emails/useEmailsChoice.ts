import { computed, reactive } from 'vue'
import { urlChoice, urlText, useUrlState } from '../../composables/useUrlState.js'
import { emailsTabs, filterOf, type EmailsTab } from './emails-filter.js'

/** What somebody chose to see of the e-mails; it lives in the address. */
export function useEmailsChoice() {
  const asked = useUrlState('show', urlChoice(emailsTabs), { push: true })
  const tab = computed<EmailsTab>({
    get: () => asked.value ?? 'all',
    set: (value) => (asked.value = value === 'all' ? null : value),
  })
  const choice = reactive({
    tab,
    order: useUrlState('order', urlText),
    address: useUrlState('address', urlText),
  })
  return {
    choice,
    filter: computed(() => filterOf(choice)),
    isFiltered: computed(() => choice.tab !== 'all' || Boolean(choice.order || choice.address)),
    clear: () => Object.assign(choice, { tab: 'all', order: '', address: '' }),
  }
}
