import { useMutation } from '@urql/vue'
import { useI18n } from 'vue-i18n'
import { ArchiveLabelDocument, RestoreLabelDocument } from '../../generated/operations.js'
import type { Label } from './label-form.js'
import { useDoneToast } from './useDoneToast.js'
import { useLabelErrorToast } from './useLabelErrorToast.js'

const versionOf = ({ id, version }: Label) => ({ input: { id, expectedVersion: version } })

/** Takes labels out of the pickers and puts them back. Outcomes are toasted. */
export function useLabelArchive() {
  const { t } = useI18n()
  const tell = useDoneToast()
  const { failed } = useLabelErrorToast()
  const archiving = useMutation(ArchiveLabelDocument)
  const restoring = useMutation(RestoreLabelDocument)

  async function archive(label: Label) {
    const { data, error } = await archiving.executeMutation(versionOf(label))
    if (failed(error, data?.labelArchive.userErrors)) return
    const archived = data?.labelArchive.label
    const undo = archived ? () => void restore(archived) : undefined
    tell(t('labels.archived', { label: label.name }), { undo })
  }

  async function restore(label: Label) {
    const { data, error } = await restoring.executeMutation(versionOf(label))
    if (failed(error, data?.labelRestore.userErrors)) return
    tell(t('labels.restored', { label: label.name }))
  }

  return { archive, restore }
}
