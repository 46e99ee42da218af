import pg from 'pg'

type Read = (text: string) => (string | null)[]

/** The driver's own reading of text[], whose number its types do not list. */
export const byTheDriver = (pg.types.getTypeParser as (oid: number) => Read)(1009)

/** What the short way below does not read: nested arrays, bounds, escaped characters. */
const isPlain = (text: string): boolean =>
  text.charCodeAt(0) === 0x7b && text.charCodeAt(1) !== 0x7b && !text.includes('\\')

/** PostgreSQL's text of an array, such as `{a,"b c",NULL}`. Lists of orders come as such arrays. */
export function readTextArray(text: string): (string | null)[] {
  if (!isPlain(text)) return byTheDriver(text)
  const entries: (string | null)[] = []
  const end = text.length - 1
  for (let at = 1; at < end; at += 1) {
    const quoted = text.charCodeAt(at) === 0x22
    const from = quoted ? at + 1 : at
    const found = text.indexOf(quoted ? '"' : ',', from)
    const to = found === -1 ? end : found
    const entry = text.slice(from, to)
    entries.push(!quoted && entry === 'NULL' ? null : entry)
    at = quoted ? to + 1 : to
  }
  return entries
}

/** The same for numbers. */
export const readNumberArray = (text: string): (number | null)[] =>
  readTextArray(text).map((entry) => (entry === null ? null : Number(entry)))
