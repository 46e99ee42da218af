import { unshield } from '../../kernel/liquid.js'

/** What stands in a mail where the template has a place: made by us and no part of Liquid's text. */
export interface MailPart {
  html: string
  text: string
  /** Whether it stands inside a sentence; anything else has lines of its own. */
  inline?: boolean
}

/** The parts by the names of their places, which are small letters and digits. */
export type MailParts = ReadonlyMap<string, MailPart>

/** The place of a part, as a value for Liquid. */
export const placeOf = (name: string): string => `\ue000${name}\ue001`

const place = /\ue000([a-z0-9]+)\ue001/g
const onlyPlace = /^\ue000([a-z0-9]+)\ue001$/
const inline = /\*\*([^*\n]+)\*\*|\[([^\][\n]+)\]\(([^()\s]+)\)|\ue000([a-z0-9]+)\ue001/g

type Block =
  | { kind: 'PART'; name: string }
  | { kind: 'TITLE' | 'SUBTITLE' | 'PARAGRAPH' | 'LIST'; lines: string[] }

/** How a mail looks, for what its markup can say. */
export interface MarkupStyles {
  title: string
  subtitle: string
  paragraph: string
  list: string
  link: string
}

/**
 * Makes HTML and text of a rendered template. Paragraphs are parted by blank lines; there are
 * `# titles`, `## subtitles`, `- lists`, `**bold**` and `[links](https://…)`, and nothing else: what
 * looks like HTML is text.
 */
export function renderMarkup(source: string, parts: MailParts, styles: MarkupStyles): MailPart {
  const blocks = blocksOf(
    source.replace(place, (found, name: string) =>
      parts.get(name)?.inline ? found : `\n\n${found}\n\n`,
    ),
  )
  const html = blocks.map((block) => blockHtml(block, parts, styles)).filter(Boolean)
  const text = blocks.map((block) => blockText(block, parts)).filter(Boolean)
  return { html: html.join('\n'), text: text.join('\n\n') }
}

/** A rendered text as one plain line, for subjects. */
export const plainLine = (source: string): string =>
  unshield(source.replace(place, ''))
    .replace(/\p{Cc}/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()

/** Text that nothing in HTML can take for markup. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

function blocksOf(source: string): Block[] {
  const blocks: Block[] = []
  let afterBlank = true
  for (const raw of source.replaceAll('\r\n', '\n').split('\n')) {
    const line = raw.trim()
    if (line !== '') {
      const block = blockOf(line)
      if (!continued(blocks.at(-1), block, afterBlank)) blocks.push(block)
    }
    afterBlank = line === ''
  }
  return blocks
}

/** Takes a line into the block above it. Loops leave blank lines behind: a list goes on after them. */
function continued(above: Block | undefined, block: Block, afterBlank: boolean): boolean {
  if (!above || !('lines' in above && 'lines' in block) || above.kind !== block.kind) return false
  if (block.kind !== 'LIST' && (block.kind !== 'PARAGRAPH' || afterBlank)) return false
  above.lines.push(...block.lines)
  return true
}

function blockOf(line: string): Block {
  const [, name] = onlyPlace.exec(line) ?? []
  if (name !== undefined) return { kind: 'PART', name }
  if (line.startsWith('# ')) return { kind: 'TITLE', lines: [line.slice(2)] }
  if (line.startsWith('## ')) return { kind: 'SUBTITLE', lines: [line.slice(3)] }
  if (line.startsWith('- ')) return { kind: 'LIST', lines: [line.slice(2)] }
  return { kind: 'PARAGRAPH', lines: [line] }
}

function blockHtml(block: Block, parts: MailParts, styles: MarkupStyles): string {
  if (block.kind === 'PART') return parts.get(block.name)?.html ?? ''
  const lines = block.lines.map((line) => inlineHtml(line, parts, styles))
  switch (block.kind) {
    case 'TITLE':
      return `<h1 class="strong" style="${styles.title}">${lines.join(' ')}</h1>`
    case 'SUBTITLE':
      return `<h2 class="strong" style="${styles.subtitle}">${lines.join(' ')}</h2>`
    case 'LIST': {
      const entries = lines.map((line) => `<li style="margin:0 0 6px">${line}</li>`)
      return `<ul style="${styles.list}">${entries.join('')}</ul>`
    }
    case 'PARAGRAPH':
      return `<p style="${styles.paragraph}">${lines.join('<br>')}</p>`
  }
}

function inlineHtml(line: string, parts: MailParts, styles: MarkupStyles): string {
  return replaceInline(line, htmlOf, (match) => {
    const [, bold, words = '', address = '', name] = match
    if (bold !== undefined) return `<strong>${inlineHtml(bold, parts, styles)}</strong>`
    if (name !== undefined) return parts.get(name)?.html ?? ''
    const href = linkTarget(address, parts)
    const inside = htmlOf(words)
    return href === null
      ? inside
      : `<a class="accent" href="${escapeHtml(href)}" style="${styles.link}">${inside}</a>`
  })
}

function blockText(block: Block, parts: MailParts): string {
  if (block.kind === 'PART') return parts.get(block.name)?.text ?? ''
  const lines = block.lines.map((line) => inlineText(line, parts))
  const first = lines[0] ?? ''
  if (block.kind === 'TITLE') return `${first}\n${'='.repeat(Math.min(first.length, 70))}`
  if (block.kind === 'SUBTITLE') return `${first}\n${'-'.repeat(Math.min(first.length, 70))}`
  return lines.map((line) => (block.kind === 'LIST' ? `- ${line}` : line)).join('\n')
}

function inlineText(line: string, parts: MailParts): string {
  return replaceInline(line, unshield, (match) => {
    const [, bold, words = '', address = '', name] = match
    if (bold !== undefined) return inlineText(bold, parts)
    if (name !== undefined) return parts.get(name)?.text ?? ''
    const href = linkTarget(address, parts)
    return href === null ? unshield(words) : `${unshield(words)} (${href})`
  })
}

function replaceInline(
  line: string,
  plain: (text: string) => string,
  made: (match: RegExpExecArray) => string,
): string {
  let result = ''
  let from = 0
  for (const match of line.matchAll(inline)) {
    result += plain(line.slice(from, match.index)) + made(match)
    from = match.index + match[0].length
  }
  return result + plain(line.slice(from))
}

const htmlOf = (text: string): string => escapeHtml(unshield(text)).replaceAll('\n', '<br>')

/** Where a link may lead: to a place of ours, a secure page, a mailbox or a telephone. */
function linkTarget(written: string, parts: MailParts): string | null {
  const [, name] = onlyPlace.exec(written) ?? []
  if (name !== undefined) return parts.get(name)?.text || null
  const address = unshield(written)
  if (!URL.canParse(address)) return null
  const { protocol, href } = new URL(address)
  return ['https:', 'http:', 'mailto:', 'tel:'].includes(protocol) ? href : null
}
