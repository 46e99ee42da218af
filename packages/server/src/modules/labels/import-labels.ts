import type { Configuration, LabelRecord } from '../../kernel/configuration.js'
import type { Queryable } from '../../kernel/database.js'
import { refuseIfAny } from '../../kernel/refusal.js'
import { publishConfiguration, type Published, type PublishingContext } from '../revisions/index.js'
import { recomputeCustomerLabels } from './recompute-customer-labels.js'
import { brokenCells } from './set-label-flags.js'
import {
  changeLabel,
  insertLabels,
  nextLabelIds,
  type LabelChanges,
  type NewLabel,
} from './write-label.js'

/** Labels to be created, and what is to become of those that are there. */
export interface LabelsToWrite {
  create: readonly Omit<NewLabel, 'id'>[]
  change: readonly { label: LabelRecord; changes: LabelChanges }[]
}

/**
 * Creates and changes labels, all in one revision or none.
 * @param plan says what to write, of the configuration that the revision follows
 * @throws Refusal VERSION_CONFLICT, or LABEL_IN_USE with `code` in its data when a rule names a
 * label that would no longer fit
 */
export function importLabels(
  ctx: PublishingContext,
  {
    comment,
    expectedRevision,
    dryRun,
  }: { comment: string; expectedRevision?: number; dryRun: boolean },
  plan: (before: Configuration) => LabelsToWrite,
): Promise<Published<void>> {
  const publication = { operation: 'labelsImport', comment, expectedRevision, dryRun }
  return publishConfiguration(ctx, publication, async (tx, before) => {
    const labels = plan(before)
    refuseIfAny(labels.change.flatMap((change) => breaks(before, change)))
    await write(tx, labels, ctx.clock.now())
    const data = {
      created: labels.create.map(({ code }) => code),
      changed: labels.change.map(({ label, changes }) => ({ code: label.code, changes })),
    }
    return { result: undefined, subjectType: 'CONFIGURATION', subjectId: 'labels', data }
  })
}

const breaks = (before: Configuration, { label, changes }: LabelsToWrite['change'][number]) =>
  brokenCells(before, { ...label, ...changes }).map((error) => ({
    ...error,
    data: { ...error.data, code: label.code },
  }))

async function write(tx: Queryable, { create, change }: LabelsToWrite, now: Date): Promise<void> {
  const ids = await nextLabelIds(tx, create.length)
  const labels = create.map((label, place) => ({ id: ids[place] ?? 0, ...label }))
  if (labels.length > 0) await insertLabels(tx, labels)
  for (const { label, changes } of change) {
    await changeLabel(tx, label.id, changes, now)
    if (changes.isShowToCustomer !== undefined) await recomputeCustomerLabels(tx, label.id)
  }
}
