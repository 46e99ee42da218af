import { useMutation, type CombinedError } from '@urql/vue'
import { ref, shallowRef, type Ref } from 'vue'
import type { Refusal } from '../../composables/error-words.js'
import {
  ImportAccountsDocument,
  ImportOrdersDocument,
  ImportTrackingDocument,
  type ImportMappingInput,
} from '../../generated/operations.js'
import { formatOf } from './read-file.js'
import type { FileKind, FileReport } from './reports.js'

/** What is going on; how far in percent, where that is known. */
export interface ImportWork {
  kind: 'reading' | 'checking' | 'importing'
  percent: number | null
}

/** What is sent of a file of any kind. */
export interface FileInput {
  content: string
  channel: string | null
  mapping?: ImportMappingInput[]
  dryRun: boolean
}

/** Sends a file to the mutation of its kind. */
function useSending(kind: FileKind, setActualShipDate: Ref<boolean>) {
  const orders = useMutation(ImportOrdersDocument)
  const tracking = useMutation(ImportTrackingDocument)
  const accounts = useMutation(ImportAccountsDocument)

  return async function send(input: FileInput) {
    if (kind === 'orders') {
      const { data, error } = await orders.executeMutation({ input })
      return { payload: data?.ordersImport, error }
    }
    if (kind === 'accounts') {
      const { content, mapping, dryRun } = input
      const format = formatOf(content)
      const { data, error } = await accounts.executeMutation({
        input: { content, mapping, dryRun, format },
      })
      return { payload: data?.accountImport, error }
    }
    const withDate = { ...input, setActualShipDate: setActualShipDate.value }
    const { data, error } = await tracking.executeMutation({ input: withDate })
    return { payload: data?.trackingImport, error }
  }
}

/** Asks the server about a file, or to import it; keeps its last report and what it refused. */
export function useImportRequest(kind: FileKind, setActualShipDate: Ref<boolean>) {
  const send = useSending(kind, setActualShipDate)
  const work = ref<ImportWork | null>(null)
  const report = shallowRef<FileReport | null>(null)
  const refusals = shallowRef<readonly Refusal[]>([])
  const failure = shallowRef<CombinedError>()

  /** Answers the report, or null when the server refused or failed. */
  async function ask(input: FileInput): Promise<FileReport | null> {
    work.value = { kind: input.dryRun ? 'checking' : 'importing', percent: null }
    const { payload, error } = await send(input)
    work.value = null
    failure.value = error
    refusals.value = payload?.userErrors ?? []
    if (!payload?.report || refusals.value.length) return null
    report.value = payload.report
    return payload.report
  }

  function forget() {
    report.value = null
    failure.value = undefined
    refusals.value = []
  }

  return { work, report, refusals, failure, ask, forget }
}
