import { useToast } from '@nuxt/ui/composables'
import { useMutation, useQuery, type CombinedError } from '@urql/vue'
import type { Approver } from '@waypost/shared'
import { computed, ref, shallowRef, watch, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Refusal } from '../../../composables/error-words.js'
import { newIdempotencyKey } from '../../../composables/idempotency-key.js'
import { useRefusals } from '../../../composables/useRefusals.js'
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

/** The scheme as the server knows it, and as it is typed in. */
function useSchemeForm(account: () => SchemeAccount) {
  const query = useQuery({
    query: AccountSchemeDocument,
    variables: computed(() => ({ id: account().id })),
    requestPolicy: 'cache-and-network',
  })
  const known = computed(() => query.data.value?.account ?? null)
  const kept = computed(() => schemeForm(known.value?.approvalScheme ?? null))
  const form = ref<SchemeForm>(schemeForm(null))
  /** The form that the server knew last; what is typed is kept while somebody else changes it. */
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
  return {
    form,
    scheme: computed(() => known.value?.approvalScheme ?? null),
    reset: () => (form.value = kept.value),
    dirty: computed(() => known.value !== null && !isSameScheme(form.value, kept.value)),
    error: query.error,
    loaded: computed(() => known.value !== null),
    retry: () => query.executeQuery({ requestPolicy: 'network-only' }),
    older: computed(() => (known.value?.approvalSchemes ?? []).filter(({ active }) => !active)),
  }
}

/** What is wrong with a scheme, at its fields: by itself, and by what the server refused. */
function useSchemeProblems(account: () => SchemeAccount, form: Ref<SchemeForm>) {
  const { t } = useI18n()
  const refusals = shallowRef<readonly Refusal[]>([])
  /** What is only not there yet is told once somebody wants to save. */
  const touched = ref(false)
  watch(form, () => (refusals.value = []))
  const problems = computed(() => problemsOf(form.value, account().contacts, account().currency))
  const own = (level: number, field: 'to' | 'approverIds') =>
    problems.value
      .filter((problem) => problem.level === level && problem.field === field)
      .map(({ kind, name }) => t(`accounts.scheme.problems.${kind}`, { name }))
  const { errorAt, others, isOutdated } = useRefusals(refusals, () => atFields(form.value))
  return {
    refusals,
    others,
    isOutdated,
    touched,
    problems,
    errorAt: (level: number, field: 'to' | 'approverIds') => {
      const shown = touched.value || field === 'to' ? own(level, field) : []
      const refused = errorAt(`levels.${level - 1}.${field}`) ?? []
      return shown.concat(refused).join(' ') || undefined
    },
  }
}

/** Says that a scheme is kept, and how many requests still go by the one before. */
function useSavedToast() {
  const { t } = useI18n()
  const toast = useToast()
  return (running: number) => {
    toast.add({
      title: t('accounts.scheme.saved'),
      ...(running > 0 && {
        description: t('accounts.scheme.running', { count: running }, running),
      }),
      color: 'success',
      icon: 'i-lucide-circle-check',
    })
  }
}

/** The scheme of an account as it is edited, and how it is kept. */
export function useSchemeEditor(account: () => SchemeAccount) {
  const tellSaved = useSavedToast()
  const setting = useMutation(ApprovalSchemeSetDocument)
  const scheme = useSchemeForm(account)
  const { refusals, touched, problems, ...problemsShown } = useSchemeProblems(account, scheme.form)
  const failure = shallowRef<CombinedError | null>(null)

  async function save(): Promise<void> {
    touched.value = true
    if (problems.value.length > 0 || setting.fetching.value) return
    const { data, error } = await setting.executeMutation({
      input: {
        accountId: account().id,
        expectedVersion: account().version,
        idempotencyKey: newIdempotencyKey(),
        levels: schemeInput(scheme.form.value),
      },
    })
    failure.value = error ?? null
    refusals.value = data?.approvalSchemeSet.userErrors ?? []
    if (!data?.approvalSchemeSet.applied) return
    touched.value = false
    tellSaved(data.approvalSchemeSet.runningRequests)
  }

  return {
    ...scheme,
    ...problemsShown,
    save,
    failure,
    saving: setting.fetching,
    reset: () => {
      scheme.reset()
      touched.value = false
      failure.value = null
    },
  }
}
