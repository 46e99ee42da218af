import { useClientHandle, type CombinedError } from '@urql/vue'
import type { Ref } from 'vue'
import { ExportLabelsDocument, ExportRulesDocument } from '../../generated/operations.js'
import { downloadCsv } from './download.js'
import type { ConfigurationKind } from './import-kinds.js'

/** Saves the labels or rules as they are now. */
export function useConfigurationExport(
  kind: ConfigurationKind,
  failure: Ref<CombinedError | undefined>,
) {
  const { client } = useClientHandle()
  const now = { requestPolicy: 'network-only' } as const

  return async function download() {
    if (kind === 'labels') {
      const { data, error } = await client.query(ExportLabelsDocument, {}, now)
      failure.value = error
      if (data) downloadCsv('labels.csv', data.labelsExport)
    } else {
      const { data, error } = await client.query(ExportRulesDocument, {}, now)
      failure.value = error
      if (data) downloadCsv('rules.csv', data.rulesExport)
    }
  }
}
