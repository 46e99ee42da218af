import { html, type Html } from '../customer-pages/index.js'
import type { Answering, AnswerPage } from './answer-page.js'
import type { Standing } from './answer-words.js'
import { answerWords } from './words-by-language.js'

/** A page's title with its content. */
export interface Rendered {
  title: string
  main: Html
}

/** What stood in the way of the last answer. */
export const problemHtml = ({ language, problem }: AnswerPage & Answering): Html | false =>
  problem !== null &&
  html`<p class="problem" role="alert" tabindex="-1" data-focus>
    ${answerWords[language].problems[problem]}
  </p>`

/** Where the record stands, and what happens now. */
export const standingHtml = ({ title, next }: Standing, more: Html | false = false): Html =>
  html`<section class="card status">
    <h2>${title}</h2>
    ${next !== '' && html`<p class="since">${next}</p>`} ${more}
  </section>`

/** A form that answers at the page's own address, and what it tells again. */
export const formHtml = (
  { language, path }: AnswerPage & Answering,
  seen: Readonly<Record<string, string | number>>,
  content: Html,
): Html =>
  html`<form class="card form answer" method="post" action="${path}" data-whole-page>
    <input type="hidden" name="language" value="${language}" />
    ${Object.entries(seen).map(
      ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
    )}
    ${content}
  </form>`

/** One longer text. */
export const textHtml = (
  page: Answering,
  { name, label, hint, value = '' }: { name: string; label: string; hint: string; value?: string },
): Html =>
  html`<div class="field">
    <label for="${name}">${label}</label>
    <textarea id="${name}" name="${name}" rows="3" maxlength="2000" aria-describedby="${name}-hint">
${page.typed.get(name) ?? value}</textarea>
    <p class="hint" id="${name}-hint">${hint}</p>
  </div>`

/** A button that sends the form with this answer. */
export const answerButton = (answer: string, caption: string, look: 'main' | 'quiet'): Html =>
  html`<button class="${look}" type="submit" name="answer" value="${answer}">${caption}</button>`
