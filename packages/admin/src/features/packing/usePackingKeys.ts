import { useEventListener } from '@vueuse/core'

/** What the keys of the packing table do. */
export interface PackingKeys {
  newBox(): void
  weigh(): void
  close(): void
  /** Moves the choice among the items. */
  choose(step: 1 | -1): void
  /** Turns to the box before or after. */
  turn(step: 1 | -1): void
  putOne(): void
  takeOne(): void
  putAll(): void
}

const isDialogOpen = () => document.querySelector('[role="dialog"]') !== null

/** Keys that act wherever the focus is: a scanner never sends them. */
const anywhere: Record<string, (keys: PackingKeys) => void> = {
  F2: (keys) => keys.newBox(),
  F4: (keys) => keys.weigh(),
  F9: (keys) => keys.close(),
}

/** Keys that act while the field is empty, so that a SKU may hold their characters. */
const inEmptyField: Record<string, (keys: PackingKeys) => void> = {
  ArrowDown: (keys) => keys.choose(1),
  ArrowUp: (keys) => keys.choose(-1),
  ArrowRight: (keys) => keys.turn(1),
  ArrowLeft: (keys) => keys.turn(-1),
  '+': (keys) => keys.putOne(),
  '-': (keys) => keys.takeOne(),
  '*': (keys) => keys.putAll(),
}

const isPlain = ({ ctrlKey, metaKey, altKey }: KeyboardEvent) => !ctrlKey && !metaKey && !altKey

/**
 * The keyboard of the packing table. What is typed or scanned while the focus is nowhere goes to
 * the field, so that no scan is lost.
 */
export function usePackingKeys(
  field: () => HTMLInputElement | null | undefined,
  isPacking: () => boolean,
  keys: PackingKeys,
) {
  useEventListener(document, 'keydown', (event: KeyboardEvent) => {
    if (!isPlain(event) || isDialogOpen()) return
    const input = field()
    if (event.target === document.body && event.key.length === 1) input?.focus()
    const isInField = document.activeElement === input && input?.value === ''
    const act = anywhere[event.key] ?? (isInField ? inEmptyField[event.key] : undefined)
    if (!act || !isPacking()) return
    event.preventDefault()
    act(keys)
  })
}
