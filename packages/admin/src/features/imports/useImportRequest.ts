import { useMutation, type CombinedError } from '@urql/vue'
import { ref, shallowRef } from 'vue'
import type { Refusal } from '../../composables/error-words.js'
import { ImportOrdersDocument, type OrdersImportInput } from '../../generated/operations.js'
import type { ImportReport } from './issues-csv.js'

/** What is going on; how far in percent, where that is known. */
export interface ImportWork {
  kind: 'reading' | 'checking' | 'importing'
  percent: number | null
}

/** Asks the server about a file, or to import it; keeps its last report and what it refused. */
export function useImportRequest() {
  const { executeMutation } = useMutation(ImportOrdersDocument)
  const work = ref<ImportWork | null>(null)
  const report = shallowRef<ImportReport | null>(null)
  const refusals = shallowRef<readonly Refusal[]>([])
  const failure = shallowRef<CombinedError>()

  /** Answers the report, or null when the server refused or failed. */
  async function ask(input: OrdersImportInput): Promise<ImportReport | null> {
    work.value = { kind: input.dryRun ? 'checking' : 'importing', percent: null }
    const { data, error } = await executeMutation({ input })
    work.value = null
    failure.value = error
    refusals.value = data?.ordersImport.userErrors ?? []
    const answer = data?.ordersImport.report
    if (!answer || refusals.value.length) return null
    report.value = answer
    return answer
  }

  function forget() {
    report.value = null
    failure.value = undefined
    refusals.value = []
  }

  return { work, report, refusals, failure, ask, forget }
}
