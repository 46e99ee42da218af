/**
 * Runs Liquid for `liquid.ts`, in a process of its own that can be killed and ends with the one
 * that started it. The file stands for itself: tests start it as TypeScript, and Node then finds no
 * neighbours of its.
 */
import { Liquid, type FS, type Template } from 'liquidjs'
import type { LiquidAnswer, LiquidFault, LiquidJob, LiquidUse } from './liquid.js'

const longestOutput = 256 * 1024
const cachedTemplates = 200

const tags = new Set(
  'assign break capture case comment continue cycle decrement echo for if increment unless #'.split(
    ' ',
  ),
)

const filters = new Set(
  `abs append at_least at_most capitalize ceil compact concat date default divided_by downcase first
   floor join last lstrip map minus modulo plus prepend remove remove_first replace replace_first
   reverse round rstrip size slice sort sort_natural split squish strip strip_newlines sum times
   truncate truncatewords uniq upcase where`.split(/\s+/),
)

const noFiles: FS = {
  exists: () => Promise.resolve(false),
  existsSync: () => false,
  readFile: () => Promise.reject(new Error('There are no files.')),
  readFileSync: () => {
    throw new Error('There are no files.')
  },
  resolve: (_directory, file) => file,
  contains: () => Promise.resolve(false),
  containsSync: () => false,
}

const engine = createEngine()
const parsed = new Map<string, Template[]>()

function createEngine(): Liquid {
  const liquid = new Liquid({
    outputEscape: shield,
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    dynamicPartials: false,
    relativeReference: false,
    fs: noFiles,
    parseLimit: 1e5,
    renderLimit: 400,
    memoryLimit: 1e6,
  })
  keepOnly(liquid.tags, tags)
  keepOnly(liquid.filters, filters)
  liquid.registerFilter('plural', (count: unknown, one: unknown, many: unknown) =>
    Number(count) === 1 ? one : many,
  )
  return liquid
}

function keepOnly(all: object, names: ReadonlySet<string>): void {
  for (const name of Object.keys(all)) if (!names.has(name)) Reflect.deleteProperty(all, name)
}

/**
 * Moves every character that could mean something in a mail's markup out of the way, to the private
 * characters from U+E100 on: what is told can never become markup. The text after Liquid has them
 * back. Texts that are shielded already stay as they are.
 */
function shield(value: unknown): string {
  if (Array.isArray(value)) return value.map(shield).join('')
  if (typeof value === 'number' || typeof value === 'boolean') return shield(String(value))
  if (typeof value !== 'string') return ''
  return value.replace(/[\n!-/:-@[-`{-~]/g, (character) =>
    String.fromCharCode(0xe100 + character.charCodeAt(0)),
  )
}

function parse(text: string): Template[] {
  const known = parsed.get(text)
  if (known) return known
  const templates = engine.parse(text)
  if (parsed.size >= cachedTemplates) parsed.clear()
  parsed.set(text, templates)
  return templates
}

function render(texts: Readonly<Record<string, string>>, data: object): LiquidAnswer {
  const rendered: Record<string, string> = {}
  for (const [field, text] of Object.entries(texts)) {
    try {
      const output = String(engine.renderSync(parse(text), data))
      if (Buffer.byteLength(output) > longestOutput) {
        return { fault: { field, line: 1, column: 1, kind: 'TOO_LONG', detail: '' } }
      }
      rendered[field] = output
    } catch (error) {
      return { fault: faultOf(error, field) }
    }
  }
  return { rendered }
}

function inspect(text: string): LiquidAnswer {
  try {
    const templates = parse(text)
    const { variables, locals } = engine.analyzeSync(templates, { partials: false })
    const uses = Object.values(variables)
      .flat()
      .map((variable): LiquidUse => {
        const { row, col } = variable.location
        return { path: pathOf(variable.toArray()), line: row, column: col }
      })
    return { inspected: { uses, locals: Object.keys(locals), loops: loopsIn(templates) } }
  } catch (error) {
    return { fault: faultOf(error, '') }
  }
}

/** The names of a path; an index is `[]`, what is only known when it runs is `*`. */
const pathOf = (segments: readonly unknown[]): string[] =>
  segments.map((segment) =>
    typeof segment === 'string' ? segment : typeof segment === 'number' ? '[]' : '*',
  )

interface Loop {
  variable: string
  collection: { variable?: unknown; props?: { content?: unknown }[] }
}

const isLoop = (template: object): template is Loop =>
  'collection' in template && 'variable' in template && typeof template.variable === 'string'

/** What the variables of loops stand for: the names of a list by the name of its variable. */
function loopsIn(templates: Template[]): { name: string; path: string[] }[] {
  return templates.flatMap((template) => {
    const inside = loopsIn(childrenOf(template))
    if (!isLoop(template)) return inside
    const props = template.collection.props ?? []
    const path = props.map(({ content }) => (typeof content === 'string' ? content : '*'))
    return [{ name: template.variable, path }, ...inside]
  })
}

function childrenOf(template: Template): Template[] {
  const step = template.children?.(false, true).next()
  return step?.done ? step.value : []
}

function faultOf(error: unknown, field: string): LiquidFault {
  const { message, token, originalError } = error as {
    message: string
    token?: { getPosition(): [number, number] }
    originalError?: Error
  }
  const [line, column] = token?.getPosition() ?? [1, 1]
  const detail = (originalError?.message ?? message).replace(/, line:\d+, col:\d+$/, '')
  return { field, line, column, kind: kindOf(detail), detail }
}

function kindOf(detail: string): LiquidFault['kind'] {
  if (detail.startsWith('template render limit')) return 'TOO_SLOW'
  return detail.startsWith('memory alloc limit') ? 'TOO_LARGE' : 'LIQUID'
}

const answer = (job: LiquidJob): LiquidAnswer =>
  job.kind === 'RENDER' ? render(job.texts, job.data) : inspect(job.text)

process.on('message', (job: LiquidJob) => process.send?.(answer(job)))
process.send?.('ready')
