import { useLocalStorage } from '@vueuse/core'
import { computed } from 'vue'
import { useRoute, useRouter, type LocationQuery } from 'vue-router'
import { useSession } from '../../composables/session.js'

/** What of an address says which page of a list it shows, not what the list holds. */
const placeKeys = new Set(['after', 'before'])

/** The filters and the order of an address as one text, so that two can be compared. */
export function filtersOf(query: LocationQuery): string {
  const params = new URLSearchParams()
  for (const key of Object.keys(query).sort()) {
    if (placeKeys.has(key)) continue
    for (const value of [query[key] ?? null].flat()) if (value !== null) params.append(key, value)
  }
  return params.toString()
}

/**
 * Filters that this person keeps under names for one list, on this machine. The newest of a name
 * counts.
 */
export function useSavedFilters(list: string) {
  const route = useRoute()
  const router = useRouter()
  const { viewer } = useSession()
  const saved = useLocalStorage<{ name: string; filters: string }[]>(
    `waypost-filters-${list}-${viewer.value?.id ?? ''}`,
    [],
  )
  const current = computed(() => filtersOf(route.query))
  return {
    saved,
    current,
    keep: (name: string) => {
      const others = saved.value.filter((each) => each.name !== name)
      saved.value = [...others, { name, filters: current.value }]
    },
    remove: (name: string) => {
      saved.value = saved.value.filter((each) => each.name !== name)
    },
    show: (filters: string) => void router.push(`${route.path}?${filters}`),
  }
}
