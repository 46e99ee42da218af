import { useClientHandle, type CombinedError } from '@urql/vue'
import type { Ref } from 'vue'
import {
  ExportAppearanceDocument,
  ExportLabelsDocument,
  ExportRulesDocument,
} from '../../generated/operations.js'
import { downloadCsv, downloadJson } from './download.js'
import type { ConfigurationKind } from './import-kinds.js'

/** Saves the labels, the rules or the appearance as they are now. */
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
    } else if (kind === 'rules') {
      const { data, error } = await client.query(ExportRulesDocument, {}, now)
      failure.value = error
      if (data) downloadCsv('rules.csv', data.rulesExport)
    } else {
      const { data, error } = await client.query(ExportAppearanceDocument, {}, now)
      failure.value = error
      if (data) downloadJson('appearance.json', data.appearanceExport)
    }
  }
}
