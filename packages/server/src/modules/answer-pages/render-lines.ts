import { html, type Html, type PageFrame } from '../customer-pages/index.js'
import { moneyIn } from '../emails/index.js'
import type { QuoteView, RequestView, ViewedLine } from './answer-view.js'
import { answerWords } from './words-by-language.js'

type Viewed = QuoteView | RequestView

/** The lines with what comes on top and the total. */
export function linesHtml(frame: PageFrame, view: Viewed): Html {
  const words = answerWords[frame.language]
  return html`<section aria-labelledby="lines">
    <h2 id="lines">${words.lines(view.lines.length)}</h2>
    <div class="card lines">
      <ul>
        ${view.lines.map((line) => lineHtml(frame, view, line))}
      </ul>
      <dl class="sums">
        ${sumsOf(frame, view).map(([caption, amount]) => sumHtml(caption, amount))}
        ${sumHtml(words.total, moneyOf(frame, view, view.total), 'total')}
      </dl>
    </div>
  </section>`
}

/** An amount of a record as its reader writes it. */
export const moneyOf = ({ language }: PageFrame, { currency }: Viewed, amount: number): string =>
  moneyIn(language, amount, currency)

function lineHtml(frame: PageFrame, view: Viewed, line: ViewedLine): Html {
  const { listPrice, unitPrice, qty, name, sku } = line
  const words = answerWords[frame.language]
  const number = new Intl.NumberFormat(frame.language)
  const before =
    listPrice !== null &&
    listPrice > unitPrice &&
    html` <span class="unseen">${words.insteadOf}</span>
      <s>${moneyOf(frame, view, listPrice)}</s>`
  return html`<li>
    <div>
      <h3>${name}</h3>
      <p class="sku">${words.sku} ${sku}</p>
      <p class="sku">
        ${number.format(qty)} × ${words.each(moneyOf(frame, view, unitPrice))} ${before}
      </p>
    </div>
    <p class="amount">${moneyOf(frame, view, line.total)}</p>
  </li>`
}

const sumHtml = (caption: string, amount: string, kind = ''): Html =>
  html`<div class="${kind}">
    <dt>${caption}</dt>
    <dd>${amount}</dd>
  </div>`

function sumsOf(frame: PageFrame, view: Viewed): (readonly [string, string])[] {
  const words = answerWords[frame.language]
  const { discount, tax } = 'discount' in view ? view : { discount: 0, tax: 0 }
  const subtotal = view.lines.reduce((sum, line) => sum + line.total, 0)
  const extras = [
    [words.discount, -discount],
    [words.shipping, view.shipping],
    [words.tax, tax],
  ] as const
  const some = extras.filter(([, amount]) => amount !== 0)
  const all = some.length === 0 ? [] : [[words.subtotal, subtotal] as const, ...some]
  return all.map(([caption, amount]) => [caption, moneyOf(frame, view, amount)])
}

/** Words of a person, set apart. */
export const quotationHtml = (caption: string, text: string | null): Html | false =>
  text !== null &&
  text.trim() !== '' &&
  html`<section class="card quotation">
    <h2>${caption}</h2>
    <p>${text.trim()}</p>
  </section>`
