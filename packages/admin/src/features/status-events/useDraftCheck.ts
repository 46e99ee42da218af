import { useClientHandle } from '@urql/vue'
import { watchDebounced } from '@vueuse/core'
import type { StatusEventKey } from '@waypost/shared'
import { computed, shallowRef, type Ref } from 'vue'
import type { Refusal } from '../../composables/error-words.js'
import { CheckRulesDocument } from '../../generated/operations.js'
import { changesOf, type Draft } from './draft.js'
import type { RowNotes } from './grid-context.js'
import { cellOfPath, type GridFinding } from './rule-grid.js'

interface Answer {
  findings: readonly GridFinding[]
  refusals: readonly (Refusal & { event: StatusEventKey | null })[]
}

/**
 * What the server thinks of the draft, asked by a dry run shortly after each change. Without a draft
 * the published findings stand. An answer that was overtaken by a newer change is dropped.
 */
export function useDraftCheck(options: {
  draft: Ref<Draft>
  published: Ref<readonly GridFinding[]>
  isLocked: (event: StatusEventKey) => boolean
  mayWrite: Ref<boolean>
}) {
  const { client } = useClientHandle()
  const answer = shallowRef<Answer | null>(null)
  let latest = 0

  async function check(draft: Draft) {
    const own = ++latest
    const changes = changesOf(draft, options.isLocked)
    if (changes.length === 0 || !options.mayWrite.value) {
      answer.value = null
      return
    }
    // A dry run wants a comment like the publication itself; nobody sees this one.
    const input = { changes, expectedRevision: draft.revision, comment: 'Preview', dryRun: true }
    const { data } = await client.mutation(CheckRulesDocument, { input })
    if (own !== latest) return
    answer.value = data
      ? read(
          data.statusRulesUpdate,
          changes.map(({ event }) => event),
        )
      : null
  }

  watchDebounced(options.draft, (draft) => void check(draft), { debounce: 250, immediate: true })

  const findings = computed(() => answer.value?.findings ?? options.published.value)
  const byEvent = computed(() => notesByEvent(findings.value, answer.value?.refusals ?? []))
  return {
    findings,
    notes: (event: StatusEventKey): RowNotes => byEvent.value.get(event) ?? noNotes,
  }
}

const noNotes: RowNotes = { findings: [], refusals: [] }

function notesByEvent(
  findings: Answer['findings'],
  refusals: Answer['refusals'],
): Map<StatusEventKey, RowNotes> {
  const events = [...findings, ...refusals].flatMap(({ event }) => event ?? [])
  return new Map(
    events.map((own) => [
      own,
      {
        findings: findings.filter(({ event }) => event === own),
        refusals: refusals.filter(({ event }) => event === own),
      },
    ]),
  )
}

/** A draft that lost its race with another publication is carried over elsewhere, not refused here. */
function read(
  payload: {
    findings: readonly GridFinding[]
    userErrors: readonly (Refusal & { path: readonly string[] | null })[]
  },
  events: readonly StatusEventKey[],
): Answer | null {
  if (payload.userErrors.some(({ code }) => code === 'VERSION_CONFLICT')) return null
  const refusals = payload.userErrors.map((error) => ({
    ...error,
    event: cellOfPath(error.path, events)?.event ?? null,
  }))
  return { findings: payload.userErrors.length ? [] : payload.findings, refusals }
}
