import { useClientHandle, useMutation, type Client, type CombinedError } from '@urql/vue'
import { computed, reactive, shallowRef } from 'vue'
import type { Refusal } from '../../composables/error-words.js'
import {
  EmailTemplateSaveDocument,
  EmailTemplateWholeDocument,
  type TemplateProblemFragment,
  type TemplateWholeFragment,
} from '../../generated/operations.js'
import { placeId, placesBelow, type TemplatePlace } from './template-place.js'

/** What somebody writes. */
export interface TemplateWords {
  subject: string
  body: string
}

interface Read {
  template: TemplateWholeFragment | null
  words: TemplateWords
}

/** The template of a place; where there is none, the words of what is sent there now. */
async function readTemplate(client: Client, place: TemplatePlace): Promise<Read | CombinedError> {
  for (const each of [place, ...placesBelow(place)]) {
    const { data, error } = await client
      .query(EmailTemplateWholeDocument, { id: placeId(each) }, { requestPolicy: 'network-only' })
      .toPromise()
    if (error) return error
    const found = data?.emailTemplate
    if (found) return { template: each === place ? found : null, words: found }
  }
  return { template: null, words: { subject: '', body: '' } }
}

/** What is edited, and what it began with. */
function useDraft() {
  /** Null while it is read. */
  const base = shallowRef<TemplateWords | null>(null)
  const template = shallowRef<TemplateWholeFragment | null>(null)
  const words = reactive<TemplateWords>({ subject: '', body: '' })
  const problems = shallowRef<readonly TemplateProblemFragment[]>([])
  const refusals = shallowRef<readonly Refusal[]>([])
  const changed = computed(
    () =>
      base.value !== null &&
      (words.subject !== base.value.subject || words.body !== base.value.body),
  )

  function begin(from: TemplateWholeFragment | null, { subject, body }: TemplateWords) {
    template.value = from
    base.value = { subject, body }
    Object.assign(words, { subject, body })
    problems.value = []
    refusals.value = []
  }
  return { base, template, words, problems, refusals, changed, begin }
}

/** The template of a place, and what somebody makes of it. A new one begins with what it is to replace. */
export function useTemplateEditor(place: TemplatePlace) {
  const { client } = useClientHandle()
  const saving = useMutation(EmailTemplateSaveDocument)
  const draft = useDraft()
  const error = shallowRef<CombinedError | null>(null)

  /** Reads it; what was typed stays when it is to. */
  async function load(typed: Partial<TemplateWords> = {}) {
    const answer = await readTemplate(client, place)
    error.value = 'words' in answer ? null : answer
    if (!('words' in answer)) return
    draft.begin(answer.template, answer.words)
    Object.assign(draft.words, typed)
  }

  /** Keeps it; false when it was refused, with `problems` or `refusals`. */
  async function save(): Promise<boolean> {
    const expectedVersion = draft.template.value?.version ?? 0
    const input = { ...place, ...draft.words, expectedVersion, dryRun: false }
    const { data } = await saving.executeMutation({ input })
    const saved = data?.emailTemplateSave
    draft.problems.value = saved?.problems ?? []
    draft.refusals.value = saved?.userErrors ?? []
    if (!saved?.template) return false
    draft.begin(saved.template, saved.template)
    return true
  }

  void load()
  return {
    ...draft,
    error,
    failure: computed(() => saving.error.value ?? null),
    busy: saving.fetching,
    save,
    again: () => load(),
    /** Takes what somebody else saved meanwhile as what is edited, and keeps what was typed. */
    rebase: () => load({ ...draft.words }),
  }
}
