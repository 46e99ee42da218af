import { useToast } from '@nuxt/ui/composables'
import { useMutation, type CombinedError } from '@urql/vue'
import { shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import {
  SetBrandingLogoDocument,
  UpdateBrandingDocument,
  type BrandingPartsFragment,
  type UpdateBrandingMutation,
} from '../../generated/operations.js'
import type { BrandingValuesInput } from './branding-form.js'

type Refusals = UpdateBrandingMutation['brandingUpdate']['userErrors']

/** Writes the appearance of a channel or the default, and keeps what was refused or taken out. */
export function useBrandingWriter(branding: () => BrandingPartsFragment) {
  const { t } = useI18n()
  const toast = useToast()
  const update = useMutation(UpdateBrandingDocument)
  const logo = useMutation(SetBrandingLogoDocument)
  const refusals = shallowRef<Refusals>([])
  const failure = shallowRef<CombinedError>()
  const removed = shallowRef<readonly string[]>([])

  const place = () => ({
    channelId: branding().channelId,
    expectedVersion: branding().version,
  })

  function told(error: CombinedError | undefined, userErrors: Refusals | undefined): boolean {
    failure.value = error
    refusals.value = userErrors ?? []
    if (error || refusals.value.length > 0) return false
    toast.add({ title: t('common.saved'), icon: 'i-lucide-circle-check', color: 'success' })
    return true
  }

  async function save(changes: BrandingValuesInput): Promise<boolean> {
    const { data, error } = await update.executeMutation({ input: { ...changes, ...place() } })
    removed.value = data?.brandingUpdate.removed ?? []
    return told(error, data?.brandingUpdate.userErrors)
  }

  /** @param content a picture in base64; null takes the logo away */
  async function saveLogo(content: string | null): Promise<boolean> {
    const { data, error } = await logo.executeMutation({ input: { content, ...place() } })
    return told(error, data?.brandingLogoSet.userErrors)
  }

  return {
    save,
    saveLogo,
    refusals,
    failure,
    removed,
    busy: update.fetching,
    sending: logo.fetching,
  }
}
