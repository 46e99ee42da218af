import { statusEventKeys } from '@waypost/shared'
import { customerLanguages, type Configuration } from '../../kernel/configuration.js'
import { Refusal } from '../../kernel/refusal.js'
import type { UserError } from '../../kernel/user-error.types.js'
import { checkBranding, readLogo, type Logo } from '../branding/index.js'
import { templateErrors, templatePurposes } from '../emails/index.js'
import { fileFormat, type Documents } from './appearance-file.js'
import type { Problem } from './problem.js'

/** A file of appearances and templates, with all that is wrong in it. */
export interface AppearanceFile extends Documents {
  /** The pictures of its appearances. */
  logos: Logo[]
  problems: Problem[]
}

const largestFile = 20_000_000
const mostEntries = 1_000

/**
 * Reads a file as `appearanceExport` writes it. The line of an entry is its place: appearances, then
 * templates, counted from 1.
 */
export function readAppearanceFile(content: string, configuration: Configuration): AppearanceFile {
  const lists = listsOf(content)
  if (!lists) {
    const message = `This is no file of appearances and e-mail templates ("format": "${fileFormat}").`
    return { ...nothing, problems: [{ line: 1, code: 'INVALID_INPUT', message }] }
  }
  const { appearances, templates } = lists
  const read = [
    ...appearances.map((entry, place) => readAppearance(entry, place + 1, configuration)),
    ...templates.map((entry, place) =>
      readTemplate(entry, appearances.length + place + 1, configuration),
    ),
  ]
  return {
    appearances: read.flatMap(({ appearance }) => appearance ?? []),
    templates: read.flatMap(({ template }) => template ?? []),
    logos: read.flatMap(({ logo }) => logo ?? []),
    problems: [...read.flatMap(({ problems }) => problems), ...repeated(read)],
  }
}

const nothing = { appearances: [], templates: [], logos: [] }

type Entry = Record<string, unknown>

/** What was read of an entry; nothing but its problems when there are any. */
interface ReadEntry {
  problems: Problem[]
  line?: number
  /** What it is about, as one word. */
  key?: string
  appearance?: Documents['appearances'][number]
  logo?: Logo | null
  template?: Documents['templates'][number]
}

function listsOf(content: string): { appearances: Entry[]; templates: Entry[] } | null {
  if (Buffer.byteLength(content) > largestFile) return null
  const file = parsed(content)
  if (!isEntry(file) || file['format'] !== fileFormat) return null
  const [appearances, templates] = [file['appearances'] ?? [], file['templates'] ?? []]
  const isFit = [appearances, templates].every(
    (list) => Array.isArray(list) && list.length <= mostEntries && list.every(isEntry),
  )
  return isFit ? { appearances: appearances as Entry[], templates: templates as Entry[] } : null
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return null
  }
}

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads the values of one entry, and notes what has not the form that it should. */
class Values {
  readonly problems: Problem[] = []

  constructor(
    private readonly entry: Entry,
    readonly line: number,
  ) {}

  refuse(field: string, message: string): null {
    this.problems.push({ line: this.line, field, code: 'INVALID_INPUT', message })
    return null
  }

  refuseAll(errors: readonly UserError[]): void {
    for (const { path, code, message } of errors)
      this.problems.push({ line: this.line, field: path?.at(-1) ?? null, code, message })
  }

  text(field: string): string | null {
    const value = this.entry[field] ?? null
    return value === null || typeof value === 'string'
      ? value
      : this.refuse(field, 'This is no text.')
  }

  flag(field: string): boolean | null {
    const value = this.entry[field] ?? null
    return value === null || typeof value === 'boolean'
      ? value
      : this.refuse(field, 'This is neither true nor false.')
  }

  oneOf<Choice extends string>(field: string, choices: readonly Choice[]): Choice | null {
    const text = this.text(field)
    const found = choices.find((choice) => choice === text) ?? null
    return text === null || found
      ? found
      : this.refuse(field, `This is one of ${choices.slice(0, 8).join(', ')}.`)
  }

  /** The id of what has this code; null for none, undefined for a code that nothing has. */
  idOf(field: string, all: Iterable<{ id: number; code: string }>): number | null | undefined {
    const code = this.text(field)
    if (code === null) return null
    const found = [...all].find((each) => each.code === code)
    if (!found) this.refuse(field, `There is no ${field} with the code "${code}" here.`)
    return found?.id
  }
}

function readAppearance(entry: Entry, line: number, { channels }: Configuration): ReadEntry {
  const values = new Values(entry, line)
  const channelId = values.idOf('channel', channels.values())
  const { said, errors } = checkBranding({
    name: values.text('name'),
    accentColor: values.text('accentColor'),
    headerHtml: values.text('headerHtml'),
    footerHtml: values.text('footerHtml'),
    senderName: values.text('senderName'),
    senderAddress: values.text('senderAddress'),
    replyTo: values.text('replyTo'),
    language: values.oneOf('language', customerLanguages),
    fullNames: values.flag('fullNames'),
  })
  values.refuseAll(errors)
  const logo = pictureOf(values)
  const { problems } = values
  if (problems.length > 0 || channelId === undefined) return { problems }
  const whole = said as Omit<Documents['appearances'][number], 'channelId' | 'logoDigest'>
  const appearance = { channelId, ...whole, logoDigest: logo?.digest ?? null }
  return { key: `appearance ${channelId}`, line, appearance, logo, problems }
}

function pictureOf(values: Values): Logo | null {
  const base64 = values.text('logo')
  if (base64 === null) return null
  try {
    return readLogo(base64)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return values.refuse('logo', error.reasons[0]?.message ?? error.message)
  }
}

function readTemplate(entry: Entry, line: number, configuration: Configuration): ReadEntry {
  const values = new Values(entry, line)
  const purpose = values.oneOf('purpose', templatePurposes)
  const language = values.oneOf('language', customerLanguages)
  if (purpose === null) values.refuse('purpose', 'A template has a purpose.')
  if (language === null) values.refuse('language', 'A template has a language.')
  const event = values.oneOf('event', statusEventKeys)
  const labelId = values.idOf('label', configuration.labels.values())
  const subject = values.text('subject')?.trim() ?? ''
  const body = values.text('body')?.replaceAll('\r\n', '\n') ?? ''
  const { problems } = values
  if (problems.length > 0 || !purpose || !language || labelId === undefined) return { problems }
  const template = { purpose, event, labelId, language, subject, body }
  values.refuseAll(templateErrors(configuration, template))
  if (problems.length > 0) return { problems }
  return { key: `template ${purpose} ${event} ${labelId} ${language}`, line, template, problems }
}

/** Two entries about the same would leave it to chance which one stays. */
function repeated(read: readonly ReadEntry[]): Problem[] {
  const lines = new Map<string, number>()
  return read.flatMap(({ key, line }) => {
    if (key === undefined || line === undefined) return []
    const before = lines.get(key)
    if (before === undefined) lines.set(key, line)
    const message = `Entry ${before} is about the same.`
    return before === undefined ? [] : [{ line, code: 'INVALID_INPUT' as const, message }]
  })
}
