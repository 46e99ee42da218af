/** A form as it was sent last, to send it again in another language. Kept in this page's memory alone. */
interface Sent {
  action: string
  fields: FormData
}

/**
 * Sends forms without loading a page: the answer, which is the page that the browser would have
 * loaded, takes the place of this one, and what was typed stays.
 * @param improve is called on each new content
 */
export function answerInPlace(improve: () => void): void {
  let sent: Sent | null = null
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.method !== 'post') return
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
  if (response.redirected) return location.assign(response.url)
  show(new DOMParser().parseFromString(await response.text(), 'text/html'), fields)
  improve()
}

function show(page: Document, fields: FormData): void {
  const was = document.querySelector('main')?.dataset['kind']
  document.title = page.title
  document.documentElement.lang = page.documentElement.lang
  for (const part of ['link[data-theme]', 'link[rel="icon"]', '.skip', 'header', 'main', 'footer']) {
    const found = page.querySelector(part)
    if (found) document.querySelector(part)?.replaceWith(document.adoptNode(found))
  }
  const main = document.querySelector('main')
  for (const input of main?.querySelectorAll<HTMLInputElement>('input:not([type="hidden"])') ?? []) {
    const typed = fields.get(input.name)
    if (typeof typed === 'string') input.value = typed
  }
  if (main?.dataset['kind'] !== was && isForm(was)) history.pushState(null, '')
  const focus = main?.querySelector<HTMLElement>('[data-focus]')
  focus?.focus()
  announce([focus?.textContent, main?.querySelector('.status h2')?.textContent])
}

const isForm = (kind: string | undefined): boolean => kind === 'form' || kind === 'miss'

function announce(words: (string | null | undefined)[]): void {
  const region = document.querySelector('[data-announce]')
  if (region) region.textContent = words.filter(Boolean).join(': ')
}
