import type { CustomerLanguage } from '../../kernel/configuration.js'
import { html, renderShell } from '../customer-pages/index.js'
import type { AnswerPage } from './answer-page.js'
import type { Rendered } from './render-parts.js'
import { renderQuote } from './render-quote.js'
import { renderRequest } from './render-request.js'
import { answerWords } from './words-by-language.js'

type NoticePage = Extract<AnswerPage, { kind: 'not-found' | 'limited' | 'busy' }>

/** The whole page as HTML. */
export function renderAnswerPage(page: AnswerPage): string {
  const path = 'path' in page ? page.path : ''
  const addressIn = (language: CustomerLanguage) => `${path}?language=${language}`
  return renderShell(page, { ...contentOf(page), kind: 'answer', addressIn })
}

function contentOf(page: AnswerPage): Rendered {
  switch (page.kind) {
    case 'quote':
      return renderQuote(page)
    case 'approval':
    case 'request':
      return renderRequest(page)
    default:
      return renderNotice(page)
  }
}

function renderNotice(page: NoticePage): Rendered {
  const words = answerWords[page.language]
  const { title, next } =
    page.kind === 'not-found'
      ? words.notFound
      : { title: words[page.kind], next: words.again(page.retryAfter) }
  const back =
    page.kind !== 'not-found' &&
    html`<p><a class="button" href="${page.path}?language=${page.language}">${words.backTo}</a></p>`
  return {
    title,
    main: html`<div class="narrow">
      <div class="card notice">
        <h1 tabindex="-1" data-focus>${title}</h1>
        <p>${next}</p>
        ${back}
      </div>
    </div>`,
  }
}
