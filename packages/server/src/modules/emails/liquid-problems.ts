import type { LiquidFault, LiquidInspection, LiquidUse } from '../../kernel/liquid.js'

/** What is wrong with a template, and where; lines and columns count from 1. */
export interface TemplateProblem {
  field: 'SUBJECT' | 'BODY'
  line: number
  column: number
  message: string
}

const withoutReach = ['include', 'render', 'layout', 'block']
const endings = ['else', 'elsif', 'when', 'endif', 'endunless', 'endfor', 'endcase', 'endcapture']

/** A fault in words that help whoever wrote the template. */
export function faultInWords({ kind, detail }: LiquidFault, known: readonly string[]): string {
  switch (kind) {
    case 'TOO_SLOW':
      return 'This takes too long. Is there a loop that goes round too often?'
    case 'TOO_LARGE':
      return 'This needs too much memory. Is there a loop that goes round too often?'
    case 'TOO_LONG':
      return 'This makes a mail of more than 256 KiB.'
    case 'LIQUID':
      return detailInWords(detail, known)
  }
}

const sentences: [RegExp, (found: string, known: readonly string[]) => string][] = [
  [/^undefined variable: (.+)$/, (name, known) => unknownVariable(name, known)],
  [
    /^undefined filter: raw$/,
    () => 'The filter `raw` cannot be used: what is told in a mail always stands as text.',
  ],
  [/^undefined filter: (.+)$/, (name) => `There is no filter \`${name}\`.`],
  [/^tag "(.+)" not found$/, unknownTag],
  [/^tag (.+) not closed$/, (tag) => `\`${tag}\` has no end. ${endOf(tag)}`.trim()],
  [/^output (.+) not closed$/s, () => 'Here `{{` has no `}}` behind it.'],
  [/^Maximum call stack/, () => 'Too much stands inside each other here.'],
  [/^parse length limit/, () => 'The template is too long.'],
]

function detailInWords(detail: string, known: readonly string[]): string {
  for (const [pattern, inWords] of sentences) {
    const found = pattern.exec(detail)
    if (found) return inWords(found[1] ?? '', known)
  }
  return `This cannot be read: ${detail}.`
}

function unknownTag(name: string): string {
  if (withoutReach.includes(name)) {
    return `\`${name}\` cannot be used: a template stands for itself and reads no other.`
  }
  if (name === 'raw') return '`raw` cannot be used: what is told in a mail always stands as text.'
  if (endings.includes(name)) return `There is nothing open here that \`${name}\` could belong to.`
  return `There is no tag \`${name}\`.`
}

function endOf(tag: string): string {
  const name = /^\{%-?\s*(\w+)/.exec(tag)?.[1]
  return name === undefined ? '' : `Write \`{% end${name} %}\` where it ends.`
}

/**
 * The uses of variables that are not there, in all branches of a template.
 * @param known names such as `order.items[].name`
 */
export function unknownUses(
  inspection: LiquidInspection,
  known: readonly string[],
): { use: LiquidUse; message: string }[] {
  const names = new Set(known)
  const loops = new Map(inspection.loops.map(({ name, path }) => [name, path]))
  const isLocal = (name: string) => name === 'forloop' || inspection.locals.includes(name)
  return inspection.uses.flatMap((use) => {
    const [root = '', ...rest] = use.path
    const list = loops.get(root)
    if (isLocal(root)) return []
    if (!list) {
      if (isKnown(use.path, names)) return []
      return [{ use, message: unknownVariable(written(use.path), known) }]
    }
    if (isLocal(list[0] ?? '') || loops.has(list[0] ?? '')) return []
    if (!isKnown(list, names) || isKnown([...list, '[]', ...rest], names)) return []
    const prefix = `${written(list)}[].`
    const ofEntry = known
      .filter((name) => name.startsWith(prefix))
      .map((name) => `${root}.${name.slice(prefix.length)}`)
    return [{ use, message: unknownVariable(written(use.path), ofEntry) }]
  })
}

/** Whether something stands at this path, or below it; what only shows when it runs is let pass. */
function isKnown(path: readonly string[], names: ReadonlySet<string>): boolean {
  let at = ''
  for (const segment of path) {
    if (segment === '*') return true
    const isEntry = ['[]', 'first', 'last'].includes(segment)
    if (segment === 'size' && names.has(at)) return true
    at = isEntry && names.has(at) ? `${at}[]` : at === '' ? segment : `${at}.${segment}`
  }
  return [...names].some(
    (name) => name === at || name.startsWith(`${at}.`) || name.startsWith(`${at}[]`),
  )
}

const written = (path: readonly string[]): string =>
  path.reduce(
    (text, segment) =>
      segment === '[]' ? `${text}[0]` : text === '' ? segment : `${text}.${segment}`,
    '',
  )

function unknownVariable(name: string, known: readonly string[]): string {
  const nearest = nearestOf(
    name,
    known.filter((one) => !one.includes('[]')),
  )
  const hint = nearest === null ? '' : ` Did you mean \`${nearest}\`?`
  return `There is no variable \`${name}\`.${hint}`
}

/** The known name that a typing error could have made this of; null when none is near. */
function nearestOf(name: string, known: readonly string[]): string | null {
  const [best] = known
    .map((one) => ({ one, far: distance(name.toLowerCase(), one.toLowerCase()) }))
    .sort((a, b) => a.far - b.far)
  return best && best.far <= Math.max(2, Math.floor(name.length / 3)) ? best.one : null
}

/** How many letters have to change to make one text of the other; neighbours may swap. */
function distance(one: string, other: string): number {
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1]
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      next[column] = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[column - 2] ?? 0) + 1 : Infinity,
      )
    }
    ;[before, last] = [last, next]
  }
  return last[other.length] ?? 0
}
