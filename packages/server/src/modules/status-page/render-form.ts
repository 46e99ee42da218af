import { type Html, html, type PageFrame } from '../customer-pages/index.js'
import { pageWords } from './page-words.js'
import type { StatusPage } from './status-page.js'

type FormPage = Extract<StatusPage, { kind: 'form' | 'miss' }>

/** The look-up form, with what stands in its way above it. */
export function renderForm(page: FormPage): { title: string; main: Html } {
  const words = pageWords[page.language]
  const problem = page.kind === 'miss' ? words.miss : page.incomplete ? words.incomplete : null
  return {
    title: words.title,
    main: html`<div class="narrow">
      <h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      ${problem !== null && html`<p class="problem" role="alert" tabindex="-1" data-focus>${problem}</p>`}
      ${formHtml(page, page.typed?.number ?? '')}
    </div>`,
  }
}

function formHtml(page: FormPage, number: string): Html {
  const words = pageWords[page.language]
  return html`<form class="card form" method="post" action="/status" data-look-up>
    ${keptFields(page)}
    <div class="field">
      <label for="number">${words.number}</label>
      <input
        id="number"
        name="number"
        value="${number}"
        required
        maxlength="100"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        aria-describedby="number-hint"
      />
      <p class="hint" id="number-hint">${words.numberHint}</p>
    </div>
    <div class="field">
      <label for="proof">${words.proof}</label>
      <input
        id="proof"
        name="proof"
        required
        maxlength="254"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        aria-describedby="proof-hint"
      />
      <p class="hint" id="proof-hint">${words.proofHint}</p>
    </div>
    <button class="main" type="submit">${words.show}</button>
    <button class="quiet" type="submit" formaction="/status/link" aria-describedby="link-hint">
      ${words.sendLink}
    </button>
    <p class="hint" id="link-hint">${words.sendLinkHint}</p>
  </form>`
}

/** What a form tells again, so that its answer looks and speaks like the page. */
export const keptFields = ({ language, channel }: PageFrame): Html =>
  html`<input type="hidden" name="language" value="${language}" />${
      channel !== null && html`<input type="hidden" name="channel" value="${channel}" />`
    }`
