/** A form as it was sent last, to send it again in another language. Kept in this page's memory alone. */
interface Sent {
  action: string
  fields: FormData
}

/**
 * Sends forms without loading a page: the answer, which is the page that the browser would have
 * loaded, takes the place of this one, and what was typed stays. A form that binds somebody is sent
 * the browser's own way.
 * @param improve is called on each new content
 */
export function answerInPlace(improve: () => void): void {
  let sent: Sent | null = null
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.method !== 'post') return
    if ('wholePage' in form.dataset) return
    event.preventDefault()
    const button = event.submitter instanceof HTMLButtonElement ? event.submitter : null
    sent = { action: button?.getAttribute('formaction') ?? form.action, fields: new FormData(form) }
    void exchange(sent, improve).catch(() => {
      // The browser's own way says what is wrong with the connection.
      if (button?.hasAttribute('formaction')) form.action = button.formAction
      form.submit()
    })
  })
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-language]') : null
    if (!(link instanceof HTMLAnchorElement) || sent === null || !isPlain(event)) return
    event.preventDefault()
    sent.fields.set('language', link.lang)
    void exchange(sent, improve).catch(() => location.assign(link.href))
  })
  // The step back from an answer leads to the form.
  addEventListener('popstate', () => location.reload())
}

const isPlain = ({ ctrlKey, metaKey, shiftKey, button }: MouseEvent): boolean =>
  button === 0 && !ctrlKey && !metaKey && !shiftKey

async function exchange({ action, fields }: Sent, improve: () => void): Promise<void> {
  const main = document.querySelector('main')
  main?.setAttribute('aria-busy', 'true')
  const body = new URLSearchParams()
  for (const [name, value] of fields) if (typeof value === 'string') body.append(name, value)
  const response = await fetch(action, { method: 'POST', body, headers: { accept: 'text/html' } })
  const isPage = response.headers.get('content-type')?.startsWith('text/html')
  if (!isPage) throw new Error(`The answer is no page: ${response.status}`)
  if (response.redirected) {
    location.assign(response.url)
    return
  }
  show(new DOMParser().parseFromString(await response.text(), 'text/html'), fields)
  improve()
}

function show(page: Document, fields: FormData): void {
  const was = mainOf(document)?.dataset['kind']
  takeOver(page)
  const main = mainOf(document)
  for (const input of main?.querySelectorAll<HTMLInputElement>('input:not([type="hidden"])') ?? [])
    input.value = textOf(fields.get(input.name)) ?? input.value
  if (isForm(was) && was !== main?.dataset['kind']) history.pushState(null, '')
  const focus = main?.querySelector<HTMLElement>('[data-focus]')
  focus?.focus()
  announce([focus, main?.querySelector('.status h2')])
}

/** Puts the parts of another page in the place of this one's; what announces stays. */
function takeOver(page: Document): void {
  document.title = page.title
  document.documentElement.lang = page.documentElement.lang
  const parts = ['link[data-theme]', 'link[rel="icon"]', '.skip', 'header', 'main', 'footer']
  for (const part of parts) {
    const found = page.querySelector(part)
    if (found) document.querySelector(part)?.replaceWith(document.adoptNode(found))
  }
}

const mainOf = (page: Document): HTMLElement | null => page.querySelector('main')

const textOf = (value: FormDataEntryValue | null): string | null =>
  typeof value === 'string' ? value : null

const isForm = (kind: string | undefined): boolean => kind === 'form' || kind === 'miss'

function announce(said: (Element | null | undefined)[]): void {
  const region = document.querySelector('[data-announce]')
  const words = said.flatMap((element) => element?.textContent ?? [])
  if (region) region.textContent = words.join(': ')
}
