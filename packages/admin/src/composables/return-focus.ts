import { inject, provide, type InjectionKey } from 'vue'

const key: InjectionKey<() => void> = Symbol('return focus')

/**
 * Lets dialogs under this component give the focus back to where the deed began, although a menu
 * stood between, whose own place is gone by then. `remember` notes the place; when it is gone as
 * well, `fallback` gets the focus.
 */
export function provideReturnFocus(fallback: () => void): { remember: () => void } {
  let opener: Element | null = null
  provide(key, () => {
    if (opener instanceof HTMLElement && opener.isConnected && opener !== document.body)
      opener.focus()
    else fallback()
  })
  return { remember: () => (opener = document.activeElement) }
}

/** For a dialog: handles the event of its closing, where a place to return to was provided. */
export function useReturnFocus(): (event: Event) => void {
  const giveBack = inject(key, null)
  return (event) => {
    if (!giveBack) return
    event.preventDefault()
    giveBack()
  }
}

/** For a dialog: begins at the first field of its form instead of at the button that closes it. */
export function focusFirstField(event: Event): void {
  const field = (event.target as HTMLElement).querySelector<HTMLElement>(
    'form :is(input, textarea, button):enabled:is(:not([tabindex="-1"]), [role="radio"][data-state="checked"])',
  )
  if (!field) return
  event.preventDefault()
  field.focus()
}
