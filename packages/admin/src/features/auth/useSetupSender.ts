import { useMutation, useQuery, type CombinedError } from '@urql/vue'
import { computed, reactive, shallowRef, watch, type Ref } from 'vue'
import {
  SaveSenderDocument,
  SetupEmailsDocument,
  type SaveSenderMutation,
  type SetupSenderFragment,
} from '../../generated/operations.js'

type Refusals = SaveSenderMutation['brandingUpdate']['userErrors']
type Said = SetupSenderFragment['own']

/** Who e-mails come from by default, as it is typed, and how they leave. */
export function useSetupSender() {
  const query = useQuery({
    query: SetupEmailsDocument,
    variables: {},
    requestPolicy: 'cache-and-network',
  })
  const again = () => query.executeQuery({ requestPolicy: 'network-only' })
  const branding = computed(() =>
    query.data.value?.brandings.find(({ channelId }) => channelId === null),
  )
  const form = useSenderForm(branding)
  return {
    ...{ form, again, error: query.error, checking: query.fetching },
    ...useSaveSender(branding, form, again),
    status: computed(() => query.data.value?.emailStatus),
    loading: computed(() => !query.data.value && !query.error.value),
  }
}

type Branding = Readonly<Ref<SetupSenderFragment | undefined>>

/** What is typed, which begins with what is kept. */
function useSenderForm(branding: Branding) {
  const form = reactive({ senderName: '', senderAddress: '' })
  const fill = ({ senderName, senderAddress }: Said) =>
    Object.assign(form, { senderName: senderName ?? '', senderAddress: senderAddress ?? '' })
  watch(
    branding,
    (now, former) => {
      if (now && !former) fill(now.own)
    },
    { immediate: true },
  )
  return form
}

/** Keeps what is typed. */
function useSaveSender(
  branding: Branding,
  form: Readonly<Record<'senderName' | 'senderAddress', string>>,
  again: () => PromiseLike<unknown>,
) {
  const mutation = useMutation(SaveSenderDocument)
  const refusals = shallowRef<Refusals>([])
  const failure = shallowRef<CombinedError>()

  /** Answers whether what is typed is kept. */
  async function save(): Promise<boolean> {
    refusals.value = []
    failure.value = undefined
    if (!branding.value) return false
    const { own, version: expectedVersion } = branding.value
    const senderName = form.senderName.trim() || null
    const senderAddress = form.senderAddress.trim() || null
    if (own.senderName === senderName && own.senderAddress === senderAddress) return true
    const input = { senderName, senderAddress, channelId: null, expectedVersion }
    const { data, error } = await mutation.executeMutation({ input })
    failure.value = error
    refusals.value = data?.brandingUpdate.userErrors ?? []
    if (error || refusals.value.length > 0) return false
    await again()
    return true
  }
  return { save, refusals, failure, busy: mutation.fetching }
}
