import { dayHtml, html, type Html, momentHtml, zoneName } from '../customer-pages/index.js'
import type { CustomerStep } from './customer-steps.js'
import type { CustomerItem, CustomerParcel, CustomerView } from './customer-view.js'
import { pageWords } from './page-words.js'
import { formAddress } from './render-notice.js'
import type { StatusPage } from './status-page.js'

type OrderPage = Extract<StatusPage, { kind: 'order' }>

/** An order as its customer sees it. */
export function renderOrder(page: OrderPage): { title: string; main: Html } {
  const { view } = page
  const words = pageWords[page.language]
  const title = words.order(view.numbers.order)
  return {
    title,
    main: html`<h1 tabindex="-1" data-focus>${title}</h1>
      ${
        view.numbers.cart !== null &&
        html`<p class="cart-number">${words.cartNumber}: <b>${view.numbers.cart}</b></p>`
      }
      ${statusHtml(page)}
      <div class="columns">
        <div>${parcelsHtml(page)} ${itemsHtml(page)}</div>
        <div>${timelineHtml(page)} ${namesHtml(page)}</div>
      </div>
      <p class="zone" data-zone data-zone-words="${words.zone('{zone}')}">
        ${words.zone(zoneName(page))}
      </p>
      ${page.link === null && html`<p class="another"><a href="${formAddress(page)}">${words.another}</a></p>`}`,
  }
}

function statusHtml(page: OrderPage): Html {
  const words = pageWords[page.language]
  return html`<section class="card status">
    <h2>${page.view.label}</h2>
    <p class="since">${words.since} ${momentHtml(page, page.view.labelAt)}</p>
    <ol class="steps" aria-label="${words.progress}">
      ${page.view.steps.map((step) => stepHtml(page, step))}
    </ol>
  </section>`
}

function stepHtml(page: OrderPage, { words: name, state }: CustomerStep): Html {
  const words = pageWords[page.language]
  const spoken = { DONE: words.done, CURRENT: words.current, OPEN: words.ahead }[state]
  const current = state === 'CURRENT' && html` aria-current="step"`
  return html`<li class="${state.toLowerCase()}" ${current}>
    <span>${name}</span><span class="unseen"> (${spoken})</span>
  </li>`
}

function itemsHtml(page: OrderPage): Html {
  const { items } = page.view
  const words = pageWords[page.language]
  return html`<section aria-labelledby="items">
    <h2 id="items">${words.items(items.length)}</h2>
    <ul class="items">
      ${items.map((item) => itemHtml(page, item))}
    </ul>
  </section>`
}

function itemHtml(page: OrderPage, item: CustomerItem): Html {
  const words = pageWords[page.language]
  const number = new Intl.NumberFormat(page.language)
  const quantity = (name: string, value: number) =>
    html`<div>
      <dt>${name}</dt>
      <dd>${number.format(value)}</dd>
    </div>`
  const day = (name: string, value: string | null) =>
    value !== null && html`<p class="day">${name} ${dayHtml(page, value)}</p>`
  return html`<li class="card item">
    <div class="what">
      <h3>${item.name}</h3>
      <p class="sku">${words.sku} ${item.sku}</p>
    </div>
    <p class="label">${item.label}</p>
    <dl class="quantities">
      ${quantity(words.ordered, item.ordered)} ${quantity(words.shippedQuantity, item.shipped)}
      ${item.needed > 0 && quantity(words.needed, item.needed)}
    </dl>
    ${day(words.shipDate, item.shipDate)}
    ${item.shipDate === null && day(words.expectedShipDate, item.expectedShipDate)}
  </li>`
}

function parcelsHtml(page: OrderPage): Html | null {
  const { parcels } = page.view
  if (parcels.length === 0) return null
  const words = pageWords[page.language]
  return html`<section aria-labelledby="parcels">
    <h2 id="parcels">${words.parcels(parcels.length)}</h2>
    <ul class="parcels">
      ${parcels.map((parcel) => parcelHtml(page, parcel))}
    </ul>
  </section>`
}

function parcelHtml(page: OrderPage, { carrier, number, url, shipDate }: CustomerParcel): Html {
  const words = pageWords[page.language]
  const link =
    url !== null &&
    html`<a class="button" href="${url}" rel="noopener noreferrer" target="_blank"
      >${words.track}<span class="unseen"> ${number} (${words.newTab})</span></a
    >`
  return html`<li class="card parcel">
    <h3>${carrier ?? words.parcel}</h3>
    <p class="tracking">
      <span data-tracking data-copy="${words.copy}" data-copied="${words.copied}">${number}</span>
    </p>
    <p class="day">${words.sentOn} ${dayHtml(page, shipDate)}</p>
    ${link}
  </li>`
}

function namesHtml(page: OrderPage): Html | null {
  const { billTo, shipTo } = page.view.names
  if (billTo === null && shipTo === null) return null
  const words = pageWords[page.language]
  const name = (role: string, value: string | null) =>
    value !== null &&
    html`<div>
      <dt>${role}</dt>
      <dd>${value}</dd>
    </div>`
  return html`<section aria-labelledby="people">
    <h2 id="people">${words.people}</h2>
    <dl class="card names">${name(words.shipTo, shipTo)} ${name(words.billTo, billTo)}</dl>
  </section>`
}

const timelineHtml = (page: OrderPage): Html =>
  html`<section aria-labelledby="timeline">
    <h2 id="timeline">${pageWords[page.language].timeline}</h2>
    <ol class="timeline">
      ${page.view.timeline.map(
        ({ at, words }: CustomerView['timeline'][number]) =>
          html`<li>
            <p>${words}</p>
            ${momentHtml(page, at)}
          </li>`,
      )}
    </ol>
  </section>`
