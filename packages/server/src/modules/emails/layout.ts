import type { Branding } from '../branding/index.js'
import { styles, sheet } from './layout-styles.js'
import type { Look } from './layout-parts.js'
import { escapeHtml, type MailPart } from './template-markup.js'

/** What the layout is put around. */
export interface LaidOut {
  subject: string
  body: MailPart
  branding: Branding
  look: Look
}

const longestPreview = 140

/** A secret does not stand where nobody expects it. */
const anyPlace = /\[\[[^\][]*\]\]/g

/** The whole HTML of a mail: one column of 600 pixels, in tables that old clients understand. */
export function layOutHtml({ subject, body, branding, look }: LaidOut): string {
  return `<!doctype html>
<html lang="${look.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${escapeHtml(subject)}</title>
<style>${sheet(look.colors)}</style>
</head>
<body class="page" style="${styles.page}">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all" aria-hidden="true">${escapeHtml(previewOf(body.text))}${'&#8199;&#65279;&#847; '.repeat(40)}</div>
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" style="background-color:#f4f4f5">
<tr><td class="outer" align="center" style="padding:28px 12px">
<!--[if mso]><table role="presentation" width="600" align="center"><tr><td><![endif]-->
<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;${styles.card}">
<tr><td class="bar" height="6" style="height:6px;line-height:6px;font-size:0;background-color:${look.colors.fill};border-radius:11px 11px 0 0">&nbsp;</td></tr>
<tr><td class="pad" style="padding:26px 36px 6px">${headOf(branding, look)}</td></tr>
<tr><td class="pad text" style="padding:18px 36px 20px;${styles.text}"><div role="article" lang="${look.language}">${body.html}</div></td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px">
<tr><td class="pad quiet merchant" style="padding:22px 36px 28px;${styles.footer}">${branding.footerHtml ?? escapeHtml(branding.name)}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>`
}

/** The same as plain text. */
export const layOutText = ({ body, branding }: Pick<LaidOut, 'body' | 'branding'>): string =>
  [body.text, `-- \n${branding.name}\n`].join('\n\n')

function headOf({ name, logoDigest, headerHtml }: Branding, { colors }: Look): string {
  const shop =
    logoDigest === null
      ? `<div class="accent" style="${styles.shop};color:${colors.link}">${escapeHtml(name)}</div>`
      : `<img class="logo" src="cid:logo" alt="${escapeHtml(name)}" height="44" style="display:block;height:44px;width:auto;max-width:280px;border-radius:6px;${styles.shop};color:${colors.link}">`
  const own =
    headerHtml === null
      ? ''
      : `<div class="merchant" style="${styles.merchant};margin-top:8px">${headerHtml}</div>`
  return shop + own
}

/** What mailboxes show beside the subject: the first sentences, without the title. */
function previewOf(text: string): string {
  const paragraphs = text.split('\n\n').filter((paragraph) => !/\n[=-]+$/.test(paragraph))
  const line = paragraphs.slice(0, 2).join(' ').replace(anyPlace, '').replace(/\s+/g, ' ')
  return line.length > longestPreview ? `${line.slice(0, longestPreview)}…` : line
}
