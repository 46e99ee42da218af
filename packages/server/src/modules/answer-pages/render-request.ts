import { html, momentHtml, type Html } from '../customer-pages/index.js'
import type { RequestPage } from './answer-page.js'
import type { ViewedLine, ViewedStep } from './answer-view.js'
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

/** An order request as an approver or its buyer sees it, with what they may do. */
export function renderRequest(page: RequestPage): Rendered {
  const { view, language, kind } = page
  const words = answerWords[language]
  const title = words.request(view.number)
  const { may } = view
  return {
    title,
    main: html`<h1 tabindex="-1" ${page.problem === null && html`data-focus`}>${title}</h1>
      <p class="cart-number">${whoseHtml(page)}</p>
      ${problemHtml(page)}
      ${standingHtml(
        standingOf(page),
        html`<p class="big">${moneyOf(page, view, view.total)}</p>
          ${view.overBudget && html`<p class="since">${words.overBudget}</p>`}`,
      )}
      <div class="columns">
        <div>
          ${rejectionHtml(page)} ${!mayEdit(page) && quotationHtml(words.comments, view.comments)}
          ${mayEdit(page) ? editForm(page) : linesHtml(page, view)}
        </div>
        <div>
          ${kind === 'approval' && may.decide && decisionForm(page)} ${pathHtml(page)}
          ${kind === 'request' && may.cancel && cancelForm(page)}
        </div>
      </div>`,
  }
}

const mayEdit = ({ kind, view }: RequestPage): boolean => kind === 'request' && view.may.edit

function whoseHtml({ view, language }: RequestPage): Html {
  const words = answerWords[language]
  const reference = view.reference !== null && html` ${words.reference}: <b>${view.reference}</b>`
  return html`${words.asks(view.buyerName, view.accountName)} ${reference}`
}

/** An approver reads of the own decision first, then of that of others. */
function standingOf({ view, language, kind }: RequestPage): Standing {
  const words = answerWords[language]
  if (view.state === 'ORDERED') return words.requestOrdered(view.orderNumber ?? '')
  if (kind === 'approval' && view.decided !== null && view.state !== 'CANCELED')
    return { ...words.decided[view.decided], ...nextAfter(view.state, words.states) }
  if (kind === 'approval' && view.state === 'PENDING')
    return view.may.decide ? { title: words.waitsForYou, next: '' } : words.notYours
  return words.states[view.state]
}

/** What became of it in the end says more than a thank you. */
const nextAfter = (state: string, states: { APPROVED: Standing }): Partial<Standing> =>
  state === 'APPROVED' ? { next: states.APPROVED.title + '.' } : {}

/** The newest reason against it, for the buyer to see before anything else. */
function rejectionHtml({ view, language, kind }: RequestPage): Html | false {
  if (kind !== 'request' || view.state !== 'REJECTED') return false
  const said = view.steps
    .flatMap(({ approvers }) => approvers)
    .find(({ verdict }) => verdict === 'REJECT')
  return (
    said !== undefined && quotationHtml(answerWords[language].rejectedBy(said.name), said.reason)
  )
}

function decisionForm(page: RequestPage): Html {
  const words = answerWords[page.language]
  return formHtml(
    page,
    { round: page.view.round },
    html`<h2>${words.yourDecision}</h2>
      ${answerButton('APPROVE', words.approve, 'main')}
      ${textHtml(page, { name: 'reason', label: words.reason, hint: words.reasonHint })}
      ${answerButton('REJECT', words.reject, 'quiet')}`,
  )
}

function editForm(page: RequestPage): Html {
  const { view, language } = page
  const words = answerWords[language]
  return formHtml(
    page,
    { version: view.version },
    html`<h2>${words.change}</h2>
      <ul class="quantities-edited">
        ${view.lines.map((line) => quantityHtml(page, line))}
      </ul>
      <p class="hint" id="quantity-hint">${words.quantityHint}</p>
      ${textHtml(page, {
        name: 'comments',
        label: words.text,
        hint: words.commentsHint,
        value: view.comments ?? '',
      })}
      ${answerButton('SUBMIT', words.submit, 'main')}`,
  )
}

function quantityHtml(page: RequestPage, { id, name, sku, qty, unitPrice }: ViewedLine): Html {
  const words = answerWords[page.language]
  const field = `qty-${id}`
  return html`<li>
    <label for="${field}">
      <b>${name}</b>
      <span class="sku">
        ${words.sku} ${sku} · ${words.each(moneyOf(page, page.view, unitPrice))}
      </span>
    </label>
    <input
      id="${field}"
      name="${field}"
      value="${page.typed.get(field) ?? qty}"
      inputmode="numeric"
      pattern="[0-9]{1,9}"
      maxlength="9"
      required
      autocomplete="off"
      aria-describedby="quantity-hint"
    />
  </li>`
}

function cancelForm(page: RequestPage): Html {
  const words = answerWords[page.language]
  return formHtml(
    page,
    { version: page.view.version },
    html`<h2>${words.cancelTitle}</h2>
      <p class="hint">${words.cancelHint}</p>
      ${answerButton('CANCEL', words.cancel, 'quiet')}`,
  )
}

function pathHtml(page: RequestPage): Html | false {
  const { view, language } = page
  if (view.steps.length === 0) return false
  const words = answerWords[language]
  return html`<section aria-labelledby="path">
    <h2 id="path">${words.path}</h2>
    <ol class="timeline path">
      ${view.steps.map((step) => stepHtml(page, step))}
    </ol>
  </section>`
}

function stepHtml(page: RequestPage, step: ViewedStep): Html {
  const words = answerWords[page.language]
  const several = step.approvers.length > 1 && (step.rule === 'ANY' ? words.any : words.all)
  return html`<li class="${step.state.toLowerCase()}">
    <p>${words.level(step.level)} <span class="label">${words.steps[step.state]}</span></p>
    <ul>
      ${step.approvers.map(
        ({ name, verdict, at }) =>
          html`<li>
            ${name}: ${words.verdicts[verdict ?? 'NONE']}
            ${at !== null && momentHtml(page, at.toISOString())}
          </li>`,
      )}
    </ul>
    ${several !== false && html`<p class="sku">${several}</p>`}
  </li>`
}
