import { type Html, html } from '../customer-pages/index.js'
import { pageWords } from './page-words.js'
import { keptFields } from './render-form.js'
import type { StatusPage } from './status-page.js'

type NoticePage = Exclude<StatusPage, { kind: 'form' | 'miss' | 'order' }>

/** The pages that say one thing and offer the next step. */
export function renderNotice(page: NoticePage): { title: string; main: Html } {
  const { title, body, next } = noticeOf(page)
  return {
    title,
    main: html`<div class="narrow">
      <div class="card notice">
        <h1 tabindex="-1" data-focus>${title}</h1>
        ${body.map((sentence) => html`<p>${sentence}</p>`)} ${next}
      </div>
    </div>`,
  }
}

function noticeOf(page: NoticePage): { title: string; body: string[]; next: Html } {
  const words = pageWords[page.language]
  const toForm = html`<p><a class="button" href="${formAddress(page)}">${words.toForm}</a></p>`
  switch (page.kind) {
    case 'limited': {
      const body = [words.tryAgain(page.retryAfter), words.limitedHint]
      return { title: words.limitedTitle, body, next: toForm }
    }
    case 'busy':
      return {
        title: words.busyTitle,
        body: [words.busy, words.tryAgain(page.retryAfter)],
        next: toForm,
      }
    case 'link-button':
      return {
        title: words.linkTitle,
        body: [words.linkLead],
        next: html`<form method="post" action="${page.action}">
          ${keptFields(page)}<button class="main" type="submit">${words.open}</button>
        </form>`,
      }
    case 'link-sent':
      return { title: words.linkSentTitle, body: [words.linkSent], next: toForm }
    case 'not-found':
      return { title: words.notFoundTitle, body: [words.notFound], next: toForm }
  }
}

/** The empty form in the language and look of a page. */
export function formAddress({ language, channel }: StatusPage): string {
  const query = new URLSearchParams({ language, ...(channel === null ? {} : { channel }) })
  return `/status?${query.toString()}`
}
