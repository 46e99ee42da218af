import { ref, shallowRef } from 'vue'
import { readFile, type ChosenFile } from './read-file.js'
import type { FileKind } from './reports.js'
import { useImportRequest } from './useImportRequest.js'
import { useMapping } from './useMapping.js'

/** The steps of an import. */
export const importSteps = ['file', 'mapping', 'check', 'result'] as const
export type ImportStep = (typeof importSteps)[number]

/** Takes a file from choosing through mapping and check to the import itself. */
export function useImport(kind: FileKind) {
  const setActualShipDate = ref(false)
  const { ask, forget, ...request } = useImportRequest(kind, setActualShipDate)
  const { adopt, ...columns } = useMapping(request.report)
  const step = ref<ImportStep>('file')
  const file = shallowRef<ChosenFile | null>(null)
  const channel = ref<string | null>(null)

  /** Reads a file and lets the server match its columns. */
  async function choose(chosen: File) {
    const content = await readFile(chosen, (percent) => {
      request.work.value = { kind: 'reading', percent }
    })
    file.value = content
    const report = await ask({ content: content.text, channel: channel.value, dryRun: true })
    if (!report) return
    adopt(report)
    step.value = report.columns.length > 0 ? 'mapping' : 'check'
  }

  async function send(dryRun: boolean, next: ImportStep) {
    if (!file.value) return
    const mapping = [...columns.mapping.value].map(([header, field]) => ({ header, field }))
    const input = { content: file.value.text, channel: channel.value, mapping, dryRun }
    if (await ask(input)) step.value = next
  }

  function restart() {
    step.value = 'file'
    file.value = null
    forget()
  }

  const chosen = { step, file, channel, setActualShipDate }
  return {
    ...request,
    ...columns,
    ...chosen,
    choose,
    check: () => send(true, 'check'),
    run: () => send(false, 'result'),
    restart,
  }
}
