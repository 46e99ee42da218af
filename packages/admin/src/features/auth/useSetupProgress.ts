import { useClientHandle } from '@urql/vue'
import { computed, ref } from 'vue'
import { useSession } from '../../composables/session.js'
import { SetupEmailsDocument } from '../../generated/operations.js'

/** The steps of the guided set-up, in their order. */
export const setupSteps = ['administrator', 'business', 'defaults', 'emails', 'finish'] as const
export type SetupStep = (typeof setupSteps)[number]

/** Which steps of the set-up are done, as the data tells: nothing is ticked by hand. */
export function useSetupProgress() {
  const { state, business } = useSession()
  const { client } = useClientHandle()
  const emailsDone = ref(false)
  const done = computed<Record<SetupStep, boolean>>(() => ({
    administrator: state.value === 'signed-in',
    business: Boolean(business.value?.name),
    defaults: business.value?.defaultsLoaded ?? false,
    emails: emailsDone.value,
    finish: Boolean(business.value?.setUpAt),
  }))

  /** E-mails are seen to where a mail server is set, or somebody has said who they come from. */
  async function refresh(): Promise<void> {
    const query = client.query(SetupEmailsDocument, {}, { requestPolicy: 'network-only' })
    const { data } = await query.toPromise()
    if (!data) return
    const own = data.brandings.find(({ channelId }) => channelId === null)?.own
    emailsDone.value = data.emailStatus.configured || Boolean(own?.senderName ?? own?.senderAddress)
  }

  return {
    done,
    refresh,
    firstUndone: () => setupSteps.find((step) => !done.value[step]) ?? 'finish',
  }
}
