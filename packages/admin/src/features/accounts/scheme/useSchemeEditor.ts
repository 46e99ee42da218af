import { useToast } from '@nuxt/ui/composables'
import { useMutation, useQuery, type CombinedError } from '@urql/vue'
import type { Approver } from '@waypost/shared'
import { computed, ref, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useErrorWords, type Refusal } from '../../../composables/error-words.js'
import { newIdempotencyKey } from '../../../composables/idempotency-key.js'
import { refusalsAt, refusalsElsewhere } from '../../../composables/refusals-at-fields.js'
import { AccountSchemeDocument, ApprovalSchemeSetDocument } from '../../../generated/operations.js'
import {
  isSameScheme,
  problemsOf,
  schemeForm,
  schemeInput,
  type SchemeForm,
} from './scheme-form.js'

/** The account whose scheme is edited. */
export interface SchemeAccount {
  id: string
  version: number
  currency: string
  contacts: readonly Approver[]
}

/** What stands at the fields of the levels. */
const atFields = (form: SchemeForm) =>
  form.levels.flatMap((_, index) => [`levels.${index}.to`, `levels.${index}.approverIds`])

/** The scheme of an account as it is edited: what is wrong with it, and how it is kept. */
export function useSchemeEditor(account: () => SchemeAccount) {
  const { t } = useI18n()
  const toast = useToast()
  const { refusalOf } = useErrorWords()
  const query = useQuery({
    query: AccountSchemeDocument,
    variables: computed(() => ({ id: account().id })),
    requestPolicy: 'cache-and-network',
  })
  const setting = useMutation(ApprovalSchemeSetDocument)
  const known = computed(() => query.data.value?.account ?? null)
  const kept = computed(() => schemeForm(known.value?.approvalScheme ?? null))
  const form = ref<SchemeForm>(schemeForm(null))
  const refusals = shallowRef<readonly Refusal[]>([])
  const failure = shallowRef<CombinedError | null>(null)
  const touched = ref(false)
  const dirty = computed(() => known.value !== null && !isSameScheme(form.value, kept.value))
  /** The form that the server knows; what is typed is kept while somebody else changes it. */
  let base = form.value

  watch(
    kept,
    (value) => {
      const isUntouched = isSameScheme(form.value, base)
      base = value
      if (isUntouched) form.value = value
    },
    { immediate: true },
  )
  watch(form, () => (refusals.value = []))

  const problems = computed(() => problemsOf(form.value, account().contacts, account().currency))
  const problemWords = (level: number, field: 'to' | 'approverIds') =>
    problems.value
      .filter((problem) => problem.level === level && problem.field === field)
      .map(({ kind, name }) => t(`accounts.scheme.problems.${kind}`, { name }))
  const refusalWords = (level: number, field: string) =>
    refusalsAt(refusals.value, `levels.${level - 1}.${field}`)
      .map(refusalOf)
      .map(({ detail, words }) => detail ?? words)
  /** What is wrong at a field; what is only not there yet is told once somebody wants to save. */
  const errorAt = (level: number, field: 'to' | 'approverIds') => {
    const own = touched.value || field === 'to' ? problemWords(level, field) : []
    return [...own, ...refusalWords(level, field)].join(' ') || undefined
  }

  async function save(): Promise<boolean> {
    touched.value = true
    if (problems.value.length > 0 || setting.fetching.value) return false
    const { data, error } = await setting.executeMutation({
      input: {
        accountId: account().id,
        expectedVersion: account().version,
        idempotencyKey: newIdempotencyKey(),
        levels: schemeInput(form.value),
      },
    })
    failure.value = error ?? null
    refusals.value = data?.approvalSchemeSet.userErrors ?? []
    if (!data?.approvalSchemeSet.applied) return false
    touched.value = false
    const { runningRequests: running } = data.approvalSchemeSet
    toast.add({
      title: t('accounts.scheme.saved'),
      ...(running > 0 && {
        description: t('accounts.scheme.running', { count: running }, running),
      }),
      color: 'success',
      icon: 'i-lucide-circle-check',
    })
    return true
  }

  function reset() {
    form.value = kept.value
    touched.value = false
    failure.value = null
  }

  return {
    form,
    dirty,
    errorAt,
    save,
    reset,
    failure,
    saving: setting.fetching,
    error: query.error,
    loaded: computed(() => known.value !== null),
    retry: () => query.executeQuery({ requestPolicy: 'network-only' }),
    others: computed(() => refusalsElsewhere(refusals.value, atFields(form.value))),
    isOutdated: computed(() => refusals.value.some(({ code }) => code === 'VERSION_CONFLICT')),
    older: computed(() => (known.value?.approvalSchemes ?? []).filter(({ active }) => !active)),
  }
}
