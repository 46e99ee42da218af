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
  const { loops, locals } = inspection
  const isLocal = (name = '') => name === 'forloop' || locals.includes(name)
  const isLoop = (name = '') => loops.some((loop) => loop.name === name)
  return inspection.uses.flatMap((use) => {
    const [root = '', ...rest] = use.path
    if (isLocal(root)) return []
    if (!isLoop(root)) {
      return isKnown(use.path, names) ? [] : [problemOf(use, known)]
    }
    // Loops may share the name of their variable; one of their lists has to have such entries.
    const lists = loops.flatMap(({ name, path }) => (name === root ? [path] : []))
    const fits = (list: string[]) =>
      isLocal(list[0]) ||
      isLoop(list[0]) ||
      !isKnown(list, names) ||
      isKnown([...list, '[]', ...rest], names)
    return lists.some(fits) ? [] : [problemOf(use, entriesOf(root, lists, known))]
  })
}

const problemOf = (use: LiquidUse, known: readonly string[]) => ({
  use,
  message: unknownVariable(written(use.path), known),
})

/** What entries of the lists have, as it is written with the variable of the loop. */
const entriesOf = (variable: string, lists: string[][], known: readonly string[]): string[] =>
  lists.flatMap((list) => {
    const prefix = `${list.join('.')}[].`
    return known
      .filter((name) => name.startsWith(prefix))
      .map((name) => `${variable}.${name.slice(prefix.length)}`)
  })

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
  if (/\.\d/.test(name)) {
    const entry = name.replace(/\.(\d+)/g, '[$1]')
    return `\`${entry}\` is not there in every mail. Go through the list with \`{% for %}\`, or ask for its \`size\` first.`
  }
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
