import { captioned, table, type Look } from './layout-parts.js'
import { styles } from './layout-styles.js'
import type { EmailedLine, RecordEmailContent } from './record-content.js'
import { escapeHtml, type MailPart } from './template-markup.js'
import { emailWords, moneyIn } from './template-words.js'

/** The lines of a quote or an order request, with what comes on top and the total. */
export function linesPart(content: RecordEmailContent, look: Look): MailPart {
  const words = emailWords[look.language]
  const { currency, total, lines } = content
  const money = (amount: number): string => moneyIn(look.language, amount, currency)
  const sums = [...sumsOf(content, look), [words.total, money(total)] as const]
  const rows = [
    ...lines.map((line) => lineRow(line, money, look)),
    ...sums.map(([caption, amount], at) => sumRow(caption, amount, at === sums.length - 1)),
  ]
  const texts = lines.map(
    ({ qty, name, sku, unitPrice, total: sum }) =>
      `- ${words.quantity(qty)} ${name} (${sku}) – ${words.each(money(unitPrice))}: ${money(sum)}`,
  )
  return captioned(words.lines, table(rows.join('')), [
    ...texts,
    ...sums.map(([caption, amount]) => `${caption}: ${amount}`),
  ])
}

function sumsOf({ currency, charges }: RecordEmailContent, { language }: Look) {
  const words = emailWords[language]
  const { discount, shipping, tax } = charges
  const all = [
    [words.discount, -discount],
    [words.shipping, shipping],
    [words.tax, tax],
  ] as const
  return all
    .filter(([, amount]) => amount !== 0)
    .map(([caption, amount]) => [caption, moneyIn(language, amount, currency)] as const)
}

function lineRow(line: EmailedLine, money: (amount: number) => string, look: Look): string {
  const words = emailWords[look.language]
  const quiet = `${words.sku(line.sku)} · ${words.each(money(line.unitPrice))}`
  return `<tr>
<td class="line strong" width="34" valign="top" style="${styles.line};padding:14px 14px 14px 0;white-space:nowrap;${styles.strong}">${escapeHtml(words.quantity(line.qty))}</td>
<td class="line" valign="top" style="${styles.line};padding:14px 0;word-break:break-word"><div class="strong" style="${styles.strong}">${escapeHtml(line.name)}</div><div class="quiet" style="${styles.quiet}">${escapeHtml(quiet)}</div></td>
<td class="line strong" valign="top" align="right" style="${styles.line};padding:14px 0 14px 14px;white-space:nowrap;${styles.strong}">${escapeHtml(money(line.total))}</td>
</tr>`
}

const sumRow = (caption: string, amount: string, last: boolean): string => {
  const [name, style] = last ? ['strong', styles.strong] : ['quiet', styles.quiet]
  const line = last ? styles.line : ''
  return `<tr>
<td class="${last ? 'line ' : ''}${name}" colspan="2" style="${line};padding:6px 0;${style}">${escapeHtml(caption)}</td>
<td class="${last ? 'line ' : ''}${name}" align="right" style="${line};padding:6px 0 6px 14px;white-space:nowrap;${style}">${escapeHtml(amount)}</td>
</tr>`
}
