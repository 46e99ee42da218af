import { useLocalStorage } from '@vueuse/core'
import { computed } from 'vue'

/** The columns of the list, in their order. The number is always shown: it is the way in. */
export const columns = [
  'number',
  'cartNumber',
  'customer',
  'placed',
  'label',
  'items',
  'total',
  'payment',
  'shipping',
  'channel',
] as const
export type Column = (typeof columns)[number]

/** Columns of figures, whose digits line up on the right. */
export const isFigure = (column: Column): boolean => column === 'total'

const hiddenAtFirst: Column[] = ['cartNumber']

/** The columns that this reader wants to see, remembered on this machine. */
export function useColumns() {
  const hidden = useLocalStorage<Column[]>('waypost-order-columns-hidden', hiddenAtFirst)
  return {
    shown: computed(() => columns.filter((column) => !hidden.value.includes(column))),
    isShown: (column: Column) => !hidden.value.includes(column),
    toggle: (column: Column) => {
      hidden.value = hidden.value.includes(column)
        ? hidden.value.filter((each) => each !== column)
        : [...hidden.value, column]
    },
  }
}
