import sanitizeHtml from 'sanitize-html'

const tags = ['p', 'br', 'a', 'strong', 'em', 'ul', 'ol', 'li', 'h2', 'h3', 'small']
/** What stands for something that is allowed. */
const renamed = new Map([
  ['b', 'strong'],
  ['i', 'em'],
])
const leadsOut = /^(?:https:\/\/[^\s/]|mailto:[^\s])/i

/** HTML of the merchant's, as it may stand in pages and mails, and what was taken out of it. */
export interface CleanedHtml {
  html: string | null
  /** Such as "<script>" or "onclick of <p>", each once. */
  removed: string[]
}

/**
 * Leaves paragraphs, headings, lists, emphasis and links to https and mail addresses; everything
 * else goes, scripts and styles with their text.
 */
export function cleanHtml(text: string): CleanedHtml {
  const removed = new Set<string>()
  const html = sanitizeHtml(text, {
    allowedTags: tags,
    allowedAttributes: { a: ['href', 'rel'] },
    allowedSchemes: ['https', 'mailto'],
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    nestingLimit: 20,
    onOpenTag: (name, attributes) => {
      for (const found of unwanted(name, attributes)) removed.add(found)
    },
    transformTags: {
      ...Object.fromEntries([...renamed].map(([from, to]) => [from, to])),
      a: (tagName, { href }) => ({ tagName, attribs: linkTo(href) }),
    },
  }).trim()
  return { html: html === '' ? null : html, removed: [...removed] }
}

const linkTo = (href: string | undefined): Record<string, string> =>
  href !== undefined && leadsOut.test(href) ? { href, rel: 'noopener noreferrer' } : {}

function unwanted(name: string, attributes: Record<string, string>): string[] {
  const tag = `<${name}>`
  if (!tags.includes(name) && !renamed.has(name)) return [tag]
  return Object.entries(attributes).flatMap(([attribute, value]) => {
    if (name !== 'a') return [`${attribute} of ${tag}`]
    if (attribute === 'href') return leadsOut.test(value) ? [] : [`the address "${value}"`]
    return attribute === 'rel' ? [] : [`${attribute} of ${tag}`]
  })
}
