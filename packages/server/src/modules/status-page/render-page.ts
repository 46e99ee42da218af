import { customerLanguages } from '../../kernel/configuration.js'
import { logoAddress } from '../branding/index.js'
import { cleanedHtml, html, type Html } from './html.js'
import { languageNames, pageWords } from './page-words.js'
import { renderForm } from './render-form.js'
import { renderNotice } from './render-notice.js'
import { renderOrder } from './render-order.js'
import type { StatusPage } from './status-page.js'

/** The whole page as HTML. It works without any script, and nothing in it comes from other hosts. */
export function renderStatusPage(page: StatusPage): string {
  const { language, branding, assets } = page
  const words = pageWords[language]
  const { title, main } = contentOf(page)
  return `<!doctype html>\n${
    html`<html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="no-referrer" />
        <title>${title} · ${branding.name}</title>
        <link rel="icon" href="${iconOf(branding)}" />
        ${assets.styles.map((href) => html`<link rel="stylesheet" href="${href}" />`)}
        <link
          rel="stylesheet"
          data-theme
          href="/status-assets/theme/${branding.accentColor.slice(1)}.css"
        />
        ${assets.scripts.map((src) => html`<script type="module" src="${src}"></script>`)}
      </head>
      <body>
        <a class="skip" href="#content">${words.skip}</a>
        <header class="head">
          <div class="brand">${logoOf(branding)}</div>
          ${merchantHtml(branding.headerHtml)}
        </header>
        <main id="content" data-kind="${page.kind}">${main}</main>
        <footer class="foot">${merchantHtml(branding.footerHtml)} ${languageSwitch(page)}</footer>
        <div class="unseen" role="status" data-announce></div>
      </body>
    </html>`.text
  }\n`
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

const iconOf = ({ logoDigest, accentColor }: StatusPage['branding']): string =>
  logoDigest === null ? `/status-assets/theme/${accentColor.slice(1)}.svg` : logoAddress(logoDigest)

const logoOf = ({ logoDigest, name }: StatusPage['branding']): Html =>
  logoDigest === null
    ? html`<span class="name">${name}</span>`
    : html`<img class="logo" src="${logoAddress(logoDigest)}" alt="${name}" />`

const merchantHtml = (text: string | null): Html | null =>
  text === null ? null : html`<div class="merchant">${cleanedHtml(text)}</div>`

/** Links to the same page; after a look-up, where the proof is not kept, to the form. */
function languageSwitch(page: StatusPage): Html {
  const path = page.kind === 'order' && page.link ? page.link : '/status'
  const channel = page.channel === null ? '' : `&channel=${encodeURIComponent(page.channel)}`
  return html`<nav class="languages" aria-label="${pageWords[page.language].languages}">
    <ul>
      ${customerLanguages.map((language) => {
        const current = language === page.language && html` aria-current="true"`
        const href = `${path}?language=${language}${page.kind === 'order' ? '' : channel}`
        return html`<li>
          <a
            href="${href}"
            lang="${language}"
            hreflang="${language}"
            data-language="${language}"
            ${current}
            >${languageNames[language]}</a
          >
        </li>`
      })}
    </ul>
  </nav>`
}
