/** Puts a button that copies it beside each tracking number; none where browsers do not let pages copy. */
export function offerCopies(page: Document): void {
  if (!('clipboard' in navigator)) return
  for (const number of page.querySelectorAll<HTMLElement>('[data-tracking]')) {
    if (number.nextElementSibling?.matches('.copy')) continue
    number.after(copyButton(number))
  }
}

function copyButton(number: HTMLElement): HTMLButtonElement {
  const { copy = '', copied = '' } = number.dataset
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'copy'
  button.textContent = copy
  // So that a reader hears that the number was copied.
  button.setAttribute('aria-live', 'polite')
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(number.textContent.trim()).then(() => {
      button.textContent = copied
      setTimeout(() => (button.textContent = copy), 2000)
    })
  })
  return button
}
