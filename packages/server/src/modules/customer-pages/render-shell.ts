import { customerLanguages, type CustomerLanguage } from '../../kernel/configuration.js'
import { logoAddress, type Branding } from '../branding/index.js'
import { cleanedHtml, html, type Html } from './html.js'
import type { PageFrame } from './page-frame.js'
import { languageNames, shellWords } from './shell-words.js'

/** What stands in the frame. */
export interface ShellContent {
  /** Names the kind of page for its script. */
  kind: string
  title: string
  main: Html
  /** Where the same page is in another language. */
  addressIn(language: CustomerLanguage): string
}

/** A whole page as HTML. It works without any script, and nothing in it comes from other hosts. */
export function renderShell(frame: PageFrame, content: ShellContent): string {
  const { language, branding, assets } = frame
  const { kind, title, main } = content
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
        <a class="skip" href="#content">${shellWords[language].skip}</a>
        <header class="head">
          <div class="brand">${logoOf(branding)}</div>
          ${merchantHtml(branding.headerHtml)}
        </header>
        <main id="content" data-kind="${kind}">${main}</main>
        <footer class="foot">
          ${merchantHtml(branding.footerHtml)} ${languageSwitch(language, content)}
        </footer>
        <div class="unseen" role="status" data-announce></div>
      </body>
    </html>`.text
  }\n`
}

const iconOf = ({ logoDigest, accentColor }: Branding): string =>
  logoDigest === null ? `/status-assets/theme/${accentColor.slice(1)}.svg` : logoAddress(logoDigest)

const logoOf = ({ logoDigest, name }: Branding): Html =>
  logoDigest === null
    ? html`<span class="name">${name}</span>`
    : html`<img class="logo" src="${logoAddress(logoDigest)}" alt="${name}" />`

const merchantHtml = (text: string | null): Html | null =>
  text === null ? null : html`<div class="merchant">${cleanedHtml(text)}</div>`

function languageSwitch(current: CustomerLanguage, { addressIn }: ShellContent): Html {
  return html`<nav class="languages" aria-label="${shellWords[current].languages}">
    <ul>
      ${customerLanguages.map(
        (language) =>
          html`<li>
            <a
              href="${addressIn(language)}"
              lang="${language}"
              hreflang="${language}"
              data-language="${language}"
              ${language === current && html` aria-current="true"`}
              >${languageNames[language]}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`
}
