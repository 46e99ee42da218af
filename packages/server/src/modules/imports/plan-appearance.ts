import type { BrandingRecord, Configuration } from '../../kernel/configuration.js'
import { brandingFor, unsaid } from '../branding/index.js'
import type { AppearanceDocument, TemplateDocument } from '../revisions/index.js'
import type { Documents } from './appearance-file.js'
import type { ImportedDetail, ImportedEntry } from './configuration-file.types.js'

/** What is to be written, and how each entry compares with what is there. */
export interface AppearancePlan {
  entries: ImportedEntry[]
  appearances: AppearanceDocument[]
  templates: TemplateDocument[]
  /** Templates that go: they are not in the revision that is restored. */
  removed: TemplateDocument[]
}

/** What is there, as the transaction sees it. */
export interface PresentAppearance {
  configuration: Configuration
  templates: readonly TemplateDocument[]
}

/** Which entries that differ are written: those with these keys, or whatever it takes to be the same. */
export type Overwrite = readonly string[] | 'RESTORE'

/** Compares what a file or a revision says with what is there, and decides what to write. */
export function planAppearance(
  wanted: Documents,
  present: PresentAppearance,
  overwrite: Overwrite,
): AppearancePlan {
  const whole = overwrite === 'RESTORE' ? withWhatIsGone(wanted, present) : wanted
  const before = new Map(present.templates.map((each) => [templateKey(each, present), each]))
  const isWritten = ({ key, difference }: Compared) =>
    difference === 'NEW' ||
    (difference === 'DIFFERENT' && (overwrite === 'RESTORE' || overwrite.includes(key)))
  const entryOf = (compared: Compared, place: number): ImportedEntry => ({
    ...compared,
    line: place + 1,
    written: isWritten(compared) || compared.difference === 'GONE',
  })
  const appearances = whole.appearances.map((each) => compareAppearance(each, present))
  const templates = whole.templates.map((each) => compareTemplate(each, present, before))
  const named = new Set(templates.map(({ key }) => key))
  const removed = overwrite === 'RESTORE' ? [...before].filter(([key]) => !named.has(key)) : []
  const gone = removed.map(([key, { subject }]): Compared => ({
    ...{ key, name: subject, difference: 'GONE', details: [] },
  }))
  return {
    entries: [...appearances, ...templates, ...gone].map(entryOf),
    appearances: whole.appearances.filter((_, place) => isWritten(at(appearances, place))),
    templates: whole.templates.filter((_, place) => isWritten(at(templates, place))),
    removed: removed.map(([, template]) => template),
  }
}

type Compared = Omit<ImportedEntry, 'line' | 'written'>

function at<Value>(list: readonly Value[], place: number): Value {
  const value = list[place]
  if (value === undefined) throw new Error('A list is shorter than it was made')
  return value
}

/** An appearance that a revision does not name said nothing then. */
function withWhatIsGone(wanted: Documents, { configuration }: PresentAppearance): Documents {
  const named = new Set(wanted.appearances.map(({ channelId }) => channelId))
  const others = [...configuration.brandings.keys()].filter((channelId) => !named.has(channelId))
  const silent = others.map((channelId) => withoutVersion(unsaid(channelId)))
  return { ...wanted, appearances: [...wanted.appearances, ...silent] }
}

const withoutVersion = ({ version: _, ...said }: BrandingRecord): AppearanceDocument => said

function compareAppearance(
  wanted: AppearanceDocument,
  { configuration }: PresentAppearance,
): Compared {
  const { channelId } = wanted
  const there = configuration.brandings.get(channelId)
  const channel = channelId === null ? undefined : configuration.channels.get(channelId)
  const details = differences(wanted, withoutVersion(there ?? unsaid(channelId)))
  return {
    key: `appearance:${channel?.code ?? ''}`,
    name: channel?.name ?? brandingFor(configuration, null).name,
    difference: details.length === 0 ? 'SAME' : there ? 'DIFFERENT' : 'NEW',
    details: there ? details : [],
  }
}

function compareTemplate(
  wanted: TemplateDocument,
  present: PresentAppearance,
  before: ReadonlyMap<string, TemplateDocument>,
): Compared {
  const key = templateKey(wanted, present)
  const there = before.get(key)
  const name = wanted.subject
  if (!there) return { key, name, difference: 'NEW', details: [] }
  const details = differences(wanted, there)
  return { key, name, difference: details.length === 0 ? 'SAME' : 'DIFFERENT', details }
}

/** A template's place as one word, with the label by its code. */
function templateKey(
  { purpose, event, labelId, language }: TemplateDocument,
  { configuration }: PresentAppearance,
): string {
  const label = labelId === null ? '-' : (configuration.labels.get(labelId)?.code ?? labelId)
  return `template:${purpose}.${event ?? '-'}.${label}.${language}`
}

const longestShown = 300

function differences<Document extends AppearanceDocument | TemplateDocument>(
  wanted: Document,
  there: Document,
): ImportedDetail[] {
  const fields = Object.keys(there) as (keyof Document & string)[]
  return fields
    .filter((field) => wanted[field] !== there[field])
    .map((field) => ({ field, from: shown(field, there), to: shown(field, wanted) }))
}

/** A picture is told by the beginning of its digest, a long text by its own. */
function shown(field: string, document: AppearanceDocument | TemplateDocument): string | null {
  const value = new Map<string, string | number | boolean | null>(Object.entries(document)).get(
    field,
  )
  if (value === null || value === undefined) return null
  const text = String(value)
  if (field === 'logoDigest') return text.slice(0, 12)
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text
}
