/** Markup that is safe to send: what was put into it is escaped. */
export class Html {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text
  }
}

/** What fits into markup: texts are escaped, nothing is left out. */
export type HtmlPart = Html | string | number | null | false | readonly HtmlPart[]

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
}

const partText = (part: HtmlPart): string => {
  if (part === null || part === false) return ''
  if (part instanceof Html) return part.text
  if (typeof part === 'object') return part.map(partText).join('')
  return String(part).replaceAll(/[&<>"'`]/g, (character) => escapes[character] ?? '')
}

/** A template of markup; attributes stand in quotation marks, and no place is inside a script or style. */
export const html = (strings: TemplateStringsArray, ...parts: HtmlPart[]): Html =>
  new Html(strings.reduce((text, string, at) => text + partText(parts[at - 1] ?? null) + string))

/** Markup that was cleaned before it was kept, as it is. */
export const cleanedHtml = (text: string | null): Html | null =>
  text === null ? null : new Html(text)
