import { useMutation, type CombinedError } from '@urql/vue'
import { computed, ref, shallowRef } from 'vue'
import type { Refusal } from '../../composables/error-words.js'
import { ImportOrdersDocument } from '../../generated/operations.js'
import { decodeText, type Encoding } from './decode-text.js'
import type { ImportReport } from './issues-csv.js'

/** The largest file that the server takes, in bytes. */
export const largestFile = 20 * 1024 * 1024

/** The steps of an import. */
export const importSteps = ['file', 'mapping', 'check', 'result'] as const
export type ImportStep = (typeof importSteps)[number]

/** The chosen file as text. */
export interface ChosenFile {
  name: string
  /** In bytes. */
  size: number
  text: string
  encoding: Encoding
  /** About how many lines it has. */
  lines: number
}

/** Takes a file of orders from choosing through mapping and check to the import itself. */
export function useImport() {
  const { executeMutation } = useMutation(ImportOrdersDocument)
  const step = ref<ImportStep>('file')
  const file = shallowRef<ChosenFile | null>(null)
  const channel = ref<string | null>(null)
  const mapping = ref(new Map<string, string | null>())
  const report = shallowRef<ImportReport | null>(null)
  const refusals = shallowRef<readonly Refusal[]>([])
  const failure = shallowRef<CombinedError>()
  /** What is going on, if anything; reading tells how far it is, 0 to 100. */
  const work = ref<{ kind: 'reading' | 'checking' | 'importing'; percent: number | null } | null>(
    null,
  )

  async function ask(dryRun: boolean, withMapping: boolean): Promise<boolean> {
    if (!file.value) return false
    work.value = { kind: dryRun ? 'checking' : 'importing', percent: null }
    const columns = [...mapping.value].map(([header, field]) => ({ header, field }))
    const { data, error } = await executeMutation({
      input: {
        content: file.value.text,
        channel: channel.value,
        mapping: withMapping ? columns : null,
        dryRun,
      },
    })
    work.value = null
    failure.value = error
    refusals.value = data?.ordersImport.userErrors ?? []
    const answer = data?.ordersImport.report
    if (!answer || refusals.value.length) return false
    report.value = answer
    return true
  }

  /** Reads a file and lets the server match its columns. */
  async function choose(chosen: File) {
    work.value = { kind: 'reading', percent: 0 }
    const bytes = await readBytes(chosen, (percent) => (work.value = { kind: 'reading', percent }))
    const { text, encoding } = decodeText(bytes)
    file.value = { name: chosen.name, size: chosen.size, text, encoding, lines: linesIn(text) }
    if (!(await ask(true, false)) || !report.value) return
    mapping.value = new Map(report.value.columns.map(({ header, field }) => [header, field]))
    step.value = 'mapping'
  }

  /** Gives a column of the file its meaning; the column that had it before loses it. */
  function map(header: string, field: string | null) {
    const next = new Map(mapping.value)
    if (field !== null) for (const [other, own] of next) if (own === field) next.set(other, null)
    next.set(header, field)
    mapping.value = next
  }

  const check = async () => {
    if (await ask(true, true)) step.value = 'check'
  }
  const run = async () => {
    if (await ask(false, true)) step.value = 'result'
  }

  function restart() {
    step.value = 'file'
    file.value = report.value = null
    failure.value = undefined
    refusals.value = []
  }

  const missing = computed(() => {
    const mapped = new Set(mapping.value.values())
    return (report.value?.fields ?? []).filter(({ key, required }) => required && !mapped.has(key))
  })

  return {
    step,
    file,
    channel,
    mapping,
    report,
    refusals,
    failure,
    work,
    missing,
    choose,
    map,
    check,
    run,
    restart,
  }
}

const linesIn = (text: string): number =>
  (text.match(/\n/g)?.length ?? 0) + (text.endsWith('\n') ? 0 : 1)

async function readBytes(file: File, onProgress: (percent: number) => void): Promise<Uint8Array> {
  const bytes = new Uint8Array(file.size)
  const reader = file.stream().getReader()
  let read = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return bytes
    bytes.set(value, read)
    read += value.length
    onProgress(Math.round((read / file.size) * 100))
  }
}
