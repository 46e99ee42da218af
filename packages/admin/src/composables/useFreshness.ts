import { useDocumentVisibility, useIntervalFn } from '@vueuse/core'

/** Asks again every so many milliseconds, as long as somebody can see the page. */
export function useFreshness(again: () => unknown, every: number): void {
  const visibility = useDocumentVisibility()
  useIntervalFn(() => {
    if (visibility.value === 'visible') void again()
  }, every)
}
