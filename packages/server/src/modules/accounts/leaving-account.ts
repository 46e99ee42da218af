import type { Configuration } from '../../kernel/configuration.js'
import type { AccountRecord } from './account.record.js'

/** An account as integrators are told of it: nobody's contact data, no money, no notes. */
export const leavingAccount = (
  { id, externalId, name, labelId, mergedIntoId }: AccountRecord,
  { labels }: Configuration,
  parentExternalId: string | null,
) => ({
  id,
  externalId,
  name,
  label: labels.get(labelId ?? 0)?.code ?? null,
  parentExternalId,
  mergedIntoId,
})
