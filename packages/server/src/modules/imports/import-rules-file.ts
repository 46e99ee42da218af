import { statusEvents, type StatusEventKey } from '@waypost/shared'
import type { Configuration, LabelRecord, RuleRecord } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import {
  compareRules,
  ruleChangeErrors,
  updateStatusRules,
  type RuleChange,
} from '../status-events/index.js'
import { commentOf, type ConfigurationFileInput } from './configuration-file.inputs.js'
import { readConfigurationFile } from './configuration-file.js'
import { configurationReport } from './configuration-report.js'
import type { ConfigurationFileReport, ImportedEntry } from './configuration-file.types.js'
import { plainHeader } from './import-fields.js'
import { ruleFields } from './label-fields.js'
import type { Problem } from './problem.js'
import type { ReadRow } from './read-row.js'

interface RuleRow {
  line: number
  /** What the rule becomes; null when the row cannot be read. */
  change: RuleChange | null
  problems: Problem[]
}

/**
 * Imports a file of rules. A column that the file lacks leaves its cells alone, a blank cell blanks
 * its cell; rules that differ are changed where `overwrite` names their event. All or nothing.
 * @throws Refusal VERSION_CONFLICT, or INVALID_INPUT for a mapping or comment that does not fit
 */
export async function importRulesFile(
  ctx: Context,
  input: ConfigurationFileInput,
): Promise<ConfigurationFileReport> {
  const comment = commentOf(input, 'Rules from a file')
  const file = await readConfigurationFile(input, () => ruleFields, { needed: ['event'] })
  const configuration = await ctx.configuration.refresh()
  const has = (field: string) => file.columns.places.has(field)
  const rows = file.rows.map((row) => readRule(row, has, configuration))
  const problems = [...file.problems, ...rows.flatMap((row) => row.problems), ...repeated(rows)]
  const entries = rows.flatMap((row) => entryOf(row, configuration, input.overwrite))
  const report = (more: { problems: Problem[]; applied: boolean; revision: number }) =>
    configurationReport({ file, entries, ...more })
  const { revision } = configuration
  const isWritten = (event: StatusEventKey) =>
    entries.some(({ key, written }) => written && key === event)
  const chosen = rows.flatMap(({ change }) => (change && isWritten(change.event) ? [change] : []))
  if (problems.length > 0 || chosen.length === 0)
    return report({ problems, applied: problems.length === 0 && !input.dryRun, revision })
  const published = await updateStatusRules(ctx, {
    changes: chosen,
    expectedRevision: input.expectedRevision ?? revision,
    comment,
    dryRun: input.dryRun,
  })
  const after = published.applied ? published.revision.revision : revision
  return report({ problems, applied: published.applied, revision: after })
}

const problem = (line: number, field: string, code: Problem['code'], message: string): Problem => ({
  line,
  field,
  code,
  message,
})

const eventsByWords = new Map(
  (Object.keys(statusEvents) as StatusEventKey[]).flatMap((key) => [
    [plainHeader(key), key] as const,
    [plainHeader(statusEvents[key].name), key] as const,
  ]),
)

function readRule(
  { line, values }: ReadRow,
  has: (field: string) => boolean,
  configuration: Configuration,
): RuleRow {
  const words = values.get('event')
  if (typeof words !== 'string') return { line, change: null, problems: [] }
  const event = eventsByWords.get(plainHeader(words))
  if (!event) {
    const message = `There is no event "${words.slice(0, 60)}".`
    return { line, change: null, problems: [problem(line, 'event', 'NOT_FOUND', message)] }
  }
  const problems: Problem[] = []
  const labelId = (field: 'itemLabel' | 'orderLabel'): number | null | undefined => {
    if (!has(field)) return undefined
    const value = values.get(field)
    if (typeof value !== 'string') return null
    const label = labelCalled(configuration, value)
    if (label) return label.id
    const message = `There is no label "${value.slice(0, 100)}"; import the labels first.`
    problems.push(problem(line, field, 'NOT_FOUND', message))
    return undefined
  }
  const notify = values.get('notifyCart')
  const change = {
    event,
    itemLabelId: labelId('itemLabel'),
    orderLabelId: labelId('orderLabel'),
    notifyCart: typeof notify === 'boolean' ? notify : ruleOf(configuration, event).notifyCart,
  }
  return { line, change, problems: [...problems, ...unusable(line, change, configuration)] }
}

const ruleOf = ({ rules }: Configuration, event: StatusEventKey): RuleRecord =>
  rules.get(event) ?? { event, itemLabelId: null, orderLabelId: null, notifyCart: false }

/** The label with this code, else the one of this name that pickers show. */
function labelCalled({ labels }: Configuration, words: string): LabelRecord | undefined {
  const all = [...labels.values()]
  return (
    all.find(({ code }) => code === words) ??
    all.find(
      ({ name, archivedAt }) => archivedAt === null && plainHeader(name) === plainHeader(words),
    )
  )
}

/** Cells that no rule of this event may have. */
const unusable = (line: number, change: RuleChange, configuration: Configuration): Problem[] =>
  ruleChangeErrors(change, 0, configuration).map(({ path, code, message }) =>
    problem(line, path?.at(-1) === 'itemLabelId' ? 'itemLabel' : 'orderLabel', code, message),
  )

function repeated(rows: readonly RuleRow[]): Problem[] {
  const lines = new Map<StatusEventKey, number>()
  return rows.flatMap(({ line, change }) => {
    const before = change ? lines.get(change.event) : undefined
    if (change && before === undefined) lines.set(change.event, line)
    if (before === undefined) return []
    return [problem(line, 'event', 'INVALID_INPUT', `Line ${before} is about the same event.`)]
  })
}

function entryOf(
  { line, change }: RuleRow,
  configuration: Configuration,
  overwrite: readonly string[],
): ImportedEntry[] {
  if (!change) return []
  const { event } = change
  const before = ruleOf(configuration, event)
  const { itemLabelId = before.itemLabelId, orderLabelId = before.orderLabelId } = change
  const details = compareRules(before, { ...change, itemLabelId, orderLabelId }, configuration)
  const differs = details.length > 0
  return [
    {
      line,
      key: event,
      name: statusEvents[event].name,
      difference: differs ? 'DIFFERENT' : 'SAME',
      details: details.map(({ field, from, to }) => ({ field, from, to })),
      written: differs && overwrite.includes(event),
    },
  ]
}
