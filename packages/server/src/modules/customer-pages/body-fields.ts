/** What a body says: each name with all the values that it is given. */
export type BodyFields = ReadonlyMap<string, readonly unknown[]>

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** The fields of a form; none when it is no text. */
export function readForm(body: Buffer): BodyFields {
  const text = textOf(body)
  // What is no UTF-8 behind the percent signs becomes U+FFFD, which no number or proof has.
  return text === null ? new Map() : gathered([...new URLSearchParams(text)])
}

/** The fields of a JSON object, also those of the same name; none when it is no object. */
export function readJson(body: Buffer): BodyFields {
  const text = textOf(body)
  const value = text === null ? null : parsed(text)
  if (text === null || typeof value !== 'object' || value === null || Array.isArray(value))
    return new Map()
  const entries = Object.entries(value)
  const isRepeated = keysIn(text).length > entries.length
  // JSON.parse keeps the last of the same name; which of them are there twice does not matter.
  return gathered(isRepeated ? [...entries, ...entries] : entries)
}

/** The one text of this name, as it came; null for none, several, or what is no text. */
export function onlyText(fields: BodyFields, name: string): string | null {
  const [value, ...more] = fields.get(name) ?? []
  return typeof value === 'string' && more.length === 0 ? value : null
}

function textOf(body: Buffer): string | null {
  try {
    return utf8.decode(body)
  } catch {
    return null
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The names in the outermost object of a well-formed JSON text, as often as they are there. */
function keysIn(text: string): string[] {
  const keys: string[] = []
  let depth = 0
  for (const [token, colon] of text.matchAll(/[{}[\]]|"(?:[^"\\]|\\.)*"(\s*:)?/g)) {
    if (token === '{' || token === '[') depth += 1
    else if (token === '}' || token === ']') depth -= 1
    else if (colon !== undefined && depth === 1) keys.push(token)
  }
  return keys
}

function gathered(entries: readonly [string, unknown][]): BodyFields {
  const fields = new Map<string, unknown[]>()
  for (const [name, value] of entries) fields.set(name, [...(fields.get(name) ?? []), value])
  return fields
}
