import type { LabelScope } from '@waypost/shared'
import type { Configuration, LabelRecord } from '../../kernel/configuration.js'
import { labelFitsScope } from './label-rules.js'

/**
 * Labels by display order, then id. With a scope, as pickers need them: those that may be chosen
 * for it.
 */
export const listLabels = (
  { labels }: Configuration,
  { scope, includeArchived }: { scope: LabelScope | null; includeArchived: boolean },
): LabelRecord[] =>
  [...labels.values()].filter(
    (label) =>
      (includeArchived || label.archivedAt === null) &&
      (scope === null || labelFitsScope(label, scope)),
  )
