/**
 * Headers out of what people paste: lines such as `name: value`, options of curl, or JSON. By
 * lower-case name; what is none is passed over.
 */
export function readHeaders(text: string): Record<string, string> {
  const pairs = fromJson(text) ?? text.split(/\r?\n/).flatMap(fromLine)
  return Object.fromEntries(pairs.map(([name, value]) => [name.toLowerCase(), value]))
}

function fromJson(text: string): [string, string][] | null {
  if (!text.trim().startsWith('{')) return null
  try {
    const value = JSON.parse(text) as object
    return Object.entries(value).map(([name, one]) => [name, String(one)])
  } catch {
    return null
  }
}

function fromLine(line: string): [string, string][] {
  const bare = line
    .trim()
    .replace(/\\$/, '')
    .trim()
    .replace(/^(?:-H|--header)\s+/, '')
    .replace(/^(['"])(.*)\1$/, '$2')
  const match = /^([\w-]+)\s*[:=]\s*(.*)$/.exec(bare)
  return match?.[1] ? [[match[1], (match[2] ?? '').trim()]] : []
}
