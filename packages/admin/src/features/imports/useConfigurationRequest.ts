import { useMutation, type CombinedError } from '@urql/vue'
import { ref, shallowRef } from 'vue'
import type { Refusal } from '../../composables/error-words.js'
import {
  ImportAppearanceDocument,
  ImportLabelsDocument,
  ImportRulesDocument,
  type ConfigurationFileInput,
  type ConfigurationFileReportFragment,
} from '../../generated/operations.js'
import type { ConfigurationKind } from './import-kinds.js'
import type { ImportWork } from './useImportRequest.js'

/** Asks the server about a file of the configuration, or to take it in; keeps what it last said. */
export function useConfigurationRequest(kind: ConfigurationKind) {
  const labels = useMutation(ImportLabelsDocument)
  const rules = useMutation(ImportRulesDocument)
  const appearance = useMutation(ImportAppearanceDocument)
  const work = ref<ImportWork | null>(null)
  const report = shallowRef<ConfigurationFileReportFragment | null>(null)
  const refusals = shallowRef<readonly Refusal[]>([])
  const failure = shallowRef<CombinedError>()

  async function send(input: ConfigurationFileInput) {
    if (kind === 'labels') {
      const { data, error } = await labels.executeMutation({ input })
      return { payload: data?.labelsImport, error }
    }
    if (kind === 'rules') {
      const { data, error } = await rules.executeMutation({ input })
      return { payload: data?.rulesImport, error }
    }
    const { data, error } = await appearance.executeMutation({ input })
    return { payload: data?.appearanceImport, error }
  }

  /** Answers whether the file could be looked at, or was taken in. */
  async function ask(input: ConfigurationFileInput): Promise<boolean> {
    work.value = { kind: input.dryRun ? 'checking' : 'importing', percent: null }
    const { payload, error } = await send(input)
    work.value = null
    failure.value = error
    refusals.value = payload?.userErrors ?? []
    if (!payload?.report) return false
    report.value = payload.report
    return input.dryRun === true || payload.report.applied
  }

  function forget() {
    report.value = null
    refusals.value = []
    failure.value = undefined
  }

  return { work, report, refusals, failure, ask, forget }
}
