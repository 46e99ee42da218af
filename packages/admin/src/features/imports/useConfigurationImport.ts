import { computed, ref, shallowRef } from 'vue'
import type { ConfigurationKind } from './import-kinds.js'
import { readFile, type ChosenFile } from './read-file.js'
import { useConfigurationExport } from './useConfigurationExport.js'
import { useConfigurationRequest } from './useConfigurationRequest.js'

/** Takes a file of labels or rules through a look at what it would change to the change itself. */
export function useConfigurationImport(kind: ConfigurationKind) {
  const { ask, forget, ...request } = useConfigurationRequest(kind)
  const step = ref<'file' | 'check' | 'result'>('file')
  const file = shallowRef<ChosenFile | null>(null)
  const overwrite = ref<string[]>([])
  const comment = ref('')

  const input = () => ({
    content: file.value?.text ?? '',
    overwrite: overwrite.value,
    comment: comment.value,
  })

  async function choose(chosen: File) {
    file.value = await readFile(chosen, (percent) => {
      request.work.value = { kind: 'reading', percent }
    })
    overwrite.value = []
    if (await ask({ ...input(), dryRun: true })) step.value = 'check'
  }

  /** What was looked at is what is changed: another revision by now is a conflict. */
  async function run() {
    const expectedRevision = request.report.value?.revision
    if (await ask({ ...input(), expectedRevision, dryRun: false })) step.value = 'result'
  }

  function restart() {
    step.value = 'file'
    comment.value = ''
    forget()
  }

  /** How many labels or rules the import creates or changes. */
  const effect = computed(() => {
    const isChosen = (key: string) => overwrite.value.includes(key)
    const entries = request.report.value?.entries ?? []
    return entries.filter(({ key, difference }) => difference === 'NEW' || isChosen(key)).length
  })

  const download = useConfigurationExport(kind, request.failure)
  return { ...request, step, file, overwrite, comment, effect, choose, run, restart, download }
}
