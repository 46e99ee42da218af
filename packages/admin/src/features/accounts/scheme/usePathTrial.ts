import { approvalPath, parseMoney, decidersOf, type Approver } from '@waypost/shared'
import { useClientHandle } from '@urql/vue'
import { watchDebounced } from '@vueuse/core'
import { computed, ref, type Ref } from 'vue'
import { latest } from '../../../composables/latest.js'
import { BuyerStandingDocument } from '../../../generated/operations.js'
import { levelsOf, type SchemeForm } from './scheme-form.js'

/** Whether the buyer's budget holds the amount, asked once the typing pauses. */
function useOverBudget(accountId: () => string, amount: Ref<string>, buyerId: Ref<string | null>) {
  const { client } = useClientHandle()
  const overBudget = ref(false)

  const { ask, drop } = latest((question: { amount: string; buyerId: string }) =>
    client
      .query(
        BuyerStandingDocument,
        { accountId: accountId(), ...question },
        { requestPolicy: 'network-only' },
      )
      .toPromise(),
  )
  watchDebounced(
    [amount, buyerId, accountId],
    ([sum, buyer]) => {
      if (!sum || !buyer) {
        drop()
        overBudget.value = false
        return
      }
      void ask({ amount: sum, buyerId: buyer }, ({ data }) => {
        overBudget.value = data?.approvalPath.overBudget ?? false
      })
    },
    { debounce: 250 },
  )
  return overBudget
}

/**
 * The way that an amount would take through a scheme as it is typed in, by the rule of the server.
 * Whether the buyer's budget holds it is the server's to know, and asked once the typing pauses.
 */
export function usePathTrial(
  accountId: () => string,
  currency: () => string,
  scheme: Ref<SchemeForm>,
  contacts: () => readonly Approver[],
) {
  const amount = ref('')
  const buyerId = ref<string | null>(null)
  const overBudget = useOverBudget(accountId, amount, buyerId)
  const levels = computed(() => levelsOf(scheme.value, contacts(), currency()))
  const minor = computed(() => (amount.value ? parseMoney(amount.value, currency()) : null))
  const path = computed(() => {
    if (minor.value === null || levels.value === null) return null
    return approvalPath(levels.value, {
      amount: minor.value,
      buyerId: buyerId.value,
      overBudget: overBudget.value,
    })
  })
  const steps = computed(() =>
    (levels.value ?? [])
      .filter(({ level }) => path.value !== null && level <= path.value.lastLevel)
      .map((level) => ({ ...level, deciders: decidersOf(level, buyerId.value) }))
      .filter(({ deciders }) => deciders.length > 0),
  )
  return { amount, buyerId, path, steps, isWhole: computed(() => levels.value !== null) }
}

export type PathTrial = ReturnType<typeof usePathTrial>
