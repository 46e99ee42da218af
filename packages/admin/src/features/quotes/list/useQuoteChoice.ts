import { computed, reactive } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useBusiness } from '../../../composables/session.js'
import { fromFirstPage, useListPage } from '../../../composables/useListPage.js'
import { urlChoice, urlNumbers, urlText, urlTexts } from '../../../composables/useUrlState.js'
import type { QuoteSort } from '../../../generated/operations.js'
import { narrowedBy, quoteFilterOf, quoteStates } from './quote-filter.js'

/** How the list can be ordered, the default first. */
export const quoteSorts = [
  '-created',
  'created',
  '-updated',
  'expires',
  '-total',
  'number',
  'reference',
] as const
export type QuoteSortKey = (typeof quoteSorts)[number]

const orders: Record<QuoteSortKey, QuoteSort> = {
  '-created': { field: 'CREATED_AT', direction: 'DESC' },
  created: { field: 'CREATED_AT', direction: 'ASC' },
  '-updated': { field: 'UPDATED_AT', direction: 'DESC' },
  expires: { field: 'EXPIRES_AT', direction: 'ASC' },
  '-total': { field: 'TOTAL', direction: 'DESC' },
  number: { field: 'NUMBER', direction: 'ASC' },
  reference: { field: 'REFERENCE', direction: 'ASC' },
}

const filterKeys = ['q', 'label', 'state', 'account', 'manager', 'from', 'to']

/**
 * What the list shows (filters, order and page), kept in the address, with the variables of the
 * query made from it.
 */
export function useQuoteChoice() {
  const { timeZone } = useBusiness()
  const route = useRoute()
  const router = useRouter()
  const page = useListPage()
  const choice = reactive({
    text: fromFirstPage(page, 'q', urlText),
    labels: fromFirstPage(page, 'label', urlNumbers),
    state: fromFirstPage(page, 'state', urlChoice(quoteStates)),
    account: fromFirstPage(page, 'account', urlText),
    managers: fromFirstPage(page, 'manager', urlTexts),
    from: fromFirstPage(page, 'from', urlText),
    to: fromFirstPage(page, 'to', urlText),
  })
  const sortInUrl = fromFirstPage(page, 'sort', urlChoice(quoteSorts))
  const sort = computed<QuoteSortKey>({
    get: () => sortInUrl.value ?? '-created',
    set: (value) => (sortInUrl.value = value === '-created' ? null : value),
  })
  const filter = computed(() => quoteFilterOf(choice, timeZone.value))
  return {
    choice,
    sort,
    filter,
    page,
    variables: computed(() => ({
      ...page.variables.value,
      filter: filter.value,
      orderBy: orders[sort.value],
    })),
    narrowed: computed(() => narrowedBy(choice)),
    isFiltered: computed(() => filterKeys.some((key) => route.query[key] !== undefined)),
    clear: () => void router.replace({ query: { sort: route.query['sort'] } }),
  }
}

/** The controls' side of the choice. */
export type QuoteChoiceState = ReturnType<typeof useQuoteChoice>['choice']
