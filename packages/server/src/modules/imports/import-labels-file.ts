import type { Configuration, LabelRecord } from '../../kernel/configuration.js'
import type { Context } from '../../kernel/context.js'
import { Refusal } from '../../kernel/refusal.js'
import { changedFields, importLabels, type LabelsToWrite } from '../labels/index.js'
import { commentOf, type ConfigurationFileInput } from './configuration-file.inputs.js'
import { readConfigurationFile } from './configuration-file.js'
import { configurationReport } from './configuration-report.js'
import type { ConfigurationFileReport, ImportedEntry } from './configuration-file.types.js'
import { labelFieldsOf } from './label-fields.js'
import { labelRows, newLabelOf, type LabelRow, type LabelWords } from './label-rows.js'
import type { Problem } from './problem.js'

/** The fields of a file that is nothing but a list, by place. */
const bare = ['Name', 'Color', 'Description']

/**
 * Imports a file of labels: one a line with or without a header, or an order-state table. Labels
 * that are missing are created; those that differ are changed where `overwrite` names their code.
 * All or nothing: with a problem in any line nothing is written.
 * @throws Refusal VERSION_CONFLICT, or INVALID_INPUT for a mapping or comment that does not fit
 */
export async function importLabelsFile(
  ctx: Context,
  input: ConfigurationFileInput,
): Promise<ConfigurationFileReport> {
  const comment = commentOf(input, 'Labels from a file')
  const options = { bare, nullable: 'isQuoteState', needed: ['code', 'name'] }
  const file = await readConfigurationFile(input, labelFieldsOf, options)
  const configuration = await ctx.configuration.refresh()
  const rows = labelRows(file.rows)
  const problems = [...file.problems, ...rows.flatMap((row) => row.problems)]
  const entries = rows.map((row) => entryOf(row, configuration, input.overwrite))
  const report = (more: { problems: Problem[]; applied: boolean; revision: number }) =>
    configurationReport({ file, entries, ...more })
  const { revision } = configuration
  if (problems.length > 0 || !entries.some(({ written }) => written))
    return report({ problems, applied: problems.length === 0 && !input.dryRun, revision })
  try {
    const expectedRevision = input.expectedRevision ?? undefined
    const published = await importLabels(
      ctx,
      { comment, expectedRevision, dryRun: input.dryRun },
      (before) => toWrite(rows, before, input.overwrite),
    )
    const after = published.applied ? published.revision.revision : revision
    return report({ problems, applied: published.applied, revision: after })
  } catch (error) {
    const inUse = error instanceof Refusal ? placed(error, rows) : []
    if (inUse.length === 0) throw error
    return report({ problems: inUse, applied: false, revision })
  }
}

/** Rules that name a label where it would no longer fit, said at its line. */
const placed = ({ reasons }: Refusal, rows: readonly LabelRow[]): Problem[] =>
  reasons.flatMap(({ code, data }) => {
    const row =
      code === 'LABEL_IN_USE' ? rows.find((own) => own.code === data?.['code']) : undefined
    const message = 'A rule names this label where it would no longer fit; change the rule first.'
    return row ? [{ line: row.line, field: null, code, message }] : []
  })

/** A label is known by its code; a row without one also knows it by its name, whatever the case. */
function knownLabel({ labels }: Configuration, row: LabelRow): LabelRecord | undefined {
  const all = [...labels.values()]
  const byCode = all.find(({ code }) => code === row.code)
  if (byCode || !row.byName) return byCode
  const same = (text: string) => text.toUpperCase() === row.code
  return all.find(({ archivedAt, name, code }) => archivedAt === null && (same(name) || same(code)))
}

const changesOf = (label: LabelRecord, row: LabelRow): Partial<LabelWords> => {
  // The name is what such a row knows the label by; its case is no difference.
  const { name, ...others } = row.words
  return changedFields(label, row.byName ? others : { name, ...others })
}

const shown = (value: string | number | boolean | null): string | null =>
  value === null ? null : String(value)

function entryOf(
  row: LabelRow,
  configuration: Configuration,
  overwrite: readonly string[],
): ImportedEntry {
  const { line } = row
  const label = knownLabel(configuration, row)
  if (!label) {
    const { code, name } = newLabelOf(row)
    return { line, key: code, name, difference: 'NEW', details: [], written: true }
  }
  const { code, name } = label
  const changes = changesOf(label, row)
  const details = (Object.keys(changes) as (keyof LabelWords)[]).map((field) => ({
    field,
    from: shown(label[field]),
    to: shown(changes[field] ?? null),
  }))
  if (details.length === 0)
    return { line, key: code, name, difference: 'SAME', details, written: false }
  return {
    line,
    key: code,
    name,
    difference: 'DIFFERENT',
    details,
    written: overwrite.includes(code),
  }
}

function toWrite(
  rows: readonly LabelRow[],
  before: Configuration,
  overwrite: readonly string[],
): LabelsToWrite {
  const known = rows.map((row) => ({ row, label: knownLabel(before, row) }))
  return {
    create: known.filter(({ label }) => !label).map(({ row }) => newLabelOf(row)),
    change: known.flatMap(({ row, label }) => {
      const changes = label && overwrite.includes(label.code) ? changesOf(label, row) : {}
      return label && Object.keys(changes).length > 0 ? [{ label, changes }] : []
    }),
  }
}
