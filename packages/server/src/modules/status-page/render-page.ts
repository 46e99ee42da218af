import type { CustomerLanguage } from '../../kernel/configuration.js'
import { renderShell, type Html } from '../customer-pages/index.js'
import { renderForm } from './render-form.js'
import { renderNotice } from './render-notice.js'
import { renderOrder } from './render-order.js'
import type { StatusPage } from './status-page.js'

/** The whole page as HTML. */
export function renderStatusPage(page: StatusPage): string {
  const addressIn = (language: CustomerLanguage) => addressOf(page, language)
  return renderShell(page, { ...contentOf(page), kind: page.kind, addressIn })
}

function contentOf(page: StatusPage): { title: string; main: Html } {
  switch (page.kind) {
    case 'form':
    case 'miss':
      return renderForm(page)
    case 'order':
      return renderOrder(page)
    default:
      return renderNotice(page)
  }
}

/** Links to the same page; after a look-up, where the proof is not kept, to the form. */
function addressOf(page: StatusPage, language: CustomerLanguage): string {
  const path = page.kind === 'order' && page.link ? page.link : '/status'
  const channel =
    page.channel === null || page.kind === 'order'
      ? ''
      : `&channel=${encodeURIComponent(page.channel)}`
  return `${path}?language=${language}${channel}`
}
