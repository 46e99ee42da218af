import type { CustomerLanguage } from '../../kernel/configuration.js'
import type { LeavingItem } from '../deliveries/index.js'
import type { EmailedGiftCard } from './email-content.js'
import type { AccentColors } from './layout-colors.js'
import { styles } from './layout-styles.js'
import { escapeHtml, type MailPart } from './template-markup.js'
import { dayIn, emailWords } from './template-words.js'

/** How the parts of a mail look and speak. */
export interface Look {
  language: CustomerLanguage
  colors: AccentColors
}

/** A parcel with the page of its carrier. */
export interface EmailedParcel {
  carrier: string | null
  number: string
  link: string | null
  shipDate: string
}

const nothing: MailPart = { html: '', text: '' }

/** Rows as a table of layout. */
export const table = (rows: string, style = ''): string =>
  `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="${style}">${rows}</table>`

/** A part with a caption and room below it. */
const section = (caption: string, content: string): string =>
  `<div style="margin:0 0 24px"><h2 class="quiet" style="${styles.caption}">${escapeHtml(caption)}</h2>${content}</div>`

/** A part with a caption. */
export const captioned = (caption: string, html: string, lines: string[]): MailPart => ({
  html: section(caption, html),
  text: [`${caption}:`, ...lines].join('\n'),
})

/** The items, each with its quantity, its label and what is still to come. */
export function itemsPart(items: readonly LeavingItem[], look: Look): MailPart {
  if (items.length === 0) return nothing
  const words = emailWords[look.language]
  const rows = items.map((item) => itemRow(item, look)).join('')
  const lines = items.map((item) => {
    const details = [item.label, ...detailsOf(item, look)].filter((text) => text !== null)
    const more = details.length > 0 ? ` – ${details.join(', ')}` : ''
    return `- ${words.quantity(item.ordered)} ${item.name} (${item.sku})${more}`
  })
  return captioned(words.items, table(rows), lines)
}

function itemRow(item: LeavingItem, look: Look): string {
  const words = emailWords[look.language]
  const quiet = [words.sku(item.sku), ...detailsOf(item, look)].map(
    (text) => `<div class="quiet" style="${styles.quiet}">${escapeHtml(text)}</div>`,
  )
  const label =
    item.label === null
      ? ''
      : `<div><span class="pill" style="${styles.pill}">${escapeHtml(item.label)}</span></div>`
  return `<tr>
<td class="line strong" width="34" valign="top" style="${styles.line};padding:14px 14px 14px 0;white-space:nowrap;${styles.strong}">${escapeHtml(words.quantity(item.ordered))}</td>
<td class="line" valign="top" style="${styles.line};padding:14px 0;word-break:break-word"><div class="strong" style="${styles.strong}">${escapeHtml(item.name)}</div>${quiet.join('')}${label}</td>
</tr>`
}

function detailsOf(item: LeavingItem, { language }: Look): string[] {
  const words = emailWords[language]
  const { ordered, shipped, needed, actualShipDate, expectedShipDate } = item
  const details: string[] = []
  const amounts = [
    ...(shipped > 0 && shipped < ordered ? [words.shippedOf(shipped, ordered)] : []),
    ...(needed > 0 ? [words.needed(needed)] : []),
  ]
  if (amounts.length > 0) details.push(amounts.join(' · '))
  if (actualShipDate !== null) details.push(words.shippedOn(dayIn(language, actualShipDate)))
  else if (expectedShipDate !== null)
    details.push(words.expected(dayIn(language, expectedShipDate)))
  return details
}

/** The parcels, each with its carrier's link. */
export function trackingPart(parcels: readonly EmailedParcel[], look: Look): MailPart {
  if (parcels.length === 0) return nothing
  const words = emailWords[look.language]
  const boxes = parcels.map((parcel) => parcelBox(parcel, look)).join('')
  const lines = parcels.map(({ carrier, number, link }) =>
    [`- ${[carrier, number].filter(Boolean).join(' ')}`, link].filter(Boolean).join('\n  '),
  )
  return captioned(words.parcels, boxes, lines)
}

function parcelBox({ carrier, number, link, shipDate }: EmailedParcel, look: Look): string {
  const words = emailWords[look.language]
  const { link: color } = look.colors
  const follow =
    link === null
      ? ''
      : `<div style="margin-top:6px"><a class="accent" href="${escapeHtml(link)}" rel="noopener noreferrer" style="${styles.strong};color:${color};text-decoration:underline">${escapeHtml(words.track)}<span style="display:none;mso-hide:all"> ${escapeHtml(number)}</span></a></div>`
  return table(
    `<tr><td class="box" style="${styles.box};padding:14px 18px;word-break:break-word"><div class="strong" style="${styles.strong}">${escapeHtml([carrier, number].filter(Boolean).join(' '))}</div><div class="quiet" style="${styles.quiet}">${escapeHtml(words.shippedOn(dayIn(look.language, shipDate)))}</div>${follow}</td></tr>`,
    'margin:0 0 10px',
  )
}

/** A button; nothing where there is nowhere to go. */
export function buttonPart(caption: string, link: string | null, { colors }: Look): MailPart {
  if (!link) return nothing
  const style = `${styles.button};background-color:${colors.fill};color:${colors.onFill};border:1px solid ${colors.link}`
  return {
    html: `<p style="margin:8px 0 28px"><a class="button" href="${escapeHtml(link)}" style="${style}">${escapeHtml(caption)}</a></p>`,
    text: `${caption}:\n${link}`,
  }
}

/** What else happened since the last mail. */
export function changesPart(
  changes: readonly { at: string; words: string }[],
  look: Look,
): MailPart {
  if (changes.length === 0) return nothing
  const rows = changes.map(
    ({ at, words }) =>
      `<tr><td class="line" style="${styles.line};padding:10px 0"><div class="strong" style="${styles.strong}">${escapeHtml(words)}</div><div class="quiet" style="${styles.quiet}">${escapeHtml(at)}</div></td></tr>`,
  )
  const lines = changes.map(({ at, words }) => `- ${at}: ${words}`)
  return captioned(emailWords[look.language].changes, table(rows.join('')), lines)
}

/** Words of a person, set apart from ours. */
export function quotationPart(caption: string, text: string | null, { colors }: Look): MailPart {
  if (!text?.trim()) return nothing
  const lines = escapeHtml(text.trim()).replace(/\r?\n/g, '<br>')
  return {
    html: table(
      `<tr><td class="box quotation" style="${styles.box};border-left:4px solid ${colors.link};padding:14px 18px"><div class="quiet" style="${styles.caption};margin-bottom:4px">${escapeHtml(caption)}</div><div class="text" style="${styles.text};word-break:break-word">${lines}</div></td></tr>`,
      'margin:0 0 24px',
    ),
    text: `${caption}:\n${text.trim()}`,
  }
}

/** Gift cards with the places of their codes. */
export function cardsPart(cards: readonly EmailedGiftCard[], look: Look): MailPart {
  if (cards.length === 0) return nothing
  const words = emailWords[look.language]
  const boxes = cards.map(({ amount, code }) =>
    table(
      `<tr><td class="box" align="center" style="${styles.box};padding:26px 18px"><div class="strong" style="${styles.strong};font-size:32px;line-height:40px;font-weight:700">${escapeHtml(amount)}</div><div class="quiet" style="${styles.quiet};margin:14px 0 2px">${escapeHtml(words.giftCardCode)}</div><div class="strong" style="${styles.code};word-break:break-all">${escapeHtml(code)}</div></td></tr>`,
      'margin:0 0 16px',
    ),
  )
  return {
    html: boxes.join(''),
    text: cards.map(({ amount, code }) => `${amount}\n${words.giftCardCode}: ${code}`).join('\n\n'),
  }
}

/** An address or a code inside a sentence, or behind a word as its link. */
export const linkPart = (link: string | null): MailPart => ({
  html: escapeHtml(link ?? ''),
  text: link ?? '',
  inline: true,
})
