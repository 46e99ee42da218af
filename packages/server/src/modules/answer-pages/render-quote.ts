import { dayHtml, html, type Html } from '../customer-pages/index.js'
import type { QuotePage } from './answer-page.js'
import type { Standing } from './answer-words.js'
import { linesHtml, moneyOf, quotationHtml } from './render-lines.js'
import {
  answerButton,
  formHtml,
  problemHtml,
  standingHtml,
  textHtml,
  type Rendered,
} from './render-parts.js'
import { answerWords } from './words-by-language.js'

/** A quote as its customer sees it, with the ways to answer. */
export function renderQuote(page: QuotePage): Rendered {
  const { view, language } = page
  const words = answerWords[language]
  const title = words.quote(view.number)
  return {
    title,
    main: html`<h1 tabindex="-1" ${page.problem === null && html`data-focus`}>${title}</h1>
      <p class="cart-number">${whoseHtml(page)}</p>
      ${problemHtml(page)} ${standingHtml(standingOf(page), factsHtml(page))}
      <div class="columns">
        <div>${quotationHtml(words.note, view.customerNote)} ${linesHtml(page, view)}</div>
        <div>
          ${quotationHtml(words.youWrote, view.answerText)} ${mayAnswer(page) && answerForm(page)}
        </div>
      </div>`,
  }
}

function whoseHtml({ view, language }: QuotePage): Html {
  const words = answerWords[language]
  const reference = view.reference !== null && html` · ${words.reference}: <b>${view.reference}</b>`
  return html`${view.customerName !== '' && words.forName(view.customerName)} ${reference}`
}

function standingOf({ view, language }: QuotePage): Standing {
  const words = answerWords[language]
  if (view.standing === 'ORDERED') return words.ordered(view.orderNumber ?? '')
  return words.standings[view.standing]
}

/** What it comes to, until when it holds, and the paper. */
function factsHtml(page: QuotePage): Html {
  const { view, language, path } = page
  const words = answerWords[language]
  const holds =
    view.expiresOn === null
      ? words.endless
      : html`${words.validUntil} ${dayHtml(page, view.expiresOn)}`
  return html`<p class="big">${moneyOf(page, view, view.total)}</p>
    ${view.can.accept && html`<p class="since">${holds}</p>`}
    <p class="paper"><a href="${path}/quote.pdf?language=${language}">${words.pdf}</a></p>`
}

const mayAnswer = ({ view: { can } }: QuotePage): boolean =>
  can.accept || can.comment || can.decline

function answerForm(page: QuotePage): Html {
  const { view, language } = page
  const words = answerWords[language]
  const { accept, comment, decline } = view.can
  const hint = view.ordersAtOnce ? words.acceptHint.order : words.acceptHint.staff
  return formHtml(
    page,
    { revision: view.revision },
    html`<h2>${words.yourAnswer}</h2>
      ${
        accept &&
        html`<p class="hint">${hint}</p>
          ${answerButton('ACCEPT', words.accept, 'main')}`
      }
      ${textHtml(page, { name: 'text', label: words.text, hint: words.textHint })}
      ${comment && answerButton('COMMENT', words.comment, 'quiet')}
      ${decline && answerButton('DECLINE', words.decline, 'quiet')}`,
  )
}
